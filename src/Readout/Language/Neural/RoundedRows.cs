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
    private FloatBuffer _own = new(16);
    private FloatBuffer _windows = new(16);
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
            nint at = (nint)first * width;
            new Span<float>(Scales + first, length).Fill(Round(rows + at, Numbers + at, length * width));
            for (int row = first; row < first + length; row++)
            {
                TakeOwn(row);
            }

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
            int place = places == null ? i : places[i];
            Round(rows + ((nint)place * width), place);
        }
    }

    /// <summary>Makes room; what the rows held is lost.</summary>
    public void Prepare(int rows)
    {
        if (_room < rows)
        {
            _room = rows + (rows / 2);
            _scales = new FloatBuffer(_room);
            _own = new FloatBuffer(_room);
            _windows = new FloatBuffer(_room);
            _numbers = new FloatBuffer(_room * width / 2);
        }
    }

    /// <summary>Rounds one row, with its own scale.</summary>
    /// <param name="row">The row.</param>
    /// <param name="place">The row that it becomes; there must be room (<see cref="Prepare"/>).</param>
    public void Round(float* row, int place)
    {
        Scales[place] = Round(row, Numbers + ((nint)place * width), width);
        TakeOwn(place);
    }

    /// <summary>What the products of each row's own numbers sum to (see <see cref="RoundedProduct"/>), or those of windows over rows. Valid until the next call.</summary>
    /// <param name="window">Rows of a window; odd.</param>
    /// <param name="rows">The rows in the middle of windows; <c>null</c> for the first ones.</param>
    /// <param name="count">How many.</param>
    public int* Own(int window, int* rows, int count)
    {
        int* own = (int*)_own.Pointer, windows = (int*)_windows.Pointer;
        for (int i = 0; window > 1 && i < count; i++)
        {
            int row = rows == null ? i : rows[i];
            windows[row] = 0;
            for (int part = -(window / 2); part <= window / 2; part++)
            {
                windows[row] += own[row + part];
            }
        }

        return window > 1 ? windows : own;
    }

    /// <summary>Rounds numbers and gives what one step is worth.</summary>
    private static float Round(float* numbers, short* target, int n)
    {
        float largest = Kernels.Largest(numbers, n);
        // Infinite or no numbers at all: whatever comes out, it must come out.
        Kernels.Round(numbers, largest > 0 && float.IsFinite(largest) ? Largest / largest : 0, target, n);
        return largest / Largest;
    }

    private void TakeOwn(int row) => ((int*)_own.Pointer)[row] = Kernels.Own(Numbers + ((nint)row * width), width);

    private void Clear(int row)
    {
        new Span<short>(Numbers + ((nint)row * width), width).Clear();
        Scales[row] = 0;
        ((int*)_own.Pointer)[row] = 0;
    }
}
