using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Readout.Ingest;

/// <summary>Collects the words of a report that bear on its day of publication: weekdays, days and months named in its own voice, and dates of embedded posts.</summary>
internal static partial class DateEvidenceFinder
{
    private const int Paragraphs = 40;
    private const int Most = 64;

    /// <summary>The evidence in text order.</summary>
    public static ImmutableArray<DateEvidence> Find(Article article)
    {
        var found = new List<DateEvidence>();
        int paragraph = 0;
        foreach (Block block in article.Blocks)
        {
            if (found.Count >= Most || paragraph >= Paragraphs)
            {
                break;
            }

            string text = article.TextOf(block.Span);
            if (block.Kind == BlockKind.Embed && EmbeddedPost.IsAttribution(text) && DatePhraseFinder.FirstFull(text) is DatePhrase posted)
            {
                found.Add(Of(DateEvidenceKind.EmbeddedPost, block, posted, paragraph));
            }
            else if (block.Kind == BlockKind.Paragraph && text.Length < 20_000)
            {
                Paragraph(text, block, paragraph++, found);
            }
        }

        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return [.. found];
    }

    private static void Paragraph(string text, Block block, int number, List<DateEvidence> found)
    {
        bool[] quoted = Quoted(text);
        DatePhrase? dateline = number == 0 ? InlineDateline.Read(text)?.Date : null;
        foreach (DatePhrase phrase in DatePhraseFinder.Find(text))
        {
            if (!quoted[phrase.Start] && char.IsUpper(text[phrase.Start + (char.IsDigit(text[phrase.Start]) ? SkipDay(text, phrase.Start) : 0)]))
            {
                DateEvidence day = Of(phrase.Year is null ? DateEvidenceKind.NamedDay : DateEvidenceKind.FullDate, block, phrase, number);
                found.Add(day with { IsReporting = dateline?.Start == phrase.Start });
            }
        }

        foreach (Match match in Relative().Matches(text))
        {
            if (quoted[match.Index] || found.Exists(item => item.Span.Contains(block.Span.Start + match.Index)))
            {
                continue;
            }

            var span = new TextSpan(block.Span.Start + match.Index, block.Span.Start + match.Index + match.Length);
            string word = match.Value.ToLowerInvariant();
            if (match.Groups["weekday"].Success)
            {
                found.Add(new DateEvidence(DateEvidenceKind.Weekday, span)
                {
                    Weekday = Enum.Parse<DayOfWeek>(match.Groups["weekday"].Value),
                    IsReporting = IsReporting(text, match.Index, match.Length),
                    Paragraph = number,
                });
            }
            else if (match.Groups["month"].Success)
            {
                found.Add(new DateEvidence(DateEvidenceKind.NamedMonth, span) { Month = DatePhraseFinder.MonthOf(match.Groups["month"].ValueSpan), Paragraph = number });
            }
            else if (word.EndsWith("month", StringComparison.Ordinal))
            {
                int offset = word.StartsWith("last", StringComparison.Ordinal) ? -1 : word.StartsWith("next", StringComparison.Ordinal) ? 1 : 0;
                found.Add(new DateEvidence(DateEvidenceKind.RelativeMonth, span) { Offset = offset, Paragraph = number });
            }
            else
            {
                found.Add(new DateEvidence(DateEvidenceKind.RelativeDay, span)
                {
                    Offset = word == "yesterday" ? -1 : word == "tomorrow" ? 1 : 0,
                    IsReporting = IsReporting(text, match.Index, match.Length),
                    Paragraph = number,
                });
            }
        }
    }

    private static int SkipDay(string text, int at)
    {
        int start = at;
        while (at < text.Length - 1 && !char.IsUpper(text[at]))
        {
            if (at - start > 12)
            {
                break;
            }

            at++;
        }

        return at - start;
    }

    private static DateEvidence Of(DateEvidenceKind kind, Block block, DatePhrase phrase, int paragraph) =>
        new(kind, new TextSpan(block.Span.Start + phrase.Start, block.Span.Start + phrase.Start + phrase.Length))
        {
            Year = phrase.Year,
            Month = phrase.Month,
            Day = phrase.Day,
            Paragraph = paragraph,
        };

    // A word of saying within five words on either side.
    private static bool IsReporting(string text, int start, int length)
    {
        int from = start, to = start + length;
        for (int words = 0; from > 0 && words < 5; words++)
        {
            from = Math.Max(0, text.LastIndexOf(' ', Math.Max(0, from - 2)));
        }

        for (int words = 0; to < text.Length && words < 4; words++)
        {
            int next = text.IndexOf(' ', Math.Min(text.Length - 1, to + 1));
            to = next < 0 ? text.Length : next;
        }

        ReadOnlySpan<char> around = text.AsSpan(from, to - from);
        foreach (Range range in around.SplitAny(" ,.\"”“"))
        {
            if (IngestLexicon.Shared.SayingVerbs.Contains(around[range]))
            {
                return true;
            }
        }

        return false;
    }

    // Which characters stand inside double quotation marks of the paragraph; a mark left open quotes the rest.
    private static bool[] Quoted(string text)
    {
        bool[] quoted = new bool[text.Length];
        bool inside = false;
        for (int i = 0; i < text.Length; i++)
        {
            inside = text[i] switch { '“' or '«' => true, '”' or '»' => false, '"' => !inside, _ => inside };
            quoted[i] = inside;
        }

        return quoted;
    }

    [GeneratedRegex(
        @"(?<!\b(?:[Ll]ast|[Nn]ext|[Ee]very|[Uu]ntil|[Ss]ince|[Ee]ach|Black|Good|Ash|Palm|Easter|Holy|Bloody|Super|Cyber)\s)\b(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?!['’]s|s\b)"
        + @"|\b(?:(?i:last|this|next))\smonth\b|\b(?i:yesterday|today|tomorrow)\b(?!['’]s)"
        + @"|\b(?:in|of|since|until|by|last|early|late|mid-)\s?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Relative();
}
