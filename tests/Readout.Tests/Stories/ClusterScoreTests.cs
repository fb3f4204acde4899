using Readout.Train.Stories;
using Xunit;

namespace Readout.Tests.Stories;

public class ClusterScoreTests
{
    [Fact]
    public void Documents_of_one_story_in_one_group_each_score_one()
    {
        ClusterScore score = ClusterScore.Of(["a", "a", "b"], ["1", "1", "2"]);
        Assert.Equal((1, 1, 1, 1), (score.Precision, score.Recall, score.F1, score.PairF1));
    }

    [Fact]
    public void Two_stories_in_one_group_cost_precision_and_one_in_two_groups_costs_recall()
    {
        ClusterScore score = ClusterScore.Of(["a", "a", "a", "b"], ["1", "1", "2", "2"]);
        Assert.Equal((1 + 1 + 0.5 + 0.5) / 4, score.Precision, 12);
        Assert.Equal(((2 * 2.0 / 3) + (1.0 / 3) + 1) / 4, score.Recall, 12);
        Assert.Equal(2 * 1.0 / (3 + 2), score.PairF1, 12);
    }

    [Fact]
    public void A_distractor_counts_against_the_precision_of_the_group_it_stands_in_and_is_not_scored_itself()
    {
        ClusterScore score = ClusterScore.Of(["a", "a", null, null, null], ["1", "1", "1", "2", "2"]);
        Assert.Equal(2.0 / 3, score.Precision, 12);
        Assert.Equal(1, score.Recall, 12);

        // One right pair, and one of each labelled document with the distractor; the two distractors that stand by themselves are no pair that counts.
        Assert.Equal(2 * 1.0 / (1 + 3), score.PairF1, 12);
    }

    [Fact]
    public void Distractors_in_groups_of_their_own_change_nothing()
    {
        Assert.Equal(ClusterScore.Of(["a", "a", "b"], ["1", "2", "2"]), ClusterScore.Of(["a", null, "a", "b", null, null], ["1", "9", "2", "2", "9", "8"]));
    }
}
