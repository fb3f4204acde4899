using Xunit;

namespace Readout.Tests.Statements;

/// <summary>What a speaker does with what is said, by cue, negation, modals and content.</summary>
public class StanceTests
{
    [Theory]
    [InlineData("Jon Tarn has raised doubts about whether the crater was caused by a meteorite.", Stance.Questions)]
    [InlineData("Jon Tarn cast doubt on claims that the crater was caused by a meteorite.", Stance.Questions)]
    [InlineData("Jon Tarn said he had no doubt that the crater was caused by a meteorite.", Stance.Asserts)]
    [InlineData("Jon Tarn said without evidence that the harbour board had lied.", Stance.Asserts)]
    [InlineData("Jon Tarn says there is no truth to the rumor that the dam was closed.", Stance.Denies)]
    [InlineData("Jon Tarn rejected as false a report that said the dam was closed.", Stance.Denies)]
    public void Who_raises_doubts_questions_and_who_finds_no_truth_in_it_denies(string text, Stance stance) =>
        Assert.Equal(stance, new ReadText(text).By("Jon Tarn").Stance);

    [Theory]
    [InlineData("Jon Tarn asked the council to leave the hall.", Stance.Demands)]
    [InlineData("Jon Tarn asked whether the council would leave.", Stance.Questions)]
    [InlineData("\"I am questioning that the tests were sound,\" Jon Tarn said.", Stance.Questions)]
    [InlineData("\"I am not questioning that the tests were sound,\" Jon Tarn said.", Stance.Asserts)]
    [InlineData("Jon Tarn called on the council to leave the hall.", Stance.Demands)]
    [InlineData("Jon Tarn said the government must withdraw the bill.", Stance.Demands)]
    [InlineData("Jon Tarn said the storm should pass by Monday.", Stance.Asserts)]
    [InlineData("\"Resign now,\" Jon Tarn told the mayor.", Stance.Demands)]
    public void Who_wants_something_done_demands_it(string text, Stance stance) => Assert.Equal(stance, new ReadText(text).By("Jon Tarn").Stance);

    [Theory]
    [InlineData("Jon Tarn said he would publish the letters by Friday.")]
    [InlineData("\"We will publish the letters,\" Jon Tarn said.")]
    [InlineData("\"I am going to publish the letters,\" Jon Tarn said.")]
    [InlineData("Jon Tarn vowed not to raise taxes.")]
    public void Who_says_what_he_will_do_promises_it(string text) => Assert.Equal(Stance.Promises, new ReadText(text).By("Jon Tarn").Stance);

    [Theory]
    [InlineData("Jon Tarn pleaded guilty to stealing the letters.", Stance.Confirms)]
    [InlineData("Jon Tarn pleaded not guilty to stealing the letters.", Stance.Denies)]
    [InlineData("Jon Tarn disagreed that the letters were stolen.", Stance.Denies)]
    [InlineData("Jon Tarn disagreed with the suggestion that the letters were stolen.", Stance.Denies)]
    [InlineData("Jon Tarn bristled at the idea that the letters were stolen.", Stance.Denies)]
    [InlineData("Jon Tarn took issue with the claim that the letters were stolen.", Stance.Denies)]
    public void A_plea_owns_or_denies_and_who_disagrees_denies(string text, Stance stance) => Assert.Equal(stance, new ReadText(text).By("Jon Tarn").Stance);

    [Theory]
    [InlineData("Jon Tarn said it would rain on Sunday.")]
    [InlineData("\"I will be happy with that,\" Jon Tarn said.")]
    [InlineData("Jon Tarn said the company would publish the letters.")]
    public void A_prediction_is_no_promise(string text) => Assert.Equal(Stance.Asserts, new ReadText(text).By("Jon Tarn").Stance);

    [Theory]
    [InlineData("Jon Tarn said the dockers do not want a second quay.")]
    [InlineData("Jon Tarn said that they do not have the staff to open the hall.")]
    [InlineData("Jon Tarn said the council still had work to do.")]
    [InlineData("\"The dockers had to wait at the gate for two days,\" Jon Tarn said.")]
    [InlineData("\"I would ask for patience,\" Jon Tarn said.")]
    public void What_is_not_so_or_is_left_to_do_is_told_and_not_demanded(string text) => Assert.Equal(Stance.Asserts, new ReadText(text).By("Jon Tarn").Stance);

    [Theory]
    [InlineData("\"Leave the hall now. There are cracks in the roof,\" Jon Tarn told the council.", Stance.Demands, "Asserts There are cracks in the roof")]
    [InlineData("\"The council hid the letters. Who will answer for that?\" Jon Tarn said.", Stance.Questions, "Asserts The council hid the letters")]
    [InlineData("\"We will publish the letters,\" Jon Tarn said. \"The council has lost its way.\"", Stance.Promises, "Asserts The council has lost its way")]
    [InlineData("\"That is not true. The company paid for the boats,\" Jon Tarn said.", Stance.Denies, "Asserts The company paid for the boats")]
    [InlineData("\"The council has lost its way. Who will answer for that? The mayor must resign,\" Jon Tarn said.", Stance.Asserts, "Questions Who will answer for that", "Demands The mayor must resign")]
    [InlineData("\"The bridge is closed. The quay is closed too, right?\" Jon Tarn said.", Stance.Asserts)]
    [InlineData("\"The bridge is closed. The quay is closed too,\" Jon Tarn said.", Stance.Asserts)]
    [InlineData("Jon Tarn urged the council to leave the hall. There were cracks in the roof.", Stance.Demands)]
    public void Each_sentence_of_a_quotation_has_a_stance_of_its_own(string text, Stance stance, params string[] shifts)
    {
        var read = new ReadText(text);
        Statement said = read.By("Jon Tarn");
        Assert.Equal(stance, said.Stance);
        Assert.Equal(shifts, said.Shifts.Select(shift => $"{shift.Stance} {read.Words(shift.Span)!.Trim('"', ',', '.', '?', ' ')}"));
    }

    [Theory]
    [InlineData("\"That is simply not true,\" Jon Tarn said.")]
    [InlineData("Jon Tarn said the claims were baseless.")]
    [InlineData("Jon Tarn called the report a blatant lie.")]
    [InlineData("Jon Tarn disputed that the valve had failed.")]
    [InlineData("Jon Tarn said no such letter existed.")]
    [InlineData("Jon Tarn contradicted the minister's account of the meeting.")]
    [InlineData("Jon Tarn rejected the claim that the valve had failed.")]
    [InlineData("Jon Tarn pushed back against claims that the valve had failed.")]
    [InlineData("\"There never was an order to leave,\" Jon Tarn said.")]
    [InlineData("Jon Tarn refused to concede that the valve had failed.")]
    public void Who_calls_it_untrue_denies_it(string text) => Assert.Equal(Stance.Denies, new ReadText(text).By("Jon Tarn").Stance);

    [Theory]
    [InlineData("Jon Tarn said the claims were not baseless.")]
    [InlineData("Jon Tarn said it was true that the bridge was closed.")]
    public void Who_does_not_call_it_untrue_does_not_deny_it(string text) => Assert.NotEqual(Stance.Denies, new ReadText(text).By("Jon Tarn").Stance);

    [Theory]
    [InlineData("Jon Tarn said it was too early to speak of a deal.")]
    [InlineData("Jon Tarn said the talks were only one of several possibilities.")]
    [InlineData("Jon Tarn played down the prospect of talks.")]
    [InlineData("Jon Tarn walked back his remark that the dam was about to break.")]
    public void Who_makes_less_of_it_plays_it_down(string text) => Assert.Contains(Stance.PlaysDown, new ReadText(text).Statements.Select(statement => statement.Stance));

    [Theory]
    [InlineData("Jon Tarn refused to rule out a second vote.")]
    [InlineData("Jon Tarn would not say whether the envoy had left.")]
    [InlineData("Jon Tarn did not respond to a request for comment.")]
    [InlineData("Jon Tarn had no further comment.")]
    [InlineData("Jon Tarn has not commented on the report.")]
    [InlineData("Jon Tarn said he would not comment on the report.")]
    [InlineData("Jon Tarn refused to sign the letter.")]
    [InlineData("Jon Tarn rejected the mayor's offer to meet on Monday.")]
    [InlineData("Jon Tarn has yet to confirm that the envoy left.")]
    [InlineData("Jon Tarn was unable to independently verify that the envoy left.")]
    [InlineData("Jon Tarn has not been able to confirm that the envoy left.")]
    [InlineData("Jon Tarn said he could not confirm that the envoy left.")]
    [InlineData("Jon Tarn said he was unable to verify that the envoy left.")]
    public void Who_will_not_say_declines(string text) => Assert.Equal(Stance.Declines, new ReadText(text).By("Jon Tarn").Stance);

    [Theory]
    [InlineData("Jon Tarn is trying to confirm that the envoy left.")]
    [InlineData("Jon Tarn is still working to verify that the envoy left.")]
    public void Who_has_yet_to_make_sure_asks(string text) => Assert.Equal(Stance.Questions, new ReadText(text).By("Jon Tarn").Stance);

    [Fact]
    public void Who_has_made_sure_confirms() => Assert.Equal(Stance.Confirms, new ReadText("Jon Tarn has now independently confirmed that the envoy left.").By("Jon Tarn").Stance);

    [Theory]
    [InlineData("The senators confirmed a judge on Monday.")]
    [InlineData("Jon Tarn did not concede defeat.")]
    [InlineData("Jon Tarn had no doubts about the plan.")]
    public void An_appointment_and_a_concession_that_is_not_made_confirm_nothing(string text) =>
        Assert.DoesNotContain(new ReadText(text).Statements, statement => statement.Stance is Stance.Confirms or Stance.Declines);

    [Fact]
    public void Who_says_that_he_doubts_it_questions_it()
    {
        var read = new ReadText("Anna Weiss said she doubted that the tests were carried out.");
        Assert.Contains(Stance.Questions, read.Statements.Select(statement => statement.Stance));
        Assert.DoesNotContain(Stance.Asserts, read.Statements.Select(statement => statement.Stance));
    }

    [Theory]
    [InlineData("Elena Marsk said the bridge was unsafe. \"That is not true,\" Jon Tarn said.")]
    [InlineData("Elena Marsk said the bridge was unsafe. Jon Tarn said her statement was misleading.")]
    [InlineData("Elena Marsk said the bridge was unsafe. Jon Tarn confirmed her account.")]
    [InlineData("Elena Marsk said the bridge was unsafe. Jon Tarn dismissed Marsk's account as incorrect.")]
    public void A_statement_about_another_points_to_it(string text)
    {
        var read = new ReadText(text);
        Assert.Equal([read.By("Marsk").Id], read.By("Tarn").About);
    }

    [Theory]
    [InlineData("Elena Marsk said the bridge was unsafe. A file on the works held allegations that Jon Tarn had taken money. Jon Tarn denied the allegations.")]
    [InlineData("Elena Marsk said the bridge was unsafe. It was built in May. It rained. It was closed in June. Nobody came. The rain went on. Jon Tarn denied the claim.")]
    public void Neither_what_stands_far_off_nor_what_stands_before_the_same_noun_is_what_is_denied(string text)
    {
        var read = new ReadText(text);
        Assert.DoesNotContain(read.By("Elena Marsk").Id, read.By("Tarn").About);
    }
}
