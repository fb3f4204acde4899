namespace Readout.Events.Lexicon;

/// <summary>The words, and the phrases, of which one has to stand at a place of a pattern.</summary>
/// <param name="Words">Single words by number, ascending.</param>
/// <param name="Phrases">Phrases, each as word numbers in text order; the last is the head.</param>
internal sealed record WordSet(int[] Words, int[][] Phrases)
{
    /// <summary>Whether a single word is in it.</summary>
    public bool Contains(int word) => word >= 0 && Array.BinarySearch(Words, word) >= 0;
}
