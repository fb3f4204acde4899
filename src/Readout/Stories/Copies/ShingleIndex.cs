namespace Readout.Stories.Copies;

/// <summary>
/// Finds the pairs of articles that share rare shingles. Works through the hash space part by part, so that memory stays bounded; a
/// shingle in more than <see cref="MostHolders"/> articles is a phrase of the language and points to nobody.
/// </summary>
internal static class ShingleIndex
{
    /// <summary>A shingle in more articles than this is no sign of a copy.</summary>
    public const int MostHolders = 50;

    private const int LeastShared = 5;
    private const int PartSize = 1 << 21;

    /// <summary>The pairs that share at least five rare shingles, ascending.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="removed">For each text, shingles that do not count, or <c>null</c>.</param>
    /// <param name="cancel">Stops the work.</param>
    public static List<(int First, int Second)> Candidates(CopyText[] texts, HashSet<ulong>?[] removed, CancellationToken cancel)
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
                        shared[(holders[i], holders[j])] = shared.GetValueOrDefault((holders[i], holders[j])) + 1;
                    }
                }
            }
        }, cancel);
        return [.. shared.Where(pair => pair.Value >= LeastShared).Select(pair => pair.Key).Order()];
    }

    /// <summary>Calls <paramref name="visit"/> with every distinct shingle and the texts that hold it, ascending.</summary>
    public static void Walk(CopyText[] texts, HashSet<ulong>?[] removed, Action<ulong, List<int>> visit, CancellationToken cancel)
    {
        long total = texts.Sum(text => (long)text.Shingles.Length);
        int parts = (int)(total / PartSize) + 1;
        var keys = new List<(ulong Shingle, int Text)>();
        var holders = new List<int>();
        for (int part = 0; part < parts; part++)
        {
            cancel.ThrowIfCancellationRequested();
            keys.Clear();
            for (int t = 0; t < texts.Length; t++)
            {
                foreach (ulong shingle in texts[t].Shingles)
                {
                    if (shingle % (ulong)parts == (ulong)part && removed[t]?.Contains(shingle) != true)
                    {
                        keys.Add((shingle, t));
                    }
                }
            }

            keys.Sort();
            for (int i = 0; i < keys.Count;)
            {
                holders.Clear();
                ulong shingle = keys[i].Shingle;
                for (; i < keys.Count && keys[i].Shingle == shingle; i++)
                {
                    if (holders.Count == 0 || holders[^1] != keys[i].Text)
                    {
                        holders.Add(keys[i].Text);
                    }
                }

                visit(shingle, holders);
            }
        }
    }
}
