using Readout.Ingest;
using Readout.Stories;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>Denials that say themselves what they mean, and what an outlet calls untrue, in invented reports that the whole reader reads.</summary>
public sealed class DisputeTests
{
    [Theory]
    [InlineData("The owner of the ferry, Otto Brandt, rejected Mara Quill's claim that he had locked the exits of the ferry.")]
    [InlineData("The mayor and other officials have long claimed that the company locked the exits of the ferry, allegations that the company has denied.")]
    [InlineData("Two passengers accused the owner, Otto Brandt, of sexual assault, which he denies.")]
    [InlineData("The mayor, Mara Quill, said that the company had locked the exits of the ferry, a charge that the company has denied.")]
    [InlineData("The mayor, Mara Quill, said that the company had locked the exits of the ferry.\nThis is not the case, as we know from the letters of the clerks, who kept all of them.")]
    [InlineData("The mayor, Mara Quill, falsely claimed that the company had locked the exits of the ferry.")]
    [InlineData("The mayor, Mara Quill, said that the company had locked the exits of the ferry.\nThat is not true.")]
    [InlineData("The mayor was attacked in prison, the website Tarn Tattler claimed on Monday.\nBut the incident never happened, and the mayor is safe in his cell.")]
    public void Both_sides_of_a_dispute_may_stand_in_one_sentence_or_side_by_side(string text) =>
        Assert.Contains(Claims(text), claim => claim.Status == ClaimStatus.Disputed);

    [Theory]
    [InlineData("The owner of the ferry, Otto Brandt, rejected Mara Quill's suggestion that the ferry should be sold.")]
    [InlineData("The mayor, Mara Quill, said that the company had locked the exits of the ferry.\nA judge dismissed the lawsuit.")]
    [InlineData("The mayor, Mara Quill, said that the company had locked the exits of the ferry.\nThat is not the whole story, and more will be known in May, when the inquiry ends.")]
    public void Who_turns_a_thing_down_disputes_nothing(string text) =>
        Assert.DoesNotContain(Claims(text), claim => claim.Status == ClaimStatus.Disputed);

    [Theory]
    [InlineData("Otto Brandt denied reports that he had locked the exits of the ferry.", "Otto Brandt denies he had locked the exits of the ferry")]
    [InlineData("Otto Brandt said there was no truth to the claim that he had locked the exits of the ferry.", "Otto Brandt denies he had locked the exits of the ferry")]
    [InlineData("Otto Brandt said reports that he had locked the exits of the ferry are not true.", "Otto Brandt denies he had locked the exits of the ferry")]
    [InlineData("The claim that the owner had locked the exits of the ferry is false.", " denies the owner had locked the exits of the ferry")]
    [InlineData("Otto Brandt said that no such inspection took place in Tarn.", "Otto Brandt asserts no such inspection took place in Tarn")]
    public void What_is_denied_is_told_in_its_own_words(string text, string expected) =>
        Assert.Contains(expected, Claims(text, "Otto Brandt owns the ferry Marten, which burned in Tarn.").Select(claim => $"{(claim.Positions[^1].Who is null ? "" : claim.Positions[^1].WhoText)} {claim.Positions[^1].Stance.ToString().ToLowerInvariant()} {claim.Text}"));

    [Theory]
    [InlineData("Otto Brandt denied reports that he had locked the exits of the ferry.", "reports", "Otto Brandt")]
    [InlineData("Otto Brandt flatly denied some media reports that he had locked the exits of the ferry.", "some media reports", "Otto Brandt")]
    [InlineData("Otto Brandt dismissed the accusation that he had locked the exits of the ferry, calling it a matter for the court.", "the accusation", "Otto Brandt")]
    [InlineData("Otto Brandt dismissed suggestions that he had locked the exits of the ferry.", "suggestions", "Otto Brandt")]
    [InlineData("Otto Brandt pushed back on reports that he had locked the exits of the ferry.", "reports", "Otto Brandt")]
    [InlineData("Otto Brandt said reports that he had locked the exits of the ferry are not true.", "reports", "Otto Brandt")]
    [InlineData("The bill was passed after false claims that the owner had locked the exits of the ferry.", "claims", null)]
    [InlineData("Then came the claim that the owner had locked the exits of the ferry.\nThat is not true.", "the claim", null)]
    public void What_a_denial_says_to_be_told_somebody_tells(string text, string teller, string? denier)
    {
        Claim claim = Assert.Single(Claims(text), claim => claim.Status == ClaimStatus.Disputed);
        Assert.Contains("locked the exits", claim.Text, StringComparison.Ordinal);
        Position told = Assert.Single(claim.Positions, position => position.Stance == Stance.Asserts);
        Assert.Equal((null, teller), (told.Who, told.WhoText));
        Position denied = Assert.Single(claim.Positions, position => position.Stance == Stance.Denies);
        Assert.Equal(denier, denied.Who is null ? null : denied.WhoText);
        Assert.Equal(1, claim.Independent);
    }

    [Theory]
    [InlineData("Otto Brandt rejected any claim that he had locked the exits of the ferry.")]
    [InlineData("Otto Brandt dismissed the idea that he had locked the exits of the ferry.")]
    [InlineData("Otto Brandt rejected the suggestion that he had locked the exits of the ferry.")]
    [InlineData("Otto Brandt did not dispute reports that he had locked the exits of the ferry.")]
    [InlineData("Otto Brandt rejected the criticism that the ferry should have been sold.")]
    [InlineData("Otto Brandt denied that he had locked the exits of the ferry.")]
    public void What_nobody_need_have_told_is_only_denied(string text) =>
        Assert.DoesNotContain(Claims(text), claim => claim.Status == ClaimStatus.Disputed);

    [Fact]
    public void Who_is_known_to_tell_it_stands_for_the_reports_that_are_denied()
    {
        Claim claim = Assert.Single(
            Claims("Otto Brandt denied reports that he had locked the exits of the ferry Marten.", "Otto Brandt had locked the exits of the ferry Marten, the clerk Aldo Lund said."), claim => claim.Status == ClaimStatus.Disputed);
        Assert.Equal("Aldo Lund", Assert.Single(claim.Positions, position => position.Stance == Stance.Asserts).WhoText);
    }

    [Theory]
    [InlineData("The story is false, fire chief Rosa Quint said.")]
    [InlineData("The story is false.")]
    [InlineData("The article is not correct.")]
    public void Who_calls_the_story_untrue_denies_what_the_reports_tell(string refutation)
    {
        string[] reports =
        [
            "Aldo Brandt, a clerk of the company, said that Otto Brandt had locked the exits of the ferry Marten in May.\nThe ferry sails to Tarn every day. " + refutation,
            "Otto Brandt locked the exits of the ferry Marten in May, Aldo Brandt, a clerk, told the Tarn Herald.\nThe Herald has seen no letters.",
        ];
        Claim claim = Assert.Single(Claims(reports), claim => claim.Status == ClaimStatus.Disputed);
        Assert.Equal(2, claim.Reports);
    }

    [Theory]
    [InlineData("The ferry Marten sails to Tarn every day.\nThe article turned out to be a hoax.")]
    [InlineData("The ferry Marten sails to Tarn every day.\nThe story is a hoax, fire chief Rosa Quint said.")]
    [InlineData("The ferry Marten sails to Tarn every day.\nIt first appeared on a satirical website.")]
    [InlineData("The ferry Marten sails to Tarn every day.\nThe Tarn Tattler is a satirical website.")]
    [InlineData("The ferry Marten sails to Tarn every day.\nThe story was made up.")]
    [InlineData("The ferry Marten sails to Tarn every day.\nThere is only one problem: none of it ever happened.")]
    public void A_story_that_is_called_untrue_is_what_a_report_or_a_site_told_before(string refutation)
    {
        Claim claim = Assert.Single(Claims("The website Tarn Tattler claimed on Monday that Otto Brandt had locked the exits of the ferry.\n" + refutation), claim => claim.Status == ClaimStatus.Disputed);
        Assert.Contains("locked the exits", claim.Text, StringComparison.Ordinal);
        Assert.Contains(claim.Positions, position => position.Stance == Stance.Asserts && position.WhoText.Contains("Tattler", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A satirical website claimed on Monday that Otto Brandt had locked the exits of the ferry.")]
    [InlineData("The bogus story claimed that Otto Brandt had locked the exits of the ferry.")]
    public void Who_is_called_untrue_with_his_name_tells_what_the_outlet_denies(string text) =>
        Assert.Contains(Claims(text), claim => claim.Status == ClaimStatus.Disputed && claim.Text.Contains("locked the exits", StringComparison.Ordinal));

    [Theory]
    [InlineData("The fire chief, Rosa Quint, said that the ferry sails to Tarn every day.\nThe article was fake.")]
    [InlineData("The website Tarn Tattler claimed that Otto Brandt had locked the exits of the ferry.\nRosa Quint denied that the post was bogus.")]
    [InlineData("The website Tarn Tattler claimed that Otto Brandt had locked the exits of the ferry.\nThe Herald story is wrong, Rosa Quint said.")]
    [InlineData("The mayor, Mara Quill, said that the company had locked the exits of the ferry.\nThe talks are in an early stage.")]
    [InlineData("The mayor, Mara Quill, said that the company had locked the exits of the ferry.\nThe times when that was not true were times of need.")]
    [InlineData("The mayor, Mara Quill, said that the company had locked the exits of the ferry.\nThe report that the clerk fled is not correct, Rosa Quint said.")]
    public void What_is_called_untrue_is_not_just_anything_that_somebody_said(string text) =>
        Assert.DoesNotContain(Claims(text), claim => claim.Status == ClaimStatus.Disputed && !claim.Text.Contains("clerk fled", StringComparison.Ordinal));

    [Fact]
    public void Who_tells_a_story_again_to_call_it_untrue_does_not_assert_it()
    {
        string told = "Otto Brandt locked the exits of the ferry Marten in May.";
        Claim claim = Assert.Single(Claims(told + "\nThe clerks of Tarn were asked.", "The article reads as follows.\n" + told + "\nIt is a hoax."), claim => claim.Status == ClaimStatus.Disputed);
        Assert.Equal(["0"], claim.Positions.Where(position => position.Stance == Stance.Asserts).SelectMany(position => position.Evidence).Select(evidence => evidence.Where.ArticleId));
        Assert.Equal(["1"], claim.Positions.Where(position => position.Stance == Stance.Denies).SelectMany(position => position.Evidence).Select(evidence => evidence.Where.ArticleId));
    }

    [Theory]
    [InlineData("The mayor, Mara Quill, claimed without evidence that the company had locked the exits of the ferry.")]
    [InlineData("The mayor, Mara Quill, baselessly claimed that the company had locked the exits of the ferry.")]
    public void What_is_said_to_be_told_without_evidence_its_outlet_questions(string text)
    {
        Claim claim = Assert.Single(Claims(text), claim => claim.Positions.Any(position => position.Stance == Stance.Questions));
        Assert.Null(Assert.Single(claim.Positions, position => position.Stance == Stance.Questions).Who);
        Assert.Contains(claim.Positions, position => position.Stance == Stance.Asserts && position.WhoText == "Mara Quill");
        Assert.NotEqual(ClaimStatus.Disputed, claim.Status);
    }

    [Fact]
    public void A_figure_in_common_is_enough_for_what_is_done_with_it_to_be_denied() =>
        Assert.Contains(
            Claims("Mo Brekke, a pupil in Tarn, made $72 million trading stocks in his lunch breaks, his teacher Ida Lund said.", "Mo Brekke, a pupil in Tarn, told reporters that he did not make $72 million trading."),
            claim => claim.Status == ClaimStatus.Disputed);

    [Fact]
    public void What_an_outlet_calls_untrue_it_denies_itself()
    {
        Claim claim = Assert.Single(Claims("The mayor, Mara Quill, falsely claimed that the company had locked the exits of the ferry."), claim => claim.Status == ClaimStatus.Disputed);
        Position denial = Assert.Single(claim.Positions, position => position.Stance == Stance.Denies);
        Assert.Null(denial.Who);
        Assert.All(denial.Evidence, evidence => Assert.Null(evidence.Where.StatementId));
    }

    private static IEnumerable<Claim> Claims(params string[] texts)
    {
        var reader = new Reader();
        var builder = new StoryBuilder(reader.Redate, [new Correction(1, CorrectionKind.SameStory, [.. texts.Select((_, i) => $"{i}")], "test", DateTimeOffset.UnixEpoch, "")]);
        foreach (string text in texts)
        {
            string id = $"{Array.IndexOf(texts, text)}";
            builder.Add(reader.Read(new ArticleReader().Read(new Report(id, text, ReportFormat.Body, id))));
        }

        return builder.Build().Stories.SelectMany(story => story.Claims);
    }
}
