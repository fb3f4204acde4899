using System.CommandLine;
using Readout.Ingest;
using Readout.Models;
using Readout.Stories;
using Readout.Stories.Claims;
using Readout.Train.Statements;

namespace Readout.Train.Stories;

/// <summary>
/// <c>denials</c>: trains the model that finds what a denial means on denials labelled by hand and on disputes judged by hand, and prints how well it does on articles it did not see.
/// </summary>
internal static class DenialTrainer
{
    private const int Folds = 8;
    private const double Ridge = 2;

    public static Command Create()
    {
        var reports = new Argument<string[]>("paths") { Description = "The reports that the labels are of." };
        var labels = new Option<string>("--labels") { DefaultValueFactory = _ => "tools/Readout.Train/Stories/Labels/denials.tsv" };
        var likely = new Option<string>("--likely") { DefaultValueFactory = _ => "tools/Readout.Train/Stories/Labels/denials-likely.tsv" };
        var judged = new Option<string[]>("--judged") { Description = "Judged disputes.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Readout/Models/denials.bin" };
        var kept = new Option<string?>("--kept") { Description = "Folder where what was read of each report is kept." };
        var show = new Option<int>("--show") { Description = "How many of the surest mistakes to print, with their words." };
        var command = new Command("denials", "Trains the model that finds what a denial means.") { reports, labels, likely, judged, output, kept, show };
        command.SetAction(parsed =>
        {
            DenialLabel[] all = [.. DenialLabel.Read(parsed.GetValue(labels)!), .. DenialLabel.ReadLikely(parsed.GetValue(likely)!), .. parsed.GetValue(judged)!.SelectMany(DenialLabel.ReadJudged)];
            Train(all, Annotations(parsed.GetValue(reports)!, [.. all.Select(label => label.ArticleId)], parsed.GetValue(kept)), parsed.GetValue(output)!, parsed.GetValue(show));
        });
        return command;
    }

    /// <summary>Trains on labels of annotated articles.</summary>
    public static void Train(DenialLabel[] labels, IEnumerable<Annotations> articles, string output, int show)
    {
        List<DenialInstance> instances = Instances(labels, articles);
        var judged = new List<(DenialInstance Instance, double Probability)>();
        for (int fold = 0; fold < Folds; fold++)
        {
            var model = new DenialModel(Fit(instances.Where(instance => LabelFold.Of(instance.ArticleId, Folds) != fold)));
            judged.AddRange(instances.Where(instance => LabelFold.Of(instance.ArticleId, Folds) == fold).Select(instance => (instance, model.Probability(instance.Features))));
        }

        (DenialInstance Instance, double Probability, bool HasTarget)[] best = [.. judged.Where(row => row.Instance.IsWhole).GroupBy(row => (row.Instance.ArticleId, row.Instance.Cue))
            .Select(denial => (Best: denial.MaxBy(row => row.Probability), HasTarget: denial.Any(row => row.Instance.IsMeant))).Select(denial => (denial.Best.Instance, denial.Best.Probability, denial.HasTarget))];
        Console.WriteLine($"{best.Length} denials, {best.Count(row => row.HasTarget)} of them of something told; {instances.Count} pairs");
        foreach (double least in new[] { .1, .15, .2, .25, .3, .35, .4, .45, .5, .6, .7 })
        {
            int taken = best.Count(row => row.Probability >= least), right = best.Count(row => row.Probability >= least && row.Instance.IsMeant);
            Console.WriteLine($"{least:0.00}  {taken} taken, {right} right  P {(double)right / Math.Max(1, taken):0.000}  R {(double)right / best.Count(row => row.HasTarget):0.000}");
        }

        (double P, bool IsRight)[] pairs = [.. judged.Where(row => !row.Instance.IsWhole).Select(row => (row.Probability, row.Instance.IsMeant))];
        foreach (double least in new[] { .1, .2, .3, .4, .5 })
        {
            Console.WriteLine($"judged pairs {least:0.00}  {pairs.Count(pair => pair.P >= least)} of {pairs.Length} taken, right {pairs.Count(pair => pair.P >= least && pair.IsRight)} of {pairs.Count(pair => pair.IsRight)}");
        }

        foreach ((double mean, double right, int count) in Calibration.Measure([.. judged.Where(row => row.Instance.IsWhole).Select(row => (row.Probability, row.Instance.IsMeant))]).Bins)
        {
            Console.WriteLine($"said {mean:0.00}, so {right:0.00} of {count}");
        }

        double[] weights = Fit(instances);
        ModelFile.Write(output, new Dictionary<string, byte[]> { [DenialModel.Section] = LogisticModel.ToSection(weights) });
        Console.WriteLine($"{new FileInfo(output).Length} bytes: {output}");
        foreach ((DenialInstance instance, double probability) in judged.OrderByDescending(row => Math.Abs((row.Instance.IsMeant ? 1 : 0) - row.Probability)).Take(show))
        {
            Console.WriteLine($"{(instance.IsMeant ? "meant" : "not")} {probability:0.00} {instance.ArticleId}\n   {instance.Denial}\n   {instance.Told}");
        }
    }

    private static double[] Fit(IEnumerable<DenialInstance> instances) => Calibration.Fit([.. instances.Select(instance => (instance.Features, instance.IsMeant))], Ridge);

    private static IReadOnlyList<Annotations> Annotations(string[] paths, HashSet<string> wanted, string? kept) =>
        KeptAnnotations.Read([.. new ReportReader().Read(paths).Select(reading => reading.Report).OfType<Report>().Where(report => wanted.Contains(report.Id))], kept);

    private static List<DenialInstance> Instances(DenialLabel[] labels, IEnumerable<Annotations> articles)
    {
        ILookup<string, DenialLabel> ofArticle = labels.ToLookup(label => label.ArticleId);
        return [.. articles.Where(article => ofArticle.Contains(article.Article.Id)).AsParallel().AsOrdered().SelectMany(article => OfArticle(article, [.. ofArticle[article.Article.Id]]))];
    }

    private static List<DenialInstance> OfArticle(Annotations annotations, DenialLabel[] labels)
    {
        var found = new List<DenialInstance>();
        var builder = new StoryBuilder(new Reader().Redate) { Denials = new DenialModel(new double[DenialFeatures.Count]) };
        builder.Add(annotations);
        builder.Build();
        if (builder.Accounts[0].Propositions is not [{ Input: { } input }, ..])
        {
            return found;
        }

        var targets = new DenialTargets(input, builder.Accounts[0].Propositions, StoryLexicon.Shared, builder.Accounts[0].Words);
        foreach (Denial denial in targets.Denials)
        {
            SourceSpan cue = input.Article.ToSource(denial.Statement.Cue[0]);
            DenialLabel[] own = [.. labels.Where(label => label.IsOf(cue))];
            bool isWhole = own.Any(label => label.IsWhole);
            foreach ((Proposition told, double[] features) in own.Length == 0 ? [] : targets.Candidates(denial))
            {
                SourceSpan place = input.Article.ToSource(told.Span);
                DenialLabel? label = own.OrderByDescending(label => label.IsWhole).FirstOrDefault(label => label.Means(place));
                if (isWhole || label is not null)
                {
                    found.Add(new DenialInstance(annotations.Article.Id, cue.Start, features, label?.IsMeant ?? false, isWhole,
                        string.Join(' ', denial.Statement.Source.Concat(denial.Statement.Cue).Concat(denial.Statement.Content).Select(input.Article.TextOf)).ReplaceLineEndings(" "), told.Text.ReplaceLineEndings(" ")));
                }
            }
        }

        return found;
    }
}
