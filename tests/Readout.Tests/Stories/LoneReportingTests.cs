using Readout.Stories;
using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

public class LoneReportingTests
{
    private const string Shared = "The ferry Marten sank off Tarn harbour on Sunday. ";
    private static readonly StoryClauses _story = new(
        ("Tarn Courier", Shared + "Divers found the ferry Marten at the bottom of Tarn harbour. Why did the ferry Marten sink? We will tell you more about the ferry Marten and Tarn harbour."),
        ("Coast Gazette", Shared + "The ferry Marten carried sixty passengers to Tarn. Elsewhere, grain prices rose."));

    [Fact]
    public void What_matters_and_one_outlet_alone_tells_is_a_claim_of_its_own()
    {
        Assert.Equal(
            [$"a: {Shared.Trim()}", "a: Divers found the ferry Marten at the bottom of Tarn harbour.", $"b: {Shared.Trim()}", "b: The ferry Marten carried sixty passengers to Tarn."],
            Found([]));
    }

    [Fact]
    public void What_a_claim_tells_already_is_not_told_again()
    {
        Proposition[] both = [_story.Whole(0)[0], _story.Whole(1)[0]];
        var told = new ClaimDraft([.. both], false)
        {
            Claim = new Claim("c1", both[0].Text, both[0].Evidence, ClaimStatus.Corroborated, 2, 2)
            {
                Positions = [.. both.Select(fact => new Position(null, fact.Input.Article.Id, Stance.Asserts, [new PositionEvidence(fact.Evidence, [], null, null)]))],
            },
        };
        Assert.Equal(["a: Divers found the ferry Marten at the bottom of Tarn harbour.", "b: The ferry Marten carried sixty passengers to Tarn."], Found([told]));
    }

    [Fact]
    public void It_is_less_than_certain_and_by_nobody_but_the_outlet()
    {
        var builder = new StoryBuilder();
        foreach (Annotations report in InventedStories.Talks.Take(3).Select(report => new Reader().Read(InventedStories.ToArticle(report))))
        {
            builder.Add(report);
        }

        ReadoutDocument readout = builder.Build(TestContext.Current.CancellationToken);
        Claim lone = Assert.Single(readout.Stories.Single().Claims, claim => claim.Text == "No date for a meeting of Keller and Dorin has been set.");
        Assert.Equal((ClaimStatus.SingleSource, 1, 1), (lone.Status, lone.Reports, lone.Independent));
        Assert.InRange(lone.Confidence, 0.5, 0.9);
        Position position = Assert.Single(lone.Positions);
        Assert.Null(position.Who);
        Assert.Null(position.Evidence.Single().Where.StatementId);
        Assert.True(readout.Stories.Single().Claims.IndexOf(lone) > 0, "what both tell stands first");
    }

    private static string[] Found(IReadOnlyCollection<ClaimDraft> told)
    {
        Proposition[] all = [.. _story.Whole(0), .. _story.Whole(1)];
        return [.. new LoneReporting(new Prominence(all)).Find(all, told).Select(draft => draft.Propositions.Single()).Select(fact => $"{(char)('a' + fact.Input.Index)}: {fact.Text}")];
    }
}
