using Readout.Stories;
using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>Where invented reports tell a claim of another by the way.</summary>
public sealed class SupportFinderTests
{
    private const string Told = "The owner had locked the exits of the ferry Solveig, the mayor, Mara Quill, said.";

    [Theory]
    [InlineData(Told, "Divers searched the wreck for two hours on Monday, and the owner had locked the exits of the ferry Solveig.", "the owner had locked the exits")]
    [InlineData(Told, "Prosecutors questioned the owner, who had locked the exits of the ferry Solveig, in Port Alder on Monday.", "who had locked the exits")]
    [InlineData(Told, "The harbour was closed on Sunday because the owner had locked the exits of the ferry Solveig.", "the owner had locked the exits")]
    [InlineData("The storm killed 14 people in Marlow, police said.", "The harbour will stay closed for weeks, and the storm killed 14 people in Marlow.", "the storm killed 14 people")]
    [InlineData("The fire in the mill destroyed 400 homes, the mayor, Mara Quill, said.", "Divers searched the wreck for two hours on Monday, and the fire destroyed 400 homes.", "the fire destroyed 400 homes")]
    public void A_clause_of_a_longer_sentence_supports_the_claim_that_it_tells(string claim, string sentence, string clause)
    {
        Proposition support = Assert.Single(Supports(claim, sentence));
        Assert.Contains(clause, support.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The owner faces a trial in Port Alder if he locked the exits of the ferry Solveig.")]
    [InlineData("Divers searched the wreck for two hours on Monday, and the owner had not locked the exits of the ferry Solveig.")]
    [InlineData("The harbour stays closed, and unless the owner locked the exits of the ferry Solveig, the city will pay.")]
    [InlineData("His lawyer, Tom Reed, denied on Monday that the owner had locked the exits of the ferry Solveig.")]
    [InlineData("Divers searched the wreck for two hours on Monday, and the owner of the ferry Solveig had moved to Tarn.")]
    [InlineData("The council of Tarn raised the tax on timber, and a crane stood near the exits.")]
    public void A_sentence_that_only_mentions_the_matter_supports_nothing(string sentence) => Assert.Empty(Supports(Told, sentence));

    [Fact]
    public void What_an_outlet_repeats_in_its_own_voice_supports_nothing()
    {
        var story = new StoryClauses(
            ("Alder Herald", "The owner locked the exits of the ferry Solveig."), ("Alder Herald", "Divers searched the wreck on Monday, and the owner locked the exits of the ferry Solveig."),
            ("Port Courier", "Divers searched the wreck on Monday, and the owner locked the exits of the ferry Solveig."));
        ClaimDraft claim = Assert.Single(Finder(story).Find([new ClaimDraft([.. story.Whole(0)], false)], [.. story.All(1), .. story.All(2)], TestContext.Current.CancellationToken),
            draft => draft.Propositions.Any(clause => clause.Input.Index == 0));
        Assert.Equal([0, 2], claim.Propositions.Select(clause => clause.Input.Index));
    }

    [Fact]
    public void Clauses_that_two_reports_tell_by_the_way_are_a_claim_of_their_own()
    {
        var story = new StoryClauses(
            ("Alder Herald", "The council of Tarn raised the tax on timber, and the owner locked the exits of the ferry Solveig."),
            ("Port Courier", "Divers searched the wreck on Monday, and the owner locked the exits of the ferry Solveig."));
        ClaimDraft claim = Assert.Single(Finder(story).Find([], [.. story.All(0), .. story.All(1)], TestContext.Current.CancellationToken));
        Assert.Equal([0, 1], claim.Propositions.Select(clause => clause.Input.Index));
        Assert.All(claim.Propositions, clause => Assert.Contains("locked the exits", clause.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_clause_too_short_to_make_a_claim_supports_one_that_longer_clauses_make()
    {
        var story = new StoryClauses(
            ("Alder Herald", "The council of Tarn raised the tax on timber, and angry demonstrators tried to storm the parliament building."),
            ("Port Courier", "Divers searched the wreck on Monday, and angry demonstrators tried to storm the parliament building."),
            ("Tarn Mail", "The harbour stayed closed on Monday, and demonstrators tried to storm parliament."));
        ClaimDraft claim = Assert.Single(Finder(story).Find([], [.. story.All(0), .. story.All(1), .. story.All(2)], TestContext.Current.CancellationToken));
        Assert.Equal([0, 1, 2], claim.Propositions.Select(clause => clause.Input.Index));
    }

    [Fact]
    public void Of_two_claims_the_one_that_is_told_is_supported()
    {
        var story = new StoryClauses(
            ("Alder Herald", Told + "\nThe storm killed 14 people in Marlow, police said."),
            ("Port Courier", "The harbour will stay closed for weeks, and the storm killed 14 people in Marlow."));
        ClaimDraft[] claims = [.. story.Whole(0).Select(clause => new ClaimDraft([clause], false))];
        Assert.Equal(2, claims.Length);
        List<ClaimDraft> found = Finder(story).Find([.. claims], story.All(1), TestContext.Current.CancellationToken);
        Assert.Equal([1, 2], found.Select(draft => draft.Propositions.Length));
    }

    /// <summary>The clauses of one report that tell what a claim of another tells.</summary>
    private static IEnumerable<Proposition> Supports(string claim, string sentence)
    {
        var story = new StoryClauses(("Alder Herald", claim), ("Port Courier", sentence));
        ClaimDraft found = Finder(story).Find([new ClaimDraft([.. story.Whole(0)], false)], story.All(1), TestContext.Current.CancellationToken)[0];
        return found.Propositions.Where(proposition => proposition.Input.Index == 1);
    }

    private static SupportFinder Finder(StoryClauses story) =>
        new(story.Matcher, story.Words, StoryLexicon.Shared, story.Inputs.ToDictionary(input => input.Index, input => input.Index));
}
