namespace Readout.Train.Language;

/// <summary>One sentence with whatever its corpus says of it.</summary>
/// <param name="Forms">Its word forms.</param>
internal sealed record TrainingSentence(string[] Forms)
{
    /// <summary>Joint tags, <c>UPOS|XPOS</c>; <c>null</c> when the corpus has none.</summary>
    public string[]? Tags { get; init; }

    /// <summary>Lemmas, or <c>null</c>.</summary>
    public string[]? Lemmas { get; init; }

    /// <summary>For each word the index of its head, -1 for the root; <c>null</c> when there is no tree.</summary>
    public int[]? Heads { get; init; }

    /// <summary>Relations with subtypes; <c>null</c> when there is no tree.</summary>
    public string[]? Relations { get; init; }

    /// <summary>For each word the set of name labels it may have, as bits; 0 when nothing is known. <c>null</c> when the corpus has no names.</summary>
    public int[]? Names { get; init; }

    /// <summary>How much its names count.</summary>
    public float NameWeight { get; init; } = 1;

    /// <summary>Its id in its treebank; empty elsewhere.</summary>
    public string Id { get; init; } = "";

    /// <summary>Number of its document in its file.</summary>
    public int Document { get; init; }

    /// <summary>The CoNLL-U lines of its words (ten columns each), for writing a system's answer; empty elsewhere.</summary>
    public string[][] Columns { get; init; } = [];
}
