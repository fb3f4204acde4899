namespace Readout.Store;

/// <summary>What statements say of their articles, as long as the library's stories stand; of so many articles at most. Safe to use from several threads.</summary>
internal sealed class ArticlesInBrief
{
    private const int Most = 50_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<long, ArticleInBrief> _known = [];
    private long _generation = -1;

    /// <summary>Some articles by the number of their report; those that are not there are left out.</summary>
    /// <param name="generation">The library's generation when the first of them was asked for.</param>
    /// <param name="reports">Numbers of reports.</param>
    /// <param name="read">Reads those that are not known.</param>
    public IReadOnlyDictionary<long, ArticleInBrief> Get(long generation, IEnumerable<long> reports, Func<IReadOnlyCollection<long>, IEnumerable<(long Report, ArticleInBrief Article)>> read)
    {
        var found = new Dictionary<long, ArticleInBrief>();
        var missing = new HashSet<long>();
        lock (_lock)
        {
            foreach (long report in reports)
            {
                if (generation == _generation && _known.TryGetValue(report, out ArticleInBrief? article))
                {
                    found[report] = article;
                }
                else
                {
                    missing.Add(report);
                }
            }
        }

        if (missing.Count == 0)
        {
            return found;
        }

        (long Report, ArticleInBrief Article)[] fresh = [.. read(missing)];
        lock (_lock)
        {
            if (generation > _generation || _known.Count > Most)
            {
                _generation = Math.Max(generation, _generation);
                _known.Clear();
            }

            foreach ((long report, ArticleInBrief article) in fresh)
            {
                found[report] = article;
                if (generation == _generation)
                {
                    _known[report] = article;
                }
            }
        }

        return found;
    }
}
