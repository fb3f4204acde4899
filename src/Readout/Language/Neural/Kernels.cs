using System.Runtime.Intrinsics;

namespace Readout.Language.Neural;

/// <summary>
/// The inner loops of the networks, each on the widest vectors that the processor has. This is the only place that chooses. Widths
/// (<c>n</c>) are multiples of 16; sums may differ from the scalar ones in the last places.
/// </summary>
internal static unsafe class Kernels
{
    /// <summary>How many numbers <see cref="Above"/> looks at.</summary>
    public const int Compared = 16;

    /// <summary>
    /// <c>c = a·b</c>, or <c>c += a·b</c>. Element (i, j) of <c>a</c> stands at <c>a[i * aRow + j * aColumn]</c>, so a transposed or an
    /// overlapping matrix (a window over rows) needs no copy; <c>b</c> and <c>c</c> are in rows.
    /// </summary>
    public static void Multiply(float* a, int aRow, int aColumn, float* b, int bRow, float* c, int cRow, int m, int k, int n, bool accumulate = false)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512Kernels.Multiply(a, aRow, aColumn, b, bRow, c, cRow, m, k, n, accumulate);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Vector256Kernels.Multiply(a, aRow, aColumn, b, bRow, c, cRow, m, k, n, accumulate);
        }
        else
        {
            ScalarKernels.Multiply(a, aRow, aColumn, b, bRow, c, cRow, m, k, n, accumulate);
        }
    }

    /// <summary>Multiplies rounded rows with a rounded matrix. Sums of integers and fused additions: the same on every machine, to the last bit.</summary>
    public static void MultiplyRounded(in RoundedProduct product)
    {
        if (Vector512Products.IsSupported)
        {
            Vector512Products.Multiply(product);
        }
        else if (Vector256Products.IsSupported)
        {
            Vector256Products.Multiply(product);
        }
        else
        {
            ScalarProducts.Multiply(product);
        }
    }

    /// <summary>The largest magnitude; what is no number counts as larger than all.</summary>
    public static float Largest(float* source, int n) =>
        Vector512Products.IsSupported ? Vector512Products.Largest(source, n) : Vector256Products.IsSupported ? Vector256Products.Largest(source, n) : ScalarProducts.Largest(source, n);

    /// <summary>Rounds <c>factor * source</c>, of magnitudes under 32,768, to integers, ties to even.</summary>
    public static void Round(float* source, float factor, short* target, int n)
    {
        if (Vector512Products.IsSupported)
        {
            Vector512Products.Round(source, factor, target, n);
        }
        else if (Vector256Products.IsSupported)
        {
            Vector256Products.Round(source, factor, target, n);
        }
        else
        {
            ScalarProducts.Round(source, factor, target, n);
        }
    }

    /// <summary>Of each four of <paramref name="n"/> integers the product of the first and third and that of the second and fourth, summed up in 32 bits, which may wrap around.</summary>
    public static int Own(short* numbers, int n) => Vector256Products.IsSupported ? Vector256Products.Own(numbers, n) : ScalarProducts.Own(numbers, n);

    /// <summary><c>target += factor * source</c>.</summary>
    public static void Add(float* source, float factor, float* target, int n)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512Kernels.Add(source, factor, target, n);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Vector256Kernels.Add(source, factor, target, n);
        }
        else
        {
            ScalarKernels.Add(source, factor, target, n);
        }
    }

    /// <summary><c>target += factor * source</c>, where the source holds signed bytes.</summary>
    public static void AddBytes(sbyte* source, float factor, float* target, int n)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512Kernels.AddBytes(source, factor, target, n);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Vector256Kernels.AddBytes(source, factor, target, n);
        }
        else
        {
            ScalarKernels.AddBytes(source, factor, target, n);
        }
    }

    /// <summary>Of four rows <c>a</c> to <c>d</c>: <c>a - c</c>, <c>b + c</c>, <c>c - b</c> and <c>b - d</c>, one after the other.</summary>
    public static void Differences(float* a, float* b, float* c, float* d, float* target, int n)
    {
        for (int i = 0; i < n; i += 16)
        {
            Vector512<float> second = Vector512.Load(b + i), third = Vector512.Load(c + i);
            Vector512.Store(Vector512.Load(a + i) - third, target + i);
            Vector512.Store(second + third, target + n + i);
            Vector512.Store(third - second, target + (2 * n) + i);
            Vector512.Store(second - Vector512.Load(d + i), target + (3 * n) + i);
        }
    }

    /// <summary><c>target = residual + max(0, last + sign * (middle + first) + bias)</c>.</summary>
    public static void CombineRectified(float* first, float* middle, float* last, float sign, float* bias, float* residual, float* target, int n)
    {
        Vector512<float> factor = Vector512.Create(sign);
        for (int i = 0; i < n; i += 16)
        {
            Vector512<float> sum = Vector512.Load(last + i) + (factor * (Vector512.Load(middle + i) + Vector512.Load(first + i))) + Vector512.Load(bias + i);
            Vector512.Store(Vector512.Load(residual + i) + Vector512.MaxNative(sum, default), target + i);
        }
    }

    /// <summary><c>target = max(0, parts[0] + parts[1] + ...)</c>.</summary>
    public static void SumRectified(float** parts, int count, float* target, int n)
    {
        for (int i = 0; i < n; i += 32)
        {
            bool isWide = i + 16 < n;
            Vector512<float> low = default, high = default;
            for (int part = 0; part < count; part++)
            {
                low += Vector512.Load(parts[part] + i);
                high += isWide ? Vector512.Load(parts[part] + i + 16) : default;
            }

            Vector512.Store(Vector512.MaxNative(low, default), target + i);
            if (isWide)
            {
                Vector512.Store(Vector512.MaxNative(high, default), target + i + 16);
            }
        }
    }

    /// <summary>The place of the largest number, the first of equals; -1 when none is larger than minus infinity. What is no number does not count.</summary>
    public static int IndexOfLargest(float* values, int n) => n < Compared ? ScalarKernels.IndexOfLargest(values, n) : Vector512Kernels.IndexOfLargest(values, n);

    /// <summary>Which of the first <see cref="Compared"/> numbers are greater than a bound: one bit each, the lowest for the first.</summary>
    public static uint Above(ReadOnlySpan<float> values, float bound)
    {
        if (values.Length >= Compared)
        {
            return (uint)Vector512.GreaterThan(Vector512.Create(values), Vector512.Create(bound)).ExtractMostSignificantBits();
        }

        uint above = 0;
        for (int i = 0; i < values.Length; i++)
        {
            above |= values[i] > bound ? 1u << i : 0;
        }

        return above;
    }

    /// <summary>
    /// A gated recurrence over <paramref name="count"/> rows: with <c>f</c> and <c>r</c> the logistic function of the gates,
    /// <c>h = f·h + (1 - f)·z</c> from zero, <c>target = residual + r·h</c>. At each row <c>z</c>, the logits of <c>f</c> and those of <c>r</c> stand
    /// <paramref name="gate"/> numbers apart.
    /// </summary>
    public static void Recur(float* parts, int partsRow, float* residual, float* target, int row, int gate, int count, int n)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512Kernels.Recur(parts, partsRow, residual, target, row, gate, count, n);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Vector256Kernels.Recur(parts, partsRow, residual, target, row, gate, count, n);
        }
        else
        {
            ScalarKernels.Recur(parts, partsRow, residual, target, row, gate, count, n);
        }
    }
}
