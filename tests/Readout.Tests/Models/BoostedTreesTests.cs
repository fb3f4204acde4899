using Readout.Models;
using Readout.Train;
using Readout.Train.Stories;
using Xunit;

namespace Readout.Tests.Models;

/// <summary>Trees made by hand, and trees fitted to instances of which the answer is known.</summary>
public sealed class BoostedTreesTests
{
    // The first tree asks for feature 1, then for feature 0 on either side; the second for feature 0 throughout.
    private static readonly BoostedTrees _two = new(2, 0.5f, [1, 0, 0, 0, 0, 0], [0, 10, 20, 1, 0, 2], [1, 2, 4, 8, 16, 32, 64, 128]);

    [Theory]
    [InlineData(0.5f, -1, 1 + 32)]
    [InlineData(11, 0, 2 + 128)]
    [InlineData(20, 1, 4 + 128)]
    [InlineData(21, 1, 8 + 128)]
    [InlineData(-1, 1, 4 + 16)]
    public void What_is_greater_than_a_bound_goes_to_the_right_and_the_leaves_are_added(float first, float second, float leaves) =>
        Assert.Equal(0.5f + leaves, _two.Sum([first, second]));

    [Fact]
    public void Trees_that_were_written_and_read_give_the_same()
    {
        BoostedTrees read = BoostedTrees.Read(_two.ToBytes());
        Assert.Equal(1, read.LastFeature);
        foreach (float first in (ReadOnlySpan<float>)[-1, 0.5f, 1.5f, 11, 21])
        {
            Assert.Equal(_two.Sum([first, 1]), read.Sum([first, 1]));
        }
    }

    [Fact]
    public void Bytes_that_are_no_trees_are_refused()
    {
        Assert.Throws<InvalidDataException>(() => BoostedTrees.Read(_two.ToBytes().AsSpan()[..^1]));
        Assert.Throws<InvalidDataException>(() => BoostedTrees.Read([]));
        Assert.Throws<InvalidDataException>(() => new BoostedTrees(2, 0, [0, 0], [0, 0], [1, 2, 3, 4]));
    }

    [Fact]
    public void Fitted_trees_see_that_two_traits_count_only_together()
    {
        float[][] features = [.. Enumerable.Range(0, 400).Select(i => (float[])[1, i % 2, i / 2 % 2, i % 7])];
        bool[] labels = [.. features.Select(row => row[1] > 0 && row[2] > 0)];
        BoostedTrees trees = new TreeTrainer(2, 200, 0.1).Fit(features, labels, seed: 3);
        Assert.All(features.Zip(labels), row => Assert.Equal(row.Second, trees.Sum(row.First) > 0));
    }

    [Fact]
    public void Fitted_choices_compare_those_of_one_group()
    {
        // Right is the greatest of three; no bound on the value alone tells which that is.
        var random = new Random(5);
        float[][] features = [.. Enumerable.Range(0, 200).SelectMany(group =>
        {
            float[] values = [.. Enumerable.Range(0, 3).Select(_ => (group % 10) + (float)random.NextDouble())];
            return values.Select(value => (float[])[group % 10, value - (group % 10)]);
        })];
        int[] groups = [.. Enumerable.Range(0, features.Length).Select(i => i / 3)];
        bool[] labels = [.. features.Select((row, i) => row[1] >= features.Skip(i / 3 * 3).Take(3).Max(other => other[1]))];
        BoostedTrees trees = new TreeTrainer(3, 100, 0.2).FitChoices(features, labels, groups, [.. features.Select(_ => 1f)], seed: 3);
        int right = Enumerable.Range(0, 200).Count(group => labels[(group * 3) + Enumerable.Range(0, 3).MaxBy(i => trees.Sum(features[(group * 3) + i]))]);
        Assert.True(right > 185, $"{right} of 200");
    }

    [Fact]
    public void A_fitted_line_weighs_what_tells_and_leaves_what_does_not()
    {
        float[][] features = [.. Enumerable.Range(0, 400).Select(i => (float[])[1, i % 10, i / 10 % 10])];
        float[] weights = LinearTrainer.Fit(features, [.. features.Select(row => row[1] > 4)]);
        Assert.True(weights[1] > 0.3);
        Assert.True(Math.Abs(weights[2]) < 0.05);
        Assert.InRange(-weights[0] / weights[1], 4, 5);
    }
}
