using System.CommandLine;
using Readout.Language;
using Readout.Models;

namespace Readout.Train.Coreference;

/// <summary>The command <c>coreference-people</c>: adds to <c>Models/coreference.bin</c> the trees that choose whom <i>he</i> or <i>she</i> means.</summary>
internal static class PersonCommand
{
    private const int Folds = 5;
    private const int Seed = 1;

    public static Command Create()
    {
        var corpora = new Option<DirectoryInfo>("--corpora") { Description = "The folder of development corpora.", Required = true };
        var labels = new Option<string>("--labels") { Description = "The table of labelled pronouns of PolNeAR train.", DefaultValueFactory = _ => "tools/Readout.Train/Coreference/Labels/pronouns.tsv" };
        var output = new Option<string>("--out") { Description = "The library's folder.", DefaultValueFactory = _ => "src/Readout" };
        var command = new Command("coreference-people", "Trains the trees that choose whom he or she means, and puts them beside the ranker in Models/coreference.bin.") { corpora, labels, output };
        command.SetAction(result => Train(result.GetValue(corpora)!.FullName, result.GetValue(labels)!, Path.Combine(result.GetValue(output)!, "Models", "coreference.bin")));
        return command;
    }

    private static void Train(string root, string labels, string path)
    {
        AntecedentLesson[] lessons = [.. AntecedentLesson.Read(root, labels, new LanguageAnnotator())];
        List<PersonDecision> decisions = PersonTrainer.Decisions(lessons, CoreferenceCommand.Ranker);
        List<(PersonDecision Decision, int Row)> judged = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            BoostedTrees trees = PersonTrainer.Fit(decisions.Where(decision => FoldOf(decision) != fold), Seed);
            judged.AddRange(decisions.Where(decision => FoldOf(decision) == fold).Select(decision => (decision, PersonTrainer.Choose(trees, decision))));
        }

        foreach (IGrouping<LessonSource, (PersonDecision Decision, int Row)> source in judged.GroupBy(item => item.Decision.Source))
        {
            int Count(Func<(PersonDecision Decision, int Row), bool> isRight) => source.Count(isRight);
            int ranked = Count(item => item.Decision.IsRight[item.Decision.Ranked]), chosen = Count(item => item.Decision.IsRight[item.Row]), all = source.Count();
            Console.WriteLine($"{source.Key,-10} {all,5} of he and she: right by the ranker {100.0 * ranked / all:F1}%, by the trees {100.0 * chosen / all:F1}%");
        }

        ModelFile file = ModelFile.Parse(File.ReadAllBytes(path), path);
        ModelFile.Write(path, new Dictionary<string, byte[]>
        {
            ["weights"] = file["weights"].ToArray(),
            ["offsets"] = file["offsets"].ToArray(),
            ["people"] = PersonTrainer.Fit(decisions, Seed).ToBytes(),
        });
    }

    // Lessons of one source stand together, and every fourth had the same ranker.
    private static int FoldOf(PersonDecision decision) => decision.Text / PersonTrainer.Rankers % Folds;
}
