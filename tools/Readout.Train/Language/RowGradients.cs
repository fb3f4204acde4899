using Readout.Language.Neural;

namespace Readout.Train.Language;

/// <summary>Gradients of the embedding rows that a batch touched.</summary>
internal sealed unsafe class RowGradients(int rows, int width)
{
    private readonly int[] _places = NoPlaces(rows);
    private FloatBuffer _values = new(1024 * width);

    /// <summary>The touched rows in the order in which they were first touched.</summary>
    public List<int> Touched { get; } = [];

    /// <summary>The gradient of a row, zero when new.</summary>
    public float* Row(int row)
    {
        if (_places[row] < 0)
        {
            _places[row] = Touched.Count;
            Touched.Add(row);
            if (Touched.Count * width > _values.Length)
            {
                var larger = new FloatBuffer(_values.Length * 2);
                _values.Span.CopyTo(larger.Span);
                _values = larger;
            }

            new Span<float>(_values.Pointer + ((nint)_places[row] * width), width).Clear();
        }

        return _values.Pointer + ((nint)_places[row] * width);
    }

    /// <summary>Whether a row was touched.</summary>
    public bool Has(int row) => _places[row] >= 0;

    public void Clear()
    {
        foreach (int row in Touched)
        {
            _places[row] = -1;
        }

        Touched.Clear();
    }

    private static int[] NoPlaces(int rows)
    {
        var places = new int[rows];
        Array.Fill(places, -1);
        return places;
    }
}
