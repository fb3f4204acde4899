using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

public class BoundedClausesTests
{
    [Fact]
    public void Where_few_clauses_are_told_all_are_compared() =>
        Assert.Equal(["a1", "a2", "b1"], ClaimBuilder.Bounded([["a1", "a2"], ["b1"]], 3));

    [Fact]
    public void Where_too_many_are_told_each_report_gives_its_first_ones_and_the_last_report_is_not_left_out() =>
        Assert.Equal(["a1", "a2", "b1", "b2", "c1"], ClaimBuilder.Bounded([["a1", "a2", "a3", "a4", "a5"], ["b1", "b2", "b3"], ["c1"]], 6));

    [Fact]
    public void Of_more_reports_than_clauses_may_be_compared_some_give_one_from_the_first_to_the_last_days() =>
        Assert.Equal(["a1", "c1"], ClaimBuilder.Bounded([["a1", "a2"], ["b1"], ["c1"], [], ["d1"]], 2));

    [Fact]
    public void No_reports_give_none() =>
        Assert.Empty(ClaimBuilder.Bounded<string>([], 4));
}
