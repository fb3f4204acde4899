using Readout.Train.Statements;
using Xunit;

namespace Readout.Tests.Statements;

public class PolnearCorpusTests
{
    [Fact]
    public void Pieces_of_a_content_come_together_in_text_order_and_broken_lines_are_passed_over()
    {
        List<PolnearAttribution> read = PolnearCorpus.ReadAnnotations(
        [
            "T1\tSource 10 15\tMayor", "T2\tCue 16 20\tsaid", "T3\tContent 40 52;0 9\tx", "T4\tContent 60 70\ty", "T9\tAttribution 16 20\tsaid", "broken", "T5\tContent 7\t",
            "E1\tAttribution:T9 Content:T3 Content2:T4 Cue:T2 Source:T1", "E2\tAttribution:T9 Source:T1",
        ]);
        PolnearAttribution one = Assert.Single(read);
        Assert.Equal([new TextSpan(0, 9), new TextSpan(40, 52), new TextSpan(60, 70)], one.Content);
        Assert.Equal([new TextSpan(16, 20)], one.Cue);
    }
}
