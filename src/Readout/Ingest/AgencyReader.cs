using System.Text.RegularExpressions;

namespace Readout.Ingest;

/// <summary>Reads which wire supplied a report, or helped: from a byline, a contributing line, a credit, a copyright line or a dateline's brackets.</summary>
internal static partial class AgencyReader
{
    /// <summary>Whether a whole line names an agency as the origin of the report: <i>Reuters</i>, <i>Source: AP</i>, <i>Reuters contributed reporting</i>.</summary>
    public static NamedPart? OfLine(string line)
    {
        if (line.Length > 160)
        {
            return null;
        }

        Match match = Contributed().Match(line);
        if (match.Success)
        {
            return Known(line, match.Groups["names"].Index, match.Groups["names"].Length);
        }

        match = Labelled().Match(line);
        return match.Success ? Whole(line, match.Groups["name"].Index, match.Groups["name"].Length) : null;
    }

    /// <summary>Whether a name is an agency's; its name to show.</summary>
    public static string? Canonical(string name)
    {
        string bare = name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return IngestLexicon.Shared.Agencies.TryGetValue(name, out string? known) || IngestLexicon.Shared.Agencies.TryGetValue(bare, out known) ? known
            : Service().IsMatch(name) ? IngestLexicon.Shared.Agencies.GetValueOrDefault(bare[..bare.LastIndexOf(' ', bare.LastIndexOf(' ') - 1)], bare) : null;
    }

    /// <summary>An agency named in a line that is sure to be a byline, credit or copyright line.</summary>
    public static NamedPart? Within(string line)
    {
        Match service = ServiceWithin().Match(line);
        if (service.Success)
        {
            Group name = service.Groups["name"];
            return new NamedPart(Canonical(name.Value) ?? name.Value, name.Index, name.Index + name.Length);
        }

        return Known(line, 0, line.Length);
    }

    private static NamedPart? Whole(string line, int start, int length)
    {
        NamedPart part = NamedPart.Of(line, start, start + length);
        return Canonical(line[part.Start..part.End]) is string name ? part with { Value = name } : null;
    }

    private static NamedPart? Known(string line, int start, int length)
    {
        foreach (ValueMatch match in CapitalisedRun().EnumerateMatches(line.AsSpan(start, length)))
        {
            int from = start + match.Index;
            if (Whole(line, from, match.Length) is NamedPart whole)
            {
                return whole;
            }

            // A longer run of capitals may hold the agency: "FILE PHOTO REUTERS".
            foreach (Range range in line.AsSpan(from, match.Length).Split(' '))
            {
                (int offset, int count) = range.GetOffsetAndLength(match.Length);
                if (count > 0 && Whole(line, from + offset, count) is NamedPart part)
                {
                    return part;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\W{0,3}(?:with\s)?(?<names>[^.!?]{2,90}?)\s(?:also\s)?contributed\s(?:reporting\s)?(?:to\b|reporting\b)|^\W{0,3}with\s(?:additional\s)?(?:reporting\s(?:by|from)|files\sfrom|inputs?\sfrom|agencies|material\sfrom)\s(?<names>[^!?]{2,90})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contributed();

    [GeneratedRegex(@"^\W{0,4}(?:(?:source|via|from|by|agency|credit)\s*:?\s+)?(?<name>(?:the\s)?[\p{Lu}][\p{L}\-. ]{1,40}?)\W{0,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?:The\s)?(?:[\p{Lu}][\p{L}'’\-]*\s){1,4}(?:News\sService|News\sAgency|Wire\sService)$", RegexOptions.CultureInvariant)]
    private static partial Regex Service();

    [GeneratedRegex(@"(?<![\p{L}])(?!Copyright)(?<name>(?:[\p{Lu}][\p{L}'’\-]*\s){1,4}(?:News\sService|News\sAgency|Wire\sService))\b", RegexOptions.CultureInvariant)]
    private static partial Regex ServiceWithin();

    [GeneratedRegex(@"\p{Lu}[\p{L}\-]*(?:\s(?:of\s)?\p{Lu}[\p{L}\-]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalisedRun();
}
