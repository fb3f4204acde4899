using System.Collections.Immutable;

namespace Readout.Train.Events;

/// <summary>Makes an article of clean text: one paragraph, its own source.</summary>
internal static class PlainArticle
{
    /// <summary>The article of a text.</summary>
    public static Article Of(string id, string text, DateOnly? published) => new()
    {
        Report = new Report(id, text, ReportFormat.Body, id),
        Text = text,
        Map = OffsetMap.Identity(text.Length),
        Blocks = ImmutableArray.Create(new Block(BlockKind.Paragraph, new TextSpan(0, text.Length), new SourceSpan(0, text.Length))),
        Published = published is { } day ? new PublicationDate(day, Provenance.Given) : null,
    };
}
