using System.Runtime.CompilerServices;

namespace Readout.Store;

/// <summary>
/// Where the terms stand that very many statements hold, and how well each fits: BM25 (Robertson and Zaragoza, <i>The Probabilistic Relevance Framework</i>, 2009) as SQLite's FTS5 counts
/// it, to the last bit, without reading anything. Six bytes for each term of each statement.
/// </summary>
/// <param name="rows">How many statements are counted with.</param>
/// <param name="words">How many words these have.</param>
/// <param name="lengths">Words of each statement, by its place.</param>
/// <param name="places">By term: the places of the statements that hold it, ascending, and how often it stands in each.</param>
internal sealed class FrequentTerms(long rows, long words, int[] lengths, IReadOnlyDictionary<string, (int[] Places, ushort[] Times)> places)
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;
    private const double LeastRarity = 1e-6;
    private readonly double _mean = (double)words / Math.Max(1, rows);

    /// <summary>The terms, the commonest first.</summary>
    public IEnumerable<string> Terms => places.OrderByDescending(pair => pair.Value.Places.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key);

    /// <summary>Whether all of some terms are among them.</summary>
    public bool Knows(IReadOnlyList<string> terms) => terms.All(places.ContainsKey);

    /// <summary>Calls back with every statement that holds all of some terms, by place, ascending.</summary>
    /// <param name="terms">Terms that are known.</param>
    /// <param name="fits">What else a statement must meet, or <c>null</c>.</param>
    /// <param name="found">Takes the place and the score, the greater the better.</param>
    public void Find(IReadOnlyList<string> terms, Func<int, bool>? fits, Action<int, double> found)
    {
        (int[] Places, ushort[] Times)[] lists = [.. terms.Select(term => places[term])];
        double[] rarity = [.. lists.Select(list => Rarity(list.Places.Length))];
        int rarest = Array.IndexOf(lists, lists.MinBy(list => list.Places.Length));
        int[] at = new int[lists.Length];
        for (at[rarest] = 0; at[rarest] < lists[rarest].Places.Length; at[rarest]++)
        {
            int place = lists[rarest].Places[at[rarest]];
            bool inAll = true;
            for (int i = 0; i < lists.Length && inAll; i++)
            {
                inAll = i == rarest || StandsAt(lists[i].Places, place, ref at[i]);
            }

            if (inAll && (fits is null || fits(place)))
            {
                double score = 0;
                for (int i = 0; i < lists.Length; i++)
                {
                    double times = lists[i].Times[at[i]];
                    score += rarity[i] * (times * (Saturation + 1) / (times + (Saturation * (1 - LengthShare + (LengthShare * lengths[place] / _mean)))));
                }

                found(place, score);
            }
        }
    }

    private double Rarity(int holders) => Math.Log((rows - holders + 0.5) / (holders + 0.5)) is > 0 and var rarity ? rarity : LeastRarity;

    // Goes on from where the last one was: in strides that double, then by halves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool StandsAt(int[] list, int place, ref int from)
    {
        int stride = 1, low = from;
        while (low + stride < list.Length && list[low + stride] < place)
        {
            low += stride;
            stride *= 2;
        }

        int at = Array.BinarySearch(list, low, Math.Min(stride + 1, list.Length - low), place);
        from = at >= 0 ? at : ~at;
        return at >= 0;
    }
}
