using System.Numerics;
using System.Runtime.InteropServices;
using Readout.Language.Neural;

namespace Readout.Train.Language;

/// <summary>One dense weight matrix with the moments of Adam.</summary>
internal sealed class Parameter
{
    private const float Decay1 = 0.9f;
    private const float Decay2 = 0.98f;
    private const float Epsilon = 1e-6f;

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

    /// <summary>One step of Adam (Kingma and Ba 2015).</summary>
    /// <param name="gradient">The gradient, as long as <see cref="Value"/>; a multiple of the width of a vector.</param>
    /// <param name="share">A factor of the gradient.</param>
    /// <param name="rate">The rate of this step.</param>
    /// <param name="step">Number of this step, from 1.</param>
    public void Descend(FloatBuffer gradient, float share, float rate, int step)
    {
        Span<Vector<float>> value = Vectors(Value), mean = Vectors(First), square = Vectors(Second), given = Vectors(gradient);
        var factor = new Vector<float>(share);
        var length = new Vector<float>(rate / (1 - MathF.Pow(Decay1, step)));
        var scale = new Vector<float>(1 / (1 - MathF.Pow(Decay2, step)));
        var epsilon = new Vector<float>(Epsilon);
        for (int i = 0; i < value.Length; i++)
        {
            Vector<float> slope = given[i] * factor;
            mean[i] = (mean[i] * Decay1) + (slope * (1 - Decay1));
            square[i] = (square[i] * Decay2) + (slope * slope * (1 - Decay2));
            value[i] -= length * mean[i] / (Vector.SquareRoot(square[i] * scale) + epsilon);
        }
    }

    private static Span<Vector<float>> Vectors(FloatBuffer buffer) => MemoryMarshal.Cast<float, Vector<float>>(buffer.Span);
}
