namespace Readout.Language.Neural;

/// <summary>The kernels in plain arithmetic: what runs where there are no vectors, and the reference that the vector kernels are tested against.</summary>
internal static unsafe class ScalarKernels
{
    /// <inheritdoc cref="Kernels.Multiply"/>
    public static void Multiply(float* a, int aRow, int aColumn, float* b, int bRow, float* c, int cRow, int m, int k, int n, bool accumulate)
    {
        for (int i = 0; i < m; i++)
        {
            float* target = c + ((nint)i * cRow);
            if (!accumulate)
            {
                new Span<float>(target, n).Clear();
            }

            for (int j = 0; j < k; j++)
            {
                float factor = a[((nint)i * aRow) + ((nint)j * aColumn)];
                Add(b + ((nint)j * bRow), factor, target, n);
            }
        }
    }

    /// <inheritdoc cref="Kernels.Add"/>
    public static void Add(float* source, float factor, float* target, int n)
    {
        for (int i = 0; i < n; i++)
        {
            target[i] += factor * source[i];
        }
    }

    /// <inheritdoc cref="Kernels.AddBytes"/>
    public static void AddBytes(sbyte* source, float factor, float* target, int n)
    {
        for (int i = 0; i < n; i++)
        {
            target[i] += factor * source[i];
        }
    }

    /// <inheritdoc cref="Kernels.IndexOfLargest"/>
    public static int IndexOfLargest(float* values, int n)
    {
        int best = -1;
        float largest = float.NegativeInfinity;
        for (int i = 0; i < n; i++)
        {
            if (values[i] > largest)
            {
                (best, largest) = (i, values[i]);
            }
        }

        return best;
    }

    /// <summary>The logistic function of <paramref name="x"/>, to within 2e-7: the same steps as on vectors, so the same number.</summary>
    public static float Logistic(float x)
    {
        float power = Math.Clamp(-x, -LogisticTerms.Farthest, LogisticTerms.Farthest) * LogisticTerms.Doublings;
        float whole = power + RoundedRows.Magic;
        float rest = power - (whole - RoundedRows.Magic);
        float sum = LogisticTerms.Sixth;
        sum = MathF.FusedMultiplyAdd(sum, rest, LogisticTerms.Fifth);
        sum = MathF.FusedMultiplyAdd(sum, rest, LogisticTerms.Fourth);
        sum = MathF.FusedMultiplyAdd(sum, rest, LogisticTerms.Third);
        sum = MathF.FusedMultiplyAdd(sum, rest, LogisticTerms.Second);
        sum = MathF.FusedMultiplyAdd(sum, rest, LogisticTerms.First);
        sum = MathF.FusedMultiplyAdd(sum, rest, 1);
        // The whole powers of two go into the exponent.
        float grown = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(sum) + (BitConverter.SingleToInt32Bits(whole) << 23));
        return 1 / (1 + grown);
    }

    /// <inheritdoc cref="Kernels.Recur"/>
    public static void Recur(float* parts, int partsRow, float* residual, float* target, int row, int gate, int count, int n)
    {
        for (int column = 0; column < n; column++)
        {
            float state = 0;
            for (int i = 0; i < count; i++)
            {
                float* at = parts + ((nint)i * partsRow) + column;
                state = MathF.FusedMultiplyAdd(Logistic(at[gate]), state - at[0], at[0]);
                target[((nint)i * row) + column] = MathF.FusedMultiplyAdd(Logistic(at[2 * gate]), state, residual[((nint)i * row) + column]);
            }
        }
    }
}
