using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>What is left of claims of invented reports whose clauses hardly tell one thing.</summary>
public sealed class ClaimCohesionTests
{
    private static readonly StoryClauses _story = new(
        ("Alder Herald", "The owner had locked the exits of the ferry Solveig, the mayor, Mara Quill, said."),
        ("Port Courier", "The owner of the Solveig locked its exits, Mayor Mara Quill said."),
        ("Tarn Gazette", "The council of Tarn will raise the tax on timber, the mayor, Mara Quill, said."));

    [Fact]
    public void Reports_that_tell_the_same_stay_one_claim() => Assert.Single(new ClaimCohesion(_story.Matcher).Sure(Claim(0, 1)));

    [Fact]
    public void Reports_that_hardly_tell_the_same_are_claims_by_themselves() =>
        Assert.Equal([[0], [2]], new ClaimCohesion(_story.Matcher).Sure(Claim(0, 2)).Select(draft => draft.Propositions.Select(told => told.Input.Index).Distinct().ToArray()));

    [Fact]
    public void Of_a_doubtful_claim_the_reports_that_tell_the_same_stay_together() =>
        Assert.Equal([[0, 1], [2]], new ClaimCohesion(_story.Matcher).Sure(Claim(0, 1, 2)).Select(draft => draft.Propositions.Select(told => told.Input.Index).Distinct().ToArray()));

    [Fact]
    public void What_one_report_tells_is_as_sure_as_its_statements()
    {
        ClaimDraft claim = Claim(0);
        Assert.Equal(claim.Propositions.Average(told => told.Confidence), new ClaimCohesion(_story.Matcher).Confidence(claim), 1e-9);
        Assert.Single(new ClaimCohesion(_story.Matcher).Sure(claim));
    }

    private static ClaimDraft Claim(params int[] reports) => new([.. reports.Select(report => _story.Whole(report)[0])], false);
}
