using System.Collections.Frozen;
using Readout.Language;
using Readout.Statements;

namespace Readout.Train.Statements;

/// <summary>Whether a predicted attribution agrees with an annotated one in cue, source and content: the FULL measure of the project's scorer, over our tokens.</summary>
internal static class AttributionMatch
{
    private static readonly FrozenSet<string> _stops = FrozenSet.ToFrozenSet(
        "who whom which that whose of in at from for to with on by and or as about among within near under over behind but including like".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>For each prediction, whether it has an annotated partner of its own; the best partners first.</summary>
    public static bool[] Match(IReadOnlyList<Attribution> predicted, IReadOnlyList<GoldAttribution> gold, Tokens tokens)
    {
        var pairs = new List<(double Score, int Predicted, int Gold)>();
        for (int p = 0; p < predicted.Count; p++)
        {
            for (int g = 0; g < gold.Count; g++)
            {
                if (gold[g].Cue.Exists(i => i >= predicted[p].Cue.First && i < predicted[p].Cue.End) && SourceAgrees(predicted[p], gold[g], tokens))
                {
                    double overlap = Overlap(predicted[p], gold[g], tokens);
                    if (overlap >= .5)
                    {
                        pairs.Add((overlap, p, g));
                    }
                }
            }
        }

        bool[] matched = new bool[predicted.Count];
        var used = new HashSet<int>();
        foreach ((_, int p, int g) in pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Predicted).ThenBy(pair => pair.Gold))
        {
            if (!matched[p] && used.Add(g))
            {
                matched[p] = true;
            }
        }

        return matched;
    }

    private static bool SourceAgrees(Attribution predicted, GoldAttribution gold, Tokens tokens)
    {
        if (predicted.Source.Count == 0 || gold.Source.Count == 0)
        {
            return predicted.Source.Count == 0 && gold.Source.Count == 0;
        }

        int[] own = [.. Enumerable.Range(predicted.Source[0].First, predicted.Source[0].Length)];
        return gold.Source.Contains(HeadOf(own, tokens)) && predicted.Source.Exists(range => range.Contains(HeadOf([.. FirstRun(gold.Source)], tokens)));
    }

    private static IEnumerable<int> FirstRun(List<int> indexes) => indexes.TakeWhile((value, i) => value == indexes[0] + i);

    // The last word before a preposition, a relative, a conjunction or a comma.
    private static int HeadOf(int[] range, Tokens tokens)
    {
        int last = -1;
        foreach (int i in range)
        {
            bool isWord = tokens.Tags[i] is not (UniversalTag.PUNCT or UniversalTag.SYM);
            if (isWord && last >= 0 && _stops.Contains(tokens.FormOf(i).ToString()))
            {
                break;
            }

            if (!isWord && last >= 0 && tokens.FormOf(i) is not ("." or "-"))
            {
                break;
            }

            last = isWord && tokens.PennTags[i] != "POS" ? i : last;
        }

        return last < 0 ? range[0] : last;
    }

    private static double Overlap(Attribution predicted, GoldAttribution gold, Tokens tokens)
    {
        int shared = 0, own = 0, other = gold.Content.Count(i => tokens.Tags[i] != UniversalTag.PUNCT);
        var set = gold.Content.ToHashSet();
        foreach (TokenRange range in predicted.Content)
        {
            for (int i = range.First; i < range.End; i++)
            {
                own += tokens.Tags[i] != UniversalTag.PUNCT ? 1 : 0;
                shared += tokens.Tags[i] != UniversalTag.PUNCT && set.Contains(i) ? 1 : 0;
            }
        }

        return own + other - shared == 0 ? 1 : (double)shared / (own + other - shared);
    }
}
