using Xunit;

namespace Readout.Tests.Statements;

/// <summary>Invitations, proposals, offers, orders and threats are statements of those who make them, in every form; what is not said is none.</summary>
public class SpeechActTests
{
    [Theory]
    [InlineData("President Karel Dorn invited the general to visit Osmark.", "general to visit", Stance.Demands)]
    [InlineData("The general was invited to Osmark by President Karel Dorn.", "to Osmark", Stance.Demands)]
    [InlineData("President Karel Dorn extended the invitation during a phone call.", "invitation", Stance.Demands)]
    [InlineData("President Karel Dorn ordered troops to leave the island.", "leave the island", Stance.Demands)]
    [InlineData("President Karel Dorn ordered the closure of the port.", "closure", Stance.Demands)]
    [InlineData("President Karel Dorn proposed a meeting with the general.", "meeting", Stance.Promises)]
    [InlineData("President Karel Dorn proposed holding the talks in Osmark.", "talks", Stance.Promises)]
    [InlineData("President Karel Dorn suggested a meeting at the palace.", "meeting", Stance.Promises)]
    [InlineData("President Karel Dorn floated hosting the summit in May.", "summit", Stance.Promises)]
    [InlineData("President Karel Dorn offered to host the talks.", "host the talks", Stance.Promises)]
    [InlineData("President Karel Dorn made the proposal in a letter.", "proposal", Stance.Promises)]
    [InlineData("President Karel Dorn threatened that the board would close the port.", "close the port", Stance.Promises)]
    public void An_act_of_speech_is_a_statement_of_the_one_who_makes_it(string text, string content, Stance stance)
    {
        Statement made = new ReadText(text).By("Dorn", content);
        Assert.Equal((stance, true), (made.Stance, made.IsSpeech));
    }

    [Theory]
    [InlineData("The crew was ordered to leave the island by Friday.")]
    [InlineData("The general was invited to a dinner hosted by the mayor.")]
    public void Who_stands_behind_another_verb_or_is_a_day_orders_and_invites_nobody(string text) =>
        Assert.DoesNotContain(new ReadText(text).Statements, statement => statement.Source.Length > 0);

    [Fact]
    public void A_cleft_sentence_names_who_proposed_it()
    {
        var read = new ReadText("It was President Karel Dorn who proposed the meeting.");
        Statement proposed = Assert.Single(read.Statements);
        Assert.Equal(("Karel Dorn", Stance.Promises), (read.Name(proposed.Speaker), proposed.Stance));
    }

    [Fact]
    public void What_is_suggested_as_true_is_asserted() =>
        Assert.Equal(Stance.Asserts, new ReadText("Jon Tarn suggested that the tests were sound.").By("Tarn").Stance);

    [Theory]
    [InlineData("The minister ignored her advisers' pleas that she not congratulate the general.", "congratulate")]
    [InlineData("The two leaders met to discuss the bridge and the port.", "discuss")]
    [InlineData("The envoy travelled to Osmark to discuss the treaty.", "discuss")]
    [InlineData("That said, the mayor has a point about the bridge.", "said")]
    [InlineData("It goes without saying that the bridge must be paid for.", "saying")]
    [InlineData("He reads only stories that confirm his own fears.", "confirm")]
    [InlineData("The union feared tricks that threaten to close the harbour.", "threaten")]
    public void What_nobody_says_is_no_statement(string text, string cue)
    {
        var read = new ReadText(text);
        Assert.DoesNotContain(read.Statements, statement => read.Cue(statement).Contains(cue, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The governor has shown a reluctance to criticize the board.")]
    [InlineData("The senator seemed to contradict the minister on the tests.")]
    [InlineData("The mayor avoided criticizing the board over the bridge.")]
    public void What_somebody_avoids_or_seems_to_say_is_neither_denied_nor_asserted_aloud(string text) =>
        Assert.DoesNotContain(new ReadText(text).Statements, statement => statement.IsSpeech && statement.Stance is Stance.Asserts or Stance.Denies);

    [Theory]
    [InlineData("Jon Tarn was quoted as denying that the bridge was unsafe.")]
    [InlineData("The agency quoted Jon Tarn as denying that the bridge was unsafe.")]
    public void Who_is_quoted_as_denying_makes_one_statement_and_denies(string text) =>
        Assert.Equal(Stance.Denies, Assert.Single(new ReadText(text).Statements).Stance);

    [Fact]
    public void A_denial_ends_at_its_verb_and_what_is_denied_is_whole()
    {
        var read = new ReadText("The mayor denied plans to sell the port.");
        Assert.Equal(("denied", "plans to sell the port"), (read.Cue(read.By("mayor")), read.Content(read.By("mayor"))));
    }

    [Fact]
    public void Who_admits_after_what_he_said_has_two_statements()
    {
        var read = new ReadText("\"The bridge is safe,\" Jon Tarn said, before admitting that two tests had failed.");
        Assert.Equal((Stance.Asserts, Stance.Confirms), (read.By("Tarn", "safe").Stance, read.By("Tarn", "tests").Stance));
    }

    [Fact]
    public void Who_lets_others_know_speaks() =>
        Assert.True(new ReadText("The spokeswoman let reporters know that the visit was off.").By("spokeswoman").IsSpeech);

    [Fact]
    public void An_account_given_by_somebody_is_what_stood_before()
    {
        var read = new ReadText("The two presidents agreed on a visit in May. That was the account given by Yuri Marsk, an aide to the president.");
        Assert.Equal("The two presidents agreed on a visit in May", read.Content(read.By("Marsk")));
        Assert.Equal(read.By("Marsk").Id, read.By("presidents").Within);
    }

    [Fact]
    public void What_has_reportedly_happened_is_a_statement_of_nobody_named()
    {
        var read = new ReadText("The general has reportedly left the country.");
        Statement report = Assert.Single(read.Statements);
        Assert.Equal(("", "reportedly", null), (read.Source(report), read.Cue(report), report.Speaker));
        Assert.Contains("left the country", read.Content(report), StringComparison.Ordinal);
    }

    [Fact]
    public void An_invitation_reportedly_made_is_told_within_the_report()
    {
        var read = new ReadText("The minister reportedly invited the general to the palace.");
        Statement invited = read.By("minister");
        Assert.Equal((Stance.Demands, read.Statements.Single(statement => statement.Id != invited.Id).Id), (invited.Stance, invited.Within));
    }

    [Theory]
    [InlineData("A newspaper printed the union's allegation that the mayor took money.", "union", "mayor took money")]
    [InlineData("The talks went on amid claims by the union that the mayor took money.", "union", "mayor took money")]
    public void A_noun_with_a_clause_is_a_statement_of_whose_it_is(string text, string source, string content) =>
        Assert.NotNull(new ReadText(text).By(source, content));

    [Theory]
    [InlineData("Jon Tarn rejected the accusation.", Stance.Denies)]
    [InlineData("Jon Tarn rejected the union's plan for the port.", Stance.Declines)]
    [InlineData("Jon Tarn dismissed the report as false.", Stance.Denies)]
    [InlineData("Jon Tarn vetoed the motion.", Stance.Declines)]
    public void What_is_alleged_is_denied_and_what_is_planned_is_declined(string text, Stance stance) =>
        Assert.Equal(stance, new ReadText(text).By("Tarn").Stance);
}
