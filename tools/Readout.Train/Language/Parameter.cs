using Readout.Language.Neural;

namespace Readout.Train.Language;

/// <summary>One dense weight matrix with the moments of Adam.</summary>
internal sealed class Parameter
{
    public Parameter(string name, int rows, int columns, float range, ref TrainingRandom random)
    {
        Name = name;
        Rows = rows;
        Columns = columns;
        Value = new FloatBuffer(rows * columns);
        First = new FloatBuffer(rows * columns);
        Second = new FloatBuffer(rows * columns);
        for (int i = 0; i < Value.Length && range > 0; i++)
        {
            Value.Span[i] = ((2 * random.NextSingle()) - 1) * range;
        }
    }

    public string Name { get; }

    public int Rows { get; }

    public int Columns { get; }

    public FloatBuffer Value { get; }

    public FloatBuffer First { get; }

    public FloatBuffer Second { get; }
}
