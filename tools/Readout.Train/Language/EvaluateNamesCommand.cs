using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Readout.Ingest;
using Readout.Language;
using Readout.Models;

namespace Readout.Train.Language;

/// <summary><c>evaluate-names</c>: compares the names found in raw news with labels made by a reader.</summary>
internal static class EvaluateNamesCommand
{
    public static Command Create()
    {
        var labels = new Option<string>("--labels") { Description = "The labels.", DefaultValueFactory = _ => "tests/Readout.Tests/Language/Labels/names.tsv" };
        var corpora = new Option<string>("--corpora") { Description = "Folder of the development corpora.", DefaultValueFactory = _ => "../shared/corpora" };
        var model = new Option<string>("--model") { Description = "The model file.", DefaultValueFactory = _ => "src/Readout/Models/language.bin" };
        var names = new Option<string>("--names") { Description = "The compiled lists of names.", DefaultValueFactory = _ => "src/Readout/Lexicons/names.bin" };
        var mistakes = new Option<bool>("--mistakes") { Description = "Prints the mistakes in the even documents." };
        var command = new Command("evaluate-names", "Scores the names of news articles, read raw: exact span and type.") { labels, corpora, model, names, mistakes };
        command.SetAction(result => Evaluate(
            result.GetValue(labels)!,
            Path.Combine(result.GetValue(corpora)!, "polnear/dev/text"),
            new LanguageModel(Read(result.GetValue(model)!), Read(result.GetValue(names)!)) { Revision = TagRevision.Embedded },
            result.GetValue(mistakes)));
        return command;
    }

    /// <summary>Whether a document is in the half whose mistakes may be read; the other half says what the changes are worth on unseen text.</summary>
    public static bool IsEven(string document) => SHA256.HashData(Encoding.UTF8.GetBytes(document))[0] % 2 == 0;

    private static ModelFile Read(string path) => ModelFile.Parse(File.ReadAllBytes(path), path);

    private static void Evaluate(string labels, string texts, LanguageModel model, bool mistakes)
    {
        var annotator = new LanguageAnnotator(model);
        var reader = new ArticleReader();
        NameMatches all = new(), even = new(), odd = new();
        int documents = 0;
        foreach (IGrouping<string, GoldName> document in GoldName.Read(labels).GroupBy(name => name.Document))
        {
            string path = Path.Combine(texts, document.Key + ".txt");
            string text = File.ReadAllText(path);
            Article article = reader.Read(new Report(document.Key, text, ReportFormat.Body, path));
            Tokens tokens = annotator.Annotate(article);
            GoldName[] gold = [.. document];
            GoldName[] found = [.. tokens.Names.Select(name => new GoldName(document.Key, article.Map.ToSource(tokens.SpanOf(name.FirstToken, name.EndToken)), name.Type))];
            all.Add(gold, found);
            (IsEven(document.Key) ? even : odd).Add(gold, found);
            documents++;
            if (mistakes && IsEven(document.Key))
            {
                Print(text, gold, found);
            }
        }

        Print($"{documents} documents", all);
        Print("even documents", even);
        Print("odd documents", odd);
    }

    private static void Print(string heading, NameMatches matches)
    {
        Console.WriteLine(heading);
        foreach (string line in matches.Lines())
        {
            Console.WriteLine(line);
        }
    }

    /// <summary>Prints what differs: a minus before a name that was missed, a plus before one that is wrong.</summary>
    private static void Print(string text, GoldName[] gold, GoldName[] found)
    {
        Console.WriteLine(gold[0].Document);
        IEnumerable<(GoldName Name, char Sign)> missed = gold.Except(found).Select(name => (name, '-')), wrong = found.Except(gold).Select(name => (name, '+'));
        foreach ((GoldName name, char sign) in missed.Concat(wrong).OrderBy(pair => pair.Name.Span.Start))
        {
            int start = Math.Max(0, name.Span.Start - 40), end = Math.Min(text.Length, name.Span.End + 30);
            string context = $"{text[start..name.Span.Start]}[{text[name.Span.Start..name.Span.End]}]{text[name.Span.End..end]}";
            Console.WriteLine($"  {sign} {name.Type,-20} {context.ReplaceLineEndings("/")}");
        }
    }
}
