using System.CommandLine;
using System.Globalization;
using Readout.Stories;
using Readout.Stories.Claims;

namespace Readout.Train.Stories;

/// <summary>
/// <c>sample-changes</c>: draws what later reports did to the accounts of a stream of reports, so many of each kind of change, for judging by hand (<c>judged-events</c> counts the judgements).
/// Of each kind the places go to one file and the words to another, which is for the reader's eyes and not for the repository.
/// </summary>
internal static class ChangeSampleCommand
{
    private const int Around = 320;
    private const int MostPositions = 8;

    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files or folders of reports.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "out/changes" };
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 60, Description = "Number drawn of each kind." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var kept = new Option<string?>("--kept") { Description = "Folder where what was read of each report is kept, and taken from at the next draw." };
        var except = new Option<string[]>("--except") { Description = "Judgements whose reports are not drawn from again: none of a story that holds one of them.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var stories = new Option<string?>("--stories") { Description = "Instead of paths: a corpus of reports with the story of each (gzipped rows of id, story, text); its training part." };
        var most = new Option<int>("--most") { DefaultValueFactory = _ => int.MaxValue, Description = "How many of these stories are read." };
        var command = new Command("sample-changes", "Draws changes of every kind from the stories of several reports for judging by hand.") { paths, output, count, seed, kept, except, stories, most };
        command.SetAction(parsed =>
        {
            var random = new Random(parsed.GetValue(seed));
            HashSet<string> seen = [.. parsed.GetValue(except)!.SelectMany(File.ReadLines).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).SelectMany(row => (string[])[row[0], row[3]])];
            (Story[] found, Dictionary<string, Article> articles) = parsed.GetValue(stories) is { } table ? Told(table, parsed.GetValue(most), parsed.GetValue(kept), random) : Found(KeptAnnotations.Read(parsed.GetRequiredValue(paths), parsed.GetValue(kept)));
            Draw(found, articles, parsed.GetValue(output)!, parsed.GetValue(count), random, seen);
        });
        return command;
    }

    /// <summary>The stories of several reports of a stream, and those that take up another.</summary>
    private static (Story[] Stories, Dictionary<string, Article> Articles) Found(IReadOnlyList<Annotations> read)
    {
        var builder = new StoryBuilder(new Reader().Redate);
        foreach (Annotations article in read)
        {
            builder.Add(article);
        }

        ReadoutDocument readout = builder.Build();
        return ([.. readout.Stories.Where(story => story.ArticleIds.Length > 1 || !story.Follows.IsDefaultOrEmpty)], readout.Articles.ToDictionary(article => article.Article.Id, article => article.Article));
    }

    /// <summary>The stories of a corpus that says which articles are one.</summary>
    private static (Story[] Stories, Dictionary<string, Article> Articles) Told(string table, int most, string? kept, Random random)
    {
        StoryRow[][] groups = [.. StoryCorpus.Read(table).Where(row => row.Split is "" or "train").GroupBy(row => row.Story).Select(group => group.ToArray()).Where(group => group.Length > 1)];
        random.Shuffle(groups);
        (Story? Story, Article[] Articles)[] told = [.. groups.Take(most).AsParallel().AsOrdered().Select(group => KeptAnnotations.Read(group, kept)).Select(read => (LabelledStories.AccountOf(read, PairModel.Shared)?.Story, read.Select(article => article.Article).ToArray()))];
        return ([.. told.Select(row => row.Story).OfType<Story>()], told.SelectMany(row => row.Articles).ToDictionary(article => article.Id));
    }

    private static void Draw(Story[] stories, Dictionary<string, Article> articles, string output, int count, Random random, HashSet<string> seen)
    {
        Console.WriteLine($"# {articles.Count} reports, {stories.Length} stories of several reports or that follow one");
        Directory.CreateDirectory(output);
        foreach (IGrouping<ChangeKind, (Story Story, Change Change)> kind in stories.SelectMany(story => story.Changes.Select(change => (story, change))).GroupBy(row => row.change.Kind).OrderBy(kind => kind.Key))
        {
            (Story Story, Change Change)[] drawn = [.. kind.Where(row => !row.Story.ArticleIds.Any(seen.Contains) && !row.Change.Evidence.Any(place => seen.Contains(place.ArticleId)))];
            Console.WriteLine($"{kind.Key}: {kind.Count()} in {kind.Select(row => row.Story.Id).Distinct().Count()} stories, {drawn.Length} to draw from");
            random.Shuffle(drawn);
            File.WriteAllLines(Path.Combine(output, $"{kind.Key}.tsv"), drawn.Take(count).Select((row, i) => $"{i + 1}\t{Place(articles, row.Change.Evidence[0])}\t{(Other(row.Story, row.Change) is { } other ? Place(articles, other) : "-\t0\t0")}"));
            File.WriteAllLines(Path.Combine(output, $"{kind.Key}.txt"), drawn.Take(count).Select((row, i) => $"#{i + 1} {Words(articles, row.Story, row.Change)}"));
        }
    }

    /// <summary>The second place of a change; of one that has a single place, the earliest place of its claim in another report.</summary>
    private static Evidence? Other(Story story, Change change) => change.Evidence.Length > 1 ? change.Evidence[^1]
        : ClaimOf(story, change)?.Positions.SelectMany(position => position.Evidence).Select(evidence => (Evidence?)evidence.Where).FirstOrDefault(where => where!.Value.ArticleId != change.Evidence[0].ArticleId);

    private static Claim? ClaimOf(Story story, Change change) => story.Claims.FirstOrDefault(claim => claim.Id == change.ClaimId);

    private static string Words(Dictionary<string, Article> articles, Story story, Change change)
    {
        IEnumerable<string> places = change.Evidence.Select(where => "\n  - " + Context(articles, where));
        Claim? claim = change.Kind is ChangeKind.NewPosition or ChangeKind.NewClaim or ChangeKind.LoneDenial or ChangeKind.Wording or ChangeKind.Reversed ? ClaimOf(story, change) : null;
        IEnumerable<string> sides = claim is null ? [] : claim.Positions.SelectMany(position => position.Evidence.Select(evidence => (position, evidence))).Take(MostPositions)
            .Select(row => $"\n    {row.position.WhoText}: {row.position.Stance}: {articles[row.evidence.Where.ArticleId].Outlet?.Value} {Iso(articles, row.evidence.Where)} “{articles[row.evidence.Where.ArticleId].TextOf(row.evidence.Where.Span).ReplaceLineEndings(" ")}”");
        return $"{change.Text.ReplaceLineEndings(" ")}{string.Concat(places)}{(claim is null ? "" : $"\n  claim {claim.Status}: {claim.Text.ReplaceLineEndings(" ")}")}{string.Concat(sides)}";
    }

    private static string Iso(Dictionary<string, Article> articles, Evidence where) => articles[where.ArticleId].Published?.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";

    private static string Place(Dictionary<string, Article> articles, Evidence where)
    {
        SourceSpan span = articles[where.ArticleId].ToSource(where.Span);
        return $"{where.ArticleId}\t{span.Start}\t{span.End}";
    }

    private static string Context(Dictionary<string, Article> articles, Evidence where)
    {
        string text = articles[where.ArticleId].Text;
        int start = Math.Max(0, where.Span.Start - Around), end = Math.Min(text.Length, where.Span.End + Around);
        return $"{articles[where.ArticleId].Outlet?.Value} {Iso(articles, where)} …{text[start..where.Span.Start]}[[{text[where.Span.Start..where.Span.End]}]]{text[where.Span.End..end]}…".ReplaceLineEndings(" / ");
    }
}
