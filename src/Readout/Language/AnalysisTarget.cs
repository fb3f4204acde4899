namespace Readout.Language;

/// <summary>The arrays that an analysis fills, over tokens that are known already.</summary>
/// <param name="Text">The text that the offsets refer to.</param>
/// <param name="Starts">Offset of each token's first code unit.</param>
/// <param name="Ends">Offset after each token's last code unit.</param>
internal sealed record AnalysisTarget(string Text, int[] Starts, int[] Ends)
{
    private readonly ulong[] _forms = new ulong[Starts.Length];
    private readonly ulong[] _words = new ulong[Starts.Length];

    /// <summary>Number of each token's joint tag.</summary>
    public int[] TagClasses { get; } = new int[Starts.Length];

    /// <summary>Index of each token's head; -1 for a root.</summary>
    public int[] Heads { get; } = new int[Starts.Length];

    /// <summary>Each token's relation.</summary>
    public string[] Relations { get; } = new string[Starts.Length];

    /// <summary>Each token's lemma.</summary>
    public string[] Lemmas { get; } = new string[Starts.Length];

    /// <summary>The names.</summary>
    public List<NameSpan> Names { get; } = [];

    /// <summary>Characters of a token.</summary>
    public ReadOnlySpan<char> FormOf(int token) => Text.AsSpan(Starts[token], Ends[token] - Starts[token]);

    /// <summary>The text from the first of some tokens to the last.</summary>
    /// <param name="first">The first token.</param>
    /// <param name="end">The token after the last.</param>
    public ReadOnlySpan<char> TextOf(int first, int end) => Text.AsSpan(Starts[first], Ends[end - 1] - Starts[first]);

    /// <summary>The <see cref="WordFeatures.FormHash"/> of a token, worked out once.</summary>
    public ulong FormHash(int token)
    {
        if (_forms[token] == 0)
        {
            _forms[token] = WordFeatures.FormHash(FormOf(token));
        }

        return _forms[token];
    }

    /// <summary>The <see cref="WordFeatures.VectorHash"/> of each of some tokens, worked out once.</summary>
    /// <param name="first">The first token.</param>
    /// <param name="end">The token after the last.</param>
    public ReadOnlySpan<ulong> VectorHashes(int first, int end)
    {
        for (int token = first; token < end; token++)
        {
            if (_words[token] == 0)
            {
                _words[token] = WordFeatures.VectorHash(FormOf(token));
            }
        }

        return _words.AsSpan(first, end - first);
    }

    /// <summary>Takes the <see cref="WordFeatures.VectorHash"/> of a token from where it is known.</summary>
    public void SetVectorHash(int token, ulong hash) => _words[token] = hash;
}
