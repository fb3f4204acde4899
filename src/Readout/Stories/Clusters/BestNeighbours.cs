namespace Readout.Stories.Clusters;

/// <summary>The articles most like one, the most alike first, of equals the one of the lower index; so many at most. Safe to add to from several threads.</summary>
/// <param name="most">How many.</param>
internal sealed class BestNeighbours(int most)
{
    private readonly List<(int Other, double Cosine)> _found = [];

    /// <summary>Adds an article, once.</summary>
    public void Add(int other, double cosine)
    {
        lock (_found)
        {
            _found.Add((other, cosine));
            if (_found.Count >= most * 4)
            {
                Cut();
            }
        }
    }

    /// <summary>The best of those that were added.</summary>
    public IReadOnlyList<(int Other, double Cosine)> All()
    {
        lock (_found)
        {
            Cut();
            return _found;
        }
    }

    private void Cut()
    {
        _found.Sort((a, b) => a.Cosine != b.Cosine ? b.Cosine.CompareTo(a.Cosine) : a.Other.CompareTo(b.Other));
        if (_found.Count > most)
        {
            _found.RemoveRange(most, _found.Count - most);
        }
    }
}
