using Readout.Language;

namespace Readout.Statements.Links;

/// <summary>How much of what two stretches of an article are about they share: the first letters of nouns, names, verbs and adjectives, the rarer in the article the heavier.</summary>
/// <param name="tokens">The article's tokens.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class SharedWords(Tokens tokens, CueLexicon lexicon)
{
    private const double Least = 2;
    private const int Stem = 6;
    // Counted when first asked for: most articles hold nothing that points to another statement.
    private Dictionary<string, int>? _counts;

    /// <summary>The share of the lighter side's weight that the other has too, 0 to 1; what is lighter than the least counts as that.</summary>
    /// <param name="first">One side.</param>
    /// <param name="second">The other.</param>
    /// <param name="least">The least weight, in rare words.</param>
    public double Of(IReadOnlyList<TokenRange> first, IReadOnlyList<TokenRange> second, double least = Least)
    {
        Dictionary<string, double> left = WeightsOf(first), right = WeightsOf(second);
        double shared = left.Where(pair => right.ContainsKey(pair.Key)).Sum(pair => pair.Value);
        return shared / Math.Max(least, Math.Min(left.Values.Sum(), right.Values.Sum()));
    }

    private static Dictionary<string, int> Count(Tokens tokens)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (string lemma in tokens.Lemmas)
        {
            counts[lemma] = counts.GetValueOrDefault(lemma) + 1;
        }

        return counts;
    }

    private Dictionary<string, double> WeightsOf(IReadOnlyList<TokenRange> ranges)
    {
        _counts ??= Count(tokens);
        var weights = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        foreach (TokenRange range in ranges)
        {
            for (int i = range.First; i < range.End; i++)
            {
                string lemma = tokens.Lemmas[i];
                string stem = lemma.Length > Stem ? lemma[..Stem] : lemma;
                bool isContent = tokens.Tags[i] is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.VERB or UniversalTag.ADJ or UniversalTag.NUM;
                if (isContent && !lexicon.Has("saidnoun", lemma) && !lexicon.Has("falsehood", lemma) && !lexicon.Has("stative", lemma))
                {
                    weights[stem] = 1 / (1 + Math.Log(Math.Max(2, _counts[lemma]) / 2.0));
                }
            }
        }

        return weights;
    }
}
