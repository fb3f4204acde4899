using System.CommandLine;
using Readout.Stories.Copies;
using Readout.Stories.Words;

namespace Readout.Train.Stories;

/// <summary>
/// <c>copies</c>: draws links between articles that share text for judging by hand, and looks for links that were missed by comparing every pair of some articles by their runs of eight words,
/// without rarity, boilerplate or any bound. The words go to a file of their own, which is for the reader's eyes and not for the repository.
/// </summary>
internal static class CopiesCommand
{
    private const int Run = 8;
    private const int LongRun = 36;
    private const double Partial = 0.3;
    private const int Shown = 700;

    public static Command Create()
    {
        var load = new Option<string>("--load") { DefaultValueFactory = _ => "../shared/corpora/stories/load-8k.jsonl.gz" };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "out/copies" };
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 20, Description = "Number drawn of each kind." };
        var all = new Option<int>("--exhaustive") { DefaultValueFactory = _ => 2000, Description = "Number of articles, in a row by day, of which every pair is compared." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("copies", "Draws links between articles that share text, and looks for missed ones by comparing every pair.") { load, output, count, all, seed };
        command.SetAction(parsed => Judge(parsed.GetValue(load)!, parsed.GetValue(output)!, parsed.GetValue(count), parsed.GetValue(all), new Random(parsed.GetValue(seed))));
        return command;
    }

    private static void Judge(string load, string output, int count, int exhaustive, Random random)
    {
        Directory.CreateDirectory(output);
        Article[] articles = [.. StoryCorpus.Read(load).Select(row => row.ToArticle())];
        ArticleWords[] words = [.. articles.AsParallel().AsOrdered().Select(ArticleWords.Of)];
        List<(int First, int Second, ArticleCopy Copy)> links = CopyFinder.Find(articles, words, CancellationToken.None);
        foreach (IGrouping<CopyKind, (int First, int Second, ArticleCopy Copy)> kind in links.GroupBy(link => link.Copy.Kind).OrderBy(kind => kind.Key))
        {
            Console.WriteLine($"{kind.Key}: {kind.Count()} links, {kind.Count(link => !IsOneOutlet(articles, link.First, link.Second))} between two outlets");
            (int First, int Second, ArticleCopy Copy)[] drawn = [.. kind];
            random.Shuffle(drawn);
            File.WriteAllLines(Path.Combine(output, kind.Key + ".tsv"), drawn.Take(count).Select((link, i) => $"{i + 1}\t{Place(articles, link.Copy, isFirst: true)}\t{Place(articles, link.Copy, isFirst: false)}"));
            File.WriteAllLines(Path.Combine(output, kind.Key + ".txt"), drawn.Take(count).Select((link, i) => $"#{i + 1} {link.Copy.Overlap} passages {link.Copy.Passages.Length} of {string.Join(' ', link.Copy.Passages.Take(5).Select(passage => passage.First.Length))}\n"
                + $"  {Header(articles, link.Copy.First)}\n  {Header(articles, link.Copy.Second)}\n  {Words(articles, link.Copy)}"));
        }

        Exhaust(articles, words, random.Next(Math.Max(1, articles.Length - exhaustive)), exhaustive, output);
    }

    /// <summary>Every pair of some articles: which have a long run in common, or much of the shorter one, and are not linked when these articles are all there are.</summary>
    private static void Exhaust(Article[] all, ArticleWords[] allWords, int from, int count, string output)
    {
        Article[] articles = [.. all.Skip(from).Take(count)];
        ArticleWords[] words = [.. allWords.Skip(from).Take(count)];
        HashSet<(int, int)> linked = [.. CopyFinder.Find(articles, words, CancellationToken.None).Where(link => link.Copy.Kind != CopyKind.SharedQuote).Select(link => (Math.Min(link.First, link.Second), Math.Max(link.First, link.Second)))];
        var holders = new Dictionary<ulong, List<int>>();
        ulong[][] runs = [.. words.Select(RunsOf)];
        for (int i = 0; i < runs.Length; i++)
        {
            foreach (ulong run in runs[i].Distinct())
            {
                (holders.TryGetValue(run, out List<int>? list) ? list : holders[run] = []).Add(i);
            }
        }

        var shared = new Dictionary<(int, int), int>();
        foreach (List<int> list in holders.Values.Where(list => list.Count > 1))
        {
            for (int a = 0; a < list.Count; a++)
            {
                for (int b = a + 1; b < list.Count; b++)
                {
                    if (!IsOneOutlet(articles, list[a], list[b]))
                    {
                        shared[(list[a], list[b])] = shared.GetValueOrDefault((list[a], list[b])) + 1;
                    }
                }
            }
        }

        (int First, int Second)[] alike = [.. shared.Where(pair => IsAlike(runs[pair.Key.Item1], runs[pair.Key.Item2], pair.Value)).Select(pair => pair.Key).Order()];
        (int First, int Second)[] missed = [.. alike.Where(pair => !linked.Contains(pair))];
        Console.WriteLine($"{count} articles, every pair of two outlets: {alike.Length} have a run of {LongRun} words or {Partial:P0} of the shorter's runs of {Run} words in common, {alike.Length - missed.Length} of them linked as copy or partial");
        File.WriteAllLines(Path.Combine(output, "missed.txt"), missed.Select((pair, i) => $"#{i + 1} {shared[pair]} shared\n  {articles[pair.First].Outlet?.Value} {articles[pair.First].Title?.Value}\n  {articles[pair.Second].Outlet?.Value} {articles[pair.Second].Title?.Value}\n  {LongestRun(articles[pair.First], words[pair.First], runs[pair.First], runs[pair.Second])}"));
    }

    private static bool IsAlike(ulong[] one, ulong[] two, int shared)
    {
        if (shared >= Partial * Math.Min(one.Length, two.Length) && Math.Min(one.Length, two.Length) >= LongRun)
        {
            return true;
        }

        return shared > LongRun - Run && Longest(one, two).Length >= LongRun - Run + 1;
    }

    private static (int Start, int Length) Longest(ulong[] one, ulong[] two)
    {
        ILookup<ulong, int> places = two.Select((run, i) => (run, i)).ToLookup(pair => pair.run, pair => pair.i);
        (int Start, int Length) best = (0, 0);
        for (int i = 0; i < one.Length; i++)
        {
            foreach (int j in places[one[i]])
            {
                int length = 1;
                while (i + length < one.Length && j + length < two.Length && one[i + length] == two[j + length])
                {
                    length++;
                }

                best = length > best.Length ? (i, length) : best;
            }
        }

        return best;
    }

    private static string LongestRun(Article article, ArticleWords words, ulong[] one, ulong[] two)
    {
        (int start, int length) = Longest(one, two);
        return length == 0 ? "" : Cut(article.Text[words.Starts[words.TitleCount + start]..words.Ends[words.TitleCount + start + length + Run - 2]]);
    }

    private static ulong[] RunsOf(ArticleWords words)
    {
        int count = Math.Max(0, words.Count - words.TitleCount - Run + 1);
        return [.. Enumerable.Range(words.TitleCount, count).Select(i => Enumerable.Range(i, Run).Aggregate(0UL, (hash, word) => (hash * 0x9E3779B97F4A7C15) + words.Hashes[word]))];
    }

    private static bool IsOneOutlet(Article[] articles, int one, int two) => articles[one].Outlet is { } outlet && outlet.Value == articles[two].Outlet?.Value;

    private static string Place(Article[] articles, ArticleCopy copy, bool isFirst)
    {
        Article article = articles.First(article => article.Id == (isFirst ? copy.First : copy.Second));
        SourceSpan span = article.ToSource(isFirst ? copy.Passages[0].First : copy.Passages[0].Second);
        return $"{article.Id}\t{span.Start}\t{span.End}";
    }

    private static string Header(Article[] articles, string id) => articles.First(article => article.Id == id) is var article ? $"{article.Outlet?.Value} {article.Published?.Value} {article.Title?.Value}" : "";

    private static string Words(Article[] articles, ArticleCopy copy) => Cut(articles.First(article => article.Id == copy.First).TextOf(copy.Passages[0].First));

    private static string Cut(string text) => (text.Length > Shown ? text[..Shown] + "…" : text).ReplaceLineEndings(" / ");
}
