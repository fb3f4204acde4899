namespace Readout.Language.Coreference;

/// <summary>The trees of an article the other way round: the children of each token and the reach of its subtree.</summary>
internal sealed class TreeIndex
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    /// <summary>Indexes the trees.</summary>
    public TreeIndex(Tokens tokens)
    {
        int count = tokens.Count;
        _firstChild = new int[count];
        _nextSibling = new int[count];
        Left = new int[count];
        Right = new int[count];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (int t = count - 1; t >= 0; t--)
        {
            Left[t] = Right[t] = t;
            int head = tokens.Heads[t];
            if (head >= 0)
            {
                _nextSibling[t] = _firstChild[head];
                _firstChild[head] = t;
            }
        }

        for (int t = 0; t < count; t++)
        {
            // A guard on the steps keeps a malformed tree from looping.
            int steps = 0;
            for (int above = tokens.Heads[t]; above >= 0 && steps++ < 200; above = tokens.Heads[above])
            {
                bool grows = t < Left[above] || t > Right[above];
                Left[above] = Math.Min(Left[above], t);
                Right[above] = Math.Max(Right[above], t);
                if (!grows)
                {
                    break;
                }
            }
        }
    }

    /// <summary>Index of the first token of each token's subtree.</summary>
    public int[] Left { get; }

    /// <summary>Index of the last token of each token's subtree.</summary>
    public int[] Right { get; }

    /// <summary>First child in text order; -1 when there is none.</summary>
    public int FirstChild(int token) => _firstChild[token];

    /// <summary>Next child of the same head; -1 when there is none.</summary>
    public int NextSibling(int token) => _nextSibling[token];

    /// <summary>The first child with a relation (or a subtype of it); -1 when there is none.</summary>
    public int Child(Tokens tokens, int token, string relation)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (Is(tokens.Relations[child], relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether a relation is <paramref name="wanted"/> or a subtype of it.</summary>
    public static bool Is(string relation, string wanted) =>
        relation.StartsWith(wanted, StringComparison.Ordinal) && (relation.Length == wanted.Length || relation[wanted.Length] == ':');
}
