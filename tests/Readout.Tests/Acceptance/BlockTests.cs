using System.Text.RegularExpressions;
using Xunit;

namespace Readout.Tests.Acceptance;

/// <summary>What each line of the five acceptance reports is, judged by a reader: 123 non-blank lines, 45 of them not body.</summary>
public partial class BlockTests
{
    /// <summary>Report, its lines that are body, and the kinds of those that are not (<c>lines:kind|kind</c>).</summary>
    public static TheoryData<string, string, string> Lines => new()
    {
        { "000", "1-6,9-31", "7-8:Embed" },
        { "001", "13,15,17,19,21,23,25,27,29,31,33", "1:Section 3:Title 5:Subtitle 7:Date 8:Subtitle|Caption 9-11:Byline 35:Copyright" },
        { "002", "13,15,17,19,21,23,25,29,31,33,35,37,39,41,43,45,47,49,51,53,55", "3:Title 5:Agency 7:Date 11:Credit 27:Related 57:Boilerplate" },
        { "003", "3,5,9,11,13,15,17", "1:Title 7:Related 19:Stray 21:Boilerplate" },
        { "004", "12,14,16,18,20,22,24,26,28,30", "1-4:Boilerplate|Stray 5-6:Boilerplate 8:Title 10:Caption 32:Agency 34:Boilerplate 36:Boilerplate 38:Boilerplate 40:Boilerplate 42:Boilerplate 44:Boilerplate 46:Boilerplate 48-54:Boilerplate 56:Boilerplate" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Each_line_is_what_a_reader_says_it_is(string report, string body, string others)
    {
        Article article = AcceptanceReport.Read(report);
        var expected = new Dictionary<int, string>();
        foreach (int line in Numbers(body))
        {
            expected[line] = nameof(BlockKind.Paragraph);
        }

        foreach (string group in others.Split(' '))
        {
            string[] parts = group.Split(':');
            foreach (int line in Numbers(parts[0]))
            {
                expected[line] = parts[1];
            }
        }

        string[] lines = article.Report.Source.Split('\n');
        Assert.Equal(expected.Keys.Order(), Enumerable.Range(1, lines.Length).Where(line => lines[line - 1].Trim().Length > 0));
        string[] wrong = [.. expected.OrderBy(pair => pair.Key).Where(pair => !pair.Value.Split('|').Contains(KindAt(article, lines, pair.Key)))
            .Select(pair => $"line {pair.Key}: {KindAt(article, lines, pair.Key)} instead of {pair.Value}")];
        Assert.True(wrong.Length == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public void Blocks_cover_every_non_blank_line_once()
    {
        foreach (string report in AcceptanceReport.Ids)
        {
            Article article = AcceptanceReport.Read(report);
            string source = article.Report.Source;
            int at = 0;
            foreach (Block block in article.Blocks)
            {
                Assert.True(block.Source.Start >= at, $"{report}: a block begins before the one before it ends");
                string between = Tag().Replace(source[at..block.Source.Start], "");
                Assert.True(string.IsNullOrWhiteSpace(between), $"{report}: no block covers '{between.Trim()}'");
                at = block.Source.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(Tag().Replace(source[at..], "")));
        }
    }

    private static string KindAt(Article article, string[] lines, int line)
    {
        int start = lines.Take(line - 1).Sum(text => text.Length + 1);
        int first = start + lines[line - 1].Length - lines[line - 1].TrimStart().Length;
        return article.Blocks.FirstOrDefault(block => block.Source.Start <= first && first < block.Source.End)?.Kind.ToString() ?? "no block";
    }

    private static IEnumerable<int> Numbers(string ranges) =>
        ranges.Split(',').SelectMany(range => range.Split('-') is [string from, string to]
            ? Enumerable.Range(int.Parse(from), int.Parse(to) - int.Parse(from) + 1)
            : [int.Parse(range)]);

    [GeneratedRegex("</?[a-z]+>")]
    private static partial Regex Tag();
}
