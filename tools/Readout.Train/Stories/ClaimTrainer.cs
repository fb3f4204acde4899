using System.CommandLine;
using System.Runtime.InteropServices;
using Readout.Models;
using Readout.Stories;
using Readout.Stories.Claims;

namespace Readout.Train.Stories;

/// <summary><c>claims</c>: trains the model that joins clauses into claims on pairs labelled by hand, and prints how well it does on stories it did not see.</summary>
internal static class ClaimTrainer
{
    private const int Folds = 5;
    private const int Steps = 4000;
    private const double Rate = 0.5;
    private const double Decay = 0.002;

    public static Command Create()
    {
        var corpora = new Option<string>("--corpora") { DefaultValueFactory = _ => "../shared/corpora" };
        var labels = new Option<string>("--labels") { DefaultValueFactory = _ => "tools/Readout.Train/Stories/Labels/clause-pairs.tsv" };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Readout/Models/claims.bin" };
        var show = new Option<int>("--show") { Description = "How many of the worst mistakes to print, with their words." };
        var command = new Command("claims", "Trains the model that joins clauses into claims.") { corpora, labels, output, show };
        command.SetAction(parsed => Train(Path.Combine(parsed.GetValue(corpora)!, "stories"), parsed.GetValue(labels)!, parsed.GetValue(output)!, parsed.GetValue(show)));
        return command;
    }

    private static void Train(string folder, string labels, string output, int show)
    {
        List<ClausePair> pairs = ClausePair.Read(labels);
        List<Instance> instances = Instances(folder, pairs);
        Console.WriteLine($"{pairs.Count} labelled pairs, {instances.Count} of them found again, {instances.Count(instance => instance.IsSame)} the same, {instances.Select(instance => instance.Story).Distinct().Count()} stories");

        // Every pair is judged by a model that saw no pair of its story.
        var judged = new List<(Instance Instance, double Probability)>();
        for (int fold = 0; fold < Folds; fold++)
        {
            var model = new PairModel(Fit([.. instances.Where(instance => FoldOf(instance.Story) != fold)]));
            judged.AddRange(instances.Where(instance => FoldOf(instance.Story) == fold).Select(instance => (instance, model.Probability(instance.Features))));
        }

        PairScores.Print(judged);
        double[] weights = Fit(instances);
        ModelFile.Write(output, new Dictionary<string, byte[]> { ["pairs"] = MemoryMarshal.AsBytes<double>(weights).ToArray() });
        Console.WriteLine($"{new FileInfo(output).Length} bytes: {output}");
        foreach ((Instance instance, double probability) in judged.OrderByDescending(row => Math.Abs((row.Instance.IsSame ? 1 : 0) - row.Probability)).Take(show))
        {
            Console.WriteLine($"{(instance.IsSame ? "same" : "not")} {probability:0.00}\n   {instance.First}\n   {instance.Second}");
        }
    }

    private static List<Instance> Instances(string folder, List<ClausePair> pairs)
    {
        var stories = pairs.ToLookup(pair => pair.Story);
        StoryRow[] rows = [.. StoryCorpus.Read(Path.Combine(folder, "neus-train.jsonl.gz")).Concat(StoryCorpus.Read(Path.Combine(folder, "ecb-plus-dev.jsonl.gz"))).Where(row => stories.Contains(row.Story))];
        Dictionary<string, StoryAccount[]> accounts = rows.GroupBy(row => row.Story).AsParallel().AsOrdered()
            .Select(group => (group.Key, Accounts: Accounts([.. group.Where(row => stories[row.Story].Any(pair => pair.First.ArticleId == row.Id || pair.Second.ArticleId == row.Id))])))
            .ToDictionary(pair => pair.Key, pair => pair.Accounts);
        var instances = new List<Instance>();
        foreach (ClausePair pair in pairs)
        {
            foreach (StoryAccount account in accounts.GetValueOrDefault(pair.Story) ?? [])
            {
                if (Nearest(account, pair.First) is { } one && Nearest(account, pair.Second) is { } two && one != two)
                {
                    var features = new double[PairFeatures.Count];
                    PairFeatures.Read(one, two, account.Words, features);
                    instances.Add(new Instance(pair.Story, features, pair.IsSame, one.Text, two.Text));
                    break;
                }
            }
        }

        return instances;
    }

    private static StoryAccount[] Accounts(StoryRow[] rows)
    {
        var reader = new Reader();
        var builder = new StoryBuilder(reader.Redate) { Pairs = new PairModel(new double[PairFeatures.Count]) };
        foreach (StoryRow row in rows)
        {
            builder.Add(reader.Read(row.ToArticle()));
        }

        builder.Build();
        return [.. builder.Accounts];
    }

    /// <summary>The clause that shares most of its characters with a labelled one, and at least half of both together.</summary>
    private static Proposition? Nearest(StoryAccount account, Evidence place) =>
        account.Propositions.Where(proposition => proposition.Input.Article.Id == place.ArticleId)
            .Select(proposition => (proposition, span: proposition.Input.Article.ToSource(proposition.Span)))
            .Select(row => (row.proposition, share: (double)(Math.Min(row.span.End, place.Span.End) - Math.Max(row.span.Start, place.Span.Start))
                / (Math.Max(row.span.End, place.Span.End) - Math.Min(row.span.Start, place.Span.Start))))
            .Where(row => row.share >= 0.5).OrderByDescending(row => row.share).Select(row => row.proposition).FirstOrDefault();

    private static int FoldOf(string story)
    {
        uint hash = 2166136261;
        foreach (char c in story)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)(hash % Folds);
    }

    /// <summary>Logistic regression by gradient descent on all instances at once; no chance in it.</summary>
    private static double[] Fit(Instance[] instances) => Fit((IReadOnlyList<Instance>)instances);

    private static double[] Fit(IReadOnlyList<Instance> instances)
    {
        var weights = new double[PairFeatures.Count];
        var squares = new double[PairFeatures.Count];
        for (int step = 0; step < Steps; step++)
        {
            var slope = new double[PairFeatures.Count];
            foreach (Instance instance in instances)
            {
                double error = (instance.IsSame ? 1 : 0) - new PairModel(weights).Probability(instance.Features);
                for (int i = 0; i < slope.Length; i++)
                {
                    slope[i] += error * instance.Features[i] / instances.Count;
                }
            }

            for (int i = 0; i < slope.Length; i++)
            {
                double step1 = slope[i] - (i == 0 ? 0 : Decay * weights[i]);
                squares[i] += step1 * step1;
                weights[i] += Rate * step1 / (Math.Sqrt(squares[i]) + 1e-6);
            }
        }

        return weights;
    }
}
