using System.Collections.Immutable;

namespace Readout.Reports.Html;

/// <summary>One layer over a report's text.</summary>
/// <param name="Span">Its place; within one block once it has been cut.</param>
/// <param name="Class">What it is, as a class of the style sheet; for a linked span its id.</param>
internal sealed record Layer(TextSpan Span, string Class)
{
    /// <summary>The id of the first segment, if links lead to it.</summary>
    public string? Id { get; init; }

    /// <summary>What a pointer that rests on it is told.</summary>
    public string? Title { get; init; }

    /// <summary>Claims that rest on exactly these words.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];

    /// <summary>Whether it begins in this block.</summary>
    public bool IsFirst { get; init; } = true;

    /// <summary>Whether it ends in this block.</summary>
    public bool IsLast { get; init; } = true;
}
