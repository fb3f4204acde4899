using System.CommandLine;
using Readout.Language;
using Readout.Models;
using Readout.Stories;
using Readout.Stories.Claims;

namespace Readout.Train.Stories;

/// <summary><c>claims</c>: trains the model that joins clauses into claims on pairs labelled by hand, and prints how well it does on stories it did not see.</summary>
internal static class ClaimTrainer
{
    private const int Folds = 5;
    private const int Depth = 2;
    private const int Trees = 300;
    private const double Rate = 0.05;

    /// <summary>The tables of labelled pairs.</summary>
    public static string[] Labels { get; } = ["tools/Readout.Train/Stories/Labels/clause-pairs.tsv", "tools/Readout.Train/Stories/Labels/clause-pairs-near.tsv", "tools/Readout.Train/Stories/Labels/clause-pairs-parts.tsv", "tools/Readout.Train/Stories/Labels/clause-pairs-joined.tsv"];

    public static Command Create()
    {
        var corpora = new Option<string>("--corpora") { DefaultValueFactory = _ => "../shared/corpora" };
        var labels = new Option<string[]>("--labels") { DefaultValueFactory = _ => Labels, AllowMultipleArgumentsPerToken = true };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Readout/Models/claims.bin" };
        var show = new Option<int>("--show") { Description = "How many of the worst mistakes to print, with their words." };
        var command = new Command("claims", "Trains the model that joins clauses into claims.") { corpora, labels, output, show };
        command.SetAction(parsed => Train(Path.Combine(parsed.GetValue(corpora)!, "stories"), parsed.GetValue(labels)!, parsed.GetValue(output)!, parsed.GetValue(show)));
        return command;
    }

    private static void Train(string folder, string[] labels, string output, int show)
    {
        CommonDirections common = DirectionFinder.Find(WordVectors.Shared);
        List<ClausePair> pairs = [.. labels.SelectMany(ClausePair.Read)];
        List<Instance> instances = Instances(folder, pairs, common);
        Console.WriteLine($"{pairs.Count} labelled pairs, {instances.Count} of them found again, {instances.Count(instance => instance.IsSame)} the same, {instances.Select(instance => instance.Story).Distinct().Count()} stories");

        // Every pair is judged by a model that saw no pair of its story.
        PairModel[] models = [.. Enumerable.Range(0, Folds).Select(fold => Fit([.. instances.Where(instance => LabelFold.Of(instance.Story, Folds) != fold)], common, fold))];
        (Instance Instance, double Probability)[] judged = [.. instances.Select(instance => (instance, models[LabelFold.Of(instance.Story, Folds)].Probability(instance.Features)))];
        PairScores.Print(judged);
        HashSet<ClausePair> joined = [.. ClausePair.Read(labels[^1])];
        (Instance Instance, double Probability)[] drawn = [.. judged.Where(row => joined.Contains(row.Instance.Pair))];
        Console.WriteLine($"loss {-judged.Average(row => Math.Log(Math.Max(1e-6, row.Instance.IsSame ? row.Probability : 1 - row.Probability))):0.0000}");
        Console.WriteLine($"{drawn.Length} of {Path.GetFileName(labels[^1])}, {drawn.Count(row => row.Instance.IsSame)} the same");
        PairScores.Print(drawn);
        foreach (IGrouping<bool, (Instance Instance, double Probability)> part in judged.GroupBy(row => LabelledStories.IsOfStream(row.Instance.Story)))
        {
            Console.WriteLine($"{part.Count()} of {(part.Key ? "whole articles" : "NeuS and ECB+")}, {part.Count(row => row.Instance.IsSame)} the same");
            PairScores.Print([.. part]);
        }

        PairModel whole = Fit(instances, common, Folds);
        ModelFile.Write(output, whole.ToSections());
        Console.WriteLine($"{new FileInfo(output).Length} bytes: {output}");
        foreach ((Instance instance, double probability) in judged.OrderByDescending(row => Math.Abs((row.Instance.IsSame ? 1 : 0) - row.Probability)).Take(show))
        {
            Console.WriteLine($"{(instance.IsSame ? "same" : "not")} {probability:0.00}\n   {instance.First}\n   {instance.Second}");
        }
    }

    private static List<Instance> Instances(string folder, List<ClausePair> pairs, CommonDirections common)
    {
        Dictionary<string, StoryAccount> accounts = new LabelledStories(folder).Read(
            pairs.GroupBy(pair => pair.Story).ToDictionary(
                story => story.Key, story => story.SelectMany(pair => (string[])[pair.First.ArticleId, pair.Second.ArticleId]).Distinct().Order(StringComparer.Ordinal).ToArray()),
            PairModel.Untrained(common));
        var instances = new List<Instance>();
        foreach (ClausePair pair in pairs)
        {
            if (accounts.TryGetValue(pair.Story, out StoryAccount? account) && Nearest(account, pair.First) is { } one && Nearest(account, pair.Second) is { } two && one != two)
            {
                float[] features = new float[PairFeatures.Count];
                PairFeatures.Read(one, two, account.Words, features);
                instances.Add(new Instance(pair, features, one.Text, two.Text));
            }
        }

        return instances;
    }

    /// <summary>The clause that shares most of its characters with a labelled one, and at least half of both together.</summary>
    private static Proposition? Nearest(StoryAccount account, Evidence place) =>
        account.Propositions.Concat(account.Parts).Where(proposition => proposition.Input.Article.Id == place.ArticleId)
            .Select(proposition => (proposition, span: proposition.Input.Article.ToSource(proposition.Span)))
            .Select(row => (row.proposition, share: (double)(Math.Min(row.span.End, place.Span.End) - Math.Max(row.span.Start, place.Span.Start))
                / (Math.Max(row.span.End, place.Span.End) - Math.Min(row.span.Start, place.Span.Start))))
            .Where(row => row.share >= 0.5).OrderByDescending(row => row.share).Select(row => row.proposition).FirstOrDefault();

    private static PairModel Fit(IReadOnlyList<Instance> instances, CommonDirections common, int seed)
    {
        float[][] features = [.. instances.Select(instance => instance.Features)];
        bool[] labels = [.. instances.Select(instance => instance.IsSame)];
        return new PairModel(LinearTrainer.Fit(features, labels), new TreeTrainer(Depth, Trees, Rate).Fit(features, labels, seed), common);
    }
}
