using Readout.Stories;
using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>What a denial means, in invented reports that the whole reader reads.</summary>
public sealed class DenialTests
{
    private const string Accusation = "The mayor, Mara Quill, accused the owner of locking the exits of the ferry.\n";

    [Theory]
    [InlineData("The owner has denied the allegations.")]
    [InlineData("The owner denied the accusation.")]
    [InlineData("The owner, Otto Brandt, rejected Quill's accusation.")]
    public void Who_denies_the_accusation_means_what_he_was_accused_of(string denial)
    {
        (Denial read, Proposition? meant) = Assert.Single(Read(Accusation + denial));
        Assert.Equal(Stance.Denies, read.Statement.Stance);
        Assert.NotNull(meant);
        Assert.Contains("locking the exits", meant.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The owner did not dispute the allegations.")]
    [InlineData("The owner would deny the allegations.")]
    [InlineData("If the owner denies the allegations, the inquiry will take a year.")]
    public void What_is_not_denied_yet_is_no_denial(string sentence) => Assert.Empty(Read(Accusation + sentence));

    [Theory]
    [InlineData("The owner denied the divers access to the wreck.")]
    [InlineData("The city council rejected the budget.")]
    public void Who_denies_somebody_a_thing_or_turns_a_plan_down_means_nothing_that_was_told(string sentence) =>
        Assert.DoesNotContain(Read("The weather office said that rain was on its way.\n" + sentence), row => row.Meant is not null);

    [Fact]
    public void The_account_that_is_called_untrue_is_that_of_the_one_person_who_gave_any_in_words_of_its_own()
    {
        const string told = "Governor Rolf Aden offered to sell the quarry to the town, his adviser, Tove Skar, told reporters.\n\"It was his idea,\" Skar said.\n";
        (_, Proposition? meant) = Assert.Single(Read(told + "A spokesman for the town, Jens Holt, called the account inaccurate."));
        Assert.NotNull(meant);
        Assert.Contains("quarry", meant.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The owner, Otto Brandt, denied the allegations made against him by Quill.")]
    [InlineData("The owner, Otto Brandt, denied the allegations from Quill.")]
    public void Allegations_by_somebody_are_what_that_one_told(string denial)
    {
        const string others = "The mayor, Mara Quill, said that Brandt locked the exits of the ferry.\nThe pilot, Nils Dahl, said that he never saw the owner on the ferry.\n";
        (Denial read, Proposition? meant) = Assert.Single(Read(others + denial));
        Assert.NotNull(read.Owner);
        Assert.DoesNotContain("never saw", meant?.Text ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_tells_of_another_s_denial_is_none_of_his_own() =>
        Assert.DoesNotContain(Read(Accusation + "The pilot, Nils Dahl, said that the owner had denied the allegations."), row => row.Denial.Statement.Within is not null);

    private static IEnumerable<(Denial Denial, Proposition? Meant)> Read(string text)
    {
        var story = new StoryClauses(("Alder Herald", text));
        var targets = new DenialTargets(story.Inputs[0], story.Whole(0), StoryLexicon.Shared, story.Words);
        return [.. targets.Denials.Select(denial => (denial, targets.Meant(denial, DenialModel.Shared)))];
    }
}
