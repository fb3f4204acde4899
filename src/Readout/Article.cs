using System.Collections.Immutable;

namespace Readout;

/// <summary>
/// A report after ingest: its reading text, what each block of it is, and its metadata with evidence. Immutable.
/// All rooms after ingest work on <see cref="Text"/>; <see cref="ToSource(TextSpan)"/> leads back to the report.
/// </summary>
public sealed record Article
{
    /// <summary>The report it was made from.</summary>
    public required Report Report { get; init; }

    /// <summary>The reading text: what a reader sees, blocks separated by a blank line, tags gone, entities decoded.</summary>
    public required string Text { get; init; }

    /// <summary>Maps <see cref="Text"/> to <see cref="Report.Source"/>.</summary>
    public required OffsetMap Map { get; init; }

    /// <summary>The blocks in order, covering every non-blank line of the source once.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>The report's id.</summary>
    public string Id => Report.Id;

    /// <summary>The headline, or <c>null</c> when the report has none.</summary>
    public Finding? Title { get; init; }

    /// <summary>Where it appeared, or <c>null</c> when the report does not say.</summary>
    public Finding? Outlet { get; init; }

    /// <summary>The wire that supplied it or contributed, or <c>null</c>.</summary>
    public Finding? Agency { get; init; }

    /// <summary>The authors in order; empty when the report names none.</summary>
    public ImmutableArray<Finding> Authors { get; init; } = [];

    /// <summary>The place of the dateline, or <c>null</c>.</summary>
    public Finding? Dateline { get; init; }

    /// <summary>When it was published, or <c>null</c> when nothing is known.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>Words that bear on the day of publication without stating it, in text order: what a sibling report may complete.</summary>
    public ImmutableArray<DateEvidence> DateEvidence { get; init; } = [];

    /// <summary>The address of the page, or <c>null</c>.</summary>
    public Finding? Url { get; init; }

    /// <summary>What readers have put right in it, a sentence each; empty when nothing.</summary>
    public ImmutableArray<string> Corrections { get; init; } = [];

    /// <summary>Where a span of the reading text stands in the report as given.</summary>
    public SourceSpan ToSource(TextSpan span) => Map.ToSource(span);

    /// <summary>The words of a span of the reading text.</summary>
    public string TextOf(TextSpan span) => Text[span.Start..span.End];
}
