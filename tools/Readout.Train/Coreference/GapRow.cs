namespace Readout.Train.Coreference;

/// <summary>A row of GAP (Webster and others, 2018): a pronoun and two names, each of which it may mean or not.</summary>
/// <param name="Article">The text as an article of one paragraph.</param>
/// <param name="Pronoun">Place of the pronoun.</param>
/// <param name="IsFeminine">Whether the pronoun is a woman's.</param>
/// <param name="A">Place of the first name.</param>
/// <param name="IsA">Whether the pronoun means it.</param>
/// <param name="B">Place of the second name.</param>
/// <param name="IsB">Whether the pronoun means it.</param>
internal sealed record GapRow(Article Article, TextSpan Pronoun, bool IsFeminine, TextSpan A, bool IsA, TextSpan B, bool IsB);
