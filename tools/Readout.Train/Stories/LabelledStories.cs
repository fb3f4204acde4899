using System.Text;
using Readout.Ingest;
using Readout.Stories;
using Readout.Stories.Claims;

namespace Readout.Train.Stories;

/// <summary>Reads the articles that labels speak of and composes each story of the labels from them, as one story whatever the grouping would make of them.</summary>
/// <param name="folder">The folder of the story corpora.</param>
internal sealed class LabelledStories(string folder)
{
    /// <summary>How many articles of one story are read at most.</summary>
    public const int MostArticles = 12;

    private static readonly string[] _tables = ["neus-train.jsonl.gz", "ecb-plus-dev.jsonl.gz"];

    /// <summary>Whether a story is of the stream of whole articles: its key is the first of their ids. Stories of NeuS have a key of their own or the first of their ids too, <c>train12_0</c>.</summary>
    public static bool IsOfStream(string story) => !story.StartsWith("neus", StringComparison.Ordinal) && !story.StartsWith("train", StringComparison.Ordinal) && !story.Contains("ecb", StringComparison.Ordinal);

    /// <summary>The account of each story.</summary>
    /// <param name="stories">For each story the ids of its articles.</param>
    /// <param name="pairs">The model that joins clauses.</param>
    public Dictionary<string, StoryAccount> Read(IReadOnlyDictionary<string, string[]> stories, PairModel pairs)
    {
        HashSet<string> ids = [.. stories.Values.SelectMany(articles => articles)];
        Dictionary<string, Article> articles = _tables.SelectMany(table => StoryCorpus.Read(Path.Combine(folder, table))).Where(row => ids.Contains(row.Id))
            .ToDictionary(row => row.Id, row => row.ToArticle());
        foreach (Report report in Reports(ids))
        {
            articles.TryAdd(report.Id, new ArticleReader().Read(report));
        }

        return stories.AsParallel().AsOrdered().Select(story => (story.Key, Account: AccountOf([.. story.Value.Where(articles.ContainsKey).Select(id => articles[id])], pairs)))
            .Where(pair => pair.Account is not null).ToDictionary(pair => pair.Key, pair => pair.Account!);
    }

    /// <summary>The account of articles that are one story.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="pairs">The model that joins clauses.</param>
    public static StoryAccount? AccountOf(IReadOnlyList<Article> articles, PairModel pairs)
    {
        var reader = new Reader();
        var one = new Correction(1, CorrectionKind.SameStory, [.. articles.Select(article => article.Id)], "labels", DateTimeOffset.UnixEpoch, "");
        var builder = new StoryBuilder(reader.Redate, [one]) { Pairs = pairs };
        foreach (Article article in articles)
        {
            builder.Add(reader.Read(article));
        }

        builder.Build();
        return builder.Accounts.MaxBy(account => account.Story.ArticleIds.Length);
    }

    /// <summary>The reports of the stream with these ids.</summary>
    private IEnumerable<Report> Reports(HashSet<string> ids)
    {
        using var rows = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', StoryCorpus.Lines(Path.Combine(folder, "load-8k.jsonl.gz")).Where(line => ids.Contains(StoryCorpus.IdOf(line))))));
        return [.. new ReportReader().Read(rows, "load-8k.jsonl").Select(reading => reading.Report).OfType<Report>()];
    }
}
