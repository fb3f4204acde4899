using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Readout.Ingest;
using Readout.Stories.Clusters;
using Readout.Stories.Copies;
using Readout.Stories.Words;

namespace Readout.Bench;

/// <summary>
/// What an article costs to compare with an archive that grows from a thousand to 64 thousand: candidates for copies and for stories that are touched, and the time for copies and for grouping into
/// stories. Beyond the articles at hand others are made by resampling: sentences drawn at random, in which every word but the common ones is another for each made article, so that the phrases of
/// the language stay as frequent as they are and nothing else is repeated. Two archives grow: one that goes on for longer, with as many articles a day as those at hand, and one that becomes
/// denser, with all articles in the years of those at hand.
/// </summary>
internal static class Growth
{
    private const int LongestText = 1200;
    private const double Rare = 2.5;

    public static int Run(string load, string picture, int most)
    {
        Article[] real = [.. Rows(load)];
        string[] sentences = [.. real.SelectMany(article => article.Text.Split('\n').Skip(1)).SelectMany(line => line.Split(" . ")).Where(sentence => sentence.Length > 20)];
        int days = real.Max(DayOf) - real.Min(DayOf) + 1;

        // The first rounds compile.
        Measure(real);
        Measure(real);
        var longer = new List<GrowthPoint>();
        var denser = new List<GrowthPoint>();
        for (int count = 1000; count <= most; count *= 2)
        {
            Point(longer, "as many a day", count, number => days * (1 + (number / real.Length)));
            if (count > real.Length)
            {
                Point(denser, "as many days", count, _ => 0);
            }
            else
            {
                denser.Add(longer[^1]);
            }
        }

        File.WriteAllText(picture, GrowthPicture.Draw(longer, denser));
        Console.WriteLine(picture);
        return 0;

        void Point(List<GrowthPoint> points, string kind, int count, Func<int, int> daysLater)
        {
            points.Add(Measure([.. real.Take(count).Concat(Enumerable.Range(0, Math.Max(0, count - real.Length)).AsParallel().AsOrdered().Select(i => Resampled(real, sentences, i, daysLater(i))))]));
            Console.WriteLine($"{kind}: {points[^1]}");
        }
    }

    private static int DayOf(Article article) => article.Published!.Value!.Value.DayNumber;

    private static GrowthPoint Measure(Article[] made)
    {
        GC.Collect();
        Article[] articles = [.. made.OrderBy(DayOf).ThenBy(article => article.Id, StringComparer.Ordinal)];
        ArticleWords[] words = [.. articles.AsParallel().AsOrdered().Select(ArticleWords.Of)];
        CopyText[] texts = [.. words.AsParallel().AsOrdered().Select(CopyText.Of)];
        StoryArticle[] grouped = [.. articles.AsParallel().AsOrdered().Select((article, i) =>
            new StoryArticle(TermBag.Of(words[i], Frequencies.Shared, []), new DayRange(article.Published!.Value, article.Published.Value), []))];
        double before = ProcessorTime();
        CopyFinder.Find(articles, texts, CancellationToken.None);
        double between = ProcessorTime();
        StoryGrouper.Group(grouped, isDated: true, CancellationToken.None);
        double after = ProcessorTime();
        long memory = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        HashSet<ulong>?[] removed = Boilerplate.Find(texts, [.. articles.Select(article => article.Outlet?.Value)], CancellationToken.None);
        int candidates = ShingleIndex.Candidates(texts, removed, [.. articles.Select(article => article.Published?.Value)], CancellationToken.None).Count;
        long touched = Neighbours.CountTouched(
            [.. grouped.Select(article => SparseVector.Of(article.Bag, StoryGrouper.StrongestTerms))], StoryGrouper.LeastCosine, CancellationToken.None, [.. grouped.Select(article => article.Days)], StoryGrouper.Furthest);
        return new GrowthPoint(articles.Length, 2.0 * candidates / articles.Length, 2.0 * touched / articles.Length, (between - before) / articles.Length, (after - between) / articles.Length, memory);
    }

    // Of all threads: other work on the machine does not stretch it much.
    private static double ProcessorTime() => Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;

    private static IEnumerable<Article> Rows(string load)
    {
        foreach (string line in File.ReadLines(LoadFile.Unpack(load, int.MaxValue)))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string text = row.RootElement.GetProperty("text").GetString()!;
            yield return Of(row.RootElement.GetProperty("id").GetString()!, text[..Math.Min(text.Length, LongestText)], row.RootElement.GetProperty("outlet").GetString()!,
                DateOnly.Parse(row.RootElement.GetProperty("published").GetString()!, CultureInfo.InvariantCulture));
        }
    }

    private static Article Of(string id, string text, string outlet, DateOnly day) => new ArticleReader().Read(new Report(id, "\n" + text, ReportFormat.Body, id)) with
    {
        Outlet = new Finding(outlet, Provenance.Given),
        Published = new PublicationDate(day, Provenance.Given, Earliest: day, Latest: day),
    };

    private static Article Resampled(Article[] real, string[] sentences, int number, int daysLater)
    {
        var random = new Random(number);
        Article model = real[random.Next(real.Length)];
        int length = model.Text.Length;
        var text = new List<string>();
        var others = new Dictionary<string, string>();
        for (int written = 0; written < length; written += text[^1].Length + 3)
        {
            string sentence = sentences[random.Next(sentences.Length)];
            text.Add(string.Join(' ', sentence.Split(' ').Select(Other)));
        }

        return Of($"resampled-{number}", string.Join(" . ", text), model.Outlet!.Value, model.Published!.Value!.Value.AddDays(daysLater));

        // The same rare word becomes the same other one throughout an article, so that an article stays about something.
        string Other(string word)
        {
            if (Frequencies.Shared.Weight(WordHash.Of(word)) < Rare)
            {
                return word;
            }

            if (!others.TryGetValue(word, out string? other))
            {
                string[] drawn = sentences[random.Next(sentences.Length)].Split(' ');
                others[word] = other = drawn.OrderByDescending(one => one.Length == 0 ? 0 : Frequencies.Shared.Weight(WordHash.Of(one))).First();
            }

            return other;
        }
    }
}
