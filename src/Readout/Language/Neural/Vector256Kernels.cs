using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Readout.Language.Neural;

/// <summary>The kernels on vectors of eight numbers. Widths are multiples of 16.</summary>
internal static unsafe class Vector256Kernels
{
    /// <inheritdoc cref="Kernels.Multiply"/>
    public static void Multiply(float* a, int aRow, int aColumn, float* b, int bRow, float* c, int cRow, int m, int k, int n, bool accumulate)
    {
        for (int column = 0; column < n; column += 16)
        {
            int row = 0;
            for (; row + 4 <= m; row += 4)
            {
                FourRows(a + ((nint)row * aRow), aRow, aColumn, b + column, bRow, c + ((nint)row * cRow) + column, cRow, k, accumulate);
            }

            for (; row < m; row++)
            {
                OneRow(a + ((nint)row * aRow), aColumn, b + column, bRow, c + ((nint)row * cRow) + column, k, accumulate);
            }
        }
    }

    /// <inheritdoc cref="Kernels.Add"/>
    public static void Add(float* source, float factor, float* target, int n)
    {
        Vector256<float> scale = Vector256.Create(factor);
        for (int i = 0; i < n; i += 8)
        {
            Vector256.Store(Vector256.MultiplyAddEstimate(Vector256.Load(source + i), scale, Vector256.Load(target + i)), target + i);
        }
    }

    /// <inheritdoc cref="Kernels.AddBytes"/>
    public static void AddBytes(sbyte* source, float factor, float* target, int n)
    {
        Vector256<float> scale = Vector256.Create(factor);
        for (int i = 0; i < n; i += 16)
        {
            (Vector128<short> low, Vector128<short> high) = Vector128.Widen(Vector128.Load(source + i));
            Store(low, scale, target + i);
            Store(high, scale, target + i + 8);
        }
    }

    private static void Store(Vector128<short> values, Vector256<float> scale, float* target)
    {
        (Vector128<int> low, Vector128<int> high) = Vector128.Widen(values);
        Vector256<float> numbers = Vector256.ConvertToSingle(Vector256.Create(low, high));
        Vector256.Store(Vector256.MultiplyAddEstimate(numbers, scale, Vector256.Load(target)), target);
    }

    private static void FourRows(float* a, nint aRow, nint aColumn, float* b, nint bRow, float* c, nint cRow, int k, bool accumulate)
    {
        Vector256<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        if (accumulate)
        {
            c00 = Vector256.Load(c);
            c01 = Vector256.Load(c + 8);
            c10 = Vector256.Load(c + cRow);
            c11 = Vector256.Load(c + cRow + 8);
            c20 = Vector256.Load(c + (2 * cRow));
            c21 = Vector256.Load(c + (2 * cRow) + 8);
            c30 = Vector256.Load(c + (3 * cRow));
            c31 = Vector256.Load(c + (3 * cRow) + 8);
        }

        for (int j = 0; j < k; j++)
        {
            Vector256<float> b0 = Vector256.Load(b), b1 = Vector256.Load(b + 8);
            Vector256<float> factor = Vector256.Create(a[0]);
            c00 = Vector256.MultiplyAddEstimate(b0, factor, c00);
            c01 = Vector256.MultiplyAddEstimate(b1, factor, c01);
            factor = Vector256.Create(a[aRow]);
            c10 = Vector256.MultiplyAddEstimate(b0, factor, c10);
            c11 = Vector256.MultiplyAddEstimate(b1, factor, c11);
            factor = Vector256.Create(a[2 * aRow]);
            c20 = Vector256.MultiplyAddEstimate(b0, factor, c20);
            c21 = Vector256.MultiplyAddEstimate(b1, factor, c21);
            factor = Vector256.Create(a[3 * aRow]);
            c30 = Vector256.MultiplyAddEstimate(b0, factor, c30);
            c31 = Vector256.MultiplyAddEstimate(b1, factor, c31);
            a += aColumn;
            b += bRow;
        }

        Vector256.Store(c00, c);
        Vector256.Store(c01, c + 8);
        Vector256.Store(c10, c + cRow);
        Vector256.Store(c11, c + cRow + 8);
        Vector256.Store(c20, c + (2 * cRow));
        Vector256.Store(c21, c + (2 * cRow) + 8);
        Vector256.Store(c30, c + (3 * cRow));
        Vector256.Store(c31, c + (3 * cRow) + 8);
    }

    private static void OneRow(float* a, nint aColumn, float* b, nint bRow, float* c, int k, bool accumulate)
    {
        Vector256<float> c0 = accumulate ? Vector256.Load(c) : default, c1 = accumulate ? Vector256.Load(c + 8) : default;
        for (int j = 0; j < k; j++)
        {
            Vector256<float> factor = Vector256.Create(*a);
            c0 = Vector256.MultiplyAddEstimate(Vector256.Load(b), factor, c0);
            c1 = Vector256.MultiplyAddEstimate(Vector256.Load(b + 8), factor, c1);
            a += aColumn;
            b += bRow;
        }

        Vector256.Store(c0, c);
        Vector256.Store(c1, c + 8);
    }

    /// <inheritdoc cref="Kernels.Recur"/>
    public static void Recur(float* parts, int partsRow, float* residual, float* target, int row, int gate, int count, int n)
    {
        // Row by row as they lie in memory; the columns do not wait for each other.
        float* states = stackalloc float[n];
        new Span<float>(states, n).Clear();
        for (int i = 0; i < count; i++)
        {
            for (int column = 0; column < n; column += 8)
            {
                float* at = parts + ((nint)i * partsRow) + column;
                nint place = ((nint)i * row) + column;
                Vector256<float> entering = Vector256.Load(at);
                Vector256<float> state = Vector256.FusedMultiplyAdd(Logistic(Vector256.Load(at + gate)), Vector256.Load(states + column) - entering, entering);
                Vector256.Store(state, states + column);
                Vector256.Store(Vector256.FusedMultiplyAdd(Logistic(Vector256.Load(at + (2 * gate))), state, Vector256.Load(residual + place)), target + place);
            }
        }
    }

    /// <inheritdoc cref="ScalarKernels.Logistic"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Logistic(Vector256<float> x)
    {
        Vector256<float> magic = Vector256.Create(RoundedRows.Magic), farthest = Vector256.Create(LogisticTerms.Farthest);
        Vector256<float> power = Vector256.MinNative(Vector256.MaxNative(-x, -farthest), farthest) * Vector256.Create(LogisticTerms.Doublings);
        Vector256<float> whole = power + magic;
        Vector256<float> rest = power - (whole - magic);
        Vector256<float> sum = Vector256.Create(LogisticTerms.Sixth);
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(LogisticTerms.Fifth));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(LogisticTerms.Fourth));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(LogisticTerms.Third));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(LogisticTerms.Second));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(LogisticTerms.First));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256<float>.One);
        return Vector256<float>.One / (Vector256<float>.One + (sum.AsInt32() + (whole.AsInt32() << 23)).AsSingle());
    }
}
