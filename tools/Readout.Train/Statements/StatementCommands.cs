using System.CommandLine;
using System.Text;
using Readout.Language;
using Readout.Models;
using Readout.Statements;

namespace Readout.Train.Statements;

/// <summary>The commands <c>statements</c> (train the model) and <c>evaluate-statements</c> (write the rows that the scorer reads, and print the calibration).</summary>
internal static class StatementCommands
{
    public static Command CreateTrain()
    {
        Option<DirectoryInfo> corpora = CorporaOption();
        var output = new Option<FileInfo>("--out") { Description = "The model to write.", DefaultValueFactory = _ => new FileInfo("src/Readout/Models/statements.bin") };
        var command = new Command("statements", "Trains the model of who said what on PolNeAR train, and calibrates its confidence on PolNeAR dev.") { corpora, output };
        command.SetAction(result => Train(result.GetRequiredValue(corpora), result.GetRequiredValue(output)));
        return command;
    }

    public static Command CreateEvaluate()
    {
        Option<DirectoryInfo> corpora = CorporaOption();
        var model = new Option<FileInfo?>("--model") { Description = "A model file; without it, the one that the library carries." };
        var output = new Option<FileInfo?>("--out") { Description = "Where to write rows for score_attributions.py." };
        var command = new Command("evaluate-statements", "Reads PolNeAR dev and prints figures and the calibration.") { corpora, model, output };
        command.SetAction(result =>
        {
            FileInfo? file = result.GetValue(model);
            StatementModel read = file is null ? StatementModel.Shared : new StatementModel(ModelFile.Parse(File.ReadAllBytes(file.FullName), file.Name, verify: true));
            var evaluation = new StatementEvaluation(read, Parse(result.GetRequiredValue(corpora), "dev"));
            evaluation.Print();
            if (result.GetValue(output) is { } rows)
            {
                evaluation.WriteRows(rows.FullName);
            }
        });
        return command;
    }

    private static Option<DirectoryInfo> CorporaOption() =>
        new("--corpora") { Description = "The folder of corpora.", DefaultValueFactory = _ => new DirectoryInfo("../shared/corpora") };

    private static void Train(DirectoryInfo corpora, FileInfo output)
    {
        Dictionary<string, byte[]> sections = new StatementTrainer().Train(Parse(corpora, "train"));
        var model = new StatementModel(
            LinearChain.Read(sections["cue.features"], sections["cue.transitions"]), LinearChain.Read(sections["role.features"], sections["role.transitions"]), StatementTrainer.Settings);
        var evaluation = new StatementEvaluation(model, Parse(corpora, "dev"));
        evaluation.Print();
        StatementSettings settings = StatementTrainer.Settings with { LeastConfidence = StatementTrainer.LeastConfidence, Confidence = Calibration.Fit(evaluation.Examples) };
        sections["settings"] = Encoding.UTF8.GetBytes(settings.ToString());
        ModelFile.Write(output.FullName, sections);
    }

    private static List<ParsedDocument> Parse(DirectoryInfo corpora, string part)
    {
        var annotator = new LanguageAnnotator();
        var documents = new List<ParsedDocument>();
        foreach (PolnearDocument document in PolnearCorpus.Read(new DirectoryInfo(Path.Combine(corpora.FullName, "polnear", part))))
        {
            documents.Add(new ParsedDocument(document, annotator.Annotate(document.ToArticle())));
        }

        return documents;
    }
}
