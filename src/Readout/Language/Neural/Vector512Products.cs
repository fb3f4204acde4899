using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Readout.Language.Neural;

/// <summary>Products of rounded numbers on vectors of 512 bits: eight rows by 32 columns in registers; one instruction multiplies 32 numbers and adds them in pairs.</summary>
internal static unsafe class Vector512Products
{
    /// <summary>Whether this processor has them.</summary>
    public static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512BW.IsSupported;

    /// <inheritdoc cref="Kernels.MultiplyRounded"/>
    public static void Multiply(in RoundedProduct product)
    {
        int column = 0;
        for (; column + 32 <= product.Columns; column += 32)
        {
            int row = 0;
            for (; row + 8 <= product.Count; row += 8)
            {
                EightRows(product, row, column);
            }

            if (row + 4 <= product.Count)
            {
                FourRows(product, row, column);
                row += 4;
            }

            for (; row < product.Count; row++)
            {
                OneRow(product, row, column);
            }
        }

        if (column < product.Columns)
        {
            int row = 0;
            for (; row + 4 <= product.Count; row += 4)
            {
                FourRowsNarrow(product, row, column);
            }

            for (; row < product.Count; row++)
            {
                OneRowNarrow(product, row, column);
            }
        }
    }

    private static void EightRows(in RoundedProduct product, int first, int column)
    {
        nint row0 = product.Row(first);
        nint row1 = product.Row(first + 1);
        nint row2 = product.Row(first + 2);
        nint row3 = product.Row(first + 3);
        nint row4 = product.Row(first + 4);
        nint row5 = product.Row(first + 5);
        nint row6 = product.Row(first + 6);
        nint row7 = product.Row(first + 7);
        short* weights = product.Weights + ((nint)column * product.Pairs * 2);
        nint panel = (nint)product.Pairs * RoundedMatrix.PanelWidth * 2;
        int* a0 = (int*)(product.Input + (row0 * product.InputRow));
        int* a1 = (int*)(product.Input + (row1 * product.InputRow));
        int* a2 = (int*)(product.Input + (row2 * product.InputRow));
        int* a3 = (int*)(product.Input + (row3 * product.InputRow));
        int* a4 = (int*)(product.Input + (row4 * product.InputRow));
        int* a5 = (int*)(product.Input + (row5 * product.InputRow));
        int* a6 = (int*)(product.Input + (row6 * product.InputRow));
        int* a7 = (int*)(product.Input + (row7 * product.InputRow));
        Vector512<int> c00 = default, c01 = default;
        Vector512<int> c10 = default, c11 = default;
        Vector512<int> c20 = default, c21 = default;
        Vector512<int> c30 = default, c31 = default;
        Vector512<int> c40 = default, c41 = default;
        Vector512<int> c50 = default, c51 = default;
        Vector512<int> c60 = default, c61 = default;
        Vector512<int> c70 = default, c71 = default;
        int pairs = product.Pairs;
        for (int pair = 0; pair < pairs; pair += 2)
        {
            Vector512<short> b00 = Vector512.Load(weights), b01 = Vector512.Load(weights + 32);
            Vector512<short> b10 = Vector512.Load(weights + panel), b11 = Vector512.Load(weights + panel + 32);
            Vector512<short> x0 = Vector512.Create(a0[pair]).AsInt16(), x1 = Vector512.Create(a0[pair + 1]).AsInt16();
            c00 += Crossed(x0, x1, b00, b01);
            c01 += Crossed(x0, x1, b10, b11);
            (x0, x1) = (Vector512.Create(a1[pair]).AsInt16(), Vector512.Create(a1[pair + 1]).AsInt16());
            c10 += Crossed(x0, x1, b00, b01);
            c11 += Crossed(x0, x1, b10, b11);
            (x0, x1) = (Vector512.Create(a2[pair]).AsInt16(), Vector512.Create(a2[pair + 1]).AsInt16());
            c20 += Crossed(x0, x1, b00, b01);
            c21 += Crossed(x0, x1, b10, b11);
            (x0, x1) = (Vector512.Create(a3[pair]).AsInt16(), Vector512.Create(a3[pair + 1]).AsInt16());
            c30 += Crossed(x0, x1, b00, b01);
            c31 += Crossed(x0, x1, b10, b11);
            (x0, x1) = (Vector512.Create(a4[pair]).AsInt16(), Vector512.Create(a4[pair + 1]).AsInt16());
            c40 += Crossed(x0, x1, b00, b01);
            c41 += Crossed(x0, x1, b10, b11);
            (x0, x1) = (Vector512.Create(a5[pair]).AsInt16(), Vector512.Create(a5[pair + 1]).AsInt16());
            c50 += Crossed(x0, x1, b00, b01);
            c51 += Crossed(x0, x1, b10, b11);
            (x0, x1) = (Vector512.Create(a6[pair]).AsInt16(), Vector512.Create(a6[pair + 1]).AsInt16());
            c60 += Crossed(x0, x1, b00, b01);
            c61 += Crossed(x0, x1, b10, b11);
            (x0, x1) = (Vector512.Create(a7[pair]).AsInt16(), Vector512.Create(a7[pair + 1]).AsInt16());
            c70 += Crossed(x0, x1, b00, b01);
            c71 += Crossed(x0, x1, b10, b11);
            weights += RoundedMatrix.PanelWidth * 4;
        }

        Store(product, row0, column, c00);
        Store(product, row0, column + 16, c01);
        Store(product, row1, column, c10);
        Store(product, row1, column + 16, c11);
        Store(product, row2, column, c20);
        Store(product, row2, column + 16, c21);
        Store(product, row3, column, c30);
        Store(product, row3, column + 16, c31);
        Store(product, row4, column, c40);
        Store(product, row4, column + 16, c41);
        Store(product, row5, column, c50);
        Store(product, row5, column + 16, c51);
        Store(product, row6, column, c60);
        Store(product, row6, column + 16, c61);
        Store(product, row7, column, c70);
        Store(product, row7, column + 16, c71);
    }

    private static void FourRows(in RoundedProduct product, int first, int column)
    {
        nint row0 = product.Row(first);
        nint row1 = product.Row(first + 1);
        nint row2 = product.Row(first + 2);
        nint row3 = product.Row(first + 3);
        short* weights = product.Weights + ((nint)column * product.Pairs * 2);
        nint panel = (nint)product.Pairs * RoundedMatrix.PanelWidth * 2;
        int* a0 = (int*)(product.Input + (row0 * product.InputRow));
        int* a1 = (int*)(product.Input + (row1 * product.InputRow));
        int* a2 = (int*)(product.Input + (row2 * product.InputRow));
        int* a3 = (int*)(product.Input + (row3 * product.InputRow));
        Vector512<int> c00 = default, c01 = default;
        Vector512<int> c10 = default, c11 = default;
        Vector512<int> c20 = default, c21 = default;
        Vector512<int> c30 = default, c31 = default;
        int pairs = product.Pairs;
        for (int pair = 0; pair < pairs; pair += 2)
        {
            Vector512<short> b00 = Vector512.Load(weights), b01 = Vector512.Load(weights + 32);
            Vector512<short> b10 = Vector512.Load(weights + panel), b11 = Vector512.Load(weights + panel + 32);
            Vector512<short> x0 = Vector512.Create(a0[pair]).AsInt16(), x1 = Vector512.Create(a0[pair + 1]).AsInt16();
            c00 += Crossed(x0, x1, b00, b01);
            c01 += Crossed(x0, x1, b10, b11);
            (x0, x1) = (Vector512.Create(a1[pair]).AsInt16(), Vector512.Create(a1[pair + 1]).AsInt16());
            c10 += Crossed(x0, x1, b00, b01);
            c11 += Crossed(x0, x1, b10, b11);
            (x0, x1) = (Vector512.Create(a2[pair]).AsInt16(), Vector512.Create(a2[pair + 1]).AsInt16());
            c20 += Crossed(x0, x1, b00, b01);
            c21 += Crossed(x0, x1, b10, b11);
            (x0, x1) = (Vector512.Create(a3[pair]).AsInt16(), Vector512.Create(a3[pair + 1]).AsInt16());
            c30 += Crossed(x0, x1, b00, b01);
            c31 += Crossed(x0, x1, b10, b11);
            weights += RoundedMatrix.PanelWidth * 4;
        }

        Store(product, row0, column, c00);
        Store(product, row0, column + 16, c01);
        Store(product, row1, column, c10);
        Store(product, row1, column + 16, c11);
        Store(product, row2, column, c20);
        Store(product, row2, column + 16, c21);
        Store(product, row3, column, c30);
        Store(product, row3, column + 16, c31);
    }

    private static void OneRow(in RoundedProduct product, int first, int column)
    {
        nint row0 = product.Row(first);
        short* weights = product.Weights + ((nint)column * product.Pairs * 2);
        nint panel = (nint)product.Pairs * RoundedMatrix.PanelWidth * 2;
        int* a0 = (int*)(product.Input + (row0 * product.InputRow));
        Vector512<int> c00 = default, c01 = default;
        int pairs = product.Pairs;
        for (int pair = 0; pair < pairs; pair += 2)
        {
            Vector512<short> b00 = Vector512.Load(weights), b01 = Vector512.Load(weights + 32);
            Vector512<short> b10 = Vector512.Load(weights + panel), b11 = Vector512.Load(weights + panel + 32);
            Vector512<short> x0 = Vector512.Create(a0[pair]).AsInt16(), x1 = Vector512.Create(a0[pair + 1]).AsInt16();
            c00 += Crossed(x0, x1, b00, b01);
            c01 += Crossed(x0, x1, b10, b11);
            weights += RoundedMatrix.PanelWidth * 4;
        }

        Store(product, row0, column, c00);
        Store(product, row0, column + 16, c01);
    }

    private static void FourRowsNarrow(in RoundedProduct product, int first, int column)
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
        Vector512<int> c00 = default;
        Vector512<int> c10 = default;
        Vector512<int> c20 = default;
        Vector512<int> c30 = default;
        int pairs = product.Pairs;
        for (int pair = 0; pair < pairs; pair += 2)
        {
            Vector512<short> b00 = Vector512.Load(weights), b01 = Vector512.Load(weights + 32);
            Vector512<short> x0 = Vector512.Create(a0[pair]).AsInt16(), x1 = Vector512.Create(a0[pair + 1]).AsInt16();
            c00 += Crossed(x0, x1, b00, b01);
            (x0, x1) = (Vector512.Create(a1[pair]).AsInt16(), Vector512.Create(a1[pair + 1]).AsInt16());
            c10 += Crossed(x0, x1, b00, b01);
            (x0, x1) = (Vector512.Create(a2[pair]).AsInt16(), Vector512.Create(a2[pair + 1]).AsInt16());
            c20 += Crossed(x0, x1, b00, b01);
            (x0, x1) = (Vector512.Create(a3[pair]).AsInt16(), Vector512.Create(a3[pair + 1]).AsInt16());
            c30 += Crossed(x0, x1, b00, b01);
            weights += RoundedMatrix.PanelWidth * 4;
        }

        Store(product, row0, column, c00);
        Store(product, row1, column, c10);
        Store(product, row2, column, c20);
        Store(product, row3, column, c30);
    }

    private static void OneRowNarrow(in RoundedProduct product, int first, int column)
    {
        nint row0 = product.Row(first);
        short* weights = product.Weights + ((nint)column * product.Pairs * 2);
        int* a0 = (int*)(product.Input + (row0 * product.InputRow));
        Vector512<int> c00 = default;
        int pairs = product.Pairs;
        for (int pair = 0; pair < pairs; pair += 2)
        {
            Vector512<short> b00 = Vector512.Load(weights), b01 = Vector512.Load(weights + 32);
            Vector512<short> x0 = Vector512.Create(a0[pair]).AsInt16(), x1 = Vector512.Create(a0[pair + 1]).AsInt16();
            c00 += Crossed(x0, x1, b00, b01);
            weights += RoundedMatrix.PanelWidth * 4;
        }

        Store(product, row0, column, c00);
    }

    /// <inheritdoc cref="Kernels.Largest"/>
    public static float Largest(float* source, int n)
    {
        // Magnitudes are ordered as the integers of their bits are.
        Vector512<int> largest = default;
        for (int i = 0; i < n; i += 16)
        {
            largest = Vector512.Max(largest, Vector512.Load((int*)(source + i)) & Vector512.Create(int.MaxValue));
        }

        Vector256<int> half = Vector256.Max(largest.GetLower(), largest.GetUpper());
        Vector128<int> quarter = Vector128.Max(half.GetLower(), half.GetUpper());
        quarter = Vector128.Max(quarter, Vector128.Shuffle(quarter, Vector128.Create(2, 3, 0, 1)));
        return BitConverter.Int32BitsToSingle(Math.Max(quarter[0], quarter[1]));
    }

    /// <inheritdoc cref="Kernels.Round"/>
    public static void Round(float* source, float factor, short* target, int n)
    {
        Vector512<float> scale = Vector512.Create(factor), magic = Vector512.Create(RoundedRows.Magic);
        for (int i = 0; i < n; i += 16)
        {
            Vector512<int> numbers = Vector512.FusedMultiplyAdd(Vector512.Load(source + i), scale, magic).AsInt32();
            Vector256.Store(Vector512.Narrow(numbers, numbers).GetLower(), target + i);
        }
    }

    /// <summary>Of two pairs of a row and the weights that they meet: each number plus the weight of its like in the other pair, multiplied crosswise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Crossed(Vector512<short> x0, Vector512<short> x1, Vector512<short> b0, Vector512<short> b1) => Avx512BW.MultiplyAddAdjacent(x0 + b1, x1 + b0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(in RoundedProduct product, nint row, int column, Vector512<int> sum)
    {
        sum -= Vector512.Load(product.WeightOwn + column) + Vector512.Create(product.InputOwn[row]);
        Vector512<float> scale = Vector512.Load(product.WeightScales + column) * Vector512.Create(product.InputScales[row]);
        Vector512<float> value = Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(sum), scale, Vector512.Load(product.Bias + column));
        Vector512.Store(Vector512.MaxNative(value, Vector512.Create(product.Floor)), product.Output + (row * product.OutputRow) + column);
    }
}
