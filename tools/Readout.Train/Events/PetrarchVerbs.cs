using System.Text.RegularExpressions;

namespace Readout.Train.Events;

/// <summary>Reads a PETRARCH-2 verb dictionary: synonym sets and blocks of verbs with their patterns.</summary>
internal sealed partial class PetrarchVerbs
{
    /// <summary>Members of each synonym set, as written.</summary>
    public Dictionary<string, List<string>> Sets { get; } = new(StringComparer.Ordinal);

    /// <summary>The blocks in file order.</summary>
    public List<PetrarchBlock> Blocks { get; } = [];

    /// <summary>Adds a file; a set that is defined again replaces the earlier one.</summary>
    public void Read(string path)
    {
        List<string>? set = null;
        PetrarchBlock? block = null;
        foreach (string raw in File.ReadLines(path))
        {
            string line = Comment().Replace(raw, "").Trim();
            if (line.Length == 0 || line[0] == '~' || line.StartsWith("<!", StringComparison.Ordinal))
            {
                continue;
            }

            if (line.StartsWith("---", StringComparison.Ordinal))
            {
                Match head = Head().Match(line);
                block = new PetrarchBlock(head.Groups[1].Value.Trim(), head.Groups[2].Success ? head.Groups[2].Value.Trim() : null, [], []);
                Blocks.Add(block);
                set = null;
            }
            else if (line[0] == '&' && !line.Contains('*', StringComparison.Ordinal))
            {
                Sets[line.TrimEnd('_', ' ')] = set = [];
            }
            else if (set is not null && line[0] == '+')
            {
                set.Add(line[1..].Trim());
            }
            else if (block is not null)
            {
                ReadEntry(line, block);
            }
        }
    }

    private static void ReadEntry(string line, PetrarchBlock block)
    {
        if (line[0] is '-' or '*')
        {
            Match pattern = Pattern().Match(line);
            if (pattern.Success && pattern.Groups[1].Value.Contains('*', StringComparison.Ordinal))
            {
                block.Patterns.Add(new PetrarchPattern(pattern.Groups[1].Value.Trim(), pattern.Groups[2].Value.Trim()));
            }

            return;
        }

        Match forms = Braces().Match(line), code = Code().Match(line);
        string name = line.Split(' ', '\t', '{', '[')[0];
        block.Verbs.Add(new PetrarchVerb(
            name, forms.Success ? forms.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [], code.Success ? code.Groups[1].Value.Trim() : null));
    }

    [GeneratedRegex("#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^---\s*(.*?)\s*(?:\[([^\]]*)\])?\s*---")]
    private static partial Regex Head();

    [GeneratedRegex(@"^-?\s*(.*?)\s*\[([^\]]*)\]")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"\[([^\]]*)\]")]
    private static partial Regex Code();
}
