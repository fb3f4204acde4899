using System.Runtime.InteropServices;

namespace Readout.Stories.Copies;

/// <summary>
/// Finds the pairs of articles that share rare shingles. Works through the hash space part by part, so that memory stays bounded; a
/// shingle in more than <see cref="MostHolders"/> articles is a phrase of the language and points to nobody, and articles more than
/// <see cref="Furthest"/> days apart are not compared, where both have a day.
/// </summary>
internal static class ShingleIndex
{
    /// <summary>A shingle in more articles than this is no sign of a copy.</summary>
    public const int MostHolders = 50;

    /// <summary>Most days between two articles that are compared for a copy.</summary>
    public const int Furthest = 365;

    private const int LeastShared = 5;
    private const int PartSize = 1 << 21;

    /// <summary>The pairs that share at least five rare shingles, ascending.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="removed">For each text, shingles that do not count, or <c>null</c>.</param>
    /// <param name="days">The day of each text; <c>null</c> where unknown: it is compared with all.</param>
    /// <param name="cancel">Stops the work.</param>
    public static List<(int First, int Second)> Candidates(CopyText[] texts, HashSet<ulong>?[] removed, IReadOnlyList<DateOnly?> days, CancellationToken cancel)
    {
        var shared = new Dictionary<(int, int), int>();
        Walk(texts, removed, (_, holders) =>
        {
            if (holders.Count is > 1 and <= MostHolders)
            {
                for (int i = 0; i < holders.Count; i++)
                {
                    for (int j = i + 1; j < holders.Count; j++)
                    {
                        if (IsNear(days[holders[i]], days[holders[j]]))
                        {
                            CollectionsMarshal.GetValueRefOrAddDefault(shared, (holders[i], holders[j]), out bool _)++;
                        }
                    }
                }
            }
        }, cancel);
        return [.. shared.Where(pair => pair.Value >= LeastShared).Select(pair => pair.Key).Order()];
    }

    private static bool IsNear(DateOnly? one, DateOnly? other) =>
        one is not { } first || other is not { } second || Math.Abs(first.DayNumber - second.DayNumber) <= Furthest;

    /// <summary>Calls <paramref name="visit"/> with every distinct shingle that two texts or more hold, and these, ascending.</summary>
    public static void Walk(CopyText[] texts, HashSet<ulong>?[] removed, Action<ulong, List<int>> visit, CancellationToken cancel)
    {
        var repeated = new RepeatedHashes(texts.Sum(text => (long)text.Shingles.Length));
        foreach (CopyText text in texts)
        {
            cancel.ThrowIfCancellationRequested();
            repeated.Add(text.Shingles);
        }

        long total = texts.Sum(text => (long)text.Shingles.Count(repeated.Contains));
        int parts = (int)(total / PartSize) + 1;
        // Two arrays of numbers are sorted several times as fast as one of pairs.
        ulong[] shingles = new ulong[Math.Min(total, (2L * PartSize) + 1)];
        int[] holding = new int[shingles.Length];
        var holders = new List<int>();
        for (int part = 0; part < parts; part++)
        {
            cancel.ThrowIfCancellationRequested();
            int count = 0;
            for (int t = 0; t < texts.Length; t++)
            {
                foreach (ulong shingle in texts[t].Shingles)
                {
                    if (shingle % (ulong)parts == (ulong)part && repeated.Contains(shingle) && removed[t]?.Contains(shingle) != true)
                    {
                        if (count == shingles.Length)
                        {
                            Array.Resize(ref shingles, count * 2);
                            Array.Resize(ref holding, count * 2);
                        }

                        shingles[count] = shingle;
                        holding[count++] = t;
                    }
                }
            }

            Array.Sort(shingles, holding, 0, count);
            for (int i = 0; i < count;)
            {
                holders.Clear();
                ulong shingle = shingles[i];
                int end = i + 1;
                while (end < count && shingles[end] == shingle)
                {
                    end++;
                }

                Array.Sort(holding, i, end - i);
                for (; i < end; i++)
                {
                    if (holders.Count == 0 || holders[^1] != holding[i])
                    {
                        holders.Add(holding[i]);
                    }
                }

                if (holders.Count > 1)
                {
                    visit(shingle, holders);
                }
            }
        }
    }
}
