using Xunit;

namespace Readout.Tests.Statements;

/// <summary>Which statement a denial, an answer, a comment speaks of.</summary>
public class AboutTests
{
    // Each text: the one who reacts is Tarn, what he reacts to is the statement of Marsk (or of her letter, her office).
    [Theory]
    [InlineData("Elena Marsk accused the board of hiding the report. Jon Tarn, the board's chairman, denied the accusation.")]
    [InlineData("Elena Marsk claimed on Monday that the bridge was unsafe, a claim that the chairman, Jon Tarn, has disputed.")]
    [InlineData("Elena Marsk said the bridge was unsafe, which Jon Tarn denied.")]
    [InlineData("Elena Marsk said the bridge was unsafe. Jon Tarn responded to Marsk's comments by saying that the tests were sound.")]
    [InlineData("Elena Marsk said the bridge was unsafe. The inspectors came on Monday. In response to Marsk's remarks, Jon Tarn said the tests were sound.")]
    [InlineData("Elena Marsk said the bridge was unsafe. Jon Tarn replied that the tests were sound.")]
    [InlineData("Elena Marsk said the bridge was unsafe. \"That is nonsense,\" Jon Tarn shot back.")]
    [InlineData("Elena Marsk asked why the bridge was closed. Jon Tarn refused to answer the question.")]
    [InlineData("Elena Marsk said the bridge was unsafe. Jon Tarn disagreed with Marsk.")]
    [InlineData("Elena Marsk said the bridge was unsafe. Jon Tarn said Marsk was wrong.")]
    [InlineData("Elena Marsk said the bridge was unsafe. Jon Tarn called her claim a lie.")]
    [InlineData("Elena Marsk said the bridge was unsafe. Jon Tarn said all of the claims made by Marsk were unfounded.")]
    [InlineData("Elena Marsk said the bridge was unsafe. An inspector, Jon Tarn, ruled that Marsk's statement was true.")]
    [InlineData("Elena Marsk said the bridge was unsafe. Jon Tarn has rejected that argument.")]
    [InlineData("Elena Marsk demanded that the board close the bridge. Jon Tarn rejected her demand.")]
    [InlineData("Elena Marsk said the board had hidden a report on the bridge. Jon Tarn denied that the board had hidden a report.")]
    [InlineData("Jon Tarn confirmed on Monday that a report on the bridge had been hidden by the board. Elena Marsk had said in May that the board hid a report on the bridge.")]
    [InlineData("After Elena Marsk claimed that the board had lied, Jon Tarn said the tests were sound.")]
    [InlineData("Elena Marsk said the bridge was unsafe. \"It was outrageous,\" Jon Tarn said.")]
    [InlineData("Elena Marsk said the board was unfit to run the port. Senator Jon Tarn downplayed Marsk's attack on the board.")]
    [InlineData("Elena Marsk said the board was unfit to run the port. Jon Tarn pushed back against Marsk's attack on the board.")]
    [InlineData("Elena Marsk accused the board of hiding the report. Jon Tarn denied allegations by Marsk.")]
    [InlineData("Elena Marsk has said that the bridge will be closed. The engineer, Jon Tarn, disagrees with her position.")]
    public void A_reaction_points_to_what_it_reacts_to(string text)
    {
        var read = new ReadText(text);
        Statement about = Assert.Single(read.Statements, statement => read.Source(statement).Contains("Tarn", StringComparison.Ordinal) && !statement.About.IsEmpty && read.Content(statement) != "");
        Assert.Contains(read.Statements.First(statement => read.Source(statement).Contains("Marsk", StringComparison.Ordinal)).Id, about.About);
    }

    [Fact]
    public void What_somebody_alleges_by_a_noun_is_what_another_denies()
    {
        var read = new ReadText("A clerk's accusations of fraud against Tom Hadley were printed on Monday. Hadley denies the accusations.");
        Statement alleged = read.By("clerk"), denied = read.By("Hadley", "the accusations");
        Assert.Equal("fraud against Tom Hadley", read.Content(alleged));
        Assert.Equal([alleged.Id], denied.About);
    }

    [Fact]
    public void Remarks_about_a_thing_are_those_that_were_made_before()
    {
        var read = new ReadText("Elena Marsk said the bridge was unsafe. Jon Tarn said Marsk's claims about the bridge were unfounded.");
        Assert.Equal([read.By("Marsk", "unsafe").Id], read.By("Jon Tarn").About);
    }

    [Theory]
    [InlineData("Asked whether he would resign, Jon Tarn said the tests were sound.", "resign")]
    [InlineData("When pressed by Elena Marsk about why the bridge was closed, Jon Tarn said the tests were sound.", "closed")]
    public void An_answer_points_to_the_question_of_its_sentence(string text, string question)
    {
        var read = new ReadText(text);
        Assert.Contains(question, string.Join(' ', read.By("Tarn", "tests").About.Select(id => read.Content(read.Statements.Single(other => other.Id == id)))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_denied_allegation_that_stands_there_is_what_is_denied()
    {
        var read = new ReadText("Jon Tarn denied Elena Marsk's allegation that the board had hidden the report.");
        Assert.Equal([read.By("Marsk").Id], read.By("Tarn").About);
        Assert.Equal("that the board had hidden the report", read.Content(read.By("Marsk")));
    }

    [Fact]
    public void Who_walks_back_his_remark_speaks_of_his_own()
    {
        var read = new ReadText("Jon Tarn said on Monday that the bridge was a ruin. The board met. Tarn later walked back his remark.");
        Assert.Equal([read.By("Jon Tarn").Id], read.By("Tarn", "remark").About);
    }

    [Theory]
    [InlineData("Elena Marsk said the bridge was unsafe. Jon Tarn said the winter was cold.")]
    [InlineData("Elena Marsk said the bridge was unsafe. Jon Tarn acknowledged that his team had lost the match.")]
    [InlineData("Elena Marsk said the bridge was unsafe. Jon Tarn did not respond to a request for comment.")]
    [InlineData("Elena Marsk said the bridge was unsafe. \"It was a cold winter,\" Jon Tarn said.")]
    [InlineData("Elena Marsk said the bridge was unsafe. Jon Tarn defended his record as a builder of ships.")]
    public void What_reacts_to_nothing_points_nowhere(string text) =>
        Assert.DoesNotContain(new ReadText(text).Statements, statement => !statement.About.IsEmpty);
}
