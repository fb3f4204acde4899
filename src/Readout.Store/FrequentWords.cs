namespace Readout.Store;

/// <summary>The best hits of each word that very many statements hold, found before anybody searches for it: to rank them all takes long.</summary>
/// <param name="generation">The library's generation that they are of.</param>
/// <param name="best">By the index's term for the word: in how many statements it stands, and the numbers of the best of these, in their whole order.</param>
internal sealed class FrequentWords(long generation, IReadOnlyDictionary<string, (long Total, long[] Best)> best)
{
    /// <summary>How many hits of a word are kept: ten parts of fifty.</summary>
    public const int MostBest = 500;

    /// <summary>The library's generation that they are of.</summary>
    public long Generation => generation;

    /// <summary>The terms.</summary>
    public IEnumerable<string> Terms => best.Keys;

    /// <summary>Some hits of a term; <c>null</c> where they are not known.</summary>
    /// <param name="term">The term.</param>
    /// <param name="from">The first place.</param>
    /// <param name="to">The place after the last.</param>
    /// <returns>Numbers of statements from the first place on, and how many statements have the word.</returns>
    public (long[] Numbers, long Total)? Find(string term, int from, int to) =>
        best.TryGetValue(term, out (long Total, long[] Best) known) && (to <= known.Best.Length || known.Total == known.Best.Length)
            ? (known.Best[Math.Min(from, known.Best.Length)..Math.Min(to, known.Best.Length)], known.Total)
            : null;
}
