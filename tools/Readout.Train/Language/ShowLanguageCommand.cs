using System.CommandLine;
using Readout.Language;
using Readout.Models;

namespace Readout.Train.Language;

/// <summary><c>evaluate-language show</c>: prints the names, and on request the trees, that a model finds in a plain text.</summary>
internal static class ShowLanguageCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "A text; blank lines separate blocks." };
        var model = new Option<string>("--model") { DefaultValueFactory = _ => "src/Readout/Models/language.bin" };
        var trees = new Option<bool>("--trees");
        var command = new Command("show", "Prints what a model finds in a text.") { path, model, trees };
        command.SetAction(result => Show(result.GetValue(path)!, result.GetValue(model)!, result.GetValue(trees)));
        return command;
    }

    private static void Show(string path, string model, bool trees)
    {
        var annotator = new LanguageAnnotator(new LanguageModel(ModelFile.Parse(File.ReadAllBytes(model), model)) { Revision = TagRevision.Embedded });
        string text = File.ReadAllText(path);
        var blocks = new List<Block>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start, end), new SourceSpan(start, end)));
            start = end + 1;
        }

        Tokens tokens = annotator.Annotate(new Article { Report = new Report("text", text, ReportFormat.Body, path), Text = text, Map = OffsetMap.Identity(text.Length), Blocks = [.. blocks] });
        int name = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens.SentenceStarts[tokens.SentenceOf[i]] == i)
            {
                Console.WriteLine();
            }

            if (trees)
            {
                Console.WriteLine($"{i}\t{tokens.FormOf(i)}\t{tokens.Lemmas[i]}\t{tokens.Tags[i]}\t{tokens.PennTags[i]}\t{tokens.Heads[i]}\t{tokens.Relations[i]}");
                continue;
            }

            bool starts = name < tokens.Names.Length && tokens.Names[name].FirstToken == i;
            Console.Write((starts ? "[" : "") + tokens.FormOf(i).ToString());
            if (name < tokens.Names.Length && tokens.Names[name].EndToken == i + 1)
            {
                Console.Write($"]_{tokens.Names[name++].Type}");
            }

            Console.Write(' ');
        }

        Console.WriteLine();
    }
}
