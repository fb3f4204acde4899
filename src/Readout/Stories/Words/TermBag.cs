namespace Readout.Stories.Words;

/// <summary>The distinct terms of an article, ascending by hash: words of its headline (counted twice) and paragraphs, and terms from its annotations.</summary>
internal sealed class TermBag
{
    private const int HeadWords = 12;
    private const int LeadWords = 50;

    /// <summary>A bag of terms that are known, ascending.</summary>
    public TermBag(ulong[] terms, float[] counts, float[] rarity, TermMark[] marks)
    {
        Terms = terms;
        Counts = counts;
        Rarity = rarity;
        Marks = marks;
    }

    /// <summary>No terms.</summary>
    public static TermBag Empty { get; } = new([], [], [], []);

    /// <summary>Hashes, ascending.</summary>
    public ulong[] Terms { get; }

    /// <summary>1 + log of the number of occurrences.</summary>
    public float[] Counts { get; }

    /// <summary>Inverse document frequency of each term; 0 for a word in more than a quarter of all articles.</summary>
    public float[] Rarity { get; }

    /// <summary>Marks of each term.</summary>
    public TermMark[] Marks { get; }

    /// <summary>Whether a term is a name or a number, or comes from annotations.</summary>
    /// <param name="term">Its index.</param>
    public bool IsName(int term) => (Marks[term] & TermMark.Name) != 0;

    /// <summary>The same without some terms.</summary>
    /// <param name="terms">The terms.</param>
    public TermBag Without(IReadOnlyCollection<ulong> terms)
    {
        HashSet<ulong> left = [.. terms];
        int[] kept = [.. Enumerable.Range(0, Terms.Length).Where(i => !left.Contains(Terms[i]))];
        return new TermBag([.. kept.Select(i => Terms[i])], [.. kept.Select(i => Counts[i])], [.. kept.Select(i => Rarity[i])], [.. kept.Select(i => Marks[i])]);
    }

    /// <summary>Collects the terms.</summary>
    /// <param name="words">The words of the article.</param>
    /// <param name="frequencies">The rarity of words.</param>
    /// <param name="facts">Hashes of who did what to whom and when, each as rare as an unknown word.</param>
    public static TermBag Of(ArticleWords words, Frequencies frequencies, IEnumerable<ulong> facts)
    {
        var counts = new Dictionary<ulong, (int Count, TermMark Marks)>(words.Count / 2);
        int head = words.TitleCount > 0 ? words.TitleCount : HeadWords, lead = words.TitleCount + LeadWords;
        for (int i = 0; i < words.Count; i++)
        {
            WordMark mark = words.Marks[i];
            if ((mark & WordMark.Short) == 0)
            {
                (int count, TermMark marked) = counts.GetValueOrDefault(words.Hashes[i]);
                counts[words.Hashes[i]] = (count + ((mark & WordMark.Title) != 0 ? 2 : 1), marked
                    | ((mark & WordMark.Capital) != 0 ? TermMark.Name : (mark & WordMark.Title) == 0 ? TermMark.Small : TermMark.None)
                    | ((mark & WordMark.Number) != 0 ? TermMark.Number : TermMark.None)
                    | (i < head ? TermMark.Head : TermMark.None)
                    | (i < lead ? TermMark.Lead : TermMark.None));
            }
        }

        foreach (ulong fact in facts)
        {
            counts[fact] = (counts.GetValueOrDefault(fact).Count + 1, counts.GetValueOrDefault(fact).Marks | TermMark.Name);
        }

        ulong[] terms = [.. counts.Keys];
        Array.Sort(terms);
        var logs = new float[terms.Length];
        var rarity = new float[terms.Length];
        var marks = new TermMark[terms.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            (int count, marks[i]) = counts[terms[i]];
            logs[i] = (float)(1 + Math.Log(count));
            rarity[i] = (float)frequencies.Weight(terms[i]);
        }

        return new TermBag(terms, logs, rarity, marks);
    }
}
