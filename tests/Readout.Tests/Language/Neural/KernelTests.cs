using System.Runtime.Intrinsics;
using Readout.Language.Neural;
using Xunit;

namespace Readout.Tests.Language.Neural;

public unsafe class KernelTests
{
    private delegate void Product(float* a, int aRow, int aColumn, float* b, int bRow, float* c, int cRow, int m, int k, int n, bool accumulate);

    [Theory]
    [InlineData(1, 7, 16, false)]
    [InlineData(4, 128, 64, true)]
    [InlineData(9, 33, 112, false)]
    [InlineData(6, 384, 128, true)]
    [InlineData(5, 1, 80, false)]
    public void Every_product_equals_the_scalar_one(int m, int k, int n, bool accumulate)
    {
        CheckProduct(Kernels.Multiply, m, k, n, accumulate, false);
        CheckProduct(Kernels.Multiply, m, k, n, accumulate, true);
        if (Vector256.IsHardwareAccelerated)
        {
            CheckProduct(Vector256Kernels.Multiply, m, k, n, accumulate, false);
        }

        if (Vector512.IsHardwareAccelerated)
        {
            CheckProduct(Vector512Kernels.Multiply, m, k, n, accumulate, true);
        }
    }

    [Fact]
    public void Every_sum_equals_the_scalar_one()
    {
        FloatBuffer source = Numbers(48, 1);
        FloatBuffer expected = Numbers(48, 4), actual = Numbers(48, 4), narrow = Numbers(48, 4);
        ScalarKernels.Add(source.Pointer, 0.5f, expected.Pointer, 48);
        Kernels.Add(source.Pointer, 0.5f, actual.Pointer, 48);
        Vector256Kernels.Add(source.Pointer, 0.5f, narrow.Pointer, 48);
        AssertClose(expected, actual);
        AssertClose(expected, narrow);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Every_recurrence_equals_the_scalar_one(int step)
    {
        const int rows = 9, gate = 32;
        FloatBuffer parts = Numbers(rows * 96, 1), residual = Numbers(rows * 32, 2), expected = new(rows * 32), actual = new(rows * 32), narrow = new(rows * 32);
        int first = step > 0 ? 0 : rows - 1;
        ScalarKernels.Recur(parts.Pointer + (first * 96), step * 96, residual.Pointer + (first * 32), expected.Pointer + (first * 32), step * 32, gate, rows, 32);
        Kernels.Recur(parts.Pointer + (first * 96), step * 96, residual.Pointer + (first * 32), actual.Pointer + (first * 32), step * 32, gate, rows, 32);
        Vector256Kernels.Recur(parts.Pointer + (first * 96), step * 96, residual.Pointer + (first * 32), narrow.Pointer + (first * 32), step * 32, gate, rows, 32);
        AssertClose(expected, actual);
        AssertClose(expected, narrow);
    }

    [Fact]
    public void The_logistic_function_is_exact_to_single_precision_and_the_same_on_all_vectors()
    {
        float* wide = stackalloc float[16];
        for (float x = -100; x <= 100; x += 0.37f)
        {
            float expected = ScalarKernels.Logistic(x);
            Assert.InRange(expected - (1 / (1 + Math.Exp(-x))), -2e-7, 2e-7);
            Vector512Kernels.Logistic(Vector512.Create(x)).Store(wide);
            Assert.Equal(expected, wide[15]);
            Vector256Kernels.Logistic(Vector256.Create(x)).Store(wide);
            Assert.Equal(expected, wide[7]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(45)]
    [InlineData(94)]
    public void The_place_of_the_largest_is_the_first_of_equals(int n)
    {
        for (ulong seed = 1; seed < 40; seed++)
        {
            FloatBuffer values = Numbers(n, seed);
            for (int i = 0; i < n; i++)
            {
                values.Span[i] = MathF.Round(values.Span[i] * 9);
            }

            values.Span[(int)seed % n] = seed % 3 == 0 ? float.NaN : values.Span[0];
            int first = ScalarKernels.IndexOfLargest(values.Pointer, n);
            Assert.Equal(first, Kernels.IndexOfLargest(values.Pointer, n));
            Assert.True(first < 0 || values.Span.ToArray().All(value => !(value > values.Span[first])));
            values.Span.Fill(float.NegativeInfinity);
            Assert.Equal(-1, Kernels.IndexOfLargest(values.Pointer, n));
        }
    }

    [Theory]
    [InlineData(16)]
    [InlineData(48)]
    [InlineData(128)]
    public void Sums_of_many_rows_are_rectified(int n)
    {
        FloatBuffer rows = Numbers(5 * n, 1), sum = Numbers(n + 16, 2);
        float kept = sum.Span[n];
        float** parts = stackalloc float*[5];
        for (int i = 0; i < 5; i++)
        {
            parts[i] = rows.Pointer + (i * n);
        }

        Kernels.SumRectified(parts, 5, sum.Pointer, n);
        for (int i = 0; i < n; i++)
        {
            Assert.Equal(MathF.Max(0, rows.Span[i] + rows.Span[n + i] + rows.Span[(2 * n) + i] + rows.Span[(3 * n) + i] + rows.Span[(4 * n) + i]), sum.Span[i]);
        }

        Assert.Equal(kept, sum.Span[n]);
    }

    [Fact]
    public void A_recurrence_runs_forwards_in_one_half_and_backwards_in_the_other_and_never_into_another_sequence()
    {
        const int width = 32;
        var batch = new SequenceBatch();
        batch.Add(3);
        batch.Add(2);
        var layer = new RecurrentLayer(Numbers(width * 3 * width, 1), Numbers(3 * width, 2), width);
        FloatBuffer input = Numbers(batch.Rows * width, 3), before = new(input.Length), after = new(input.Length), scratch = new(batch.Rows * layer.ScratchColumns);
        var rounded = new RoundedRows(width);
        batch.ClearBorders(input.Pointer, width);
        // The largest of its sequence, so that the scale of the sequence stays.
        input.Span[(3 * width) + 1] = 2;
        layer.Apply(batch, input.Pointer, rounded, before.Pointer, scratch.Pointer);
        input.Span[2 * width] += 1;
        layer.Apply(batch, input.Pointer, rounded, after.Pointer, scratch.Pointer);
        bool Same(int row, int column) => before.Span.Slice((row * width) + column, width / 2).SequenceEqual(after.Span.Slice((row * width) + column, width / 2));
        Assert.True(Same(1, 0));
        Assert.False(Same(1, width / 2));
        Assert.False(Same(3, 0));
        Assert.True(Same(3, width / 2));
        Assert.True(Same(5, 0) && Same(5, width / 2) && Same(6, 0) && Same(6, width / 2));
    }

    [Fact]
    public void A_convolution_sees_three_rows_of_its_sequence_and_never_another()
    {
        const int width = 32;
        var batch = new SequenceBatch();
        foreach (int length in (int[])[1, 5, 2, 4])
        {
            batch.Add(length);
        }

        FloatBuffer weights = Numbers(3 * width * width, 1), bias = Numbers(width, 2), input = Numbers(batch.Rows * width, 3), output = new(input.Length);
        var layer = new ConvolutionLayer(weights, bias, width);
        layer.Apply(batch, input.Pointer, new RoundedRows(width), output.Pointer, new FloatBuffer(batch.Rows * layer.ScratchColumns).Pointer);
        for (int sequence = 0; sequence < batch.Count; sequence++)
        {
            for (int row = 0; row < batch.Length(sequence); row++)
            {
                for (int column = 0; column < width; column++)
                {
                    float sum = bias.Span[column];
                    for (int seen = Math.Max(0, row - 1); seen <= Math.Min(row + 1, batch.Length(sequence) - 1); seen++)
                    {
                        for (int i = 0; i < width; i++)
                        {
                            sum += input.Span[((batch.Start(sequence) + seen) * width) + i] * weights.Span[((((seen - row + 1) * width) + i) * width) + column];
                        }
                    }

                    int at = ((batch.Start(sequence) + row) * width) + column;
                    Assert.InRange(output.Span[at] - input.Span[at] - MathF.Max(0, sum), -0.003f, 0.003f);
                }
            }
        }
    }

    [Fact]
    public void A_table_of_bytes_gives_its_rows_back_to_within_half_a_step()
    {
        FloatBuffer values = Numbers(5 * 100, 5);
        (sbyte[] bytes, float[] scales) = QuantizedTable.Quantize(values.Span, 100);
        var table = new QuantizedTable(bytes, scales);
        var row = new FloatBuffer(112);
        table.AddRow(3, row.Pointer);
        for (int i = 0; i < 100; i++)
        {
            Assert.InRange(row.Span[i] - values.Span[300 + i], -0.51f * scales[3], 0.51f * scales[3]);
        }
    }

    [Fact]
    public void A_frozen_index_finds_what_it_holds_and_nothing_else()
    {
        var index = new HashIndex([17, 33, 49, ulong.MaxValue], [5, 6, 7, 8]);
        Assert.Equal([5, 6, 7, 8, -1], new ulong[] { 17, 33, 49, ulong.MaxValue, 65 }.Select(hash => index.Find(hash)));
    }

    private static void CheckProduct(Product product, int m, int k, int n, bool accumulate, bool transposed)
    {
        FloatBuffer a = Numbers(m * k, 1), b = Numbers(k * n, 2), expected = Numbers(m * n, 3), actual = Numbers(m * n, 3);
        (int row, int column) = transposed ? (1, m) : (k, 1);
        ScalarKernels.Multiply(a.Pointer, row, column, b.Pointer, n, expected.Pointer, n, m, k, n, accumulate);
        product(a.Pointer, row, column, b.Pointer, n, actual.Pointer, n, m, k, n, accumulate);
        AssertClose(expected, actual);
    }

    private static void AssertClose(FloatBuffer expected, FloatBuffer actual)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.InRange(actual.Span[i] - expected.Span[i], -1e-4f, 1e-4f);
        }
    }

    private static FloatBuffer Numbers(int count, ulong seed)
    {
        var random = new Readout.Train.Language.TrainingRandom(seed);
        var buffer = new FloatBuffer(count);
        for (int i = 0; i < count; i++)
        {
            buffer.Span[i] = random.NextSingle() - 0.5f;
        }

        return buffer;
    }
}
