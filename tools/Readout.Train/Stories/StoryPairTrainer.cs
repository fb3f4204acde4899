using System.CommandLine;
using Readout.Models;
using Readout.Stories.Clusters;

namespace Readout.Train.Stories;

/// <summary><c>stories</c>: trains the model that tells how likely two articles tell one story, and prints how well it does on stories that it did not see.</summary>
internal static class StoryPairTrainer
{
    private const int Depth = 4;
    private const int Trees = 300;
    private const double Rate = 0.08;

    public static Command Create()
    {
        var corpora = new Option<string>("--corpora") { DefaultValueFactory = _ => "../shared/corpora" };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Readout/Models/stories.bin" };
        var command = new Command("stories", "Trains the model that tells how likely two articles tell one story.") { corpora, output };
        command.SetAction(parsed => Train(Path.Combine(parsed.GetValue(corpora)!, "stories"), parsed.GetValue(output)!));
        return command;
    }

    private static void Train(string folder, string output)
    {
        StoryRow[] ecb = [.. StoryCorpus.Read(Path.Combine(folder, "ecb-plus-dev.jsonl.gz")).Where(row => row.Split == "train")];
        StoryRow[] neus = [.. StoryCorpus.Read(Path.Combine(folder, "neus-train.jsonl.gz"))];
        StoryRow[][] folds = StoryFolds.Of(neus);
        StoryRow[] load = [.. StoryCorpus.Read(Path.Combine(folder, "load-8k.jsonl.gz"))];
        Dictionary<string, int> storyByWords = StoryLesson.ByWords(load);

        // Every topic of ECB+ and every fold of NeuS stands in one half.
        (float[] Features, bool IsOneStory)[][] halves =
        [
            .. StoryFolds.Learned.Select((half, i) => half.SelectMany(fold => new StoryLesson([.. ecb.Where(row => TopicOf(row) % 2 == i)], folds[fold], load, storyByWords, new Random(10 + fold)).Read(new Random(fold))).ToArray()),
        ];
        for (int half = 0; half < halves.Length; half++)
        {
            var model = new StoryPairModel(Fit(halves[half], half));
            (float[] Features, bool IsOneStory)[] others = halves[1 - half];
            double[] probabilities = [.. others.Select(pair => model.Probability(pair.Features))];
            Console.WriteLine($"half {half}: {halves[half].Length} pairs, {halves[half].Count(pair => pair.IsOneStory)} of one story; on the other half loss {others.Select((pair, i) => -Math.Log(Math.Max(1e-6, pair.IsOneStory ? probabilities[i] : 1 - probabilities[i]))).Average():F4}");
            foreach (double least in (ReadOnlySpan<double>)[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8])
            {
                int taken = probabilities.Count(probability => probability >= least), right = others.Where((pair, i) => pair.IsOneStory && probabilities[i] >= least).Count();
                Console.WriteLine($"  {least:F1}: P {(double)right / taken:F3} R {(double)right / others.Count(pair => pair.IsOneStory):F3}");
            }
        }

        (float[] Features, bool IsOneStory)[] all = [.. halves.SelectMany(half => half), .. new StoryLesson(ecb, StoryFolds.RestOf(neus), load, storyByWords, new Random(folds.Length + 10)).Read(new Random(folds.Length))];
        Console.WriteLine($"all: {all.Length} pairs, {all.Count(pair => pair.IsOneStory)} of one story");
        ModelFile.Write(output, new StoryPairModel(Fit(all, halves.Length)).ToSections());
        Console.WriteLine($"{new FileInfo(output).Length} bytes: {output}");
    }

    private static int TopicOf(StoryRow row) => int.Parse(new string([.. row.Story.TakeWhile(char.IsDigit)]));

    private static BoostedTrees Fit((float[] Features, bool IsOneStory)[] pairs, int seed) =>
        new TreeTrainer(Depth, Trees, Rate).Fit([.. pairs.Select(pair => pair.Features)], [.. pairs.Select(pair => pair.IsOneStory)], seed);
}
