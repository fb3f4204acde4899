using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>Claims that stand where another does.</summary>
public sealed class RetellingTests
{
    private static readonly Claim _higher = Claim(("a", 100, 200), ("b", 0, 80), ("c", 40, 90));

    [Theory]
    [InlineData(80, 200, 0, 80, true)] // the sentence around the words, and the very words
    [InlineData(150, 190, 20, 40, true)] // clauses of both
    [InlineData(100, 400, 0, 80, false)] // a long sentence with much else
    [InlineData(200, 300, 0, 80, false)] // another sentence of the first report
    public void What_stands_in_each_report_where_a_higher_claim_does_tells_nothing_new(int start, int end, int otherStart, int otherEnd, bool isRetelling) =>
        Assert.Equal(isRetelling, Retelling.IsOf(Claim(("a", start, end), ("b", otherStart, otherEnd)), _higher));

    [Fact]
    public void What_another_report_tells_too_is_a_claim_of_its_own() => Assert.False(Retelling.IsOf(Claim(("a", 100, 200), ("b", 0, 80), ("d", 0, 80)), _higher));

    [Fact]
    public void What_is_disputed_or_put_right_stands_by_itself()
    {
        Claim claim = Claim(("a", 100, 200), ("b", 0, 80));
        Assert.True(Retelling.IsOf(claim, _higher));
        Assert.False(Retelling.IsOf(claim with { Status = ClaimStatus.Disputed }, _higher));
        Assert.False(Retelling.IsOf(claim with { Corrections = ["Two claims."] }, _higher));
    }

    private static Claim Claim(params (string Article, int Start, int End)[] places) =>
        new("c1", "Words", new Evidence(places[0].Article, new TextSpan(places[0].Start, places[0].End)), ClaimStatus.SingleSource, places.Length, places.Length)
        {
            Positions = [.. places.Select(place => new Position(null, place.Article, Stance.Asserts, [new PositionEvidence(new Evidence(place.Article, new TextSpan(place.Start, place.End)), [], null, null)]))],
        };
}
