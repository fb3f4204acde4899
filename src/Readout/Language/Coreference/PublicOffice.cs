namespace Readout.Language.Coreference;

/// <summary>An office that a person of public life is known to hold or to have held.</summary>
/// <param name="Noun">The noun for it in small letters.</param>
/// <param name="Family">The noun's family.</param>
/// <param name="Country">The country, as an index in the lexicon; -1 when it belongs to none.</param>
/// <param name="State">The state, as an index in the lexicon; -1 when it belongs to none.</param>
/// <param name="Field">What the office is for (<i>defense</i>); <c>null</c> when the noun says all.</param>
internal sealed record PublicOffice(string Noun, string Family, int Country, int State, string? Field);
