using Readout.Language;

namespace Readout.Statements;

/// <summary>The features by which a token of a sentence is judged to be part of a cue: its words and neighbours, the quotation marks near it, its place in the tree.</summary>
internal static class CueFeatures
{
    private const int MaximumChildren = 24;

    /// <summary>Fills a list with the features of a stretch of one sentence.</summary>
    public static void Fill(FeatureList features, ArticleSignals signals, int first, int end)
    {
        features.Clear();
        int count = end - first;
        Span<byte> left = count <= 512 ? stackalloc byte[count] : new byte[count];
        Span<byte> right = count <= 512 ? stackalloc byte[count] : new byte[count];
        MeasureQuotes(signals, first, left, right);
        for (int i = first; i < end; i++)
        {
            if (IsLikely(signals, i))
            {
                AddWords(features, signals, i, first, end);
                AddQuotes(features, signals, i, first, end, left[i - first], right[i - first]);
                AddTree(features, signals, i);
            }
            else
            {
                AddFew(features, signals, i, first, end);
            }

            features.EndToken();
        }
    }

    // Verbs, words of the lexicon and colons are most of all cues, and one word in five.
    private static bool IsLikely(ArticleSignals s, int i) => s.Class[i] != 0 || s.Tokens.Tags[i] is UniversalTag.VERB or UniversalTag.AUX || s.Tokens.FormOf(i) is ":";

    // What stands in a cue beside its verb (in a statement, is not), and the few other words that are one: their words and neighbours are enough.
    private static void AddFew(FeatureList f, ArticleSignals s, int i, int first, int end)
    {
        uint lemma = s.Lemma[i], tag = s.Penn[i], relation = s.Relation[i];
        bool hasBefore = i > first, hasAfter = i + 1 < end;
        uint tagBefore = hasBefore ? s.Penn[i - 1] : 1, tagAfter = hasAfter ? s.Penn[i + 1] : 1;
        int head = s.Tokens.Heads[i];
        f.Add(301);
        f.Add(302, lemma, tag);
        f.Add(303, tag, relation);
        f.Add(304, s.Name[i], tag);
        f.Add(305, s.Group[i], tag);
        f.Add(306, tagBefore, tag, tagAfter);
        f.Add(307, lemma, hasAfter ? s.Lemma[i + 1] : 1);
        f.Add(308, lemma, hasBefore ? s.Lemma[i - 1] : 1);
        f.Add(309, hasBefore ? s.Lemma[i - 1] : 1, tag);
        f.Add(310, hasAfter ? s.Lemma[i + 1] : 1, tag);
        f.Add(311, hasBefore ? s.Class[i - 1] : 1, tag, lemma);
        f.Add(312, hasAfter ? s.Class[i + 1] : 1, tag, lemma);
        f.Add(313, hasBefore ? s.Class[i - 1] : 1, tag);
        f.Add(314, hasAfter ? s.Class[i + 1] : 1, tag);
        f.Add(315, i - 1 > first ? s.Class[i - 2] : 1, hasBefore ? s.Lemma[i - 1] : 1, tag);
        f.Add(316, i + 2 < end ? s.Class[i + 2] : 1, hasAfter ? s.Lemma[i + 1] : 1, tag);
        f.Add(317, hasAfter ? s.Quote[i + 1] : 9u, hasBefore ? s.Quote[i - 1] : 9u, s.Quote[i]);
        f.Add(318, hasAfter ? s.Quote[i + 1] : 9u, lemma);
        f.Add(319, (uint)Math.Min(3, i - first), lemma);
        f.Add(320, relation, lemma);
        f.Add(321, head >= 0 ? s.Lemma[head] : 1, lemma);
        f.Add(322, head >= 0 ? s.Lemma[head] : 1, relation);
        f.Add(323, head >= 0 ? s.Class[head] : 1, relation, lemma);
        f.Add(324, head >= 0 ? s.Group[head] : 1, relation);
    }

    // Distance in tokens to the nearest quoted token on either side: 1 to 4, 5 for farther, 0 for none.
    private static void MeasureQuotes(ArticleSignals s, int first, Span<byte> left, Span<byte> right)
    {
        int last = -1;
        for (int k = 0; k < left.Length; k++)
        {
            left[k] = last < 0 ? (byte)0 : (byte)Math.Min(5, k - last);
            last = s.Quote[first + k] == 1 ? k : last;
        }

        last = -1;
        for (int k = right.Length - 1; k >= 0; k--)
        {
            right[k] = last < 0 ? (byte)0 : (byte)Math.Min(5, last - k);
            last = s.Quote[first + k] == 1 ? k : last;
        }
    }

    private static void AddWords(FeatureList f, ArticleSignals s, int i, int first, int end)
    {
        uint lemma = s.Lemma[i], tag = s.Penn[i], kind = s.Class[i];
        f.Add(1);
        f.Add(2, s.Word[i]);
        f.Add(3, lemma);
        f.Add(4, tag);
        f.Add(5, s.Name[i]);
        f.Add(6, s.Suffix2[i]);
        f.Add(7, s.Suffix3[i]);
        f.Add(8, s.Shape[i]);
        f.Add(9, kind, tag);
        f.Add(10, lemma, tag);
        uint group = s.Group[i];
        f.Add(60, group);
        f.Add(61, group, tag);
        f.Add(62, group, i + 1 < end ? s.Penn[i + 1] : 1, tag);
        f.Add(63, group, i > first ? s.Penn[i - 1] : 1, tag);
        f.Add(64, group, s.Relation[i]);
        for (int d = 1; d <= 3; d++)
        {
            uint before = (uint)d, after = (uint)d + 8;
            bool hasBefore = i - d >= first, hasAfter = i + d < end;
            f.Add(11, before, hasBefore ? s.Word[i - d] : 1);
            f.Add(11, after, hasAfter ? s.Word[i + d] : 1);
            f.Add(12, before, hasBefore ? s.Penn[i - d] : 1);
            f.Add(12, after, hasAfter ? s.Penn[i + d] : 1);
            f.Add(13, before, hasBefore ? s.Name[i - d] : 99u);
            f.Add(13, after, hasAfter ? s.Name[i + d] : 99u);
        }

        uint tagBefore = i > first ? s.Penn[i - 1] : 1, tagBefore2 = i - 1 > first ? s.Penn[i - 2] : 1;
        uint tagAfter = i + 1 < end ? s.Penn[i + 1] : 1, tagAfter2 = i + 2 < end ? s.Penn[i + 2] : 1;
        f.Add(14, tagBefore, tag, tagAfter);
        f.Add(15, tag, tagAfter, tagAfter2);
        f.Add(16, tagBefore2, tagBefore, tag);
        f.Add(17, lemma, tagAfter);
        f.Add(18, lemma, tagBefore);
        f.Add(19, lemma, i + 1 < end ? s.Lemma[i + 1] : 1);
        f.Add(20, lemma, i > first ? s.Lemma[i - 1] : 1);
        f.Add(21, lemma, tagAfter, tagAfter2);
        f.Add(22, kind, tagAfter, tagBefore);
        f.Add(23, i > first ? s.Class[i - 1] : 1, tag);
        f.Add(24, i + 1 < end ? s.Class[i + 1] : 1, tag);
        f.Add(25, (uint)Math.Min(5, i - first));
        f.Add(26, (uint)Math.Min(5, i - first), tag);
        f.Add(27, (uint)Math.Min(3, end - 1 - i), tag);
    }

    private static void AddQuotes(FeatureList f, ArticleSignals s, int i, int first, int end, byte left, byte right)
    {
        uint quote = s.Quote[i], lemma = s.Lemma[i], tag = s.Penn[i];
        uint both = (uint)((left * 8) + right);
        f.Add(30, quote);
        f.Add(31, quote, tag);
        f.Add(32, left, 1);
        f.Add(32, right, 2);
        f.Add(33, left, lemma, 1);
        f.Add(33, right, lemma, 2);
        f.Add(34, left, tag, 1);
        f.Add(34, right, tag, 2);
        f.Add(35, both, s.Class[i]);
        f.Add(36, both, quote);
        f.Add(65, both, s.Group[i]);
        f.Add(37, i + 1 < end ? s.Quote[i + 1] : 9u, i > first ? s.Quote[i - 1] : 9u, quote);
    }

    private static void AddTree(FeatureList f, ArticleSignals s, int i)
    {
        Tokens t = s.Tokens;
        uint lemma = s.Lemma[i], tag = s.Penn[i], relation = s.Relation[i];
        int head = t.Heads[i];
        uint headLemma = head >= 0 ? s.Lemma[head] : 1, headTag = head >= 0 ? s.Penn[head] : 1;
        f.Add(40, relation);
        f.Add(41, relation, lemma);
        f.Add(42, headLemma);
        f.Add(43, headTag, relation);
        f.Add(44, headLemma, lemma);
        f.Add(45, s.Class[i], relation);
        f.Add(46, head >= 0 ? s.Class[head] : 1, relation);
        uint set = 17, clauses = 17;
        int left = 0;
        foreach (int child in s.Children(i))
        {
            if (left++ == MaximumChildren)
            {
                break;
            }

            AddChild(f, s, i, child);
            if (t.Tags[child] != UniversalTag.PUNCT)
            {
                set += s.Relation[child] * 2654435761u;
            }
        }

        if (head >= 0)
        {
            left = 0;
            foreach (int child in s.Children(head))
            {
                if (left++ == MaximumChildren)
                {
                    break;
                }

                if (t.Relations[child] is "ccomp" or "xcomp" or "nsubj" or "nsubj:pass" or "parataxis" or "advcl" or "obj" or "csubj")
                {
                    clauses += s.Relation[child] * 2654435761u;
                }
            }
        }

        f.Add(54, set);
        f.Add(55, set, tag);
        f.Add(56, set, s.Class[i]);
        f.Add(66, set, s.Group[i]);
        f.Add(67, head >= 0 ? s.Group[head] : 999, relation);
        f.Add(57, clauses, relation);
    }

    private static void AddChild(FeatureList f, ArticleSignals s, int i, int child)
    {
        Tokens t = s.Tokens;
        uint relation = s.Relation[child];
        f.Add(47, relation, s.Lemma[i]);
        f.Add(48, relation, s.Penn[i], child < i ? 1u : 2u);
        f.Add(49, relation, s.Class[i]);
        f.Add(68, relation, s.Group[i]);
        string name = t.Relations[child];
        if (name.StartsWith("nsubj", StringComparison.Ordinal))
        {
            f.Add(50, s.Name[child], s.Class[i]);
            f.Add(51, s.Penn[child], s.Class[i]);
            f.Add(52, s.Lemma[child]);
            f.Add(69, s.Group[child], s.Class[i]);
        }
        else if (name is "mark" or "aux" or "aux:pass" or "advmod" or "case" or "compound:prt" or "obj" or "ccomp" or "xcomp" or "iobj" or "cop")
        {
            f.Add(53, relation, s.Lemma[child]);
            f.Add(58, relation, s.Penn[child], s.Penn[i]);
        }

        if (s.Quote[child] == 1)
        {
            f.Add(59, relation, s.Quote[i]);
        }
    }
}
