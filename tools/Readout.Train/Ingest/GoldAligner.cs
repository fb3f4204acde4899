using Readout.Ingest;

namespace Readout.Train.Ingest;

/// <summary>
/// Labels the blocks of a page by its gold text. Long blocks are looked up in the gold text's words; the short ones between two that were found count only where
/// they stand between the same two in the gold text too.
/// </summary>
internal static class GoldAligner
{
    private const int Anchor = 7;

    /// <summary>Whether each block belongs to the gold text.</summary>
    public static bool[] Align(IReadOnlyList<SourceLine> blocks, string gold)
    {
        int[] words = Words(gold);
        var places = new Dictionary<int, List<int>>();
        for (int i = 0; i < words.Length; i++)
        {
            if (!places.TryGetValue(words[i], out List<int>? list))
            {
                places[words[i]] = list = [];
            }

            list.Add(i);
        }

        bool[] used = new bool[words.Length];
        bool[] labels = new bool[blocks.Count];
        int[] start = new int[blocks.Count], end = new int[blocks.Count];
        int[][] own = [.. blocks.Select(block => Words(block.Text))];
        int last = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (own[i].Length >= Anchor && Find(own[i], words, places, used, last, 0, words.Length) is (int from, int to))
            {
                (labels[i], start[i], end[i], last) = (true, from, to, to);
                Array.Fill(used, true, from, to - from);
            }
        }

        for (int i = 0; i < blocks.Count; i++)
        {
            if (own[i].Length is 0 or >= Anchor)
            {
                continue;
            }

            int before = i - 1, after = i + 1;
            while (before >= 0 && !labels[before])
            {
                before--;
            }

            while (after < blocks.Count && !(labels[after] && own[after].Length >= Anchor))
            {
                after++;
            }

            int low = before >= 0 ? end[before] : 0, high = after < blocks.Count ? start[after] : words.Length;
            bool near = (before >= 0 && i - before <= 12) || (after < blocks.Count && after - i <= 12);
            if (near && low < high && Find(own[i], words, places, used, low, low, Math.Min(high, low + 400)) is (int from, int to))
            {
                (labels[i], start[i], end[i]) = (true, from, to);
                Array.Fill(used, true, from, to - from);
            }
        }

        return labels;
    }

    /// <summary>Words as hashes: runs of letters and digits in lower case.</summary>
    public static int[] Words(string text)
    {
        var words = new List<int>();
        for (int at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]) && text[at] != '_')
            {
                at++;
                continue;
            }

            int from = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
            {
                at++;
            }

            words.Add(FeatureList.HashOf(text.AsSpan(from, at - from)));
        }

        return [.. words];
    }

    // The unused stretch of gold that a block's words match best, near where the last one ended; at least four words in five must match.
    private static (int From, int To)? Find(int[] own, int[] words, Dictionary<int, List<int>> places, bool[] used, int near, int low, int high)
    {
        (int From, int To)? best = null;
        double bestScore = 0;
        for (int offset = 0; offset < Math.Min(own.Length, 4); offset++)
        {
            if (!places.TryGetValue(own[offset], out List<int>? list) || list.Count > 400)
            {
                continue;
            }

            foreach (int place in list)
            {
                int from = place - offset;
                if (from < low || from >= high || used[place])
                {
                    continue;
                }

                int matched = 0, at = from, misses = 0;
                for (int i = 0; i < own.Length && at < high && misses < 8; i++)
                {
                    if (words[at] == own[i])
                    {
                        matched++;
                        at++;
                        misses = 0;
                    }
                    else if (at + 1 < high && words[at + 1] == own[i])
                    {
                        matched++;
                        at += 2;
                    }
                    else if (!(i + 1 < own.Length && words[at] == own[i + 1]))
                    {
                        at++;
                        misses++;
                    }
                }

                double share = (double)matched / own.Length;
                double score = share - (0.02 * Math.Min(1, Math.Abs(from - near) / 1000.0));
                if (share >= 0.8 && score > bestScore)
                {
                    (bestScore, best) = (score, (from, Math.Min(at, high)));
                }
            }
        }

        return best;
    }
}
