namespace Readout.Store;

/// <summary>Keeps the best of many hits: those of the highest score, of equal ones those that come first in the list. Not thread-safe.</summary>
/// <param name="most">How many.</param>
internal sealed class BestHits(int most)
{
    private readonly List<(double Score, int Place)> _best = new(Math.Min(most, 1000) * 2);
    private double _least = double.NegativeInfinity;

    /// <summary>How many hits there were.</summary>
    public long Total { get; private set; }

    /// <summary>Adds a hit.</summary>
    public void Add(int place, double score)
    {
        Total++;
        if (score >= _least)
        {
            _best.Add((score, place));
            if (_best.Count >= (2L * most) + 256)
            {
                Cut();
            }
        }
    }

    /// <summary>The places of the best, the best first.</summary>
    public IEnumerable<int> Places()
    {
        Cut();
        return _best.Select(hit => hit.Place);
    }

    private void Cut()
    {
        _best.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Place.CompareTo(b.Place));
        if (_best.Count > most)
        {
            _best.RemoveRange(most, _best.Count - most);
            _least = most == 0 ? double.PositiveInfinity : _best[^1].Score;
        }
    }
}
