namespace Readout.Language.Neural;

/// <summary>
/// Rows of numbers rounded to 16-bit integers, so that products with a <see cref="RoundedMatrix"/> are sums of integers: half as much work as with single precision, and the same on every
/// machine. The largest magnitude becomes <see cref="Largest"/>. For one thread.
/// </summary>
/// <param name="width">Numbers in a row; a multiple of 16.</param>
internal sealed unsafe class RoundedRows(int width)
{
    /// <summary>The largest integer: 13 bits, which leave the weights nearly as many (see <see cref="RoundedMatrix"/>).</summary>
    public const int Largest = 8191;

    /// <summary>1.5 times 2 to the 23: a number added to it is rounded to an integer, ties to even, which the lowest bits of the sum then hold.</summary>
    public const float Magic = 12582912;

    // Two integers in the room of one number.
    private FloatBuffer _numbers = new(16);
    private FloatBuffer _scales = new(16);
    private int _room;

    /// <summary>Numbers in a row.</summary>
    public int Width => width;

    /// <summary>The integers of the first row.</summary>
    public short* Numbers => (short*)_numbers.Pointer;

    /// <summary>What one step of each row is worth.</summary>
    public float* Scales => _scales.Pointer;

    /// <summary>Rounds the rows of a batch: all rows of a sequence with one scale, so that a window over rows has one; rows between sequences become zeros.</summary>
    public void Take(SequenceBatch batch, float* rows)
    {
        Prepare(batch.Rows);
        Clear(0);
        for (int i = 0; i < batch.Count; i++)
        {
            int first = batch.Start(i), length = batch.Length(i);
            Round(rows, first, length);
            Clear(first + length);
        }
    }

    /// <summary>Rounds rows, each with its own scale.</summary>
    /// <param name="rows">The first row.</param>
    /// <param name="places">Which rows to round; <c>null</c> for the first ones.</param>
    /// <param name="count">How many.</param>
    public void Take(float* rows, int* places, int count)
    {
        Prepare(places == null || count == 0 ? count : places[count - 1] + 1);
        for (int i = 0; i < count; i++)
        {
            Round(rows, places == null ? i : places[i], 1);
        }
    }

    private void Round(float* rows, int first, int count)
    {
        nint at = (nint)first * width;
        int n = count * width;
        float largest = Kernels.Largest(rows + at, n);
        // Infinite or no numbers at all: whatever comes out, it must come out.
        float factor = largest > 0 && float.IsFinite(largest) ? Largest / largest : 0;
        Kernels.Round(rows + at, factor, Numbers + at, n);
        new Span<float>(Scales + first, count).Fill(largest / Largest);
    }

    private void Clear(int row)
    {
        new Span<short>(Numbers + ((nint)row * width), width).Clear();
        Scales[row] = 0;
    }

    private void Prepare(int rows)
    {
        if (_room < rows)
        {
            _room = rows + (rows / 2);
            _scales = new FloatBuffer(_room);
            _numbers = new FloatBuffer(_room * width / 2);
        }
    }
}
