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

    /// <inheritdoc cref="Kernels.AddRectified"/>
    public static void AddRectified(float* source, float* bias, float* residual, float* target, int n)
    {
        for (int i = 0; i < n; i++)
        {
            target[i] = residual[i] + MathF.Max(0, source[i] + bias[i]);
        }
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
                float keep = 1 / (1 + MathF.Exp(-at[gate])), show = 1 / (1 + MathF.Exp(-at[2 * gate]));
                state = at[0] + (keep * (state - at[0]));
                target[((nint)i * row) + column] = residual[((nint)i * row) + column] + (show * state);
            }
        }
    }
}
