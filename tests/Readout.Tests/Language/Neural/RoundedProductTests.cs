using Readout.Language.Neural;
using Xunit;

namespace Readout.Tests.Language.Neural;

public unsafe class RoundedProductTests
{
    private delegate void Product(in RoundedProduct product);

    [Theory]
    [InlineData(1, 32, 1, 16)]
    [InlineData(13, 128, 1, 96)]
    [InlineData(21, 16, 3, 48)]
    [InlineData(8, 64, 1, 32)]
    public void Every_product_equals_the_scalar_one_to_the_last_bit(int count, int width, int window, int columns)
    {
        RoundedRows input = Rounded(count + window - 1, width);
        int* picked = stackalloc int[count];
        for (int i = 0; i < count; i++)
        {
            picked[i] = (i * 7 % count) + (window / 2);
        }

        FloatBuffer bias = Numbers(columns, 3), expected = new((count + 1) * columns), actual = new((count + 1) * columns);
        var matrix = new RoundedMatrix(Numbers(width * window * columns, 2), width * window, columns);
        foreach (Product product in Products())
        {
            // A window has no first rows.
            foreach (bool picks in (bool[])[window > 1, true])
            {
                expected.Span.Clear();
                ScalarProducts.Multiply(matrix.Product(input, picks ? picked : null, count, bias, picks, expected.Pointer, columns));
                actual.Span.Clear();
                product(matrix.Product(input, picks ? picked : null, count, bias, picks, actual.Pointer, columns));
                Assert.Equal(expected.Span, actual.Span);
                Assert.Contains(actual.Span.ToArray(), value => value > 0);
                Assert.Equal(!picks, actual.Span.ToArray().Any(value => value < 0));
            }
        }
    }

    [Fact]
    public void A_rounded_product_is_as_near_to_the_exact_one_as_half_precision_weights_are()
    {
        const int count = 9, width = 128, columns = 64;
        FloatBuffer rows = Numbers(count * width, 1), weights = Numbers(width * columns, 2), bias = Numbers(columns, 3), product = new(count * columns);
        var rounded = new RoundedRows(width);
        rounded.Take(rows.Pointer, null, count);
        new RoundedMatrix(weights, width, columns).Multiply(rounded, null, count, bias, false, product.Pointer, columns);
        for (int i = 0; i < count * columns; i++)
        {
            double exact = bias.Span[i % columns], half = exact;
            for (int j = 0; j < width; j++)
            {
                float weight = weights.Span[(j * columns) + (i % columns)];
                exact += (double)rows.Span[(i / columns * width) + j] * weight;
                half += (double)rows.Span[(i / columns * width) + j] * (double)(Half)weight;
            }

            Assert.InRange(product.Span[i] - exact, -0.004, 0.004);
            Assert.InRange(half - exact, -0.004, 0.004);
        }
    }

    [Fact]
    public void The_largest_numbers_do_not_overflow()
    {
        const int width = 384, columns = 16;
        FloatBuffer rows = new(width), weights = new(width * columns), product = new(columns);
        rows.Span.Fill(1000);
        for (int i = 0; i < weights.Length; i++)
        {
            // Half of the columns are of one size throughout, half have one weight that is far larger than the others.
            weights.Span[i] = i % 2 == 0 ? 3 : i < columns ? 900 : 0.1f;
        }

        var rounded = new RoundedRows(width);
        rounded.Take(rows.Pointer, null, 1);
        var matrix = new RoundedMatrix(weights, width, columns);
        foreach (Product multiply in Products())
        {
            product.Span.Clear();
            multiply(matrix.Product(rounded, null, 1, null, false, product.Pointer, columns));
            Assert.InRange(product.Span[0], 1_151_500, 1_152_500);
            Assert.InRange(product.Span[1], 933_000, 943_000);
        }
    }

    [Fact]
    public void Products_of_own_numbers_wrap_around_alike()
    {
        short* numbers = stackalloc short[48];
        for (int i = 0; i < 48; i++)
        {
            numbers[i] = (short)(i % 4 == 1 ? -RoundedRows.Largest : RoundedRows.Largest - i);
        }

        long exact = 0;
        for (int i = 0; i < 48; i += 4)
        {
            exact += (numbers[i] * (long)numbers[i + 2]) + (numbers[i + 1] * (long)numbers[i + 3]);
        }

        Assert.InRange(exact, -20_000_000, 20_000_000);
        Assert.Equal((int)exact, ScalarProducts.Own(numbers, 48));
        new Span<short>(numbers, 48).Fill(short.MaxValue - RoundedRows.Largest);
        Assert.Equal(unchecked((int)(24L * numbers[0] * numbers[0])), ScalarProducts.Own(numbers, 48));
        Assert.Equal(ScalarProducts.Own(numbers, 48), Kernels.Own(numbers, 48));
    }

    [Fact]
    public void Rows_of_a_sequence_share_a_scale_that_no_other_sequence_touches()
    {
        const int width = 16;
        var batch = new SequenceBatch();
        batch.Add(2);
        batch.Add(3);
        FloatBuffer rows = Numbers(batch.Rows * width, 5);
        rows.Span[(2 * width) + 5] = -40;
        var rounded = new RoundedRows(width);
        rounded.Take(batch, rows.Pointer);
        Assert.Equal(rounded.Scales[1], rounded.Scales[2]);
        Assert.Equal(-RoundedRows.Largest, rounded.Numbers[(2 * width) + 5]);
        Assert.Equal(rounded.Scales[4], rounded.Scales[6]);
        Assert.InRange(rounded.Scales[4], 0, 0.51f / RoundedRows.Largest);
        foreach (int border in (int[])[0, 3, 7])
        {
            Assert.All(new Span<short>(rounded.Numbers + (border * width), width).ToArray(), number => Assert.Equal(0, number));
        }
    }

    [Fact]
    public void Rounding_is_the_same_on_all_vectors()
    {
        FloatBuffer numbers = Numbers(64, 6);
        (numbers.Span[3], numbers.Span[4], numbers.Span[5], numbers.Span[6]) = (0.5f, -1.5f, 2.5f, -8191.49f);
        short* expected = stackalloc short[64], actual = stackalloc short[64];
        ScalarProducts.Round(numbers.Pointer, 1, expected, 64);
        Assert.Equal([0, -2, 2, -8191], new Span<short>(expected + 3, 4).ToArray());
        Assert.Equal(8191.49f, ScalarProducts.Largest(numbers.Pointer, 64));
        if (Vector256Products.IsSupported)
        {
            Vector256Products.Round(numbers.Pointer, 1, actual, 64);
            Assert.Equal(new Span<short>(expected, 64), new Span<short>(actual, 64));
            Assert.Equal(8191.49f, Vector256Products.Largest(numbers.Pointer, 64));
        }

        if (Vector512Products.IsSupported)
        {
            Vector512Products.Round(numbers.Pointer, 1, actual, 64);
            Assert.Equal(new Span<short>(expected, 64), new Span<short>(actual, 64));
            Assert.Equal(8191.49f, Vector512Products.Largest(numbers.Pointer, 64));
        }
    }

    private static IEnumerable<Product> Products()
    {
        yield return Kernels.MultiplyRounded;
        yield return ScalarProducts.Multiply;
        if (Vector256Products.IsSupported)
        {
            yield return Vector256Products.Multiply;
        }

        if (Vector512Products.IsSupported)
        {
            yield return Vector512Products.Multiply;
        }
    }

    private static RoundedRows Rounded(int count, int width)
    {
        var rows = new RoundedRows(width);
        rows.Take(Numbers(count * width, 1).Pointer, null, count);
        return rows;
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
