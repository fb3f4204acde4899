namespace Readout.Stories.Words;

/// <summary>The distinct terms of an article, ascending by hash: words of its headline (counted twice) and paragraphs, and terms from its annotations.</summary>
internal sealed class TermBag
{
    /// <summary>A bag of terms that are known, ascending.</summary>
    public TermBag(ulong[] terms, float[] counts, float[] rarity, bool[] isName)
    {
        Terms = terms;
        Counts = counts;
        Rarity = rarity;
        IsName = isName;
    }

    /// <summary>No terms.</summary>
    public static TermBag Empty { get; } = new([], [], [], []);

    /// <summary>Hashes, ascending.</summary>
    public ulong[] Terms { get; }

    /// <summary>1 + log of the number of occurrences.</summary>
    public float[] Counts { get; }

    /// <summary>Inverse document frequency of each term; 0 for a word in more than a quarter of all articles.</summary>
    public float[] Rarity { get; }

    /// <summary>Whether the term is written with a capital or a digit at least once, or comes from annotations.</summary>
    public bool[] IsName { get; }

    /// <summary>The same without some terms.</summary>
    /// <param name="terms">The terms.</param>
    public TermBag Without(IReadOnlyCollection<ulong> terms)
    {
        HashSet<ulong> left = [.. terms];
        int[] kept = [.. Enumerable.Range(0, Terms.Length).Where(i => !left.Contains(Terms[i]))];
        return new TermBag([.. kept.Select(i => Terms[i])], [.. kept.Select(i => Counts[i])], [.. kept.Select(i => Rarity[i])], [.. kept.Select(i => IsName[i])]);
    }

    /// <summary>Collects the terms.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="frequencies">The rarity of words.</param>
    /// <param name="facts">Hashes of who did what to whom and when, each as rare as an unknown word.</param>
    public static TermBag Of(ArticleWords words, Frequencies frequencies, IEnumerable<ulong> facts)
    {
        var counts = new Dictionary<ulong, (int Count, bool IsName)>(words.Count / 2);
        for (int i = 0; i < words.Count; i++)
        {
            WordMark mark = words.Marks[i];
            if ((mark & WordMark.Short) == 0)
            {
                (int count, bool isName) = counts.GetValueOrDefault(words.Hashes[i]);
                counts[words.Hashes[i]] = (count + ((mark & WordMark.Title) != 0 ? 2 : 1), isName || (mark & WordMark.Capital) != 0);
            }
        }

        foreach (ulong fact in facts)
        {
            counts[fact] = (counts.GetValueOrDefault(fact).Count + 1, true);
        }

        ulong[] terms = [.. counts.Keys];
        Array.Sort(terms);
        var logs = new float[terms.Length];
        var rarity = new float[terms.Length];
        var names = new bool[terms.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            (int count, names[i]) = counts[terms[i]];
            logs[i] = (float)(1 + Math.Log(count));
            rarity[i] = (float)frequencies.Weight(terms[i]);
        }

        return new TermBag(terms, logs, rarity, names);
    }
}
