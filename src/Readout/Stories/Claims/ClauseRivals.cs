using System.Runtime.InteropServices;
using Readout.Stories.Clusters;

namespace Readout.Stories.Claims;

/// <summary>How alike in words each clause is to the nearest one of every article of the story: two that are far from both their nearest are not likely to tell the same.</summary>
internal sealed class ClauseRivals
{
    private readonly Dictionary<(int Clause, int Article), float> _nearest = [];

    /// <summary>Compares clauses by their rarer words.</summary>
    /// <param name="clauses">All clauses of a story.</param>
    /// <param name="rivals">Those of them that others are held against.</param>
    public ClauseRivals(IEnumerable<Proposition> clauses, IReadOnlyList<Proposition> rivals)
    {
        var having = new Dictionary<ulong, List<(int Rival, float Weight)>>();
        for (int i = 0; i < rivals.Count; i++)
        {
            SparseVector words = rivals[i].Words;
            for (int k = 0; k < words.Terms.Length; k++)
            {
                (having.TryGetValue(words.Terms[k], out List<(int, float)>? list) ? list : having[words.Terms[k]] = []).Add((i, words.Weights[k]));
            }
        }

        float[] products = new float[rivals.Count];
        var touched = new List<int>();
        foreach (Proposition clause in clauses)
        {
            Multiply(clause.Words, having, products, touched);
            foreach (int i in touched)
            {
                if (rivals[i].Input.Index is var article && article != clause.Input.Index)
                {
                    ref float nearest = ref CollectionsMarshal.GetValueRefOrAddDefault(_nearest, (clause.Number, article), out _);
                    nearest = MathF.Max(nearest, products[i]);
                }

                products[i] = 0;
            }

            touched.Clear();
        }
    }

    /// <summary>The product of the words of a clause with those of the nearest one of another article, 0 to 1.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="article">Index of the other article.</param>
    public float Nearest(Proposition clause, int article) => _nearest.GetValueOrDefault((clause.Number, article));

    private static void Multiply(SparseVector words, Dictionary<ulong, List<(int Rival, float Weight)>> having, float[] products, List<int> touched)
    {
        for (int k = 0; k < words.Terms.Length; k++)
        {
            foreach ((int rival, float weight) in having.GetValueOrDefault(words.Terms[k]) ?? [])
            {
                if (products[rival] == 0)
                {
                    touched.Add(rival);
                }

                products[rival] += words.Weights[k] * weight;
            }
        }
    }
}
