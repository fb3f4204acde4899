using System.Diagnostics;
using Readout.Stories.Clusters;
using Readout.Stories.Copies;
using Readout.Stories.Words;

namespace Readout.Train.Stories;

/// <summary>
/// Labelled sets and thousands of unlabelled articles in one stream, grouped as it ships and at the setting that ships: what has a day comes with it, what has none without. A distractor in the
/// story of a labelled document counts against precision (<see cref="ClusterScore.Of"/>), though NeuS and the distractors in part tell the same affairs and some of these joins are right: precision is a lower bound.
/// </summary>
/// <param name="distractors">The articles without a label.</param>
internal sealed class MixedStream(StoryRow[] distractors)
{
    private const int HideEvery = 10;
    private const int OpeningWords = 10;
    private const int OpeningIn = 200;

    private static readonly (string Name, Func<StoryRow, bool> Holds)[] _sets = [("of ECB+", row => row.Split.Length > 0), ("of NeuS", row => row.Split.Length == 0)];

    /// <summary>Groups labelled documents and distractors together; prints the scores of all labelled documents and of each set, whether another order of arrival changes anything, and the pace.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="labelled">The labelled documents.</param>
    /// <param name="output">Folder for a file of document and story, or <c>null</c>.</param>
    public void Score(string name, StoryRow[] labelled, string? output)
    {
        StoryRow[] rows = [.. labelled, .. distractors];
        var pace = new Pace();
        Dictionary<string, int> grouped = Group(rows, pace);
        StoryRow[] shuffled = [.. rows];
        new Random(3).Shuffle(shuffled);
        Dictionary<string, int> again = Group(shuffled, null);
        Console.WriteLine($"{name,-15} {rows.Length,5} documents  {Of(rows, grouped, _ => true)}   other order: {(rows.All(row => grouped[row.Id] == again[row.Id]) ? "same" : "DIFFERENT")}");
        foreach ((string set, Func<StoryRow, bool> holds) in _sets)
        {
            Console.WriteLine($"  {set,-13} {labelled.Count(holds),5} documents  {Of(rows, grouped, holds)}");
        }

        HashSet<int> joined = [.. distractors.Select(row => grouped[row.Id])];
        StoryRow[] known = [.. rows.Where(row => row.Story.Length > 0)];
        Console.WriteLine($"  not counting distractors  {Of(known, grouped, _ => true)}; {labelled.Count(row => joined.Contains(grouped[row.Id]))} labelled documents share a story with one");
        string?[] told = [.. rows.Select(row => row.Story.Length > 0 ? row.Story : null)];
        int found = CountVeryArticles(rows, told);
        Console.WriteLine($"  {found} distractors that open as a labelled document does taken for its story  {ClusterScore.Of(told, [.. rows.Select(row => grouped[row.Id].ToString())])}");
        Console.WriteLine($"  {pace}");
        if (output is not null)
        {
            Directory.CreateDirectory(output);
            File.WriteAllLines(Path.Combine(output, name + ".tsv"), rows.Select(row => $"{row.Id}\t{grouped[row.Id]}"));
        }
    }

    // A labelled extract may be the opening of an article that stands among the distractors: that is known to tell its story.
    private static int CountVeryArticles(StoryRow[] rows, string?[] told)
    {
        ulong[][] words = [.. rows.AsParallel().AsOrdered().Select(row => ArticleWords.Of((row with { Title = "" }).ToArticle()).Hashes)];
        var openings = new Dictionary<ulong, string>();
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i].Story.Length > 0 && words[i].Length >= OpeningWords)
            {
                openings.TryAdd(RunAt(words[i], 0), rows[i].Story);
            }
        }

        int found = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            int last = Math.Min(words[i].Length, OpeningIn) - OpeningWords;
            if (told[i] is null && Enumerable.Range(0, Math.Max(0, last + 1)).Select(at => openings.GetValueOrDefault(RunAt(words[i], at))).FirstOrDefault(story => story is not null) is { } story)
            {
                told[i] = story;
                found++;
            }
        }

        return found;
    }

    private static ulong RunAt(ulong[] words, int at)
    {
        ulong run = 0;
        foreach (ulong word in words.AsSpan(at, OpeningWords))
        {
            run = WordHash.Join(run, word);
        }

        return run;
    }

    /// <summary>The B-cubed F1 of labelled documents in the stream.</summary>
    public double F1(StoryRow[] labelled)
    {
        StoryRow[] rows = [.. labelled, .. distractors];
        return Of(rows, Group(rows, null), _ => true).F1;
    }

    /// <summary>
    /// Takes the day from every tenth distractor and groups them anew: how those without stand to the stories that they had with it. So that a grouping cannot do well by refusing short texts their story, the same with these
    /// cut to the lengths of some extracts.
    /// </summary>
    /// <param name="extracts">Extracts as long as which those are cut that lose their day; <c>null</c> to leave them whole.</param>
    public void ScoreHidden(StoryRow[]? extracts)
    {
        var random = new Random(7);
        int[] lengths = [.. (extracts ?? []).Select(row => ArticleWords.Of(row.ToArticle()).Count)];
        StoryRow Cut(StoryRow row) => lengths.Length == 0 ? row : StoryExtract.Of(row, lengths[random.Next(lengths.Length)]);
        Dictionary<string, int> dated = Group(distractors, null);
        StoryRow[] hidden = [.. distractors.Select((row, i) => IsHidden(i) ? Cut(row) with { Published = null } : row)];
        Dictionary<string, int> grouped = Group(hidden, null);
        double precision = 0, recall = 0;
        int count = 0;
        ILookup<int, string> before = dated.ToLookup(pair => pair.Value, pair => pair.Key), after = grouped.ToLookup(pair => pair.Value, pair => pair.Key);
        foreach (StoryRow row in distractors.Where((_, i) => IsHidden(i)))
        {
            string[] then = [.. before[dated[row.Id]]], now = [.. after[grouped[row.Id]]];
            double both = then.Intersect(now).Count();
            (precision, recall, count) = (precision + (both / now.Length), recall + (both / then.Length), count + 1);
        }

        (precision, recall) = (precision / count, recall / count);
        Console.WriteLine($"{(extracts is null ? "days hidden" : "cut, no days"),-15} {count,5} of {distractors.Length}  B3 P {precision:F3} R {recall:F3} F1 {2 * precision * recall / (precision + recall):F3} by the stories that they had with their days");
    }

    /// <summary>Whether a distractor's day is hidden when that is measured.</summary>
    public static bool IsHidden(int distractor) => distractor % HideEvery == 0;

    private static ClusterScore Of(StoryRow[] rows, Dictionary<string, int> grouped, Func<StoryRow, bool> holds) =>
        ClusterScore.Of([.. rows.Select(row => row.Story.Length > 0 && holds(row) ? row.Story : null)], [.. rows.Select(row => grouped[row.Id].ToString())]);

    // As the builder of stories does with reports that have no annotations.
    private static Dictionary<string, int> Group(StoryRow[] rows, Pace? pace)
    {
        StoryRow[] ordered = [.. rows.OrderBy(row => row.Published ?? DateOnly.MaxValue).ThenBy(row => row.Id, StringComparer.Ordinal)];
        Article[] articles = [.. ordered.AsParallel().AsOrdered().Select(row => row.ToArticle())];
        pace?.Begin();
        ArticleWords[] words = [.. articles.AsParallel().AsOrdered().Select(ArticleWords.Of)];
        StoryArticle[] described = [.. words.AsParallel().AsOrdered().Select((one, i) => new StoryArticle(TermBag.Of(one, Frequencies.Shared, []), new DayRange(ordered[i].Published, ordered[i].Published), []))];
        List<int[]> groups = StoryGrouper.Group(described, isDated: true, CancellationToken.None);
        pace?.End("into stories", rows.Length);
        if (pace is not null)
        {
            pace.Begin();
            CopyFinder.Find(articles, words, CancellationToken.None);
            pace.End("for copies", rows.Length);
        }

        return groups.SelectMany((group, label) => group.Select(member => (ordered[member].Id, label))).ToDictionary(pair => pair.Id, pair => pair.label);
    }

    // Articles a second of the clock, and milliseconds of a processor an article, which other work on the machine does not stretch.
    private sealed class Pace
    {
        private readonly List<string> _parts = [];
        private readonly Stopwatch _watch = new();
        private double _processor;

        public void Begin()
        {
            _processor = ProcessorTime();
            _watch.Restart();
        }

        public void End(string part, int articles) =>
            _parts.Add($"{part} {articles / _watch.Elapsed.TotalSeconds:F0} articles/s ({(ProcessorTime() - _processor) / articles:F3} ms of a processor each)");

        public override string ToString() => string.Join(", ", _parts);

        private static double ProcessorTime() => Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;
    }
}
