using System.CommandLine;
using Readout.Language;
using Readout.Models;

namespace Readout.Train.Language;

/// <summary><c>tag-revision</c>: reads the treebanks with the model that ships and counts which tags its trees give away.</summary>
internal static class TagRevisionCommand
{
    private static readonly string[] _treebanks = ["ud-ewt/train.conllu", "ud-gum/train.conllu"];

    public static Command Create()
    {
        var corpora = new Option<string>("--corpora") { Description = "Folder of the development corpora.", DefaultValueFactory = _ => "../shared/corpora" };
        var weight = new Option<double>("--weight") { Description = "How much the tree counts beside the tag head, chosen on GUM dev and EWT dev.", DefaultValueFactory = _ => 0.3 };
        var smoothing = new Option<double>("--smoothing") { Description = "Words that are added to each row.", DefaultValueFactory = _ => 5 };
        var output = new Option<string>("--out") { Description = "The file to write.", DefaultValueFactory = _ => "src/Readout/Models/tags.bin" };
        var command = new Command("tag-revision", "Counts what trees say of tags: Models/tags.bin.") { corpora, weight, smoothing, output };
        command.SetAction(result =>
        {
            var annotator = new LanguageAnnotator(new LanguageModel(ModelFile.Embedded("Models/language.bin")));
            var counts = new TagCounts();
            foreach (string treebank in _treebanks)
            {
                Count(annotator, TreebankReader.Read(Path.Combine(result.GetValue(corpora)!, treebank)), counts);
            }

            ModelFile.Write(result.GetValue(output)!, counts.ToSections(result.GetValue(weight), result.GetValue(smoothing)));
            Console.WriteLine($"{new FileInfo(result.GetValue(output)!).Length} bytes: {result.GetValue(output)}");
        });
        return command;
    }

    private static void Count(LanguageAnnotator annotator, List<TrainingSentence> gold, TagCounts counts)
    {
        Tokens tokens = LanguageScores.Annotate(annotator, gold);
        int word = 0;
        foreach (string tag in gold.SelectMany(sentence => sentence.Tags!))
        {
            int head = tokens.Heads[word];
            counts.Add(tokens.Relations[word], head < 0 ? null : tokens.Tags[head], Enum.Parse<UniversalTag>(tag.AsSpan(0, tag.IndexOf('|'))));
            word++;
        }
    }
}
