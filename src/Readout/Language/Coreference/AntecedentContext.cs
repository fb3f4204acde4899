namespace Readout.Language.Coreference;

/// <summary>What the ranker may look at besides the two mentions.</summary>
/// <param name="Tokens">The article's tokens.</param>
/// <param name="Mentions">Its mentions in text order.</param>
/// <param name="Standings">How clusters stand out at a pronoun's place.</param>
/// <param name="People">Whom <i>he</i> or <i>she</i> may mean, in the features of the trees.</param>
internal sealed record AntecedentContext(Tokens Tokens, List<CandidateMention> Mentions, StandingReader Standings, PersonRanking People);
