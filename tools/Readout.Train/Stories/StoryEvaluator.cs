using System.CommandLine;
using System.Diagnostics;
using Readout.Language;
using Readout.Stories;
using Readout.Stories.Clusters;
using Readout.Stories.Words;

namespace Readout.Train.Stories;

/// <summary>Scores the grouping into stories on raw texts, at the one setting that ships.</summary>
internal static class StoryEvaluator
{
    public static Command Command()
    {
        var corpora = new Option<string>("--corpora") { DefaultValueFactory = _ => "../shared/corpora" };
        var output = new Option<string?>("--out") { Description = "Folder for one document<TAB>cluster file a set, for the shared scorer." };
        var command = new Command("evaluate-stories", "B-cubed and pair F1 of stories on ECB+ and NeuS, alone and in one stream with unlabelled articles, and whether the order of arrival matters.") { corpora, output };
        command.SetAction(result => Evaluate(Path.Combine(result.GetValue(corpora)!, "stories"), result.GetValue(output)));
        return command;
    }

    private static void Evaluate(string folder, string? output)
    {
        StoryRow[] ecb = [.. StoryCorpus.Read(Path.Combine(folder, "ecb-plus-dev.jsonl.gz"))];
        StoryRow[] neus = [.. StoryCorpus.Read(Path.Combine(folder, "neus-train.jsonl.gz"))];
        Score("ecb-train", [.. ecb.Where(row => row.Split == "train")], output);
        Score("ecb-dev", [.. ecb.Where(row => row.Split == "dev")], output);
        StoryRow[][] folds = StoryFolds.Of(neus);
        for (int i = 0; i < folds.Length; i++)
        {
            Score($"neus-fold{i}", folds[i], output);
        }

        Score("neus-all", neus, output);
        Score("ecb+neus-fold1", [.. ecb, .. folds[1]], output);
        ScoreAlone("ecb-train", ecb.Where(row => row.Split == "train"));
        ScoreAlone("ecb-dev", ecb.Where(row => row.Split == "dev"));
        ScoreAlone("neus, held folds", folds.Where((_, fold) => StoryFolds.IsHeld(fold)).SelectMany(fold => fold));
        StoryRow[] load = [.. StoryCorpus.Read(Path.Combine(folder, "load-8k.jsonl.gz"))];
        var stream = new MixedStream(load);
        stream.ScoreHidden(null);
        stream.ScoreHidden(folds[StoryFolds.Learned[0][0]]);
        stream.Score("mixed", [.. ecb, .. folds[1]], output);
        stream.Score("mixed-dev", [.. ecb.Where(row => row.Split == "dev"), .. folds[1]], output);
        double[] mixed = [.. folds.Select(fold => stream.F1([.. ecb, .. fold]))];
        double[] held = [.. mixed.Where((_, fold) => StoryFolds.IsHeld(fold))];
        Console.WriteLine($"mixed with each fold of NeuS: mean F1 {mixed.Average():F3} ({mixed.Min():F3} to {mixed.Max():F3}); with those that nothing is learned from {held.Average():F3}");
        Load(load, output);
    }

    /// <summary>Builds a readout of raw dated articles: copies, stories and follow-ups at full size.</summary>
    private static void Load(StoryRow[] rows, string? output)
    {
        foreach (int count in (ReadOnlySpan<int>)[1000, 2000, 4000, 8000])
        {
            var builder = new StoryBuilder();
            foreach (StoryRow row in rows.Take(count))
            {
                builder.Add(new Annotations(row.ToArticle(), Tokens.None, [], [], [], []));
            }

            var watch = Stopwatch.StartNew();
            ReadoutDocument readout = builder.Build();
            Console.WriteLine($"load {count,5} articles  {watch.Elapsed.TotalSeconds,5:F1} s  {count / watch.Elapsed.TotalSeconds,5:F0}/s  {readout.Stories.Length} stories, "
                + $"largest {readout.Stories.Max(story => story.ArticleIds.Length)}, {readout.Stories.Count(story => !story.Follows.IsEmpty)} follow-ups, "
                + string.Join(", ", readout.Copies.GroupBy(copy => copy.Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Count()} {kind.Key}")));
            if (output is not null)
            {
                File.WriteAllLines(Path.Combine(output, $"load-{count}.tsv"), readout.Stories.SelectMany(story => story.ArticleIds.Select(article => $"{article}\t{story.Id}")));
                File.WriteAllLines(Path.Combine(output, $"load-{count}-copies.tsv"), readout.Copies.Select(copy => $"{copy.First}\t{copy.Second}\t{copy.Kind}"));
            }
        }
    }

    private static void Score(string name, StoryRow[] rows, string? output)
    {
        var watch = Stopwatch.StartNew();
        Dictionary<string, int> first = Group(rows);
        TimeSpan taken = watch.Elapsed;
        StoryRow[] shuffled = [.. rows];
        new Random(2).Shuffle(shuffled);
        Dictionary<string, int> second = Group(shuffled);
        bool isSame = rows.All(row => first[row.Id] == second[row.Id]);
        ClusterScore score = ClusterScore.Of([.. rows.Select(row => row.Story)], [.. rows.Select(row => first[row.Id].ToString())]);
        Console.WriteLine($"{name,-15} {rows.Length,5} documents  {score}   other order: {(isSame ? "same" : "DIFFERENT")}   {taken.TotalSeconds:F1} s");
        if (output is not null)
        {
            Directory.CreateDirectory(output);
            File.WriteAllLines(Path.Combine(output, name + ".tsv"), rows.Select(row => $"{row.Id}\t{first[row.Id]}"));
        }
    }

    /// <summary>Hands over each story by itself: how many stay whole.</summary>
    private static void ScoreAlone(string name, IEnumerable<StoryRow> rows)
    {
        StoryRow[][] stories = [.. rows.GroupBy(row => row.Story).Select(story => story.ToArray()).Where(story => story.Length > 1)];
        Console.WriteLine($"alone           {name}: {stories.Count(story => Group(story).Values.Distinct().Count() == 1)} of {stories.Length} stories of several documents, each handed over by itself, stay whole");
    }

    private static Dictionary<string, int> Group(StoryRow[] rows)
    {
        StoryRow[] ordered = [.. rows.OrderBy(row => row.Published).ThenBy(row => row.Id, StringComparer.Ordinal)];
        StoryArticle[] articles = [.. ordered.Select(row => new StoryArticle(TermBag.Of(ArticleWords.Of(row.ToArticle()), Frequencies.Shared, []), default, []))];
        List<int[]> groups = StoryGrouper.Group(articles, isDated: false, CancellationToken.None);
        return groups.SelectMany((group, label) => group.Select(member => (ordered[member].Id, label))).ToDictionary(pair => pair.Id, pair => pair.label);
    }
}
