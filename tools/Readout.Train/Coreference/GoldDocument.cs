using Readout.Language;
using Readout.Language.Conllu;

namespace Readout.Train.Coreference;

/// <summary>A document of OntoGUM: its tokens and its chains.</summary>
/// <param name="Source">The document of GUM.</param>
/// <param name="Tokens">Tokens with trees and names.</param>
/// <param name="Chains">Chains of mentions as token ranges, the end exclusive.</param>
internal sealed record GoldDocument(ConlluArticle Source, Tokens Tokens, List<HashSet<(int First, int End)>> Chains);
