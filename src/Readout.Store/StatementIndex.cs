namespace Readout.Store;

/// <summary>
/// What a search for statements asks, in the memory of a process that answers many: which statements there are, what filters ask of them, and where frequent words stand. Only the rows
/// that are shown are then read from the library. Safe to use from several threads.
/// </summary>
/// <param name="generation">The library's generation that it is of.</param>
/// <param name="statements">The statements.</param>
/// <param name="frequent">The frequent terms.</param>
internal sealed class StatementIndex(long generation, StatementList statements, FrequentTerms frequent)
{
    /// <summary>A word in fewer statements is found quickly enough by the library.</summary>
    public const int LeastHits = 400;

    /// <summary>The library's generation that it is of.</summary>
    public long Generation => generation;

    /// <summary>The statements.</summary>
    public StatementList Statements => statements;

    /// <summary>The frequent terms.</summary>
    public FrequentTerms Frequent => frequent;

    /// <summary>A part of the statements that a filter lets through: in their order, or where words are searched for, the best match first.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="terms">The terms of its words where all are frequent, else <c>null</c>.</param>
    /// <param name="rank">Ranks what has its words, where they are not all frequent.</param>
    /// <param name="from">The first place of the part.</param>
    /// <param name="to">The place after its last.</param>
    /// <returns>The places of the statements, and how many the filter lets through.</returns>
    public (int[] Places, long Total) Find(LibraryFilter filter, IReadOnlyList<string>? terms, Func<RankedHits.Ranking> rank, int from, int to)
    {
        Func<int, bool>? fits = statements.Fits(filter);
        if (filter.Words is null)
        {
            return Listed(fits, from, to);
        }

        var best = new BestHits(to);
        if (terms is not null)
        {
            frequent.Find(terms, fits, best.Add);
        }
        else
        {
            RankedHits.Ranking ranking = rank();
            for (int i = 0; i < ranking.Numbers.Length; i++)
            {
                int place = statements.PlaceOf(ranking.Numbers[i]);
                if (place >= 0 && (fits is null || fits(place)))
                {
                    best.Add(place, ranking.ScoreAt(i));
                }
            }
        }

        return ([.. best.Places().Skip(from)], best.Total);
    }

    private (int[] Places, long Total) Listed(Func<int, bool>? fits, int from, int to)
    {
        if (fits is null)
        {
            int first = Math.Min(from, statements.Count);
            return ([.. Enumerable.Range(first, Math.Min(to, statements.Count) - first)], statements.Count);
        }

        var places = new List<int>();
        long total = 0;
        for (int place = 0; place < statements.Count; place++)
        {
            if (fits(place) && total++ is var at && at >= from && at < to)
            {
                places.Add(place);
            }
        }

        return ([.. places], total);
    }
}
