using System.Collections.Immutable;
using System.Globalization;
using Readout.Reports;

namespace Readout.Store.Rows;

/// <summary>Articles that share text, as rows. Passages stand as <c>start-end=start-end</c> in the two reading texts, separated by blanks.</summary>
internal static class CopyRows
{
    public static string[] Columns { get; } = ["first", "second", "kind", "origin", "overlap", "passages"];

    public static object?[] Row(ArticleCopy copy) => [copy.First, copy.Second, copy.Kind.Name(), copy.Origin, copy.Overlap, Passages(copy)];

    public static string Passages(ArticleCopy copy) =>
        string.Join(' ', copy.Passages.Select(passage => $"{passage.First.Start}-{passage.First.End}={passage.Second.Start}-{passage.Second.End}"));

    public static ArticleCopy Read(string first, string second, string kind, string? origin, double overlap, string passages) =>
        new(Enum.GetValues<CopyKind>().First(known => known.Name() == kind), first, second, origin, overlap, Passages(passages));

    private static ImmutableArray<CopiedPassage> Passages(string text) =>
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(sides => new CopiedPassage(Span(sides[0]), Span(sides[1]))),
    ];

    private static TextSpan Span(string text)
    {
        string[] ends = text.Split('-');
        return new TextSpan(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture));
    }
}
