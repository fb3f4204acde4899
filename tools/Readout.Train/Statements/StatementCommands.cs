using System.CommandLine;
using System.Text;
using Readout.Language;
using Readout.Models;
using Readout.Statements;

namespace Readout.Train.Statements;

/// <summary>The commands <c>statements</c> (train the model) and <c>evaluate-statements</c> (write the rows that the scorer reads, and print the calibration).</summary>
internal static class StatementCommands
{
    /// <summary>The documents whose mistakes may be read, and the others.</summary>
    private static readonly bool[] _halves = [true, false];

    public static Command CreateTrain()
    {
        Option<DirectoryInfo> corpora = CorporaOption();
        var output = new Option<FileInfo>("--out") { Description = "The model to write.", DefaultValueFactory = _ => new FileInfo("src/Readout/Models/statements.bin") };
        var weights = new Option<FileInfo?>("--weights") { Description = "A model whose weights to keep: only the confidence is fitted anew, after a change of rules." };
        var command = new Command("statements", "Trains the model of who said what on PolNeAR train, and calibrates its confidence on PolNeAR dev.") { corpora, output, weights };
        command.SetAction(result => Train(result.GetRequiredValue(corpora), result.GetRequiredValue(output), result.GetValue(weights)));
        return command;
    }

    public static Command CreateEvaluate()
    {
        Option<DirectoryInfo> corpora = CorporaOption();
        var model = new Option<FileInfo?>("--model") { Description = "A model file; without it, the one that the library carries." };
        var output = new Option<FileInfo?>("--out") { Description = "Where to write rows for score_attributions.py." };
        var labels = new Option<FileInfo?>("--labels") { Description = "A table of labelled stances and speakers to compare with, instead of the figures and the calibration." };
        var part = new Option<string>("--part") { Description = "The part of PolNeAR that the labelled documents are in: dev or train.", DefaultValueFactory = _ => "dev" };
        var via = new Option<FileInfo?>("--via") { Description = "A table of labelled media that carried a statement, to compare with instead." };
        var about = new Option<FileInfo?>("--about") { Description = "A table of labelled statements with those that they are about, to compare with instead." };
        var within = new Option<FileInfo?>("--within") { Description = "A table of labelled statements with those that they lie within, to compare with instead." };
        var circumstances = new Option<FileInfo?>("--circumstances") { Description = "A table of labelled statements with to whom, on what occasion, where, when and how they were said, to compare with instead." };
        var mistakes = new Option<int>("--mistakes") { Description = "How many mistakes against the labels to list." };
        var command = new Command("evaluate-statements", "Reads PolNeAR dev and prints figures and the calibration, or the accuracy of stances and speakers.") { corpora, model, output, labels, part, via, about, within, circumstances, mistakes };
        command.SetAction(result =>
        {
            FileInfo? file = result.GetValue(model);
            StatementModel read = file is null ? StatementModel.Shared : new StatementModel(ModelFile.Parse(File.ReadAllBytes(file.FullName), file.Name, verify: true));
            if (result.GetValue(via) is { } media)
            {
                List<LabelledVia> labelled = LabelledVia.Read(File.ReadLines(media.FullName));
                ViaEvaluation.Print(read, Parse(result.GetRequiredValue(corpora), result.GetValue(part)!, [.. labelled.Select(label => label.Document)]), labelled);
                return;
            }

            if (result.GetValue(circumstances) is { } told)
            {
                CompareCircumstances(read, result.GetRequiredValue(corpora), result.GetValue(part)!, told, result.GetValue(mistakes));
                return;
            }

            foreach ((FileInfo? ties, string name) in new[] { (result.GetValue(about), "about"), (result.GetValue(within), "within") })
            {
                if (ties is not null)
                {
                    List<LabelledLink> labelled = LabelledLink.Read(File.ReadLines(ties.FullName));
                    List<ParsedDocument> parsed = Parse(result.GetRequiredValue(corpora), result.GetValue(part)!, [.. labelled.Select(label => label.Document)]);
                    foreach (bool isOpen in _halves)
                    {
                        var links = new LinkEvaluation(read, statement => name == "about" ? statement.About : statement.Within is { } outer ? [outer] : []);
                        links.Compare([.. parsed.Where(document => LabelledStatement.IsOpenDocument(document.Document.Id) == isOpen)], labelled);
                        links.Print(isOpen ? $"{name}, documents that may be read" : $"{name}, the others", isOpen ? result.GetValue(mistakes) : 0);
                    }

                    return;
                }
            }

            if (result.GetValue(labels) is { } table)
            {
                List<LabelledStatement> labelled = LabelledStatement.Read(File.ReadLines(table.FullName));
                HashSet<string> wanted = [.. labelled.Select(label => label.Document)];
                new LabelEvaluation(read, Parse(result.GetRequiredValue(corpora), result.GetValue(part)!, wanted), labelled).Print(result.GetValue(mistakes));
                return;
            }

            var evaluation = new StatementEvaluation(read, Parse(result.GetRequiredValue(corpora), "dev"));
            evaluation.Print();
            if (result.GetValue(output) is { } rows)
            {
                evaluation.WriteRows(rows.FullName);
            }
        });
        return command;
    }

    private static void CompareCircumstances(StatementModel model, DirectoryInfo corpora, string part, FileInfo table, int mistakes)
    {
        List<LabelledCircumstances> labelled = LabelledCircumstances.Read(File.ReadLines(table.FullName));
        List<ParsedDocument> parsed = Parse(corpora, part, [.. labelled.Select(label => label.Document)]);
        Dictionary<string, DateOnly> days = PolnearCorpus.ReadDays(new FileInfo(Path.Combine(corpora.FullName, "polnear", "metadata.tsv")));
        foreach (bool isOpen in _halves)
        {
            var evaluation = new CircumstanceEvaluation(model, days);
            evaluation.Compare([.. parsed.Where(document => LabelledStatement.IsOpenDocument(document.Document.Id) == isOpen)], labelled);
            evaluation.Print(isOpen ? "circumstances, documents that may be read" : "circumstances, the others", isOpen ? mistakes : 0);
        }
    }

    private static Option<DirectoryInfo> CorporaOption() =>
        new("--corpora") { Description = "The folder of corpora.", DefaultValueFactory = _ => new DirectoryInfo("../shared/corpora") };

    private static void Train(DirectoryInfo corpora, FileInfo output, FileInfo? weights)
    {
        Dictionary<string, byte[]> sections = weights is null ? new StatementTrainer().Train(Parse(corpora, "train")) : SectionsOf(weights);
        var model = new StatementModel(
            LinearChain.Read(sections["cue.features"], sections["cue.transitions"]), LinearChain.Read(sections["role.features"], sections["role.transitions"]), StatementTrainer.Settings);
        var evaluation = new StatementEvaluation(model, Parse(corpora, "dev"));
        evaluation.Print();
        StatementSettings settings = StatementTrainer.Settings with { LeastConfidence = StatementTrainer.LeastConfidence, Confidence = Calibration.Fit(evaluation.Examples) };
        sections["settings"] = Encoding.UTF8.GetBytes(settings.ToString());
        ModelFile.Write(output.FullName, sections);
    }

    private static Dictionary<string, byte[]> SectionsOf(FileInfo weights)
    {
        ModelFile file = ModelFile.Parse(File.ReadAllBytes(weights.FullName), weights.Name, verify: true);
        return file.Names.ToDictionary(name => name, name => file[name].ToArray(), StringComparer.Ordinal);
    }

    private static List<ParsedDocument> Parse(DirectoryInfo corpora, string part, HashSet<string>? wanted = null)
    {
        var annotator = new LanguageAnnotator();
        var documents = new List<ParsedDocument>();
        foreach (PolnearDocument document in PolnearCorpus.Read(new DirectoryInfo(Path.Combine(corpora.FullName, "polnear", part))))
        {
            if (wanted is not null && !wanted.Contains(document.Id))
            {
                continue;
            }

            documents.Add(new ParsedDocument(document, annotator.Annotate(document.ToArticle())));
        }

        return documents;
    }
}
