using System.Text.RegularExpressions;

namespace Readout.Ingest;

/// <summary>
/// Takes out the cards that some sites hang on a linked name and scrapes leave in the sentence: the name again in full, the headlines of other reports run on behind it, and the word of the
/// link, <i>Mayor Lund Kai Erik LundFerry talks resume Harbour vote nears MORE said</i>.
/// </summary>
internal static partial class NameCards
{
    private const string Link = " MORE";

    /// <summary>The lines without such cards; a line that has none is the same.</summary>
    public static List<SourceLine> Without(List<SourceLine> lines) => lines.Exists(HasLink) ? [.. lines.Select(line => HasLink(line) ? Without(line) : line)] : lines;

    private static bool HasLink(SourceLine line) => line.Text.Contains(Link, StringComparison.Ordinal);

    private static SourceLine Without(SourceLine line)
    {
        MatchCollection found = Card().Matches(line.Text);
        if (found.Count == 0)
        {
            return line;
        }

        var map = new OffsetMap(line.Runs);
        var builder = new LineBuilder();
        int at = 0;
        foreach (Group card in found.Select(match => match.Groups["card"]))
        {
            Append(at, card.Index);
            at = card.Index + card.Length;
        }

        Append(at, line.Text.Length);
        return builder.Take(line.BlankBefore, line.Markup) ?? line;

        void Append(int from, int to)
        {
            for (int i = from; i < to; i++)
            {
                SourceSpan source = map.ToSource(new TextSpan(i, i + 1));
                builder.Append(line.Text.Substring(i, 1), source.Start, source.End - source.Start);
            }
        }
    }

    // A surname; the full name that ends in it, run on into a headline or, after both names, followed by one; headlines up to the link.
    [GeneratedRegex(
        @"\b(?:(?<name>\p{Lu}[\p{L}'’-]+)(?: (?:Jr|Sr|II|III)\.?)?(?<card> (?:[\w.()'’""“”-]+ ){0,7}?\k<name>(?: (?:Jr|Sr|II|III)\.?)?(?=[\p{Lu}\d'""“‘(`])[^\n]{10,700}? MORE\b)"
        + @"|(?<given>\p{Lu}[\p{L}'’-]+) (?<name>\p{Lu}[\p{L}'’-]+)(?<card> \k<given> (?:[\w.()'’""“”-]+ ){0,4}?\k<name> (?=[\p{Lu}\d'""“‘(`])[^\n]{10,700}? MORE\b))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Card();
}
