using System.Collections.Immutable;

namespace Readout;

/// <summary>A reason for which reports of a claim were counted as one source.</summary>
/// <param name="ArticleIds">The articles joined.</param>
/// <param name="Joined">Why.</param>
/// <param name="Evidence">The words that show it.</param>
public sealed record SourceJoin(ImmutableArray<string> ArticleIds, IndependenceKind Joined, ImmutableArray<Evidence> Evidence);
