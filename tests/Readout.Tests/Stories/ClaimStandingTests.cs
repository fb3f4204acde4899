using Readout.Stories;
using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

public class ClaimStandingTests
{
    [Theory]
    [InlineData("the lock was broken", 0.9, true)] // short, but whole
    [InlineData("But the harbour master had warned the owners of the ferry", 0.9, true)]
    [InlineData("the lock was broken", 0.45, true)]
    [InlineData("the lock was broken", 0.35, false)]
    [InlineData("of a broken lock", 0.9, false)]
    [InlineData("for the families of all who sailed on the ferry", 0.45, false)]
    public void What_one_report_alone_tells_is_shown_where_it_is_sure_enough_and_whole(string words, double confidence, bool isShown) =>
        Assert.Equal(isShown, ClaimStanding.CanStand(Claim(words, confidence, "p1", 1)));

    [Fact]
    public void Of_a_source_without_a_name_it_must_be_surer() => Assert.False(ClaimStanding.CanStand(Claim("the lock was broken", 0.45, null, 1)));

    [Fact]
    public void What_two_reports_tell_is_shown_whatever_its_words() => Assert.True(ClaimStanding.CanStand(Claim("of a broken lock", 0.2, null, 2)));

    [Theory]
    [InlineData("who would pay for the lock?", Stance.Questions, false)]
    [InlineData("where the lock had been made", Stance.Questions, false)]
    [InlineData("whether the lock had been broken", Stance.Questions, true)]
    [InlineData("where the lock had been made", Stance.Asserts, true)]
    public void What_is_merely_asked_is_no_claim(string words, Stance stance, bool isShown)
    {
        ClaimDraft draft = Claim(words, 0.9, "p1", 2);
        draft.Claim = draft.Claim! with { Positions = [draft.Claim.Positions[0] with { Stance = stance }] };
        Assert.Equal(isShown, ClaimStanding.CanStand(draft));
    }

    [Theory]
    [InlineData("who would pay for the lock?", false)]
    [InlineData("when the ferry sank nobody had paid for the lock", true)]
    public void What_outlets_ask_their_readers_is_no_claim(string words, bool isShown) => Assert.Equal(isShown, ClaimStanding.CanStand(Claim(words, 0.9, null, 2)));

    private static ClaimDraft Claim(string words, double confidence, string? who, int reports)
    {
        var story = new StoryClauses(("Tarn Courier", $"The ferry Marten sank. {char.ToUpperInvariant(words[0])}{words[1..]}{(words[^1] == '?' ? "" : ".")}"), ("Coast Gazette", "Nothing happened."));
        StoryInput input = story.Inputs[0];
        int start = input.Annotations.Tokens.Text.IndexOf(words[1..], StringComparison.Ordinal) - 1;
        Proposition clause = story.Whole(0)[0] with { Span = new TextSpan(start, start + words.Length), People = [], Actor = null, Target = null, From = null };
        var place = new Evidence(input.Article.Id, clause.Span);
        return new ClaimDraft([clause], false)
        {
            Claim = new Claim("c1", words, place, ClaimStatus.SingleSource, reports, 1) { Positions = [new Position(who, "Ola Brekke", Stance.Asserts, [new PositionEvidence(place, [], null, null)])], Confidence = confidence },
        };
    }
}
