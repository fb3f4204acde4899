using Readout.Events;
using Xunit;

namespace Readout.Tests.Events;

public class EventTrustTests
{
    [Fact]
    public void A_model_reads_what_it_writes()
    {
        var trust = new EventTrust(new Dictionary<string, double> { ["root=04"] = 1.25, ["all="] = -0.5 }, 0.8);
        EventTrust again = EventTrust.Read(trust.ToString());
        Assert.Equal(0.8, again.Least);
        Assert.Equal(trust.Probability(["all=", "root=04", "unheard="]), again.Probability(["all=", "root=04", "unheard="]));
        Assert.Equal(1 / (1 + Math.Exp(-0.75)), again.Probability(["all=", "root=04"]), 9);
    }

    [Fact]
    public void A_plain_clause_of_two_persons_is_trusted_more_than_a_noun_of_nobody()
    {
        Assert.InRange(EventTrust.Shared.Least, 0.5, 0.95);
        Assert.True(EventTrust.Shared.Probability(["all=", "root=05", "fit=verb", "block=SUPPORT", "form=finite", "from=name coded person", "to=name coded person", "from tie=Subject before", "to tie=Object after"]) > EventTrust.Shared.Probability(["all=", "root=17", "fit=words", "block=APPREHEND", "form=noun", "from=nobody", "to=inner country", "to tie=Far NominalModifier long after"]));
    }

    [Fact]
    public void Calling_somebody_something_asks_nothing_of_them()
    {
        var tree = new HandMadeTree("""
            Norway NNP norway 2 nsubj
            called VBD call 0 root
            Sweden NNP sweden 2 obj
            unhinged JJ unhinged 2 xcomp
            on IN on 6 case
            Twitter NNP twitter 2 obl
            """);
        Assert.DoesNotContain(tree.Code(), told => told.Cameo is ['0', '2', ..]);
    }

    [Fact]
    public void The_attack_of_a_place_is_one_that_it_suffered()
    {
        var tree = new HandMadeTree("""
            The DT the 3 det
            Bergen NNP bergen 3 compound
            attack NN attack 4 nsubj
            ended VBD end 0 root
            badly RB badly 4 advmod
            """);
        Assert.DoesNotContain(tree.Code(), told => told.Cameo is not null && told.Actor is not null && tree.TextOf(told.Actor.Span).Contains("Bergen", StringComparison.Ordinal));
    }
}
