using System.CommandLine;
using Readout.Models;
using Readout.Stories;
using Readout.Stories.Changes;
using Readout.Stories.Claims;
using Readout.Train.Statements;

namespace Readout.Train.Stories;

/// <summary><c>hardenings</c>: trains the model that tells whether one report has on somebody's word what another tells as fact, on pairs labelled by hand, and prints how well it does on stories it did not see.</summary>
internal static class HardeningTrainer
{
    private const int Folds = 10;
    private const double Ridge = 3;

    public static Command Create()
    {
        var labels = new Argument<string[]>("labels") { Description = "Labels and judgements of hardenings." };
        var corpora = new Option<string>("--corpora") { DefaultValueFactory = _ => "../shared/corpora" };
        var kept = new Option<string?>("--kept") { Description = "Folder where what is read of each report is kept." };
        var ridge = new Option<double>("--ridge") { DefaultValueFactory = _ => Ridge };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Readout/Models/hardenings.bin" };
        var show = new Option<int>("--show") { Description = "How many of the surest mistakes to print, with their words." };
        var command = new Command("hardenings", "Trains the model that finds what has hardened.") { labels, corpora, kept, ridge, output, show };
        command.SetAction(parsed =>
        {
            ChangeLabel[] read = [.. parsed.GetValue(labels)!.SelectMany(ChangeLabel.Read)];
            List<HardeningInstance> instances = Instances(read, new LabelledStories(Path.Combine(parsed.GetValue(corpora)!, "stories"), parsed.GetValue(kept)));
            Console.WriteLine($"{read.Length} labels, {instances.Count} of them found again, {instances.Count(instance => instance.IsRight)} right, {instances.Select(instance => instance.Story).Distinct().Count()} stories");
            Train(instances, parsed.GetValue(ridge), parsed.GetValue(output)!, parsed.GetValue(show));
        });
        return command;
    }

    private static void Train(List<HardeningInstance> instances, double ridge, string output, int show)
    {
        var judged = new List<(HardeningInstance Instance, double Probability)>();
        for (int fold = 0; fold < Folds; fold++)
        {
            var model = new HardeningModel(Fit(instances.Where(instance => LabelFold.Of(instance.Story, Folds) != fold), ridge));
            judged.AddRange(instances.Where(instance => LabelFold.Of(instance.Story, Folds) == fold).Select(instance => (instance, model.Probability(instance.Features))));
        }

        int possible = judged.Count(row => HardeningFeatures.IsPossible(row.Instance.Features));
        Console.WriteLine($"{possible} of them barred by nothing, {judged.Count(row => row.Instance.IsRight && HardeningFeatures.IsPossible(row.Instance.Features))} right");
        foreach (double least in new[] { .2, .3, .4, .5, .55, .6, .65, .7, .75, .8, .85, .9 })
        {
            int taken = judged.Count(row => row.Probability >= least), right = judged.Count(row => row.Probability >= least && row.Instance.IsRight);
            Console.WriteLine($"{least:0.00}  {taken} taken, {right} right  P {(double)right / Math.Max(1, taken):0.000}  R {(double)right / judged.Count(row => row.Instance.IsRight):0.000}; barred by nothing {judged.Count(row => row.Probability >= least && HardeningFeatures.IsPossible(row.Instance.Features))}, {judged.Count(row => row.Probability >= least && row.Instance.IsRight && HardeningFeatures.IsPossible(row.Instance.Features))} right");
        }

        Console.WriteLine($"loss {-judged.Average(row => Math.Log(Math.Max(1e-6, row.Instance.IsRight ? row.Probability : 1 - row.Probability))):0.0000}");
        double[] weights = Fit(instances, ridge);
        ModelFile.Write(output, new Dictionary<string, byte[]> { [HardeningModel.Section] = LogisticModel.ToSection(weights) });
        Console.WriteLine($"{new FileInfo(output).Length} bytes: {output}");
        Console.WriteLine(string.Join(' ', weights.Select((weight, i) => $"{i}:{weight:0.00}")));
        foreach ((HardeningInstance instance, double probability) in judged.OrderByDescending(row => Math.Abs((row.Instance.IsRight ? 1 : 0) - row.Probability)).Take(show))
        {
            Console.WriteLine($"{(instance.IsRight ? "right" : "wrong")} {probability:0.00} {instance.Story}{(HardeningFeatures.IsPossible(instance.Features) ? "" : " barred")}\n   {instance.Before}\n   {instance.After}");
        }
    }

    private static double[] Fit(IEnumerable<HardeningInstance> instances, double ridge) => Calibration.Fit([.. instances.Select(instance => (instance.Features, instance.IsRight))], ridge);

    private static List<HardeningInstance> Instances(ChangeLabel[] labels, LabelledStories stories)
    {
        Dictionary<string, string> storyOf = StoriesOf(labels);
        Dictionary<string, StoryAccount> accounts = stories.Read(
            labels.GroupBy(label => storyOf[label.First.ArticleId]).ToDictionary(story => story.Key, story => story.SelectMany(label => (string[])[label.First.ArticleId, label.Second.ArticleId]).Distinct().Order(StringComparer.Ordinal).ToArray()),
            PairModel.Shared, new HardeningModel(new double[HardeningFeatures.Count]));
        var found = new List<HardeningInstance>();
        foreach (ChangeLabel label in labels)
        {
            if (accounts.TryGetValue(storyOf[label.First.ArticleId], out StoryAccount? account) && Nearest(account, label.First, isOnWord: true) is { } before && Nearest(account, label.Second, isOnWord: false) is { } after)
            {
                double[] features = new double[HardeningFeatures.Count];
                double same = new PropositionMatcher(PairModel.Shared, account.Words).Score(before, after);
                HardeningFeatures.Of(account.People, StoryLexicon.Shared, account.Words).Read(before, after, same, features);
                found.Add(new HardeningInstance(storyOf[label.First.ArticleId], features, label.IsRight, before.Text.ReplaceLineEndings(" "), after.Text.ReplaceLineEndings(" ")));
            }
        }

        return found;
    }

    /// <summary>For each report the story that it is labelled in: those named in one label are one.</summary>
    private static Dictionary<string, string> StoriesOf(ChangeLabel[] labels)
    {
        var story = new Dictionary<string, string>(StringComparer.Ordinal);
        string Root(string id) => story.TryGetValue(id, out string? above) && above != id ? Root(above) : id;
        foreach (ChangeLabel label in labels)
        {
            string[] roots = [Root(label.First.ArticleId), Root(label.Second.ArticleId)];
            Array.Sort(roots, StringComparer.Ordinal);
            story[roots[0]] = roots[0];
            story[roots[1]] = roots[0];
        }

        return story.Keys.ToDictionary(id => id, Root);
    }

    /// <summary>The clause on somebody's word, or in the outlet's own voice, that shares most of its characters with a labelled one, and at least half of the shorter.</summary>
    private static Proposition? Nearest(StoryAccount account, Evidence place, bool isOnWord) =>
        account.Propositions.Concat(account.Parts).Where(proposition => proposition.Input.Article.Id == place.ArticleId && proposition.Root >= 0 && isOnWord == proposition.Statement is not null)
            .Select(proposition => (proposition, span: proposition.Input.Article.ToSource(proposition.Span)))
            .Select(row => (row.proposition, share: (double)(Math.Min(row.span.End, place.Span.End) - Math.Max(row.span.Start, place.Span.Start))
                / (Math.Max(row.span.End, place.Span.End) - Math.Min(row.span.Start, place.Span.Start))))
            .Where(row => row.share >= 0.5).OrderByDescending(row => row.share).Select(row => row.proposition).FirstOrDefault();
}
