using System.CommandLine;
using System.Globalization;
using Readout.Models;
using Readout.Stories.Timelines;
using Readout.Train.Statements;

namespace Readout.Train.Stories;

/// <summary><c>timeline</c>: trains the model that tells whether two happenings of a story are one, on pairs labelled by hand, and prints how well it does on stories that it did not see.</summary>
internal static class HappeningTrainer
{
    private const int Folds = 8;

    public static Command Create()
    {
        var reports = new Argument<string[]>("paths") { Description = "The reports that the labels are of." };
        var labels = new Option<string>("--labels") { DefaultValueFactory = _ => "tools/Readout.Train/Stories/Labels/timeline.tsv" };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Readout/Models/timeline.bin" };
        var ridge = new Option<double>("--ridge") { Description = "How dear weights are.", DefaultValueFactory = _ => 2 };
        var show = new Option<int>("--show") { Description = "How many of the surest mistakes to print, with their words." };
        var command = new Command("timeline", "Trains the model that tells whether two happenings are one.") { reports, labels, output, ridge, show };
        command.SetAction(parsed => Train(parsed.GetValue(reports)!, parsed.GetValue(labels)!, parsed.GetValue(output)!, parsed.GetValue(ridge), parsed.GetValue(show)));
        return command;
    }

    private static void Train(string[] paths, string labels, string output, double ridge, int show)
    {
        string[][] rows = [.. File.ReadLines(labels).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
        Dictionary<string, bool> known = rows.ToDictionary(row => string.Join('\t', row[..8]), row => row[8] == "same", StringComparer.Ordinal);
        var pairs = new List<(string Story, double[] Features, bool IsSame, string Words)>();
        foreach (var (account, one, two, features) in HappeningPairs.Read(paths, new HappeningModel(new double[HappeningFeatures.Count]), rows.SelectMany(row => new[] { row[0], row[4] }).ToHashSet(StringComparer.Ordinal)))
        {
            string place = HappeningPairs.Place(one), other = HappeningPairs.Place(two);
            if (known.TryGetValue($"{place}\t{other}", out bool isSame) || known.TryGetValue($"{other}\t{place}", out isSame))
            {
                pairs.Add((account.Story.ArticleIds.Order(StringComparer.Ordinal).First(), features, isSame, $"   {one.Proposition.Text}\n   {two.Proposition.Text}"));
            }
        }

        Console.WriteLine($"{rows.Length} labels, {pairs.Count} of them of pairs that are compared today, {pairs.Count(pair => pair.IsSame)} the same");
        var judged = new List<(double P, bool IsSame, string Words)>();
        for (int fold = 0; fold < Folds; fold++)
        {
            var model = new HappeningModel(Fit(pairs.Where(pair => LabelFold.Of(pair.Story, Folds) != fold), ridge));
            judged.AddRange(pairs.Where(pair => LabelFold.Of(pair.Story, Folds) == fold).Select(pair => (model.Probability(pair.Features), pair.IsSame, pair.Words)));
        }

        foreach (double least in (double[])[.2, .3, .4, .45, .5, .55, .6, .65, .7, .75, .8, .85, .9])
        {
            int taken = judged.Count(row => row.P >= least), right = judged.Count(row => row.P >= least && row.IsSame);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{least:0.00}  {taken} taken, {right} right  P {(double)right / Math.Max(1, taken):0.000}  R {(double)right / judged.Count(row => row.IsSame):0.000}"));
        }

        double[] weights = Fit(pairs, ridge);
        ModelFile.Write(output, new Dictionary<string, byte[]> { [HappeningModel.Section] = LogisticModel.ToSection(weights) });
        Console.WriteLine($"{new FileInfo(output).Length} bytes: {output}");
        Console.WriteLine(string.Join(' ', weights.Select((weight, i) => string.Create(CultureInfo.InvariantCulture, $"{i}:{weight:0.0}"))));
        foreach ((double p, bool isSame, string words) in judged.OrderByDescending(row => Math.Abs((row.IsSame ? 1 : 0) - row.P)).Take(show))
        {
            Console.WriteLine($"{(isSame ? "same" : "other")} {p.ToString("0.00", CultureInfo.InvariantCulture)}\n{words}");
        }
    }

    private static double[] Fit(IEnumerable<(string Story, double[] Features, bool IsSame, string Words)> pairs, double ridge) =>
        Calibration.Fit([.. pairs.Select(pair => (pair.Features, pair.IsSame))], ridge);
}
