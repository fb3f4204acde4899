using Readout.Ingest;
using Xunit;

namespace Readout.Tests.Ingest;

/// <summary>
/// A scrape whose lines are marked with the kinds that they should get: <c>kind | text</c>. A line marked <c>+</c> belongs to the block above; a line
/// without a bar is kept as it is (blank).
/// </summary>
internal sealed class MarkedScrape
{
    private readonly List<string> _expected = [];

    public MarkedScrape(string marked, string lineEnd = "\n")
    {
        var lines = new List<string>();
        foreach (string line in marked.ReplaceLineEndings("\n").Split('\n'))
        {
            int bar = line.IndexOf('|');
            string kind = bar < 0 ? "" : line[..bar].Trim();
            string text = bar < 0 ? line : line[(bar + 1)..].TrimStart(' ');
            lines.Add(text);
            if (kind == "+")
            {
                _expected[^1] += " " + Folded(text);
            }
            else if (kind.Length > 0)
            {
                _expected.Add($"{kind.ToLowerInvariant()}: {Folded(text)}");
            }
        }

        Source = string.Join(lineEnd, lines);
    }

    public string Source { get; }

    /// <summary>Reads the scrape, checks the kinds and the map, and gives the article for further questions.</summary>
    public Article Check()
    {
        Article article = new ArticleReader().Read(new Report("scrape", Source, ReportFormat.PlainText, "scrape.txt"));
        Assert.Equal(_expected, article.Blocks.Select(block => $"{block.Kind.ToString().ToLowerInvariant()}: {article.TextOf(block.Span)}"));
        foreach (Block block in article.Blocks)
        {
            Assert.Equal(block.Source, article.ToSource(block.Span));
            Assert.Equal(Folded(article.TextOf(block.Span)), Folded(Source[block.Source.Start..block.Source.End]));
        }

        return article;
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
