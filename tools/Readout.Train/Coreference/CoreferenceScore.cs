namespace Readout.Train.Coreference;

/// <summary>
/// Sums MUC (Vilain and others, 1995), B-cubed (Bagga and Baldwin, 1998) and entity CEAF with phi4 (Luo, 2005) over documents; the CoNLL mean is
/// the mean of their F1. Mentions are compared by exact span; chains of one mention count nowhere, as in OntoNotes.
/// </summary>
internal sealed class CoreferenceScore
{
    private readonly Ratio _muc = new();
    private readonly Ratio _cubed = new();
    private readonly Ratio _ceaf = new();
    private readonly Ratio _mentions = new();

    /// <summary>F1 of MUC, 0 to 1.</summary>
    public double Muc => _muc.F1;

    /// <summary>F1 of B-cubed, 0 to 1.</summary>
    public double BCubed => _cubed.F1;

    /// <summary>F1 of entity CEAF, 0 to 1.</summary>
    public double Ceaf => _ceaf.F1;

    /// <summary>The CoNLL mean, 0 to 1.</summary>
    public double Mean => (Muc + BCubed + Ceaf) / 3;

    /// <summary>Adds a document.</summary>
    /// <param name="key">The gold chains.</param>
    /// <param name="response">The system's chains.</param>
    public void Add(IEnumerable<IReadOnlyCollection<(int, int)>> key, IEnumerable<IReadOnlyCollection<(int, int)>> response)
    {
        HashSet<(int, int)>[] keys = [.. key.Where(chain => chain.Count > 1).Select(chain => chain.ToHashSet())];
        HashSet<(int, int)>[] responses = [.. response.Where(chain => chain.Count > 1).Select(chain => chain.ToHashSet())];
        Dictionary<(int, int), int> inKey = Index(keys), inResponse = Index(responses);
        _mentions.Add(inKey.Keys.Count(inResponse.ContainsKey), inKey.Count, inKey.Keys.Count(inResponse.ContainsKey), inResponse.Count);
        _muc.Add(Links(keys, inResponse), keys.Sum(chain => chain.Count - 1), Links(responses, inKey), responses.Sum(chain => chain.Count - 1));
        _cubed.Add(Cubed(keys, inResponse), inKey.Count, Cubed(responses, inKey), inResponse.Count);
        double alignment = Align(keys, responses);
        _ceaf.Add(alignment, keys.Length, alignment, responses.Length);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"mentions {_mentions}\nMUC      {_muc}\nB-cubed  {_cubed}\nCEAF-e   {_ceaf}\nCoNLL mean {100 * Mean:F2}";

    private static Dictionary<(int, int), int> Index(HashSet<(int, int)>[] chains)
    {
        var index = new Dictionary<(int, int), int>();
        for (int c = 0; c < chains.Length; c++)
        {
            foreach ((int, int) mention in chains[c])
            {
                index[mention] = c;
            }
        }

        return index;
    }

    /// <summary>MUC's right links: size of each chain less the number of parts that the other side cuts it into.</summary>
    private static double Links(HashSet<(int, int)>[] chains, Dictionary<(int, int), int> other) =>
        chains.Sum(chain => chain.Count - chain.Where(other.ContainsKey).Select(mention => other[mention]).Distinct().Count() - chain.Count(mention => !other.ContainsKey(mention)));

    private static double Cubed(HashSet<(int, int)>[] chains, Dictionary<(int, int), int> other) =>
        chains.Sum(chain => chain.Where(other.ContainsKey).GroupBy(mention => other[mention]).Sum(group => (double)group.Count() * group.Count() / chain.Count));

    private static double Align(HashSet<(int, int)>[] keys, HashSet<(int, int)>[] responses)
    {
        double[,] similarity = new double[keys.Length, responses.Length];
        for (int k = 0; k < keys.Length; k++)
        {
            for (int r = 0; r < responses.Length; r++)
            {
                similarity[k, r] = 2.0 * keys[k].Count(responses[r].Contains) / (keys[k].Count + responses[r].Count);
            }
        }

        return Assignment.Best(similarity);
    }

    private sealed class Ratio
    {
        private double _recallRight;
        private double _recallAll;
        private double _precisionRight;
        private double _precisionAll;

        public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

        private double Precision => _precisionAll == 0 ? 0 : _precisionRight / _precisionAll;

        private double Recall => _recallAll == 0 ? 0 : _recallRight / _recallAll;

        public void Add(double recallRight, double recallAll, double precisionRight, double precisionAll)
        {
            _recallRight += recallRight;
            _recallAll += recallAll;
            _precisionRight += precisionRight;
            _precisionAll += precisionAll;
        }

        public override string ToString() => $"P {100 * Precision:F2}  R {100 * Recall:F2}  F1 {100 * F1:F2}";
    }
}
