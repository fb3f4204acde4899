namespace Readout.Language.Coreference;

/// <summary>A word or phrase that stands for a country.</summary>
/// <param name="Country">Index of the country.</param>
/// <param name="Kind">How the phrase stands for it.</param>
internal readonly record struct CountryTerm(int Country, CountryTermKind Kind);
