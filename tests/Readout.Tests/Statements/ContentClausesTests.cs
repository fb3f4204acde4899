using Xunit;

namespace Readout.Tests.Statements;

/// <summary>Where what somebody says begins and ends, read by the whole reader.</summary>
public class ContentClausesTests
{
    [Theory]
    [InlineData("The judge who famously said umpires should only call balls will now hold sway over the trial of the mayor of Tarn.", "said", "umpires should only call balls")]
    [InlineData("A harbour pilot who wrote about the influence of smugglers on the port is receiving threats, and her address has been published.", "wrote about", "the influence of smugglers on the port")]
    [InlineData("In 2010, the share of islanders saying the council should do more has risen by 11 points.", "saying", "the council should do more")]
    public void What_is_told_of_the_one_who_said_it_is_not_said(string text, string cue, string content) => AssertContent(text, cue, content);

    [Theory]
    [InlineData("Forty-three members refused to take a stand and voted for the mayor.", "refused", "to take a stand")]
    [InlineData("By noon the court declined to review the ferryman's case and lifted the stay of his fine.", "declined", "to review the ferryman's case")]
    [InlineData("The mayor campaigned Monday in Tarn, warning that the dockers will unleash havoc if they gain control of the council and accusing them of trying to sink the ferry.", "warning", "that the dockers will unleash havoc if they gain control of the council")]
    [InlineData("Holm Corp. announced this spring it would build a pier in Tarn and said last month it would widen a quay in Lorn.", "announced", "this spring it would build a pier in Tarn")]
    public void What_the_speaker_does_besides_is_not_said(string text, string cue, string content) => AssertContent(text, cue, content);

    [Theory]
    [InlineData("The White Harbour's main concern is that the fishing tax cuts are made permanent, said one member close to the board.", "concern", "that the fishing tax cuts are made permanent")]
    [InlineData("Even if most islanders believe Tarn is bad for the long-term health of the fleet, they have a problem.", "believe", "Tarn is bad for the long-term health of the fleet")]
    [InlineData("The Tarn Statesman reported that the station, Liberty Radio, was hit with a fine of 15,000 crowns and at least for a week taken from the air.", "reported", "that the station, Liberty Radio, was hit with a fine of 15,000 crowns and at least for a week taken from the air")]
    public void What_is_said_does_not_end_between_a_subject_and_its_verb(string text, string cue, string content) => AssertContent(text, cue, content);

    [Theory]
    [InlineData("Back home, dockers and some pilots called for Holm to cancel the regatta after the harbour board announced charges against a dozen smugglers.", "announced", "a dozen smugglers")]
    [InlineData("A sixth island may soon join the ranks, as opponents of Mayor Anna Weiss say they will start a recall in the fall.", "say", "they will start a recall in the fall")]
    [InlineData("The council has refused to name the owners of those ships, though he indicated he was planning talks with members who ask for them.", "indicated", "he was planning talks with members who ask for them")]
    public void What_happened_when_somebody_spoke_is_not_said(string text, string cue, string content) => AssertContent(text, cue, content);

    [Fact]
    public void What_stands_before_as_somebody_said_is_said()
    {
        var read = new ReadText("The harbour board fired its captain in May, as the Tarn Statesman reported on Thursday.");
        Assert.Contains(read.Statements, statement => read.Cue(statement).Contains("reported", StringComparison.Ordinal) && read.Content(statement).StartsWith("The harbour board fired", StringComparison.Ordinal));
    }

    private static void AssertContent(string text, string cue, string content)
    {
        var read = new ReadText(text);
        Statement said = Assert.Single(read.Statements, statement => read.Cue(statement).Contains(cue, StringComparison.Ordinal));
        Assert.Equal(content, read.Content(said));
    }
}
