using Readout.Train.Coreference;
using Xunit;

namespace Readout.Tests.Language;

/// <summary>The worked examples of the papers that the metrics come from.</summary>
public sealed class CoreferenceScoreTests
{
    [Fact]
    public void Muc_counts_the_links_that_a_split_chain_lacks()
    {
        CoreferenceScore score = Score([[1, 2, 3, 4]], [[1, 2], [3, 4]]);
        Assert.Equal(F(1, 2.0 / 3), score.Muc, 6);
    }

    [Fact]
    public void Bagga_and_Baldwin_first_response_joins_the_small_chains()
    {
        CoreferenceScore score = Score([[1, 2, 3, 4, 5], [6, 7], [8, 9, 10, 11, 12]], [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11, 12]]);
        Assert.Equal(F(0.9, 1), score.Muc, 6);
        Assert.Equal(F(16.0 / 21, 1), score.BCubed, 6);
    }

    [Fact]
    public void Bagga_and_Baldwin_second_response_joins_the_large_chains_and_is_worse_by_B_cubed_alone()
    {
        CoreferenceScore score = Score([[1, 2, 3, 4, 5], [6, 7], [8, 9, 10, 11, 12]], [[1, 2, 3, 4, 5, 8, 9, 10, 11, 12], [6, 7]]);
        Assert.Equal(F(0.9, 1), score.Muc, 6);
        Assert.Equal(F(7.0 / 12, 1), score.BCubed, 6);
    }

    [Fact]
    public void Luo_aligns_each_chain_with_one_other_at_most()
    {
        CoreferenceScore score = Score([[1, 2, 3, 4, 5], [6, 7], [8, 9, 10, 11, 12]], [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11, 12]]);
        Assert.Equal(0.7333, score.Ceaf, 4);
        score = Score([[1, 2, 3, 4, 5], [6, 7], [8, 9, 10, 11, 12]], [[1, 2, 3, 4, 5, 8, 9, 10, 11, 12], [6, 7]]);
        Assert.Equal(0.6667, score.Ceaf, 4);
    }

    [Fact]
    public void A_chain_of_one_mention_counts_nowhere()
    {
        CoreferenceScore score = Score([[1, 2], [3]], [[1, 2], [4], [5]]);
        Assert.Equal(1, score.Mean, 6);
    }

    [Fact]
    public void The_best_assignment_is_not_the_greedy_one() =>
        Assert.Equal(1.7, Assignment.Best(new[,] { { 0.9, 0.8 }, { 0.9, 0.1 } }), 6);

    private static CoreferenceScore Score(int[][] key, int[][] response)
    {
        var score = new CoreferenceScore();
        score.Add(key.Select(Chain), response.Select(Chain));
        return score;
    }

    private static IReadOnlyCollection<(int, int)> Chain(int[] mentions) => [.. mentions.Select(mention => (mention, mention + 1))];

    private static double F(double precision, double recall) => 2 * precision * recall / (precision + recall);
}
