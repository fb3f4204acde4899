using System.CommandLine;
using System.Globalization;
using Readout.Ingest;
using Readout.Stories;

namespace Readout.Train.Stories;

/// <summary><c>sample-timeline</c>: draws timeline entries of the stories of a stream of reports by a seed, to be judged by a reader (<c>judged-events</c> counts the judgements).</summary>
internal static class TimelineSampleCommand
{
    private const int MostShown = 4;

    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files or folders of reports." };
        var count = new Option<int>("--count") { Description = "How many entries.", DefaultValueFactory = _ => 60 };
        var seed = new Option<int>("--seed") { Description = "The seed of the draw.", DefaultValueFactory = _ => 1 };
        var merged = new Option<bool>("--merged") { Description = "Only entries that several places tell." };
        var except = new Option<string[]>("--except") { Description = "Files of rows whose first column names a report that is not drawn from.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("sample-timeline", "Draws timeline entries at random; prints rows of report, offsets of the first place, days, number of places and status, and for the reader every place in its sentence.") { paths, count, seed, merged, except };
        command.SetAction(result => Draw(result.GetRequiredValue(paths), result.GetValue(count), new Random(result.GetValue(seed)), result.GetValue(merged), result.GetValue(except) ?? []));
        return command;
    }

    private static void Draw(string[] paths, int count, Random random, bool merged, string[] except)
    {
        HashSet<string> seen = [.. except.SelectMany(File.ReadLines).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')[0])];
        var articles = new ArticleReader();
        var reader = new Reader();
        var builder = new StoryBuilder(reader.Redate);
        foreach (Annotations read in new ReportReader().Read(paths).Select(reading => reading.Report).OfType<Report>().AsParallel().AsOrdered().Select(report => reader.Read(articles.Read(report))))
        {
            builder.Add(read);
        }

        ReadoutDocument readout = builder.Build();
        Dictionary<string, Annotations> byId = readout.Articles.ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        TimelineEntry[] entries = [.. readout.Stories.SelectMany(story => story.Timeline).Where(entry => (!merged || entry.Evidence.Length > 1) && !entry.Evidence.Any(place => seen.Contains(place.ArticleId)))];
        Console.WriteLine($"# {readout.Articles.Length} reports, {readout.Stories.Length} stories, {readout.Stories.Sum(story => story.Timeline.Length)} entries, {entries.Length} to draw from");
        random.Shuffle(entries);
        foreach (TimelineEntry entry in entries.Take(count))
        {
            Evidence first = entry.Evidence[0];
            Console.WriteLine(string.Join('\t', first.ArticleId, first.Span.Start.ToString(CultureInfo.InvariantCulture), first.Span.End.ToString(CultureInfo.InvariantCulture),
                Iso(entry.From), Iso(entry.To), entry.Evidence.Length, entry.Status, entry.IsBackground ? "background" : "course", entry.Text.ReplaceLineEndings(" ")));
            foreach (Evidence place in entry.Evidence.Take(MostShown))
            {
                Console.WriteLine($"    {byId[place.ArticleId].Article.Published?.Value?.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture)} {Around(byId[place.ArticleId], place.Span)}");
            }
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Around(Annotations article, TextSpan place)
    {
        int sentence = article.Tokens.SentenceOf[Math.Min(article.Tokens.TokenAt(place.Start), article.Tokens.Count - 1)];
        int start = article.Tokens.SentenceSpan(Math.Max(0, sentence - 1)).Start, end = Math.Max(place.End, article.Tokens.SentenceSpan(sentence).End);
        string text = article.Article.Text;
        return (text[start..place.Start] + "[[" + text[place.Start..place.End] + "]]" + text[place.End..end]).ReplaceLineEndings(" ");
    }
}
