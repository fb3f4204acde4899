using Readout.Language;

namespace Readout.Stories.Changes;

/// <summary>
/// Compares versions of one article: of one address, or of one outlet under one headline. Sentences that both have in the same order stay out (longest common subsequence); of the rest
/// those that share most of their words were altered, the others added or taken away.
/// </summary>
internal static class RevisionFinder
{
    private const double Altered = 0.5;
    private const int LeastTitle = 3;
    private const int MostSentences = 600;

    /// <summary>What each later version did, in the order of versions and sentences.</summary>
    /// <param name="articles">The story's articles by publication.</param>
    /// <returns>The older version and the newer one, and the words in each; <c>null</c> where the sentence stands in the other only.</returns>
    public static IEnumerable<(StoryInput Old, StoryInput New, TextSpan? Before, TextSpan? After)> Find(IReadOnlyList<StoryInput> articles)
    {
        for (int later = 1; later < articles.Count; later++)
        {
            int before = later - 1;
            while (before >= 0 && !AreVersions(articles[before], articles[later]))
            {
                before--;
            }

            if (before >= 0)
            {
                foreach ((TextSpan? was, TextSpan? became) in Compare(articles[before], articles[later]))
                {
                    yield return (articles[before], articles[later], was, became);
                }
            }
        }
    }

    private static bool AreVersions(StoryInput one, StoryInput two)
    {
        if (one.Article.Url is { } url && two.Article.Url is { } other)
        {
            return Address(url.Value) == Address(other.Value);
        }

        return one.Article.Outlet is { } outlet && outlet.Value == two.Article.Outlet?.Value
            && one.Article.Title is { } title && title.Value.Split(' ').Length >= LeastTitle && string.Equals(title.Value.Trim(), two.Article.Title?.Value.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>An address without what does not say which page it is.</summary>
    private static string Address(string url)
    {
        string plain = url.Split('#')[0].TrimEnd('/');
        int query = plain.IndexOf("?utm_", StringComparison.Ordinal), scheme = plain.IndexOf("://", StringComparison.Ordinal);
        return (query < 0 ? plain : plain[..query])[(scheme < 0 ? 0 : scheme + 3)..].ToLowerInvariant();
    }

    private static IEnumerable<(TextSpan? Before, TextSpan? After)> Compare(StoryInput old, StoryInput later)
    {
        (TextSpan Span, string[] Words)[] one = [.. Sentences(old)], two = [.. Sentences(later)];
        List<(int One, int Two)> same = CommonSequence.Of<string>([.. one.Select(sentence => string.Join(' ', sentence.Words))], [.. two.Select(sentence => string.Join(' ', sentence.Words))]);
        HashSet<int> isOld = [.. same.Select(pair => pair.One)], isNew = [.. same.Select(pair => pair.Two)];
        var taken = new HashSet<int>();
        var found = new List<(TextSpan? Before, TextSpan? After, int Order)>();
        for (int i = 0; i < two.Length; i++)
        {
            if (isNew.Contains(i))
            {
                continue;
            }

            int nearest = Enumerable.Range(0, one.Length).Where(k => !isOld.Contains(k) && !taken.Contains(k) && Likeness(one[k].Words, two[i].Words) >= Altered)
                .OrderByDescending(k => Likeness(one[k].Words, two[i].Words)).ThenBy(k => k).FirstOrDefault(-1);
            if (nearest >= 0)
            {
                taken.Add(nearest);
            }

            found.Add((nearest < 0 ? null : one[nearest].Span, two[i].Span, two[i].Span.Start));
        }

        found.AddRange(Enumerable.Range(0, one.Length).Where(k => !isOld.Contains(k) && !taken.Contains(k)).Select(k => ((TextSpan?)one[k].Span, (TextSpan?)null, one[k].Span.Start)));
        return found.OrderBy(row => row.Order).Select(row => (row.Before, row.After));
    }

    private static IEnumerable<(TextSpan Span, string[] Words)> Sentences(StoryInput input)
    {
        Tokens tokens = input.Annotations.Tokens;
        return Enumerable.Range(0, Math.Min(tokens.SentenceCount, MostSentences))
            .Where(sentence => input.Article.Blocks[tokens.SentenceBlocks[sentence]].Kind == BlockKind.Paragraph)
            .Select(sentence => (tokens.SentenceSpan(sentence), WordsOf(tokens, tokens.SentenceSpan(sentence)))).Where(row => row.Item2.Length > 0);
    }

    private static string[] WordsOf(Tokens tokens, TextSpan span) =>
        [.. tokens.In(span).Where(i => tokens.TagOf(i) != UniversalTag.PUNCT && char.IsLetterOrDigit(tokens.FormOf(i)[0])).Select(i => tokens.FormOf(i).ToString().ToLowerInvariant())];

    /// <summary>The share of words that two sentences have in common, of those that either has.</summary>
    private static double Likeness(string[] one, string[] two)
    {
        HashSet<string> first = [.. one], second = [.. two];
        int both = first.Count(second.Contains);
        return (double)both / Math.Max(1, first.Count + second.Count - both);
    }
}
