namespace Readout.Events.Lexicon;

/// <summary>
/// Phrases and their values as a trie of word numbers in flat arrays: the edges of node <c>n</c> are <c>FirstEdge[n]</c> to <c>FirstEdge[n + 1]</c>,
/// ascending by word. Node 0 is the root.
/// </summary>
/// <param name="FirstEdge">Index of each node's first edge, and the number of edges.</param>
/// <param name="EdgeWords">Word of each edge.</param>
/// <param name="EdgeNodes">Node that each edge leads to.</param>
/// <param name="Values">Value of each node; -1 when no phrase ends there.</param>
internal sealed record PhraseTable(int[] FirstEdge, int[] EdgeWords, int[] EdgeNodes, int[] Values)
{
    /// <summary>Whether it holds any phrase.</summary>
    public bool IsEmpty => EdgeWords.Length == 0;

    /// <summary>The node that a word leads to from a node; -1 when there is none.</summary>
    public int Next(int node, int word)
    {
        if (word < 0)
        {
            return -1;
        }

        int at = Array.BinarySearch(EdgeWords, FirstEdge[node], FirstEdge[node + 1] - FirstEdge[node], word);
        return at < 0 ? -1 : EdgeNodes[at];
    }

    /// <summary>Builds a table from phrases.</summary>
    public static PhraseTable Build(IEnumerable<(int[] Words, int Value)> phrases)
    {
        var nodes = new List<SortedDictionary<int, int>> { new() };
        var values = new List<int> { -1 };
        foreach ((int[] words, int value) in phrases)
        {
            int node = 0;
            foreach (int word in words)
            {
                if (!nodes[node].TryGetValue(word, out int next))
                {
                    next = nodes.Count;
                    nodes[node][word] = next;
                    nodes.Add([]);
                    values.Add(-1);
                }

                node = next;
            }

            if (node != 0 && values[node] < 0)
            {
                values[node] = value;
            }
        }

        int edges = nodes.Sum(node => node.Count);
        int[] first = new int[nodes.Count + 1], edgeWords = new int[edges], edgeNodes = new int[edges];
        int at = 0;
        for (int i = 0; i < nodes.Count; i++)
        {
            first[i] = at;
            foreach ((int word, int next) in nodes[i])
            {
                edgeWords[at] = word;
                edgeNodes[at++] = next;
            }
        }

        first[^1] = at;
        return new PhraseTable(first, edgeWords, edgeNodes, [.. values]);
    }
}
