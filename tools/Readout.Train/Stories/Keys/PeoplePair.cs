using System.Globalization;

namespace Readout.Train.Stories.Keys;

/// <summary>Two names in two articles of a story, and whether they mean the same.</summary>
internal sealed record PeoplePair(string Story, KeySpan One, KeySpan Other, bool IsSame)
{
    /// <summary>The pairs of a table with a line of headings.</summary>
    public static PeoplePair[] ReadAll(string path) =>
        [.. File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Select(cells => new PeoplePair(cells[0], SpanOf(cells, 1), SpanOf(cells, 4), cells[7] == "same"))];

    private static KeySpan SpanOf(string[] cells, int at) =>
        new(cells[at], int.Parse(cells[at + 1], CultureInfo.InvariantCulture), int.Parse(cells[at + 2], CultureInfo.InvariantCulture));
}
