using System.Collections.Immutable;

namespace Readout;

/// <summary>Two articles that share text.</summary>
/// <param name="Kind">What they share.</param>
/// <param name="First">Id of the first article, in ordinal order.</param>
/// <param name="Second">Id of the second article.</param>
/// <param name="Origin">Id of the article (of the two) that the text comes from, where the reports show it; else <c>null</c>.</param>
/// <param name="Overlap">Share of the smaller article's text found in the other, 0 to 1.</param>
/// <param name="Passages">The shared passages, longest common runs first in text order of the first article.</param>
public sealed record ArticleCopy(
    CopyKind Kind, string First, string Second, string? Origin, double Overlap, ImmutableArray<CopiedPassage> Passages);
