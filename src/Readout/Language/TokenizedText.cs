namespace Readout.Language;

/// <summary>The tokens and sentences of an article before anything is known about them: exact offsets into the reading text, in text order.</summary>
internal sealed class TokenizedText
{
    /// <summary>Offset of each token's first code unit.</summary>
    public required int[] Starts { get; init; }

    /// <summary>Offset after each token's last code unit.</summary>
    public required int[] Ends { get; init; }

    /// <summary>Index of each sentence's first token, and one last entry: the number of tokens.</summary>
    public required int[] SentenceStarts { get; init; }

    /// <summary>For each sentence, the index of its block.</summary>
    public required int[] SentenceBlocks { get; init; }

    /// <summary>Number of tokens.</summary>
    public int Count => Starts.Length;

    /// <summary>Number of sentences.</summary>
    public int SentenceCount => SentenceStarts.Length - 1;
}
