using System.Globalization;
using System.Text.RegularExpressions;
using Readout.Events.Lexicon;

namespace Readout.Train.Events;

/// <summary>Reads PETRARCH-2 actor, agent and discard dictionaries.</summary>
internal static partial class PetrarchActors
{
    /// <summary>The actors of a file: names as written, without the mark of an exact word, and their codes.</summary>
    public static List<(List<string> Names, List<DatedCode> Codes)> Read(string path)
    {
        var actors = new List<(List<string> Names, List<DatedCode> Codes)>();
        foreach (string raw in File.ReadLines(path))
        {
            string line = Comment().Replace(raw, "").TrimEnd();
            if (line.Length == 0 || line.TrimStart().StartsWith('<'))
            {
                continue;
            }

            int bracket = line.IndexOf('[', StringComparison.Ordinal);
            string name = (bracket < 0 ? line : line[..bracket]).Trim();
            if (name.Length > 0)
            {
                if (name[0] != '+')
                {
                    actors.Add(([], []));
                }

                if (actors.Count > 0)
                {
                    actors[^1].Names.Add(name.TrimStart('+').Trim().TrimEnd('_'));
                }
            }

            foreach (Match match in Code().Matches(line))
            {
                if (actors.Count > 0 && Dated(match.Groups[1].Value) is { } code)
                {
                    actors[^1].Codes.Add(code);
                }
            }
        }

        return actors;
    }

    /// <summary>The role nouns of a file, macros spelled out, with their plurals, and their codes.</summary>
    public static List<(string Name, string Code)> ReadAgents(string path)
    {
        var macros = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var agents = new List<(string Name, string Code)>();
        foreach (string raw in File.ReadLines(path))
        {
            string line = Comment().Replace(raw, "").Trim();
            if (line.Length == 0 || line[0] == '<')
            {
                continue;
            }

            if (line[0] == '!' && line.Contains('=', StringComparison.Ordinal))
            {
                string[] parts = line.Split('=', StringSplitOptions.TrimEntries);
                macros[parts[0]] = parts[1].Split(',', StringSplitOptions.TrimEntries);
                continue;
            }

            Match code = Code().Match(line), plural = Braces().Match(line);
            if (!code.Success)
            {
                continue;
            }

            string name = line[..Math.Min(code.Index, plural.Success ? plural.Index : code.Index)].Trim().TrimEnd('_');
            string actor = code.Groups[1].Value.Trim().ToUpperInvariant();
            foreach (string spelled in Spell(name, macros))
            {
                agents.Add((spelled, actor));
                agents.Add((WordForms.Plural(spelled.ToLowerInvariant()), actor));
            }

            if (plural.Success && plural.Groups[1].Value.Trim() is { Length: > 0 } irregular)
            {
                agents.Add((irregular.TrimEnd('_'), actor));
            }
        }

        return agents;
    }

    /// <summary>The phrases of a discard file.</summary>
    public static List<string> ReadDiscards(string path) =>
        [.. File.ReadLines(path).Select(line => DiscardComment().Replace(line, "").Trim().TrimStart('+').Trim().TrimEnd('_')).Where(line => line.Length > 0)];

    private static IEnumerable<string> Spell(string name, Dictionary<string, string[]> macros)
    {
        foreach ((string macro, string[] words) in macros)
        {
            if (name.Contains(macro, StringComparison.Ordinal))
            {
                return words.SelectMany(word => Spell(name.Replace(macro, word, StringComparison.Ordinal), macros));
            }
        }

        return name.Contains('!', StringComparison.Ordinal) ? [] : [name];
    }

    private static DatedCode? Dated(string text)
    {
        Match match = DatedText().Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }

        string code = match.Groups["code"].Value.ToUpperInvariant();
        if (match.Groups["before"].Success)
        {
            return new DatedCode(code, 0, Day(match.Groups["before"].Value) - 1);
        }

        return match.Groups["after"].Success ? new DatedCode(code, Day(match.Groups["after"].Value), int.MaxValue)
            : match.Groups["from"].Success ? new DatedCode(code, Day(match.Groups["from"].Value), Day(match.Groups["to"].Value))
            : new DatedCode(code, 0, int.MaxValue);
    }

    private static int Day(string digits)
    {
        if (digits.Length == 6)
        {
            digits = (string.CompareOrdinal(digits, "300000") > 0 ? "19" : "20") + digits;
        }

        digits = digits.PadRight(8, '0');
        int year = int.Parse(digits.AsSpan(0, 4), CultureInfo.InvariantCulture);
        int month = Math.Clamp(int.Parse(digits.AsSpan(4, 2), CultureInfo.InvariantCulture), 1, 12);
        int day = int.Parse(digits.AsSpan(6, 2), CultureInfo.InvariantCulture);
        return year < 1 ? 0 : new DateOnly(year, month, Math.Clamp(day, 1, DateTime.DaysInMonth(year, month))).DayNumber;
    }

    [GeneratedRegex(@"#.*$|;.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s[#;].*$|^#.*$")]
    private static partial Regex DiscardComment();

    [GeneratedRegex(@"\[([^\]]*)\]?")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"^(?<code>[^\s<>]+)(?:\s*<\s*(?<before>\d{6,8})|\s*>\s*(?<after>\d{6,8})|\s+(?<from>\d{6,8})\s*-\s*(?<to>\d{6,8}))?\s*$")]
    private static partial Regex DatedText();
}
