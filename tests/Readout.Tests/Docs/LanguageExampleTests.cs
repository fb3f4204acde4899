using Readout.Ingest;
using Readout.Language;
using Xunit;

namespace Readout.Tests.Docs;

public class LanguageExampleTests
{
    [Fact]
    public void The_example_of_the_language_layer_runs_and_is_the_one_that_is_shown()
    {
        var output = new StringWriter { NewLine = "\n" };
        Example(output);
        Assert.Contains("ministers\tminister\tNOUN\tnsubj\tdenied\n", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Person: Anna Keller\n", output.ToString(), StringComparison.Ordinal);

        string[] page = File.ReadAllText(Repository.At("docs", "language.md")).Split("```csharp\n");
        string shown = page[1][..page[1].IndexOf("```", StringComparison.Ordinal)];
        string compiled = File.ReadAllText(Repository.At("tests", "Readout.Tests", "Docs", "LanguageExampleTests.cs"));
        Assert.Contains(string.Join('\n', shown.Split('\n').Select(line => line.Length == 0 ? line : "        " + line)), compiled, StringComparison.Ordinal);
    }

    private static void Example(StringWriter output)
    {
        string text = "The ministers denied the report on Monday. Anna Keller had it from an aide in Berlin.";
        Article article = new ArticleReader().Read(new Report("note", text, ReportFormat.Body, "a note"));
        Tokens tokens = new LanguageAnnotator().Annotate(article);

        for (int i = 0; i < tokens.Count; i++)
        {
            string head = tokens.Heads[i] < 0 ? "" : tokens.FormOf(tokens.Heads[i]).ToString();
            output.WriteLine($"{tokens.FormOf(i)}\t{tokens.Lemmas[i]}\t{tokens.Tags[i]}\t{tokens.Relations[i]}\t{head}");
        }

        foreach (NameSpan name in tokens.Names)
        {
            output.WriteLine($"{name.Type}: {tokens.Text[tokens.SpanOf(name.FirstToken, name.EndToken).Start..tokens.SpanOf(name.FirstToken, name.EndToken).End]}");
        }
    }
}
