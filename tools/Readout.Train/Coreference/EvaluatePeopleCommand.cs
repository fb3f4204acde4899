using System.CommandLine;
using Readout.Ingest;

namespace Readout.Train.Coreference;

/// <summary><c>evaluate-people</c>: reads the labelled documents from raw text and counts the labelled mentions that were given to the right person.</summary>
internal static class EvaluatePeopleCommand
{
    private const string Nobody = "nobody named";
    private static readonly string[] _forms = ["pronoun", "description", "surname"];

    public static Command Create()
    {
        var labels = new Option<string>("--labels") { Description = "The table of labels.", DefaultValueFactory = _ => "tests/Readout.Tests/Language/Labels/people.tsv" };
        var corpora = new Option<string>("--corpora") { Description = "Folder of the development corpora.", DefaultValueFactory = _ => "../shared/corpora" };
        var part = new Option<string>("--part") { Description = "The part of PolNeAR that the labelled documents are in: dev or train.", DefaultValueFactory = _ => "dev" };
        var misses = new Option<bool>("--misses") { Description = "List what went wrong in the documents whose id has an even hash." };
        var command = new Command("evaluate-people", "Prints the share of labelled pronouns, descriptions and surnames of PolNeAR that are given to the right person.") { labels, corpora, part, misses };
        command.SetAction(result => Evaluate(PersonLabel.Read(result.GetValue(labels)!), Path.Combine(result.GetValue(corpora)!, "polnear", result.GetValue(part)!, "text"), result.GetValue(misses)));
        return command;
    }

    private static void Evaluate(List<PersonLabel> labels, string folder, bool misses)
    {
        var ingest = new ArticleReader();
        var reader = new Reader();
        var judged = new List<(PersonLabel Label, bool IsEven, PersonJudgement Judgement)>();
        foreach (IGrouping<string, PersonLabel> document in labels.GroupBy(label => label.Document, StringComparer.Ordinal))
        {
            string path = Path.Combine(folder, document.Key + ".txt");
            var report = new Report(document.Key, File.ReadAllText(path), ReportFormat.PlainText, path);
            var judge = new PersonJudge(reader.Read(ingest.Read(report)), document);
            bool isEven = (FeatureList.HashOf(document.Key) & 1) == 0;
            foreach (PersonLabel label in document)
            {
                PersonJudgement judgement = judge.Judge(label, out Entity? entity);
                judged.Add((label, isEven, judgement));
                if (misses && isEven && judgement != PersonJudgement.Right)
                {
                    Console.WriteLine($"{judgement,-10} {label.Form,-11} {Around(report.Source, label.Span)} = {(label.IsNamed ? Part(report.Source, label.Person) : "nobody named")}, not {entity?.Name ?? "anybody"} ({document.Key} {label.Span.Start})");
                }
            }
        }

        Print("all documents", judged);
        Print("even documents", judged.Where(item => item.IsEven));
        Print("odd documents", judged.Where(item => !item.IsEven));
    }

    private static void Print(string name, IEnumerable<(PersonLabel Label, bool IsEven, PersonJudgement Judgement)> judged)
    {
        Console.WriteLine($"{name,-16} {"right",6} {"wrong",6} {"unresolved",11} {"share right",12}");
        foreach (string form in (string[])["all", .. _forms, Nobody])
        {
            PersonJudgement[] of = [.. judged.Where(item => item.Label.IsNamed ? form == "all" || item.Label.Form == form : form == Nobody).Select(item => item.Judgement)];
            if (form == Nobody && of.Length == 0)
            {
                continue;
            }

            int Count(PersonJudgement judgement) => of.Count(item => item == judgement);
            Console.WriteLine($"  {form,-14} {Count(PersonJudgement.Right),6} {Count(PersonJudgement.Wrong),6} {Count(PersonJudgement.Unresolved),11} {100.0 * Count(PersonJudgement.Right) / Math.Max(1, of.Length),11:F1}%");
        }
    }

    private static string Around(string source, SourceSpan span) =>
        (source[Math.Max(0, span.Start - 90)..span.Start] + "[" + Part(source, span) + "]" + source[span.End..Math.Min(source.Length, span.End + 50)]).ReplaceLineEndings(" ");

    private static string Part(string source, SourceSpan span) => source[span.Start..span.End];
}
