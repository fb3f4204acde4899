namespace Readout.Language;

/// <summary>A view of one token: a <see cref="Tokens"/> and an index. Costs nothing to make or copy.</summary>
/// <param name="Owner">The arrays it is a view of.</param>
/// <param name="Index">Its index.</param>
public readonly record struct Token(Tokens Owner, int Index)
{
    /// <summary>Its place in the reading text.</summary>
    public TextSpan Span => Owner.SpanOf(Index);

    /// <summary>Its characters, a slice of the reading text.</summary>
    public ReadOnlySpan<char> Form => Owner.FormOf(Index);

    /// <summary>Its lemma.</summary>
    public string Lemma => Owner.LemmaOf(Index);

    /// <summary>Its universal part of speech.</summary>
    public UniversalTag Tag => Owner.TagOf(Index);

    /// <summary>Its Penn Treebank tag.</summary>
    public string PennTag => Owner.PennTagOf(Index);

    /// <summary>Index of its syntactic head in the same <see cref="Tokens"/>; -1 for the root of a sentence.</summary>
    public int Head => Owner.HeadOf(Index);

    /// <summary>Its Universal Dependencies relation to its head, with subtype (<c>nsubj:pass</c>).</summary>
    public string Relation => Owner.RelationOf(Index);
}
