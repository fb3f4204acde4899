using Readout.Language;

namespace Readout.Stories.Changes;

/// <summary>
/// Compares versions of one article: of one address, or of one outlet with half of their sentences in common, or under one headline with half of them the same or altered. Sentences that both
/// have stay out, wherever they stand; of the rest those that share most of their words were altered, the others added or taken away.
/// </summary>
internal static class RevisionFinder
{
    private const double Altered = 0.5;
    private const int LeastTitle = 3;
    private const double LeastShared = 0.5;
    private const int LeastSame = 4;
    private const int MostSentences = 600;

    /// <summary>What each later version did, in the order of versions and sentences.</summary>
    /// <param name="articles">The story's articles by publication.</param>
    /// <returns>The older version and the newer one, and the words in each; <c>null</c> where the sentence stands in the other only.</returns>
    public static IEnumerable<(StoryInput Old, StoryInput New, TextSpan? Before, TextSpan? After)> Find(IReadOnlyList<StoryInput> articles)
    {
        var sentences = new (TextSpan Span, string Text, string[] Words)[]?[articles.Count];
        (TextSpan Span, string Text, string[] Words)[] Of(int article) => sentences[article] ??= [.. Sentences(articles[article])];
        for (int later = 1; later < articles.Count; later++)
        {
            int before = later - 1;
            while (before >= 0 && !(AreOfOneHouse(articles[before], articles[later]) && AreVersions(articles[before], articles[later], Of(before), Of(later))))
            {
                before--;
            }

            if (before >= 0)
            {
                foreach ((TextSpan? was, TextSpan? became) in Compare(Of(before), Of(later)))
                {
                    yield return (articles[before], articles[later], was, became);
                }
            }
        }
    }

    private static bool AreOfOneHouse(StoryInput one, StoryInput two) =>
        IsOneAddress(one, two) || (one.Article.Outlet is { } outlet && outlet.Value == two.Article.Outlet?.Value);

    private static bool IsOneAddress(StoryInput one, StoryInput two) => one.Article.Url is { } url && two.Article.Url is { } other && Address(url.Value) == Address(other.Value);

    private static bool AreVersions(StoryInput one, StoryInput two, (TextSpan Span, string Text, string[] Words)[] first, (TextSpan Span, string Text, string[] Words)[] second)
    {
        if (IsOneAddress(one, two))
        {
            return true;
        }

        HashSet<string> told = [.. first.Select(sentence => sentence.Text)];
        int shorter = Math.Min(first.Length, second.Length), same = second.Count(sentence => told.Contains(sentence.Text));
        bool isOneTitle = one.Article.Title is { } title && title.Value.Split(' ').Length >= LeastTitle && string.Equals(title.Value.Trim(), two.Article.Title?.Value.Trim(), StringComparison.OrdinalIgnoreCase);
        return (same >= LeastSame && same >= LeastShared * shorter)
            || (isOneTitle && same > 0 && same + Compare(first, second).Count(pair => pair.Before is not null && pair.After is not null) >= LeastShared * shorter);
    }

    /// <summary>An address without what does not say which page it is.</summary>
    private static string Address(string url)
    {
        string plain = url.Split('#')[0].TrimEnd('/');
        int query = plain.IndexOf("?utm_", StringComparison.Ordinal), scheme = plain.IndexOf("://", StringComparison.Ordinal);
        return (query < 0 ? plain : plain[..query])[(scheme < 0 ? 0 : scheme + 3)..].ToLowerInvariant();
    }

    private static IEnumerable<(TextSpan? Before, TextSpan? After)> Compare((TextSpan Span, string Text, string[] Words)[] one, (TextSpan Span, string Text, string[] Words)[] two)
    {
        HashSet<string> old = [.. one.Select(sentence => sentence.Text)], later = [.. two.Select(sentence => sentence.Text)];
        HashSet<int> isOld = [.. Enumerable.Range(0, one.Length).Where(i => later.Contains(one[i].Text))], isNew = [.. Enumerable.Range(0, two.Length).Where(i => old.Contains(two[i].Text))];
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

    private static IEnumerable<(TextSpan Span, string Text, string[] Words)> Sentences(StoryInput input)
    {
        Tokens tokens = input.Annotations.Tokens;
        return Enumerable.Range(0, Math.Min(tokens.SentenceCount, MostSentences))
            .Where(sentence => input.Article.Blocks[tokens.SentenceBlocks[sentence]].Kind == BlockKind.Paragraph)
            .Select(sentence => (tokens.SentenceSpan(sentence), Words: WordsOf(tokens, tokens.SentenceSpan(sentence)))).Where(row => row.Words.Length > 0).Select(row => (row.Item1, string.Join(' ', row.Words), row.Words));
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
