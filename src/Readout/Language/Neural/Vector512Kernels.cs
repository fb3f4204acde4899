using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Readout.Language.Neural;

/// <summary>
/// The kernels on vectors of sixteen numbers. Widths are multiples of 16. The product keeps a block of 4 rows by 64 columns in registers:
/// sixteen sums, four columns of <c>b</c> and one broadcast element of <c>a</c> a row and step.
/// </summary>
internal static unsafe class Vector512Kernels
{
    /// <inheritdoc cref="Kernels.Multiply"/>
    public static void Multiply(float* a, int aRow, int aColumn, float* b, int bRow, float* c, int cRow, int m, int k, int n, bool accumulate)
    {
        int column = 0;
        for (; column + 64 <= n; column += 64)
        {
            int row = 0;
            for (; row + 4 <= m; row += 4)
            {
                Wide(a + ((nint)row * aRow), aRow, aColumn, b + column, bRow, c + ((nint)row * cRow) + column, cRow, k, accumulate);
            }

            for (; row < m; row++)
            {
                WideRow(a + ((nint)row * aRow), aColumn, b + column, bRow, c + ((nint)row * cRow) + column, k, accumulate);
            }
        }

        for (; column < n; column += 16)
        {
            int row = 0;
            for (; row + 4 <= m; row += 4)
            {
                Narrow(a + ((nint)row * aRow), aRow, aColumn, b + column, bRow, c + ((nint)row * cRow) + column, cRow, k, accumulate);
            }

            for (; row < m; row++)
            {
                NarrowRow(a + ((nint)row * aRow), aColumn, b + column, bRow, c + ((nint)row * cRow) + column, k, accumulate);
            }
        }
    }

    /// <inheritdoc cref="Kernels.Add"/>
    public static void Add(float* source, float factor, float* target, int n)
    {
        Vector512<float> scale = Vector512.Create(factor);
        for (int i = 0; i < n; i += 16)
        {
            Vector512.Store(Vector512.MultiplyAddEstimate(Vector512.Load(source + i), scale, Vector512.Load(target + i)), target + i);
        }
    }

    /// <inheritdoc cref="Kernels.AddBytes"/>
    public static void AddBytes(sbyte* source, float factor, float* target, int n)
    {
        Vector512<float> scale = Vector512.Create(factor);
        for (int i = 0; i < n; i += 16)
        {
            Vector256<short> shorts = Vector256.WidenLower(Vector128.Load(source + i).ToVector256Unsafe());
            Vector512<float> numbers = Vector512.ConvertToSingle(Vector512.WidenLower(shorts.ToVector512Unsafe()));
            Vector512.Store(Vector512.MultiplyAddEstimate(numbers, scale, Vector512.Load(target + i)), target + i);
        }
    }

    private static void Wide(float* a, nint aRow, nint aColumn, float* b, nint bRow, float* c, nint cRow, int k, bool accumulate)
    {
        Vector512<float> c00 = default, c01 = default, c02 = default, c03 = default;
        Vector512<float> c10 = default, c11 = default, c12 = default, c13 = default;
        Vector512<float> c20 = default, c21 = default, c22 = default, c23 = default;
        Vector512<float> c30 = default, c31 = default, c32 = default, c33 = default;
        if (accumulate)
        {
            c00 = Vector512.Load(c);
            c01 = Vector512.Load(c + 16);
            c02 = Vector512.Load(c + 32);
            c03 = Vector512.Load(c + 48);
            c10 = Vector512.Load(c + cRow);
            c11 = Vector512.Load(c + cRow + 16);
            c12 = Vector512.Load(c + cRow + 32);
            c13 = Vector512.Load(c + cRow + 48);
            c20 = Vector512.Load(c + (2 * cRow));
            c21 = Vector512.Load(c + (2 * cRow) + 16);
            c22 = Vector512.Load(c + (2 * cRow) + 32);
            c23 = Vector512.Load(c + (2 * cRow) + 48);
            c30 = Vector512.Load(c + (3 * cRow));
            c31 = Vector512.Load(c + (3 * cRow) + 16);
            c32 = Vector512.Load(c + (3 * cRow) + 32);
            c33 = Vector512.Load(c + (3 * cRow) + 48);
        }

        for (int j = 0; j < k; j++)
        {
            Vector512<float> b0 = Vector512.Load(b);
            Vector512<float> b1 = Vector512.Load(b + 16);
            Vector512<float> b2 = Vector512.Load(b + 32);
            Vector512<float> b3 = Vector512.Load(b + 48);
            Vector512<float> factor = Vector512.Create(a[0]);
            c00 = Vector512.MultiplyAddEstimate(b0, factor, c00);
            c01 = Vector512.MultiplyAddEstimate(b1, factor, c01);
            c02 = Vector512.MultiplyAddEstimate(b2, factor, c02);
            c03 = Vector512.MultiplyAddEstimate(b3, factor, c03);
            factor = Vector512.Create(a[aRow]);
            c10 = Vector512.MultiplyAddEstimate(b0, factor, c10);
            c11 = Vector512.MultiplyAddEstimate(b1, factor, c11);
            c12 = Vector512.MultiplyAddEstimate(b2, factor, c12);
            c13 = Vector512.MultiplyAddEstimate(b3, factor, c13);
            factor = Vector512.Create(a[2 * aRow]);
            c20 = Vector512.MultiplyAddEstimate(b0, factor, c20);
            c21 = Vector512.MultiplyAddEstimate(b1, factor, c21);
            c22 = Vector512.MultiplyAddEstimate(b2, factor, c22);
            c23 = Vector512.MultiplyAddEstimate(b3, factor, c23);
            factor = Vector512.Create(a[3 * aRow]);
            c30 = Vector512.MultiplyAddEstimate(b0, factor, c30);
            c31 = Vector512.MultiplyAddEstimate(b1, factor, c31);
            c32 = Vector512.MultiplyAddEstimate(b2, factor, c32);
            c33 = Vector512.MultiplyAddEstimate(b3, factor, c33);
            a += aColumn;
            b += bRow;
        }

        Vector512.Store(c00, c);
        Vector512.Store(c01, c + 16);
        Vector512.Store(c02, c + 32);
        Vector512.Store(c03, c + 48);
        Vector512.Store(c10, c + cRow);
        Vector512.Store(c11, c + cRow + 16);
        Vector512.Store(c12, c + cRow + 32);
        Vector512.Store(c13, c + cRow + 48);
        Vector512.Store(c20, c + (2 * cRow));
        Vector512.Store(c21, c + (2 * cRow) + 16);
        Vector512.Store(c22, c + (2 * cRow) + 32);
        Vector512.Store(c23, c + (2 * cRow) + 48);
        Vector512.Store(c30, c + (3 * cRow));
        Vector512.Store(c31, c + (3 * cRow) + 16);
        Vector512.Store(c32, c + (3 * cRow) + 32);
        Vector512.Store(c33, c + (3 * cRow) + 48);
    }

    private static void WideRow(float* a, nint aColumn, float* b, nint bRow, float* c, int k, bool accumulate)
    {
        Vector512<float> c00 = default, c01 = default, c02 = default, c03 = default;
        if (accumulate)
        {
            c00 = Vector512.Load(c);
            c01 = Vector512.Load(c + 16);
            c02 = Vector512.Load(c + 32);
            c03 = Vector512.Load(c + 48);
        }

        for (int j = 0; j < k; j++)
        {
            Vector512<float> b0 = Vector512.Load(b);
            Vector512<float> b1 = Vector512.Load(b + 16);
            Vector512<float> b2 = Vector512.Load(b + 32);
            Vector512<float> b3 = Vector512.Load(b + 48);
            Vector512<float> factor = Vector512.Create(a[0]);
            c00 = Vector512.MultiplyAddEstimate(b0, factor, c00);
            c01 = Vector512.MultiplyAddEstimate(b1, factor, c01);
            c02 = Vector512.MultiplyAddEstimate(b2, factor, c02);
            c03 = Vector512.MultiplyAddEstimate(b3, factor, c03);
            a += aColumn;
            b += bRow;
        }

        Vector512.Store(c00, c);
        Vector512.Store(c01, c + 16);
        Vector512.Store(c02, c + 32);
        Vector512.Store(c03, c + 48);
    }

    private static void Narrow(float* a, nint aRow, nint aColumn, float* b, nint bRow, float* c, nint cRow, int k, bool accumulate)
    {
        Vector512<float> c00 = default;
        Vector512<float> c10 = default;
        Vector512<float> c20 = default;
        Vector512<float> c30 = default;
        if (accumulate)
        {
            c00 = Vector512.Load(c);
            c10 = Vector512.Load(c + cRow);
            c20 = Vector512.Load(c + (2 * cRow));
            c30 = Vector512.Load(c + (3 * cRow));
        }

        for (int j = 0; j < k; j++)
        {
            Vector512<float> b0 = Vector512.Load(b);
            Vector512<float> factor = Vector512.Create(a[0]);
            c00 = Vector512.MultiplyAddEstimate(b0, factor, c00);
            factor = Vector512.Create(a[aRow]);
            c10 = Vector512.MultiplyAddEstimate(b0, factor, c10);
            factor = Vector512.Create(a[2 * aRow]);
            c20 = Vector512.MultiplyAddEstimate(b0, factor, c20);
            factor = Vector512.Create(a[3 * aRow]);
            c30 = Vector512.MultiplyAddEstimate(b0, factor, c30);
            a += aColumn;
            b += bRow;
        }

        Vector512.Store(c00, c);
        Vector512.Store(c10, c + cRow);
        Vector512.Store(c20, c + (2 * cRow));
        Vector512.Store(c30, c + (3 * cRow));
    }

    private static void NarrowRow(float* a, nint aColumn, float* b, nint bRow, float* c, int k, bool accumulate)
    {
        Vector512<float> c00 = default;
        if (accumulate)
        {
            c00 = Vector512.Load(c);
        }

        for (int j = 0; j < k; j++)
        {
            Vector512<float> b0 = Vector512.Load(b);
            Vector512<float> factor = Vector512.Create(a[0]);
            c00 = Vector512.MultiplyAddEstimate(b0, factor, c00);
            a += aColumn;
            b += bRow;
        }

        Vector512.Store(c00, c);
    }

    /// <inheritdoc cref="Kernels.IndexOfLargest"/>
    public static int IndexOfLargest(float* values, int n)
    {
        // The last vector overlaps the one before.
        Vector512<float> largest = Vector512.Create(float.NegativeInfinity);
        for (int i = 0; i < n; i += 16)
        {
            Vector512<float> numbers = Vector512.Load(values + Math.Min(i, n - 16));
            largest = Vector512.ConditionalSelect(Vector512.GreaterThan(numbers, largest), numbers, largest);
        }

        Vector256<float> half = Vector256.Max(largest.GetLower(), largest.GetUpper());
        Vector128<float> quarter = Vector128.Max(half.GetLower(), half.GetUpper());
        float most = MathF.Max(MathF.Max(quarter[0], quarter[1]), MathF.Max(quarter[2], quarter[3]));
        for (int i = 0; i < n && most > float.NegativeInfinity; i += 16)
        {
            int at = Math.Min(i, n - 16);
            ulong places = Vector512.Equals(Vector512.Load(values + at), Vector512.Create(most)).ExtractMostSignificantBits();
            if (places != 0)
            {
                return at + BitOperations.TrailingZeroCount(places);
            }
        }

        return -1;
    }

    /// <inheritdoc cref="Kernels.Recur"/>
    public static void Recur(float* parts, int partsRow, float* residual, float* target, int row, int gate, int count, int n)
    {
        // Row by row as they lie in memory; the columns do not wait for each other.
        float* states = stackalloc float[n];
        new Span<float>(states, n).Clear();
        for (int i = 0; i < count; i++)
        {
            for (int column = 0; column < n; column += 16)
            {
                float* at = parts + ((nint)i * partsRow) + column;
                nint place = ((nint)i * row) + column;
                Vector512<float> entering = Vector512.Load(at);
                Vector512<float> state = Vector512.FusedMultiplyAdd(Logistic(Vector512.Load(at + gate)), Vector512.Load(states + column) - entering, entering);
                Vector512.Store(state, states + column);
                Vector512.Store(Vector512.FusedMultiplyAdd(Logistic(Vector512.Load(at + (2 * gate))), state, Vector512.Load(residual + place)), target + place);
            }
        }
    }

    /// <inheritdoc cref="ScalarKernels.Logistic"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Logistic(Vector512<float> x)
    {
        Vector512<float> magic = Vector512.Create(RoundedRows.Magic), farthest = Vector512.Create(LogisticTerms.Farthest);
        Vector512<float> power = Vector512.MinNative(Vector512.MaxNative(-x, -farthest), farthest) * Vector512.Create(LogisticTerms.Doublings);
        Vector512<float> whole = power + magic;
        Vector512<float> rest = power - (whole - magic);
        Vector512<float> sum = Vector512.Create(LogisticTerms.Sixth);
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(LogisticTerms.Fifth));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(LogisticTerms.Fourth));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(LogisticTerms.Third));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(LogisticTerms.Second));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(LogisticTerms.First));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512<float>.One);
        return Vector512<float>.One / (Vector512<float>.One + (sum.AsInt32() + (whole.AsInt32() << 23)).AsSingle());
    }
}
