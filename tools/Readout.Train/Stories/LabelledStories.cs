using System.Text;
using Readout.Ingest;
using Readout.Stories;
using Readout.Stories.Changes;
using Readout.Stories.Claims;

namespace Readout.Train.Stories;

/// <summary>Reads the articles that labels speak of and composes each story of the labels from them, as one story whatever the grouping would make of them.</summary>
/// <param name="folder">The folder of the story corpora.</param>
/// <param name="kept">The folder where what is read of each report is kept, or <c>null</c>.</param>
internal sealed class LabelledStories(string folder, string? kept = null)
{
    /// <summary>How many articles of one story are read at most.</summary>
    public const int MostArticles = 12;

    private static readonly string[] _tables = ["neus-train.jsonl.gz", "ecb-plus-dev.jsonl.gz"];

    /// <summary>Whether a story is of the stream of whole articles: its key is the first of their ids. Stories of NeuS have a key of their own or the first of their ids too, <c>train12_0</c>.</summary>
    public static bool IsOfStream(string story) => !story.StartsWith("neus", StringComparison.Ordinal) && !story.StartsWith("train", StringComparison.Ordinal) && !story.Contains("ecb", StringComparison.Ordinal);

    /// <summary>The account of each story.</summary>
    /// <param name="stories">For each story the ids of its articles.</param>
    /// <param name="pairs">The model that joins clauses.</param>
    /// <param name="hardenings">The model that says what has hardened; the one that ships where none is given.</param>
    public Dictionary<string, StoryAccount> Read(IReadOnlyDictionary<string, string[]> stories, PairModel pairs, HardeningModel? hardenings = null)
    {
        HashSet<string> ids = [.. stories.Values.SelectMany(articles => articles)];
        StoryRow[] rows = [.. _tables.SelectMany(table => StoryCorpus.Read(Path.Combine(folder, table))).Where(row => ids.Contains(row.Id))];
        Dictionary<string, Annotations> articles = rows.AsParallel().AsOrdered().SelectMany(row => KeptAnnotations.Read([row], kept)).ToDictionary(read => read.Article.Id);
        foreach (Annotations read in KeptAnnotations.Read(Reports(ids), kept))
        {
            articles.TryAdd(read.Article.Id, read);
        }

        return stories.AsParallel().AsOrdered().Select(story => (story.Key, Account: AccountOf([.. story.Value.Where(articles.ContainsKey).Select(id => articles[id])], pairs, hardenings)))
            .Where(pair => pair.Account is not null).ToDictionary(pair => pair.Key, pair => pair.Account!);
    }

    /// <summary>The account of articles that are one story.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="pairs">The model that joins clauses.</param>
    public static StoryAccount? AccountOf(IReadOnlyList<Article> articles, PairModel pairs)
    {
        var reader = new Reader();
        return AccountOf([.. articles.Select(reader.Read)], pairs);
    }

    /// <summary>The account of articles that are one story and were read before.</summary>
    /// <param name="articles">What was read of each.</param>
    /// <param name="pairs">The model that joins clauses.</param>
    /// <param name="hardenings">The model that says what has hardened; the one that ships where none is given.</param>
    public static StoryAccount? AccountOf(IReadOnlyList<Annotations> articles, PairModel pairs, HardeningModel? hardenings = null)
    {
        var one = new Correction(1, CorrectionKind.SameStory, [.. articles.Select(read => read.Article.Id)], "labels", DateTimeOffset.UnixEpoch, "");
        var builder = new StoryBuilder(new Reader().Redate, [one]) { Pairs = pairs, Hardenings = hardenings };
        foreach (Annotations article in articles)
        {
            builder.Add(article);
        }

        builder.Build();
        return builder.Accounts.MaxBy(account => account.Story.ArticleIds.Length);
    }

    /// <summary>The reports of the stream with these ids.</summary>
    private Report[] Reports(HashSet<string> ids)
    {
        using var rows = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', StoryCorpus.Lines(Path.Combine(folder, "load-8k.jsonl.gz")).Where(line => ids.Contains(StoryCorpus.IdOf(line))))));
        return [.. new ReportReader().Read(rows, "load-8k.jsonl").Select(reading => reading.Report).OfType<Report>()];
    }
}
