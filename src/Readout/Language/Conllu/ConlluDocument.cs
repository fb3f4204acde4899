using System.Collections.Immutable;

namespace Readout.Language.Conllu;

/// <summary>One document of a CoNLL-U file.</summary>
/// <param name="Id">The id of its <c># newdoc</c> line; <c>d1</c>, <c>d2</c> ... where there is none.</param>
/// <param name="Sentences">Its sentences in order.</param>
internal sealed record ConlluDocument(string Id, ImmutableArray<ConlluSentence> Sentences);
