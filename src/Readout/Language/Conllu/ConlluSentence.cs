using System.Collections.Immutable;

namespace Readout.Language.Conllu;

/// <summary>One sentence of a CoNLL-U file.</summary>
/// <param name="Words">Its words in order.</param>
/// <param name="Surfaces">Its surface tokens in order; together they cover all words once.</param>
/// <param name="StartsParagraph">Whether a paragraph or a document begins with it.</param>
internal sealed record ConlluSentence(ImmutableArray<ConlluWord> Words, ImmutableArray<ConlluSurface> Surfaces, bool StartsParagraph);
