using System.Globalization;

namespace Readout.Train.Stories;

/// <summary>A denial in the news and one place where what it denies is told, as a reader found them; a denial may stand in several rows.</summary>
/// <param name="ArticleId">The report with the denial.</param>
/// <param name="Denial">Where the denial stands.</param>
/// <param name="ToldId">The report that tells what is denied; <c>null</c> where none of the story tells it.</param>
/// <param name="Told">Where it is told.</param>
/// <param name="IsForTuning">Whether the row may be read when something is mended; the others are only counted.</param>
internal sealed record ContestedLabel(string ArticleId, SourceSpan Denial, string? ToldId, SourceSpan Told, bool IsForTuning)
{
    /// <summary>Reads a table: report, start and end of the denial; report, start and end of what is denied, or three times <c>-</c>; <c>tune</c> or <c>count</c>.</summary>
    /// <param name="path">The file.</param>
    public static IEnumerable<ContestedLabel> Read(string path) => File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
        .Select(row => new ContestedLabel(row[0], Span(row, 1), row[3] == "-" ? null : row[3], row[3] == "-" ? default : Span(row, 4), row[6] == "tune"));

    private static SourceSpan Span(string[] row, int at) => new(int.Parse(row[at], CultureInfo.InvariantCulture), int.Parse(row[at + 1], CultureInfo.InvariantCulture));
}
