using System.CommandLine;
using Readout.Language;
using Readout.Language.Conllu;
using Readout.Models;

namespace Readout.Train.Boundaries;

/// <summary>The commands <c>boundaries</c> (compiles the tokenizer's lists, trains the sentence splitter) and <c>boundaries-score</c>.</summary>
internal static class BoundaryCommand
{
    private static readonly string[] _lists = ["abbreviations", "contractions", "domains", "followers", "mastheads", "prefixes", "units", "wholes"];

    public static Command Train()
    {
        var corpora = new Option<DirectoryInfo>("--corpora") { Description = "The folder of development corpora.", Required = true };
        var lists = new Option<string>("--lists") { Description = "The folder of word lists.", DefaultValueFactory = _ => "tools/Readout.Train/Boundaries/Lists" };
        var output = new Option<string>("--out") { Description = "The library's folder.", DefaultValueFactory = _ => "src/Readout" };
        var command = new Command("boundaries", "Compiles Lexicons/tokens.bin and trains Models/boundaries.bin (sentence ends) on EWT and GUM.") { corpora, lists, output };
        command.SetAction(result =>
        {
            string folder = result.GetValue(output)!;
            TokenLexicon lexicon = Compile(result.GetValue(lists)!, Path.Combine(folder, "Lexicons", "tokens.bin"));
            string root = result.GetValue(corpora)!.FullName;
            BoundaryTrainer.Train(lexicon, root, Path.Combine(folder, "Models", "boundaries.bin"));
        });
        return command;
    }

    public static Command Score()
    {
        var gold = new Option<FileInfo>("--gold") { Description = "A CoNLL-U file.", Required = true };
        var model = new Option<string>("--model") { Description = "The library's folder.", DefaultValueFactory = _ => "src/Readout" };
        var errors = new Option<int>("--errors") { Description = "Print so many differences of each kind." };
        var command = new Command("boundaries-score", "Cuts the raw text of a CoNLL-U file and prints the F1 of surface tokens, words and sentences.") { gold, model, errors };
        command.SetAction(result =>
        {
            string folder = result.GetValue(model)!;
            var tokenizer = new Tokenizer(
                TokenLexicon.Read(Open(Path.Combine(folder, "Lexicons", "tokens.bin"))), BoundaryModel.Read(Open(Path.Combine(folder, "Models", "boundaries.bin"))));
            BoundaryScorer.Print(Documents(result.GetValue(gold)!.FullName), tokenizer, result.GetValue(errors), Console.Out);
        });
        return command;
    }

    public static IEnumerable<ConlluArticle> Documents(string path)
    {
        using var reader = new StreamReader(path);
        foreach (ConlluDocument document in ConlluReader.Read(reader, Path.GetFileName(path)))
        {
            yield return ConlluArticle.Of(document, path);
        }
    }

    private static ModelFile Open(string path) => ModelFile.Parse(File.ReadAllBytes(path), path, verify: true);

    private static TokenLexicon Compile(string lists, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        ModelFile.Write(path, _lists.ToDictionary(name => name, name => WordList.Section(Path.Combine(lists, name + ".txt"))));
        return TokenLexicon.Read(Open(path));
    }
}
