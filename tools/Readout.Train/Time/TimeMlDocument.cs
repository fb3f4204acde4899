using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Readout.Train.Time;

/// <summary>A TimeML file: its text as the scorer takes it, its creation date and its expressions.</summary>
internal sealed partial record TimeMlDocument(string Id, string Text, DateOnly? Published, IReadOnlyList<GoldTime> Times)
{
    /// <summary>Reads all <c>.tml</c> files of a folder, in ordinal order of their names.</summary>
    public static List<TimeMlDocument> ReadAll(string folder) =>
        [.. Directory.GetFiles(folder, "*.tml").Order(StringComparer.Ordinal).Select(Read)];

    private static TimeMlDocument Read(string path)
    {
        string raw = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
        Match body = TextPattern().Match(raw);
        DateOnly? published = null;
        foreach (Match tag in TimexPattern().Matches(raw))
        {
            if (tag.Value.Contains("CREATION_TIME", StringComparison.Ordinal))
            {
                string value = Attribute(tag.Value, "value");
                published = value.Length >= 10 && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", out DateOnly day) ? day : null;
                break;
            }
        }

        var text = new StringBuilder();
        var times = new List<GoldTime>();
        var open = new Stack<(int Start, string Tag)>();
        foreach (Match piece in PiecePattern().Matches(body.Success ? body.Groups[1].Value : string.Empty))
        {
            if (piece.Value[0] != '<')
            {
                text.Append(WebUtility.HtmlDecode(piece.Value));
            }
            else if (piece.Value.StartsWith("<TIMEX3", StringComparison.Ordinal) && !piece.Value.EndsWith("/>", StringComparison.Ordinal))
            {
                open.Push((text.Length, piece.Value));
            }
            else if (piece.Value.StartsWith("</TIMEX3", StringComparison.Ordinal) && open.TryPop(out (int Start, string Tag) start) && text.Length > start.Start)
            {
                times.Add(new GoldTime(new TextSpan(start.Start, text.Length), Attribute(start.Tag, "type"), Attribute(start.Tag, "value")));
            }
        }

        times.Sort((a, b) => a.Span.CompareTo(b.Span));
        return new TimeMlDocument(Path.GetFileNameWithoutExtension(path), text.ToString(), published, times);
    }

    private static string Attribute(string tag, string name)
    {
        Match match = Regex.Match(tag, $"\\b{name}\\s*=\\s*\"([^\"]*)\"");
        return match.Success ? match.Groups[1].Value : string.Empty;
    }

    [GeneratedRegex("<TEXT>(.*?)</TEXT>", RegexOptions.Singleline)]
    private static partial Regex TextPattern();

    [GeneratedRegex("<TIMEX3\\b[^>]*>")]
    private static partial Regex TimexPattern();

    [GeneratedRegex("<[^>]*>|[^<]+")]
    private static partial Regex PiecePattern();
}
