using System.Globalization;

namespace Readout.Train.Stories;

/// <summary>What a reader says of a denial: what it means, or of one clause alone whether it means that.</summary>
/// <param name="ArticleId">The report.</param>
/// <param name="Denial">Where the denial stands: its cue, or all of it.</param>
/// <param name="Told">Where the clause stands; <c>null</c> where the denial means none that was read.</param>
/// <param name="IsMeant">Whether the denial says of the clause that it is not so.</param>
/// <param name="IsWhole">Whether all that the denial means is listed.</param>
internal sealed record DenialLabel(string ArticleId, SourceSpan Denial, SourceSpan? Told, bool IsMeant, bool IsWhole)
{
    /// <summary>Labels of whole denials: report, start and end of the cue, start and end of a clause or <c>-</c>.</summary>
    public static IEnumerable<DenialLabel> Read(string path) => Rows(path).Select(row => new DenialLabel(row[0], Span(row, 1)!.Value, Span(row, 3), row[3] != "-", true));

    /// <summary>Labels of one clause at a time: report, start and end of the cue, start and end of the clause, <c>meant</c> or <c>not</c>.</summary>
    public static IEnumerable<DenialLabel> ReadLikely(string path) => Rows(path).Select(row => new DenialLabel(row[0], Span(row, 1)!.Value, Span(row, 3), row[5] == "meant", false));

    /// <summary>Of judged disputes those that are reactions to a clause of the same report.</summary>
    public static IEnumerable<DenialLabel> ReadJudged(string path) =>
        Rows(path).Where(row => row[7] == "reaction" && row[0] == row[3]).Select(row => new DenialLabel(row[0], Span(row, 4)!.Value, Span(row, 1), row[6] == "right", false));

    /// <summary>Whether the label is of a denial with a cue.</summary>
    public bool IsOf(SourceSpan cue) => cue.Start < Denial.End && Denial.Start < cue.End;

    /// <summary>Whether a clause is the one of the label: most of the shorter of the two is in both.</summary>
    public bool Means(SourceSpan place) =>
        Told is { } told && 2 * (Math.Min(told.End, place.End) - Math.Max(told.Start, place.Start)) > Math.Min(told.Length, place.Length);

    private static IEnumerable<string[]> Rows(string path) => File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    private static SourceSpan? Span(string[] row, int at) =>
        row[at] == "-" ? null : new SourceSpan(int.Parse(row[at], CultureInfo.InvariantCulture), int.Parse(row[at + 1], CultureInfo.InvariantCulture));
}
