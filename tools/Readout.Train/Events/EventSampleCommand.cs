using System.CommandLine;
using System.Globalization;
using Readout.Events;
using Readout.Events.Lexicon;

namespace Readout.Train.Events;

/// <summary><c>sample-events</c>: draws coded events of a folder of texts by a seed, to be judged by a reader; <c>judged-events</c> counts the judgements.</summary>
internal static class EventSampleCommand
{
    private const int Width = 100;

    public static Command Draw()
    {
        var input = new Argument<string>("input") { Description = "A folder of text files, or JSON Lines with id and text (also .gz)." };
        var count = new Option<int>("--count") { Description = "How many events.", DefaultValueFactory = _ => 100 };
        var seed = new Option<int>("--seed") { Description = "The seed of the draw.", DefaultValueFactory = _ => 1 };
        var articles = new Option<int>("--articles") { Description = "How many articles to draw from, themselves drawn by the seed.", DefaultValueFactory = _ => int.MaxValue };
        var doubtful = new Option<bool>("--doubtful") { Description = "Also what is too doubtful for a code." };
        var fresh = new Option<bool>("--fresh") { Description = "None of an article that a row of --except names." };
        var except = new Option<string[]>("--except") { Description = "Files of rows (document, start of the trigger) that are not drawn again.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("sample-events", "Draws coded events at random; prints rows of document, offsets of the trigger, codes and, for the reader, the sentence.") { input, count, seed, articles, doubtful, fresh, except };
        command.SetAction(result => Draw(result.GetRequiredValue(input), result.GetValue(count), result.GetValue(seed), result.GetValue(articles), result.GetValue(doubtful), result.GetValue(fresh), result.GetValue(except) ?? []));
        return command;
    }

    public static Command Count()
    {
        var files = new Argument<string[]>("files") { Description = "Judgements: tab-separated document, start, end, source, code, target, right or wrong, reason." };
        var command = new Command("judged-events", "Counts judgements of coded events: the share that is right, with its 95 % interval (Wilson), and the reasons of the others.") { files };
        command.SetAction(result =>
        {
            foreach (string path in result.GetRequiredValue(files))
            {
                Count(path);
            }
        });
        return command;
    }

    private static void Draw(string input, int count, int seed, int articles, bool doubtful, bool fresh, string[] except)
    {
        var reader = new Reader();
        string[][] rows = [.. except.SelectMany(File.ReadLines).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
        HashSet<string> seen = [.. rows.Select(row => string.Join('\t', row.Take(2)))], read = fresh ? [.. rows.Select(row => row[0])] : [];
        var random = new Random(seed);
        (string Id, string Text, DateOnly? Published)[] texts = [.. NewsTexts.Read(input).Where(text => !read.Contains(text.Id))];
        random.Shuffle(texts);
        var told = new List<(string Id, Annotations Article, Event Event)>();
        foreach ((string id, string text, DateOnly? published) in texts.Take(articles))
        {
            Annotations annotations = reader.Read(PlainArticle.Of(id, text, published));
            IEnumerable<Event> events = doubtful
                ? new EventCoder(EventLexicon.Embedded(), EventConventions.Readout, EventTrust.Blind).Code(annotations.Article, annotations.Tokens, annotations.Entities, annotations.Times, annotations.Statements)
                : annotations.Events;
            told.AddRange(events.Where(e => e.Cameo is not null && !seen.Contains($"{id}\t{e.Trigger.Start.ToString(CultureInfo.InvariantCulture)}")).Select(e => (id, annotations, e)));
        }

        Console.WriteLine($"# {Math.Min(articles, texts.Length)} articles, {told.Count} events to draw from");
        for (int i = 0; i < Math.Min(count, told.Count); i++)
        {
            int j = random.Next(i, told.Count);
            (told[i], told[j]) = (told[j], told[i]);
            (string id, Annotations article, Event e) = told[i];
            Console.WriteLine(string.Join('\t', id, e.Trigger.Start.ToString(CultureInfo.InvariantCulture), e.Trigger.End.ToString(CultureInfo.InvariantCulture),
                e.Actor?.Code ?? "-", e.Cameo, e.Target?.Code ?? "-", e.Status, Words(article, e.Actor), Words(article, e.Target), e.Pattern, Around(article, e)));
        }
    }

    private static string Words(Annotations article, EventParticipant? party) => party is null ? "-" : article.Article.TextOf(party.Span).ReplaceLineEndings(" ");

    private static string Around(Annotations article, Event e)
    {
        TextSpan sentence = article.Tokens.SentenceSpan(article.Tokens.SentenceOf[e.TriggerToken]);
        string text = article.Article.Text;
        int start = Math.Max(0, sentence.Start - Width);
        return (text[start..e.Trigger.Start] + "[[" + text[e.Trigger.Start..e.Trigger.End] + "]]" + text[e.Trigger.End..sentence.End]).ReplaceLineEndings(" ");
    }

    private static void Count(string path)
    {
        string[][] rows = [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
        int right = rows.Count(row => row[6] == "right");
        double share = (double)right / rows.Length, z = 1.96, n = rows.Length;
        double middle = (share + (z * z / (2 * n))) / (1 + (z * z / n)), half = z * Math.Sqrt((share * (1 - share) / n) + (z * z / (4 * n * n))) / (1 + (z * z / n));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {right} of {rows.Length} right, {100 * share:0.0} % ({100 * (middle - half):0} to {100 * (middle + half):0})"));
        foreach (IGrouping<string, string[]> group in rows.Where(row => row[6] != "right").GroupBy(row => row[7].Split(':')[0]).OrderByDescending(group => group.Count()))
        {
            Console.WriteLine($"  {group.Count()} {group.Key}");
        }
    }
}
