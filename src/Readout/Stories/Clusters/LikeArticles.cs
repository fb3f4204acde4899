namespace Readout.Stories.Clusters;

/// <summary>The articles that are somewhat like one.</summary>
internal sealed class LikeArticles
{
    private readonly List<(int Other, double Cosine)> _all = [];
    private double _sum, _first, _second;

    /// <summary>All of them, by index.</summary>
    public IReadOnlyList<(int Other, double Cosine)> All => _all;

    /// <summary>How many.</summary>
    public int Count => _all.Count;

    /// <summary>Adds an article, of a higher index than those before it.</summary>
    public void Add(int other, double cosine)
    {
        _all.Add((other, cosine));
        _sum += cosine;
        (_first, _second) = cosine > _first ? (cosine, _first) : (_first, Math.Max(_second, cosine));
    }

    /// <summary>The greatest cosine besides that of one of them; 0 where there is no other.</summary>
    public double Next(double cosine) => cosine == _first ? _second : _first;

    /// <summary>Of all that is like this or another article, what is like both: 0 to 1. Each counts as the other's like.</summary>
    /// <param name="other">What is like the other.</param>
    /// <param name="cosine">Cosine of the two.</param>
    public double InCommon(LikeArticles other, double cosine)
    {
        double both = cosine;
        int i = 0, j = 0;
        while (i < _all.Count && j < other._all.Count)
        {
            (int one, double toOne) = _all[i];
            (int two, double toTwo) = other._all[j];
            both += one == two ? Math.Min(toOne, toTwo) : 0;
            i += one <= two ? 1 : 0;
            j += two <= one ? 1 : 0;
        }

        return 2 * both / (_sum + other._sum);
    }
}
