using Readout.Stories;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>What makes a dispute, and what only looks like one, in invented reports that the whole reader reads.</summary>
public sealed class ContradictionTests
{
    private const string Setting = "The harbour of Port Alder was closed on Sunday after the fire on the ferry Solveig.\n";
    private static readonly Reader _reader = new();

    [Theory]
    [InlineData("The owner had locked the exits of the ferry, the mayor, Mara Quill, said.", "The owner never locked the exits of the ferry, his lawyer, Tom Reed, said.", true)]
    [InlineData("The mayor, Mara Quill, said the owner had locked the exits of the ferry.", "The owner denied that he had locked the exits of the ferry.", true)]
    [InlineData("The mayor, Mara Quill, said the owner had locked the exits of the ferry.", "The owner's lawyer, Tom Reed, said it was false that the owner had locked the exits of the ferry.", true)]
    [InlineData("The mayor, Mara Quill, said the owner could lock the exits of the ferry.", "The owner never locked the exits of the ferry, his lawyer, Tom Reed, said.", false)]
    [InlineData("The mayor, Mara Quill, asked whether the owner had locked the exits of the ferry.", "The owner never locked the exits of the ferry, his lawyer, Tom Reed, said.", false)]
    [InlineData("The mayor, Mara Quill, said the owner had locked the exits of the ferry.", "The harbour master never locked the exits of the ferry, his lawyer, Tom Reed, said.", false)]
    [InlineData("The mayor, Mara Quill, said the owner had locked the exits of the ferry.", "The owner did not lock the exits of the ferry because of the thieves, his lawyer, Tom Reed, said.", false)]
    [InlineData("The city council rejected the offer, the mayor, Mara Quill, said.", "The city council did not accept the offer, his lawyer, Tom Reed, said.", false)]
    [InlineData("The mayor, Mara Quill, said the owner offered new ferries to the city.", "The city council rejected an offer of new ferries from the owner.", false)]
    public void Only_who_says_that_just_that_is_not_so_disputes_what_was_told(string told, string other, bool isDisputed) =>
        Assert.Equal(isDisputed, Claims(told, other).Any(claim => claim.Status == ClaimStatus.Disputed));

    [Theory]
    [InlineData("Contrary to reports, the owner never locked the exits of the ferry.", true)]
    [InlineData("Despite the rumours, the owner had not locked the exits of the ferry.", true)]
    [InlineData("The owner had not locked the exits of the ferry.", false)]
    [InlineData("Despite the storm, the owner had not locked the exits of the ferry.", false)]
    public void An_outlet_that_tells_the_contrary_of_reports_disputes_them(string other, bool isDisputed) =>
        Assert.Equal(isDisputed, Claims("The mayor, Mara Quill, said the owner had locked the exits of the ferry.", other).Any(claim => claim.Status == ClaimStatus.Disputed));

    [Fact]
    public void An_outlet_that_asks_tells_nothing()
    {
        Claim[] claims = [.. Claims("The owner of the ferry Solveig had locked the exits of the ferry, the mayor, Mara Quill, said.", "Had the owner of the ferry Solveig locked the exits of the ferry?")];
        Assert.DoesNotContain(claims, claim => claim.Status == ClaimStatus.Corroborated);
        Assert.DoesNotContain(claims.SelectMany(claim => claim.Positions), position => position is { Stance: Stance.Asserts, WhoText: "Port Courier" } && position.Evidence.Any(evidence => evidence.Where.ArticleId == "ferry-b" && evidence.Where.Span.Start >= Setting.Length));
    }

    [Theory]
    [InlineData("If the owner had arrested the thieves on the ferry, he would have lost his permit, a harbour official, Kai Lund, said.", false)]
    [InlineData("It was unclear whether the owner had arrested the thieves on the ferry, a harbour official, Kai Lund, said.", false)]
    [InlineData("The owner is not in prison for having arrested the thieves on the ferry, a harbour official, Kai Lund, said.", false)]
    [InlineData("The owner was in prison after he had arrested the thieves on the ferry, a harbour official, Kai Lund, said.", true)]
    public void What_is_told_under_a_condition_or_left_open_is_no_clause_of_its_own(string sentence, bool isTold)
    {
        var clauses = new StoryClauses(("Alder Herald", "The owners of Port Alder met on Sunday.\n" + sentence));
        Assert.Equal(isTold, clauses.Whole(0).Any(clause => clause.Trigger >= 0 && clause.Input.Annotations.Tokens.LemmaOf(clause.Trigger) == "arrest"));
    }

    [Theory]
    [InlineData("The ministry is investigating reports that the owner had locked the exits of the ferry, its spokesman, Kai Lund, said.", Stance.Questions)]
    [InlineData("Kai Lund said the ministry was trying to confirm reports that the owner had locked the exits of the ferry.", Stance.Questions)]
    [InlineData("The ministry had confirmed reports that the owner had locked the exits of the ferry, its spokesman, Kai Lund, said.", Stance.Asserts)]
    [InlineData("The ministry could not confirm that the owner had locked the exits of the ferry, its spokesman, Kai Lund, said.", null)]
    [InlineData("There was no confirmation that the owner had locked the exits of the ferry, the spokesman, Kai Lund, said.", null)]
    public void What_others_tell_or_nobody_has_made_sure_of_is_not_asserted_by_who_speaks_of_it(string sentence, Stance? expected)
    {
        Claim claim = Claims("The owner had locked the exits of the ferry, the mayor, Mara Quill, said.", sentence).First(claim => claim.Positions.Any(position => position.WhoText == "Mara Quill"));
        Assert.Equal(expected, claim.Positions.Where(position => position.WhoText == "Kai Lund").Select(position => (Stance?)position.Stance).SingleOrDefault());
    }

    [Theory]
    [InlineData("Kai Lund said he did not think that the owner had arrested the thieves on the ferry.", true)]
    [InlineData("Kai Lund said he thought that the owner had arrested the thieves on the ferry.", false)]
    public void Who_does_not_think_that_it_is_so_denies_it(string sentence, bool isNegative)
    {
        var clauses = new StoryClauses(("Alder Herald", "The owners of Port Alder met on Sunday.\n" + sentence));
        Assert.Equal(isNegative, clauses.All(0).Single(clause => clause.Root >= 0 && clause.Input.Annotations.Tokens.LemmaOf(clause.Root) == "arrest").IsNegative);
    }

    [Theory]
    [InlineData("The singer is not dead, despite another hoax.", true)]
    [InlineData("The singer is not the victim of a hoax.", true)]
    [InlineData("The singer left after a hoax.", false)]
    public void A_hoax_aside_undoes_no_negation(string sentence, bool isNegative)
    {
        var clauses = new StoryClauses(("Alder Herald", "The singers of Port Alder met on Sunday.\n" + sentence));
        Assert.Equal(isNegative, clauses.Whole(0).Single(clause => clause.Text.StartsWith(sentence[..6], StringComparison.Ordinal) && !clause.Text.Contains("Port Alder", StringComparison.Ordinal)).IsNegative);
    }

    [Theory]
    [InlineData("There was no such order, the owner's lawyer, Tom Reed, said.")]
    [InlineData("The owner's lawyer, Tom Reed, said the allegations were unfounded.")]
    [InlineData("The owner's lawyer, Tom Reed, dismissed the allegations as false.")]
    public void Who_calls_untrue_what_stands_before_denies_it(string reaction)
    {
        Claim claim = Assert.Single(
            Claims("The owner had given an order to lock the exits, the mayor, Mara Quill, said.\n" + reaction, "The owner gave an order to lock the exits, Mayor Mara Quill said."),
            claim => claim.Status == ClaimStatus.Disputed);
        Assert.Contains(claim.Positions, position => position.Stance == Stance.Denies && position.WhoText == "Tom Reed");
        Assert.Contains(claim.Positions, position => position.Stance == Stance.Asserts && position.WhoText == "Mara Quill");
    }

    [Fact]
    public void Who_dismisses_somebodys_account_denies_what_most_reports_have_of_it_however_far_above_it_stands()
    {
        Claim[] claims = [.. Claims(
            "Mara Quill, the mayor, said the owner had locked the exits of the ferry.\nDivers searched the wreck for two hours.\nA crane stood by.\nThe mayor hoped for better weather.\n"
            + "“I hope the divers will not abandon their search,” Quill said.\nTom Reed, the owner's lawyer, dismissed Quill's account as incorrect.",
            "The owner had locked the exits of the ferry, Mayor Mara Quill said.")];
        Claim claim = Assert.Single(claims, claim => claim.Status == ClaimStatus.Disputed);
        Assert.Contains("locked the exits", claim.Text, StringComparison.Ordinal);
        Assert.Contains(claim.Positions, position => position.Stance == Stance.Denies && position.WhoText == "Tom Reed");
    }

    private static IEnumerable<Claim> Claims(string told, string other)
    {
        var builder = new StoryBuilder(_reader.Redate);
        builder.Add(_reader.Read(InventedStories.ToArticle(("ferry-a", "Alder Herald", new DateOnly(2022, 5, 9), "Fire on the ferry Solveig", Setting + told))));
        builder.Add(_reader.Read(InventedStories.ToArticle(("ferry-b", "Port Courier", new DateOnly(2022, 5, 10), "The fire on the ferry Solveig", Setting + other))));
        return builder.Build().Stories.SelectMany(story => story.Claims);
    }
}
