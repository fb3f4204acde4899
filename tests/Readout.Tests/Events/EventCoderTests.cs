using System.Collections.Immutable;
using Xunit;

namespace Readout.Tests.Events;

public class EventCoderTests
{
    [Fact]
    public void An_active_clause_gives_actor_target_code_and_spans()
    {
        var tree = new HandMadeTree("""
            Norway NNP norway 2 nsubj
            expelled VBD expel 0 root
            three CD three 5 nummod
            Danish JJ danish 5 amod
            diplomats NNS diplomat 2 obj
            . . . 2 punct
            """);
        Event told = Assert.Single(tree.Code());
        Assert.Equal("161", told.Cameo);
        Assert.Equal("SANCTION", told.Plover);
        Assert.Equal("expel", told.Lemma);
        Assert.Equal("NOR", told.Actor!.Code);
        Assert.Equal("DNKGOV", told.Target!.Code);
        Assert.Equal("three Danish diplomats", tree.TextOf(told.Target.Span));
        Assert.Equal("Norway expelled three Danish diplomats", tree.TextOf(told.Span));
        Assert.Equal(EventStatus.Reported, told.Status);
        Assert.Null(told.StatementId);
    }

    [Fact]
    public void A_passive_names_the_same_parties_as_the_active()
    {
        var tree = new HandMadeTree("""
            The DT the 2 det
            envoy NN envoy 4 nsubj:pass
            was AUX be 4 aux:pass
            expelled VBN expel 0 root
            by IN by 6 case
            Norway NNP norway 4 obl:agent
            . . . 4 punct
            """);
        Event told = Assert.Single(tree.Code());
        Assert.Equal("NOR", told.Actor!.Code);
        Assert.Equal("The envoy", tree.TextOf(told.Target!.Span));
    }

    [Fact]
    public void A_noun_of_action_is_told_by_its_verb()
    {
        var tree = new HandMadeTree("""
            Norway NNP norway 3 nmod:poss
            's POS 's 1 case
            expulsion NN expulsion 6 nsubj
            of IN of 5 case
            diplomats NNS diplomat 3 nmod
            angered VBD anger 0 root
            Denmark NNP denmark 6 obj
            """);
        Event told = Assert.Single(tree.Code(), e => e.Lemma == "expel");
        Assert.Equal("expulsion", tree.TextOf(told.Trigger));
        Assert.Equal("NOR", told.Actor!.Code);
        Assert.Equal("diplomats", tree.TextOf(told.Target!.Span));
    }

    [Fact]
    public void A_light_verb_lends_its_subject_to_the_noun()
    {
        var tree = new HandMadeTree("""
            Sweden NNP sweden 2 nsubj
            paid VBD pay 0 root
            a DT a 4 det
            visit NN visit 2 obj
            to IN to 6 case
            Finland NNP finland 4 nmod
            """);
        Event told = Assert.Single(tree.Code());
        Assert.Equal("visit", told.Lemma);
        Assert.Equal(("SWE", "FIN"), (told.Actor!.Code, told.Target!.Code));
        Assert.StartsWith("04", told.Cameo, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusing_to_meet_rejects_and_the_meeting_is_denied()
    {
        var tree = new HandMadeTree("""
            Sweden NNP sweden 2 nsubj
            refused VBD refuse 0 root
            to TO to 4 mark
            meet VB meet 2 xcomp
            with IN with 6 case
            Finland NNP finland 4 obl
            """);
        ImmutableArray<Event> told = tree.Code();
        Event refusal = Assert.Single(told, e => e.Lemma == "refuse");
        Event meeting = Assert.Single(told, e => e.Lemma == "meet");
        Assert.Equal(("125", "REJECT"), (refusal.Cameo, refusal.Plover));
        Assert.Equal("FIN", refusal.Target!.Code);
        Assert.Equal(EventStatus.Denied, meeting.Status);
        Assert.Equal("SWE", meeting.Actor!.Code);
    }

    [Fact]
    public void What_will_happen_is_planned_and_what_may_happen_is_possible()
    {
        string Rows(string auxiliary) => $"""
            Sweden NNP sweden 3 nsubj
            {auxiliary} MD {auxiliary} 3 aux
            invite VB invite 0 root
            Finland NNP finland 3 obj
            """;
        Assert.Equal(EventStatus.Planned, Assert.Single(new HandMadeTree(Rows("will")).Code()).Status);
        Assert.Equal(EventStatus.Possible, Assert.Single(new HandMadeTree(Rows("may")).Code()).Status);
    }

    [Fact]
    public void A_negated_event_is_denied()
    {
        var tree = new HandMadeTree("""
            Sweden NNP sweden 4 nsubj
            did AUX do 4 aux
            not RB not 4 advmod
            attack VB attack 0 root
            Finland NNP finland 4 obj
            """);
        Assert.Equal(EventStatus.Denied, Assert.Single(tree.Code()).Status);
    }

    [Fact]
    public void A_capital_that_acts_is_its_government()
    {
        var tree = new HandMadeTree("""
            Oslo NNP oslo 2 nsubj
            condemned VBD condemn 0 root
            Denmark NNP denmark 2 obj
            """);
        Assert.Equal("NORGOV", Assert.Single(tree.Code()).Actor!.Code);
    }

    [Fact]
    public void A_role_holds_on_the_day_of_the_article_only()
    {
        const string Rows = """
            Barack NNP barack 3 nsubj
            Obama NNP obama 1 flat
            visited VBD visit 0 root
            Finland NNP finland 3 obj
            """;
        Assert.Equal("USAGOV", Assert.Single(new HandMadeTree(Rows).Code(new DateOnly(2014, 5, 1))).Actor!.Code);
        Assert.Equal("USAELI", Assert.Single(new HandMadeTree(Rows).Code(new DateOnly(2019, 5, 1))).Actor!.Code);
    }

    [Fact]
    public void An_event_in_the_content_of_a_statement_names_that_statement()
    {
        var tree = new HandMadeTree("""
            Denmark NNP denmark 2 nsubj
            said VBD say 0 root
            Sweden NNP sweden 4 nsubj
            attacked VBD attack 2 ccomp
            Finland NNP finland 4 obj
            """);
        TextSpan content = tree.SpanOf("Sweden attacked Finland");
        ImmutableArray<Event> told = tree.Code(statements: [new Statement("s1", [tree.SpanOf("Denmark")], [tree.SpanOf("said")], [content]) { CueHead = 1 }]);
        Event attack = Assert.Single(told);
        Assert.Equal("s1", attack.StatementId);
        Assert.Equal("SWE", attack.Actor!.Code);
    }

    [Fact]
    public void The_time_of_saying_never_dates_what_is_said()
    {
        var tree = new HandMadeTree("""
            Denmark NNP denmark 2 nsubj
            said VBD say 0 root
            Friday NNP friday 2 obl:tmod
            Sweden NNP sweden 5 nsubj
            invited VBD invite 2 ccomp
            Finland NNP finland 5 obj
            Monday NNP monday 5 obl:tmod
            """);
        TimeExpression At(string word, int day) => new(tree.SpanOf(word), TimexType.Date, $"2020-05-{day}", new DateOnly(2020, 5, day), new DateOnly(2020, 5, day));
        Event invitation = Assert.Single(tree.Code(times: [At("Friday", 15), At("Monday", 11)]));
        Assert.Equal(new DateOnly(2020, 5, 11), invitation.From);
        Assert.Equal("Monday", tree.TextOf(invitation.Time!.Value));
    }

    [Fact]
    public void A_general_verb_is_an_event_without_a_code()
    {
        var tree = new HandMadeTree("""
            The DT the 2 det
            senator NN senator 3 nsubj
            died VBD die 0 root
            """);
        Event death = Assert.Single(tree.Code());
        Assert.Null(death.Cameo);
        Assert.Equal("die", death.Lemma);
        Assert.Equal("The senator", tree.TextOf(death.Actor!.Span));
    }

    [Fact]
    public void A_participant_carries_the_entity_of_its_mention()
    {
        var tree = new HandMadeTree("""
            He PRP he 2 nsubj
            criticized VBD criticize 0 root
            Finland NNP finland 2 obj
            """);
        var leader = new Entity("e7", EntityType.Person, "Ada Berg", true, false, [new Mention(tree.SpanOf("He"), 0, 1, 0, MentionKind.Pronoun)], ["Swedish prime minister"]);
        Event told = Assert.Single(tree.Code(entities: [leader]));
        Assert.Equal(("e7", "SWEGOV"), (told.Actor!.EntityId, told.Actor.Code));
    }

    [Fact]
    public void A_politician_attacks_with_words()
    {
        var tree = new HandMadeTree("""
            Berg NNP berg 2 nsubj
            attacked VBD attack 0 root
            Lind NNP lind 2 obj
            """);
        Entity Person(string id, string name, int token) =>
            new(id, EntityType.Person, name, true, false, [new Mention(tree.SpanOf(name), token, token + 1, token, MentionKind.Name)], ["Swedish minister"]);
        Assert.Equal("111", Assert.Single(tree.Code(entities: [Person("e1", "Berg", 0), Person("e2", "Lind", 2)])).Cameo);
    }

    [Fact]
    public void A_day_is_no_party()
    {
        var tree = new HandMadeTree("""
            Norway NNP norway 2 nsubj
            called VBD call 0 root
            Denmark NNP denmark 2 obj
            on IN on 5 case
            Friday NNP friday 2 obl
            """);
        var friday = new TimeExpression(tree.SpanOf("Friday"), TimexType.Date, "2020-05-15", new DateOnly(2020, 5, 15), new DateOnly(2020, 5, 15));
        Assert.DoesNotContain(tree.Code(times: [friday]), e => e.Cameo == "020");
    }

    [Fact]
    public void An_empty_article_has_no_events()
    {
        var tree = new HandMadeTree("");
        Assert.Empty(tree.Code());
    }

    [Fact]
    public void Any_tree_is_survived_and_every_span_lies_in_the_text()
    {
        var random = new Random(5);
        string[] words = ["Norway NNP norway", "attacked VBD attack", "talks NNS talk", "and CC and", "to TO to", "he PRP he", "was AUX be", "Danish JJ danish", "- . -"];
        string[] relations = ["nsubj", "obj", "conj", "xcomp", "nmod", "acl:relcl", "advcl", "case", "nsubj:pass", "ccomp", "appos", "amod"];
        for (int round = 0; round < 200; round++)
        {
            int count = random.Next(1, 30);
            string rows = string.Join('\n', Enumerable.Range(1, count).Select(_ =>
                $"{words[random.Next(words.Length)]} {random.Next(0, count + 1)} {relations[random.Next(relations.Length)]}"));
            var tree = new HandMadeTree(rows);
            foreach (Event told in tree.Code())
            {
                Assert.InRange(told.Span.Start, 0, told.Span.End);
                Assert.True(told.Span.Contains(told.Trigger));
                Assert.InRange(told.Span.End, 1, tree.Tokens.Text.Length);
                Assert.InRange(told.Confidence, 0, 1);
            }
        }
    }
}
