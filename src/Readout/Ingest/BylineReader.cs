using System.Text.RegularExpressions;

namespace Readout.Ingest;

/// <summary>Reads who wrote a report from its byline: <i>By Jane Doe and John Roe | Staff writers</i>.</summary>
internal static partial class BylineReader
{
    private const int Longest = 220;

    /// <summary>Whether a line is a byline that begins with a word for writing: <i>By</i>, <i>Written by</i>, <i>Reporting by</i>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="names">The names on it, an agency among them if it is one; empty for a bare <i>By</i>.</param>
    public static bool TryRead(string line, out List<NamedPart> names)
    {
        names = [];
        if (line.Length > Longest)
        {
            return false;
        }

        Match opening = Opening().Match(line);
        if (!opening.Success)
        {
            return false;
        }

        names = NamesFrom(line, opening.Length);
        int rest = names.Count == 0 ? opening.Length : names[^1].End;
        return line.AsSpan(opening.Length).Trim(" :").IsEmpty
            || (names.Count > 0 && !ContinuesAsProse(line.AsSpan(rest)));
    }

    /// <summary>Whether a line that follows a bare <i>By</i>, or stands among the lines above a report, holds nothing but a name of two to four words.</summary>
    public static bool IsName(string line, out NamedPart name)
    {
        name = default;
        if (line.Length > 60 || !Name().IsMatch(line))
        {
            return false;
        }

        name = NamedPart.Of(line, 0, line.Length);
        return true;
    }

    /// <summary>Whether a line is a name, or a name and a post: <i>Jane Doe, political editor</i>.</summary>
    public static bool IsSigned(string line)
    {
        if (line.Length > 90 || line.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            return false;
        }

        List<NamedPart> names = NamesFrom(line, 0);
        return names.Count > 0 && names[0].Value.Contains(' ') && (IsName(line, out _) || IsRoleLine(line[names[^1].End..]));
    }

    /// <summary>Whether a short line tells the post of a writer: <i>Business reporter, Oslo</i>.</summary>
    public static bool IsRoleLine(string line) => line.Length is > 3 and <= 60 && Post().IsMatch(line);

    /// <summary>The names of a list such as <i>Jane Doe, John Roe and Ann Poe</i>, from an offset on, until something is no name.</summary>
    public static List<NamedPart> NamesFrom(string line, int start)
    {
        var names = new List<NamedPart>();
        while (start < line.Length && names.Count < 12)
        {
            Match match = ListedName().Match(line, start);
            if (!match.Success || match.Index != start)
            {
                break;
            }

            Group name = match.Groups["name"];
            if (IsRole(name.Value))
            {
                break;
            }

            names.Add(NamedPart.Of(line, name.Index, name.Index + name.Length));
            start = match.Index + match.Length;
            if (match.Groups["next"].Length == 0)
            {
                break;
            }
        }

        return names;
    }

    private static bool IsRole(string name) => Role().IsMatch(name);

    // "By Monday the army had ..." is a sentence: more than a few small words follow the name.
    private static bool ContinuesAsProse(ReadOnlySpan<char> rest)
    {
        int lower = 0;
        foreach (Range range in rest.SplitAny(' ', '|', '/', '-'))
        {
            ReadOnlySpan<char> word = rest[range].Trim(",.;:()");
            if (word.Length > 1 && char.IsLower(word[0]))
            {
                lower++;
                if (word is "the" or "has" or "had" or "is" or "was" or "were" or "will" or "that" or "who" or "have" || lower > 5)
                {
                    return true;
                }
            }
        }

        return false;
    }

    [GeneratedRegex(@"^\W{0,3}(?:(?:(?:story|written|words|text|report(?:ed|ing)?|additional reporting|compiled|analysis|article|posted|published|photos? and text)\s+)?by(?=[\s:]|$)|authors?\s*:|byline\s*:)[\s:]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    private const string Word = @"(?:(?:[A-Z]\.)+|[\p{Lu}][\p{L}'’\-]*\.?|(?:de|da|di|du|del|della|van|von|der|den|la|le|al|el|bin|ibn|ter|dos)(?=\s))";

    [GeneratedRegex(@"\G\s*(?:the\s)?(?<name>" + Word + @"(?:\s" + Word + @"){0,5})(?<next>\s*(?:,\s*(?:and\s|&\s)?|\s(?:and|&|with)\s|;\s*|\s?[|/•·—–]\s?))?", RegexOptions.CultureInvariant)]
    private static partial Regex ListedName();

    [GeneratedRegex(@"^" + Word + @"(?:\s" + Word + @"){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[^.!?]*\b(writer|reporter|correspondent|editor|contributor|columnist|bureau chief|journalist|producer)s?\b[^.!?]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Post();

    [GeneratedRegex(@"\b(writer|writers|reporter|reporters|correspondent|editor|editors|staff|contributor|columnist|bureau|chief|producer|news|times|post|press|journal|tribune|herald|gazette|magazine|media|special|senior|published|updated|posted|photographs?|editing|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|political|diplomatic|national|mon|tue|wed|thu|fri|sat|sun|am|pm|est|edt|gmt)\b\.?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();
}
