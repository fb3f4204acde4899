using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Readout.Language.Neural;

/// <summary>Products of rounded numbers on vectors of 256 bits: four rows by 16 columns in registers.</summary>
internal static unsafe class Vector256Products
{
    /// <summary>Whether this processor has them.</summary>
    public static bool IsSupported => Avx2.IsSupported;

    /// <inheritdoc cref="Kernels.MultiplyRounded"/>
    public static void Multiply(in RoundedProduct product)
    {
        for (int column = 0; column < product.Columns; column += 16)
        {
            int row = 0;
            for (; row + 4 <= product.Count; row += 4)
            {
                FourRows(product, row, column);
            }

            for (; row < product.Count; row++)
            {
                OneRow(product, row, column);
            }
        }
    }

    private static void FourRows(in RoundedProduct product, int first, int column)
    {
        nint row0 = product.Row(first);
        nint row1 = product.Row(first + 1);
        nint row2 = product.Row(first + 2);
        nint row3 = product.Row(first + 3);
        short* weights = product.Weights + ((nint)column * product.Pairs * 2);
        int* a0 = (int*)(product.Input + (row0 * product.InputRow));
        int* a1 = (int*)(product.Input + (row1 * product.InputRow));
        int* a2 = (int*)(product.Input + (row2 * product.InputRow));
        int* a3 = (int*)(product.Input + (row3 * product.InputRow));
        Vector256<int> c00 = default, c01 = default;
        Vector256<int> c10 = default, c11 = default;
        Vector256<int> c20 = default, c21 = default;
        Vector256<int> c30 = default, c31 = default;
        int pairs = product.Pairs;
        for (int pair = 0; pair < pairs; pair += 2)
        {
            Vector256<short> b00 = Vector256.Load(weights), b01 = Vector256.Load(weights + 32);
            Vector256<short> b10 = Vector256.Load(weights + 16), b11 = Vector256.Load(weights + 48);
            Vector256<short> x0 = Vector256.Create(a0[pair]).AsInt16(), x1 = Vector256.Create(a0[pair + 1]).AsInt16();
            c00 += Crossed(x0, x1, b00, b01);
            c01 += Crossed(x0, x1, b10, b11);
            (x0, x1) = (Vector256.Create(a1[pair]).AsInt16(), Vector256.Create(a1[pair + 1]).AsInt16());
            c10 += Crossed(x0, x1, b00, b01);
            c11 += Crossed(x0, x1, b10, b11);
            (x0, x1) = (Vector256.Create(a2[pair]).AsInt16(), Vector256.Create(a2[pair + 1]).AsInt16());
            c20 += Crossed(x0, x1, b00, b01);
            c21 += Crossed(x0, x1, b10, b11);
            (x0, x1) = (Vector256.Create(a3[pair]).AsInt16(), Vector256.Create(a3[pair + 1]).AsInt16());
            c30 += Crossed(x0, x1, b00, b01);
            c31 += Crossed(x0, x1, b10, b11);
            weights += RoundedMatrix.PanelWidth * 4;
        }

        Store(product, row0, column, c00);
        Store(product, row0, column + 8, c01);
        Store(product, row1, column, c10);
        Store(product, row1, column + 8, c11);
        Store(product, row2, column, c20);
        Store(product, row2, column + 8, c21);
        Store(product, row3, column, c30);
        Store(product, row3, column + 8, c31);
    }

    private static void OneRow(in RoundedProduct product, int first, int column)
    {
        nint row0 = product.Row(first);
        short* weights = product.Weights + ((nint)column * product.Pairs * 2);
        int* a0 = (int*)(product.Input + (row0 * product.InputRow));
        Vector256<int> c00 = default, c01 = default;
        int pairs = product.Pairs;
        for (int pair = 0; pair < pairs; pair += 2)
        {
            Vector256<short> b00 = Vector256.Load(weights), b01 = Vector256.Load(weights + 32);
            Vector256<short> b10 = Vector256.Load(weights + 16), b11 = Vector256.Load(weights + 48);
            Vector256<short> x0 = Vector256.Create(a0[pair]).AsInt16(), x1 = Vector256.Create(a0[pair + 1]).AsInt16();
            c00 += Crossed(x0, x1, b00, b01);
            c01 += Crossed(x0, x1, b10, b11);
            weights += RoundedMatrix.PanelWidth * 4;
        }

        Store(product, row0, column, c00);
        Store(product, row0, column + 8, c01);
    }

    /// <inheritdoc cref="Kernels.Largest"/>
    public static float Largest(float* source, int n)
    {
        // Magnitudes are ordered as the integers of their bits are.
        Vector256<int> largest = default;
        for (int i = 0; i < n; i += 8)
        {
            largest = Vector256.Max(largest, Vector256.Load((int*)(source + i)) & Vector256.Create(int.MaxValue));
        }

        Vector128<int> quarter = Vector128.Max(largest.GetLower(), largest.GetUpper());
        quarter = Vector128.Max(quarter, Vector128.Shuffle(quarter, Vector128.Create(2, 3, 0, 1)));
        return BitConverter.Int32BitsToSingle(Math.Max(quarter[0], quarter[1]));
    }

    /// <inheritdoc cref="Kernels.Round"/>
    public static void Round(float* source, float factor, short* target, int n)
    {
        Vector256<float> scale = Vector256.Create(factor), magic = Vector256.Create(RoundedRows.Magic);
        for (int i = 0; i < n; i += 16)
        {
            Vector256<int> low = Vector256.FusedMultiplyAdd(Vector256.Load(source + i), scale, magic).AsInt32();
            Vector256<int> high = Vector256.FusedMultiplyAdd(Vector256.Load(source + i + 8), scale, magic).AsInt32();
            Vector256.Store(Vector256.Narrow(low, high), target + i);
        }
    }

    /// <inheritdoc cref="Kernels.Own"/>
    public static int Own(short* numbers, int n)
    {
        Vector256<int> sum = default;
        for (int i = 0; i < n; i += 16)
        {
            Vector256<short> fours = Vector256.Load(numbers + i);
            sum += Avx2.MultiplyAddAdjacent(fours, (fours.AsUInt64() >> 32).AsInt16());
        }

        return Vector256.Sum(sum);
    }

    /// <summary>Of two pairs of a row and the weights that they meet: each number plus the weight of its like in the other pair, multiplied crosswise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Crossed(Vector256<short> x0, Vector256<short> x1, Vector256<short> b0, Vector256<short> b1) => Avx2.MultiplyAddAdjacent(x0 + b1, x1 + b0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(in RoundedProduct product, nint row, int column, Vector256<int> sum)
    {
        sum -= Vector256.Load(product.WeightOwn + column) + Vector256.Create(product.InputOwn[row]);
        Vector256<float> scale = Vector256.Load(product.WeightScales + column) * Vector256.Create(product.InputScales[row]);
        Vector256<float> value = Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(sum), scale, Vector256.Load(product.Bias + column));
        Vector256.Store(Vector256.MaxNative(value, Vector256.Create(product.Floor)), product.Output + (row * product.OutputRow) + column);
    }
}
