namespace Readout.Language.Coreference;

/// <summary>What the ranker may look at besides the two mentions.</summary>
/// <param name="Tokens">The article's tokens.</param>
/// <param name="Mentions">Its mentions in text order.</param>
/// <param name="Standings">How clusters stand out at a pronoun's place.</param>
internal sealed record AntecedentContext(Tokens Tokens, List<CandidateMention> Mentions, StandingReader Standings);
