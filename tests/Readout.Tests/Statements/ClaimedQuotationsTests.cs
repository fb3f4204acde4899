using Readout.Ingest;
using Readout.Statements;
using Xunit;

namespace Readout.Tests.Statements;

/// <summary>A quotation that two statements hold is his whose cue stands by it.</summary>
public class ClaimedQuotationsTests
{
    private const string Said = "\"The bridge is closed,\" Elena Marsk said.\n\n\"The piers were unsafe,\" Jon Tarn said.";

    [Fact]
    public void The_quotation_beside_anothers_cue_is_the_others()
    {
        (Attribution first, Attribution second) = Read(second => second);
        Assert.Equal(["\"The bridge is closed,\""], Words(first));
        Assert.Equal(["\"The piers were unsafe,\""], Words(second));
    }

    [Fact]
    public void Without_another_source_for_it_a_quotation_stays()
    {
        (Attribution first, _) = Read(second =>
        {
            second.Source.Clear();
            return second;
        });
        Assert.Equal(["\"The bridge is closed,\"", "\"The piers were unsafe,\""], Words(first));
    }

    private static Annotations Text { get; } = new Reader().Read(new ArticleReader().Read(new Report("r", Said, ReportFormat.Body, "r")));

    // What a tagger may make of it: the first speaker is given both quotations, the second his own too.
    private static (Attribution First, Attribution Second) Read(Func<Attribution, Attribution> change)
    {
        var first = new Attribution(new CueSpan(At("said"), At("said") + 1, At("said"), 1));
        first.Source.Add(Range("Elena Marsk"));
        first.Content.Add(Range("\"The bridge is closed,\""));
        first.Content.Add(Range("\"The piers were unsafe,\""));
        int cue = At("said", Said.IndexOf("Jon", StringComparison.Ordinal));
        var second = new Attribution(new CueSpan(cue, cue + 1, cue, 1));
        second.Source.Add(Range("Jon Tarn"));
        second.Content.Add(Range("\"The piers were unsafe,\""));
        new ClaimedQuotations(Text.Tokens).Settle([first, change(second)]);
        return (first, second);
    }

    private static int At(string word, int from = 0) => Text.Tokens.TokenAt(Text.Article.Text.IndexOf(word, from, StringComparison.Ordinal));

    private static TokenRange Range(string words)
    {
        int start = Text.Article.Text.IndexOf(words, StringComparison.Ordinal);
        return new TokenRange(Text.Tokens.TokenAt(start), Text.Tokens.TokenAt(start + words.Length - 1) + 1);
    }

    private static IEnumerable<string> Words(Attribution attribution) => attribution.Content.Select(piece => Text.Article.TextOf(Text.Tokens.SpanOf(piece.First, piece.End)));
}
