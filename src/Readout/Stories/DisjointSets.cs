namespace Readout.Stories;

/// <summary>Sets of indices that are only ever joined (union-find); a set is named by its lowest index.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parent;

    /// <summary>Begins with every index in a set of its own.</summary>
    public DisjointSets(int count) => _parent = [.. Enumerable.Range(0, count)];

    /// <summary>The lowest index of the set that holds <paramref name="index"/>.</summary>
    public int Find(int index)
    {
        while (_parent[index] != index)
        {
            index = _parent[index] = _parent[_parent[index]];
        }

        return index;
    }

    /// <summary>Joins two sets; false when they were one already.</summary>
    public bool Join(int first, int second)
    {
        (first, second) = (Find(first), Find(second));
        if (first == second)
        {
            return false;
        }

        _parent[Math.Max(first, second)] = Math.Min(first, second);
        return true;
    }
}
