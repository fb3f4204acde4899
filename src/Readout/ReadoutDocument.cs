using System.Collections.Immutable;

namespace Readout;

/// <summary>The readout: one account of many reports, in which every line says who says so.</summary>
/// <param name="Articles">What was read out of each article, in input order, publication dates completed from each other.</param>
/// <param name="Copies">Which articles share text.</param>
/// <param name="Stories">The stories, by their first day.</param>
public sealed record ReadoutDocument(
    ImmutableArray<Annotations> Articles, ImmutableArray<ArticleCopy> Copies, ImmutableArray<Story> Stories);
