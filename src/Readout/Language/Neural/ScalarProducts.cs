namespace Readout.Language.Neural;

/// <summary>Products of rounded numbers in plain arithmetic: what runs where there are no vectors, and the reference that the others must equal to the last bit.</summary>
internal static unsafe class ScalarProducts
{
    /// <inheritdoc cref="Kernels.MultiplyRounded"/>
    public static void Multiply(in RoundedProduct product)
    {
        for (int i = 0; i < product.Count; i++)
        {
            nint row = product.Row(i);
            short* input = product.Input + (row * product.InputRow);
            for (int column = 0; column < product.Columns; column++)
            {
                short* weights = product.Weights + ((nint)(column / RoundedMatrix.PanelWidth) * RoundedMatrix.PanelWidth * product.Pairs * 2) + (column % RoundedMatrix.PanelWidth * 2);
                int sum = 0;
                for (int pair = 0; pair < product.Pairs; pair++)
                {
                    short* at = weights + ((nint)pair * RoundedMatrix.PanelWidth * 2);
                    sum += (input[2 * pair] * at[0]) + (input[(2 * pair) + 1] * at[1]);
                }

                float value = MathF.FusedMultiplyAdd(sum, product.WeightScales[column] * product.InputScales[row], product.Bias[column]);
                product.Output[(row * product.OutputRow) + column] = MathF.Max(value, product.Floor);
            }
        }
    }

    /// <inheritdoc cref="Kernels.Largest"/>
    public static float Largest(float* source, int n)
    {
        float largest = 0;
        for (int i = 0; i < n; i++)
        {
            largest = MathF.Max(largest, MathF.Abs(source[i]));
        }

        return largest;
    }

    /// <inheritdoc cref="Kernels.Own"/>
    public static int Own(short* numbers, int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i += 4)
        {
            sum += (numbers[i] * numbers[i + 2]) + (numbers[i + 1] * numbers[i + 3]);
        }

        return sum;
    }

    /// <inheritdoc cref="Kernels.Round"/>
    public static void Round(float* source, float factor, short* target, int n)
    {
        for (int i = 0; i < n; i++)
        {
            target[i] = (short)BitConverter.SingleToInt32Bits(MathF.FusedMultiplyAdd(source[i], factor, RoundedRows.Magic));
        }
    }
}
