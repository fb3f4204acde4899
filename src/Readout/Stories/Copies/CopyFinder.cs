using System.Security.Cryptography;
using System.Text;
using Readout.Stories.Words;

namespace Readout.Stories.Copies;

/// <summary>
/// Finds which articles share text: rare five-word shingles propose pairs, containment (not Jaccard, since editors cut wire copy to length)
/// decides, with quotations counted apart: prose in common is copied reporting, quotations in common are a common source.
/// </summary>
internal static class CopyFinder
{
    private const double CopyFrom = 0.8;
    private const double PartialFrom = 0.3;
    // An outlet prints notes on its writers, captions and lists of links under several articles: 11 of 15 of its own that were read.
    private const double OwnPartialFrom = 0.2;
    private const double NoProse = 0.1;
    private const int LongRun = 36;
    private const int LongQuotation = 12;
    private const int ShortestPassage = 3;
    private const int MostPassages = 20;

    /// <summary>The pairs of articles that share text, by their indices.</summary>
    /// <param name="articles">The articles in canonical order.</param>
    /// <param name="words">Their words.</param>
    /// <param name="cancel">Stops the work.</param>
    public static List<(int First, int Second, ArticleCopy Copy)> Find(IReadOnlyList<Article> articles, IReadOnlyList<ArticleWords> words, CancellationToken cancel) =>
        Find(articles, [.. words.AsParallel().AsOrdered().WithCancellation(cancel).Select(CopyText.Of)], cancel);

    /// <summary>The pairs of articles that share text, by their indices.</summary>
    /// <param name="articles">The articles in canonical order; their texts are not needed.</param>
    /// <param name="texts">Their shingles.</param>
    /// <param name="cancel">Stops the work.</param>
    public static List<(int First, int Second, ArticleCopy Copy)> Find(IReadOnlyList<Article> articles, CopyText[] texts, CancellationToken cancel) =>
        Find(articles, texts, null, new ExaminedPairs(new Workings(), []), cancel);

    /// <summary>The pairs of articles that share text, by their indices.</summary>
    /// <param name="articles">The articles in canonical order; their texts are not needed.</param>
    /// <param name="texts">Their shingles.</param>
    /// <param name="sources">What each article was made of, in one word; <c>null</c> where that is not known, and nothing is remembered.</param>
    /// <param name="examined">The pairs that were compared before.</param>
    /// <param name="cancel">Stops the work.</param>
    public static List<(int First, int Second, ArticleCopy Copy)> Find(IReadOnlyList<Article> articles, CopyText[] texts, string[]? sources, ExaminedPairs examined, CancellationToken cancel)
    {
        (HashSet<ulong>?[] removed, string[] keys) = Boilerplate.Find(texts, [.. articles.Select(article => article.Outlet?.Value)], sources, examined.Workings, cancel);
        ulong[] digests = sources is null ? [] : [.. sources.Select((source, i) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(source + "\n" + keys[i]))))];
        var sets = new ShingleSet?[texts.Length];
        var copies = new List<(int, int, ArticleCopy)>();
        foreach ((int i, int j) in ShingleIndex.Candidates(texts, removed, [.. articles.Select(article => article.Published?.Value)], cancel))
        {
            cancel.ThrowIfCancellationRequested();
            (int first, int second) = string.CompareOrdinal(articles[i].Id, articles[j].Id) <= 0 ? (i, j) : (j, i);
            ArticleCopy? copy = sources is null
                ? Compared(first, second)
                : examined.Find(articles[first].Id, articles[second].Id, WordHash.Join(digests[first], digests[second]), () => Compared(first, second));
            if (copy is not null)
            {
                copies.Add((i, j, copy));
            }
        }

        return copies;

        ArticleCopy? Compared(int first, int second)
        {
            Containment share = Containment.Of(
                sets[first] ??= new ShingleSet(texts[first], removed[first]), sets[second] ??= new ShingleSet(texts[second], removed[second]));
            List<Passage> passages = Passages(texts[first], texts[second], removed[first], removed[second]);
            bool isOneOutlet = articles[first].Outlet is { } outlet && outlet.Value == articles[second].Outlet?.Value;
            return KindOf(share, passages, isOneOutlet) is not { } kind ? null : new ArticleCopy(
                kind, articles[first].Id, articles[second].Id,
                kind == CopyKind.SharedQuote ? null : OriginOf(articles[first], articles[second]),
                Math.Round(kind == CopyKind.SharedQuote ? share.Whole : share.Prose, 3),
                [.. passages.Take(MostPassages).Select(passage => new CopiedPassage(
                    texts[first].SpanOf(passage.First, passage.First + passage.Length - 1),
                    texts[second].SpanOf(passage.Second, passage.Second + passage.Length - 1)))]);
        }
    }

    private static CopyKind? KindOf(Containment share, List<Passage> passages, bool isOneOutlet)
    {
        int longestProse = passages.Where(passage => !passage.IsQuoted).Select(passage => passage.Length + CopyText.Length - 1).DefaultIfEmpty().Max();
        int longestQuote = passages.Where(passage => passage.IsQuoted).Select(passage => passage.Length + CopyText.Length - 1).DefaultIfEmpty().Max();
        return share.Prose >= CopyFrom ? CopyKind.Copy
            : share.Prose >= PartialFrom || (longestProse >= LongRun && (!isOneOutlet || share.Prose >= OwnPartialFrom)) ? CopyKind.Partial
            : share.Prose < NoProse && longestQuote >= LongQuotation ? CopyKind.SharedQuote
            : null;
    }

    /// <summary>Maximal common runs of shingles, longest first.</summary>
    private static List<Passage> Passages(CopyText first, CopyText second, HashSet<ulong>? removedFirst, HashSet<ulong>? removedSecond)
    {
        var places = new Dictionary<ulong, int>(second.Shingles.Length);
        for (int j = second.Shingles.Length - 1; j >= 0; j--)
        {
            if (removedSecond?.Contains(second.Shingles[j]) != true)
            {
                places[second.Shingles[j]] = j;
            }
        }

        var passages = new List<Passage>();
        for (int i = 0; i < first.Shingles.Length;)
        {
            if (removedFirst?.Contains(first.Shingles[i]) == true || !places.TryGetValue(first.Shingles[i], out int j))
            {
                i++;
                continue;
            }

            int length = 1, quoted = first.IsQuoted[i] || second.IsQuoted[j] ? 1 : 0;
            while (i + length < first.Shingles.Length && j + length < second.Shingles.Length && first.Shingles[i + length] == second.Shingles[j + length]
                && removedFirst?.Contains(first.Shingles[i + length]) != true)
            {
                quoted += first.IsQuoted[i + length] || second.IsQuoted[j + length] ? 1 : 0;
                length++;
            }

            if (length >= ShortestPassage)
            {
                passages.Add(new Passage(i, j, length, quoted * 2 > length));
            }

            i += length;
        }

        passages.Sort((a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : a.First.CompareTo(b.First));
        return passages;
    }

    /// <summary>The article that the other one credits, or the one known to be earlier; else nobody can tell.</summary>
    private static string? OriginOf(Article first, Article second) =>
        Credits(second, first) ? first.Id
        : Credits(first, second) ? second.Id
        : first.Published?.Value is not { } one || second.Published?.Value is not { } two || one == two ? null
        : one < two ? first.Id : second.Id;

    private static bool Credits(Article article, Article source) =>
        article.Agency is { } agency && source.Outlet is { } outlet && agency.Value.Equals(outlet.Value, StringComparison.OrdinalIgnoreCase)
        && article.Outlet?.Value.Equals(outlet.Value, StringComparison.OrdinalIgnoreCase) != true;

    private readonly record struct Passage(int First, int Second, int Length, bool IsQuoted);
}
