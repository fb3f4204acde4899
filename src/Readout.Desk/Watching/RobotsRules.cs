using System.Globalization;
using System.Text.RegularExpressions;

namespace Readout.Desk.Watching;

/// <summary>What a site's robots.txt allows (RFC 9309): the group of <c>readout</c>, else that of everybody; the longest rule that fits a path decides.</summary>
public sealed class RobotsRules
{
    private readonly List<(bool IsAllowed, string Path)> _rules = [];

    private RobotsRules()
    {
    }

    /// <summary>Everything is allowed.</summary>
    public static RobotsRules Everything { get; } = new();

    /// <summary>Time between two requests that the site asks for; <c>null</c> when it does not.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Reads a robots.txt; lines that mean nothing are left out.</summary>
    public static RobotsRules Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ours = new RobotsRules();
        var everybodys = new RobotsRules();
        bool named = false;
        HashSet<RobotsRules> group = [];
        bool inRules = false;
        foreach (string line in text.Split('\n'))
        {
            string[] parts = line.Split('#')[0].Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2)
            {
                continue;
            }

            string value = parts[1];
            switch (parts[0].ToLowerInvariant())
            {
                case "user-agent":
                    if (inRules)
                    {
                        group.Clear();
                        inRules = false;
                    }

                    if (value == "*")
                    {
                        group.Add(everybodys);
                    }
                    else if (value.Equals("readout", StringComparison.OrdinalIgnoreCase))
                    {
                        named = group.Add(ours) || named;
                    }

                    break;
                case "allow" or "disallow":
                    inRules = true;
                    foreach (RobotsRules rules in group.Where(_ => value.Length > 0))
                    {
                        rules._rules.Add((parts[0].Equals("allow", StringComparison.OrdinalIgnoreCase), value));
                    }

                    break;
                case "crawl-delay" when double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds):
                    inRules = true;
                    foreach (RobotsRules rules in group)
                    {
                        rules.Delay = TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 60));
                    }

                    break;
            }
        }

        return named ? ours : everybodys;
    }

    /// <summary>Whether a page may be fetched.</summary>
    public bool Allows(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        (bool IsAllowed, string Path) best = _rules.Where(rule => Fits(rule.Path, url.PathAndQuery)).OrderByDescending(rule => rule.Path.Length).ThenByDescending(rule => rule.IsAllowed).FirstOrDefault((true, ""));
        return best.IsAllowed;
    }

    private static bool Fits(string rule, string path)
    {
        bool ends = rule.EndsWith('$');
        string pattern = "^" + Regex.Escape(ends ? rule[..^1] : rule).Replace("\\*", ".*", StringComparison.Ordinal) + (ends ? "$" : "");
        return Regex.IsMatch(path, pattern, RegexOptions.NonBacktracking | RegexOptions.Singleline);
    }
}
