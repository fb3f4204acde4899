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
    [InlineData("The mayor, Mara Quill, falsely claimed that the company had locked the exits of the ferry.")]
    [InlineData("The mayor, Mara Quill, said that the company had locked the exits of the ferry.\nThat is not true.")]
    public void Both_sides_of_a_dispute_may_stand_in_one_sentence_or_side_by_side(string text) =>
        Assert.Contains(Claims(text), claim => claim.Status == ClaimStatus.Disputed);

    [Theory]
    [InlineData("The owner of the ferry, Otto Brandt, rejected Mara Quill's suggestion that the ferry should be sold.")]
    [InlineData("The mayor, Mara Quill, said that the company had locked the exits of the ferry.\nA judge dismissed the lawsuit.")]
    [InlineData("The mayor, Mara Quill, said that the company had locked the exits of the ferry.\nThat is not the whole story, and more will be known in May, when the inquiry ends.")]
    public void Who_turns_a_thing_down_disputes_nothing(string text) =>
        Assert.DoesNotContain(Claims(text), claim => claim.Status == ClaimStatus.Disputed);

    [Fact]
    public void What_an_outlet_calls_untrue_it_denies_itself()
    {
        Claim claim = Assert.Single(Claims("The mayor, Mara Quill, falsely claimed that the company had locked the exits of the ferry."), claim => claim.Status == ClaimStatus.Disputed);
        Position denial = Assert.Single(claim.Positions, position => position.Stance == Stance.Denies);
        Assert.Null(denial.Who);
        Assert.All(denial.Evidence, evidence => Assert.Null(evidence.Where.StatementId));
    }

    private static IEnumerable<Claim> Claims(string text)
    {
        var reader = new Reader();
        var builder = new StoryBuilder(reader.Redate);
        builder.Add(reader.Read(new ArticleReader().Read(new Report("a", text, ReportFormat.Body, "a"))));
        return builder.Build().Stories.SelectMany(story => story.Claims);
    }
}
