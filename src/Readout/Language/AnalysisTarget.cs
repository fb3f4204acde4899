namespace Readout.Language;

/// <summary>The arrays that an analysis fills, over tokens that are known already.</summary>
/// <param name="Text">The text that the offsets refer to.</param>
/// <param name="Starts">Offset of each token's first code unit.</param>
/// <param name="Ends">Offset after each token's last code unit.</param>
internal sealed record AnalysisTarget(string Text, int[] Starts, int[] Ends)
{
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
}
