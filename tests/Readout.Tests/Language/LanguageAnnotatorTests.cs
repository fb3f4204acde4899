using Readout.Language;
using Xunit;

namespace Readout.Tests.Language;

public class LanguageAnnotatorTests
{
    private static readonly LanguageAnnotator _annotator = new();

    [Fact]
    public void A_plain_sentence_gets_its_tree_tags_and_lemmas()
    {
        Tokens tokens = Annotate("The ministers denied the report on Monday.");
        Assert.Equal(["The", "ministers", "denied", "the", "report", "on", "Monday", "."], Forms(tokens));
        Assert.Equal(["the", "minister", "deny", "the", "report", "on", "Monday", "."], tokens.Lemmas);
        Assert.Equal([1, 2, -1, 4, 2, 6, 2, 2], tokens.Heads);
        Assert.Equal("nsubj", tokens.Relations[1]);
        Assert.Equal("obj", tokens.Relations[4]);
        Assert.Equal(UniversalTag.VERB, tokens.Tags[2]);
        Assert.Equal("VBD", tokens.PennTags[2]);
    }

    [Fact]
    public void Names_of_people_and_countries_are_found()
    {
        Tokens tokens = Annotate("President Anna Keller of France met Peter Novak in Berlin.");
        Assert.Contains(tokens.Names, name => tokens.Text[tokens.SpanOf(name.FirstToken, name.EndToken).Start..tokens.SpanOf(name.FirstToken, name.EndToken).End] == "Anna Keller" && name.Type == EntityType.Person);
        Assert.Contains(tokens.Names, name => tokens.FormOf(name.FirstToken) is "France" && name.Type is EntityType.GeopoliticalEntity);
    }

    [Fact]
    public void A_name_does_not_reach_over_one_half_of_a_pair_of_brackets()
    {
        Tokens tokens = Annotate("The statement of Attorney General [Eric] Brandt and Director [James] Sorn was read.");
        Assert.Contains(tokens.Names, name => tokens.FormOf(name.FirstToken) is "Sorn" && name.EndToken == name.FirstToken + 1);
        Assert.DoesNotContain(tokens.Names, name => Enumerable.Range(name.FirstToken, name.EndToken - name.FirstToken).Any(token => tokens.FormOf(token) is "]"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!!! ??? ... — – \u00A0 “”")]
    [InlineData("WAR FEARS GROW AS TALKS FAIL")]
    [InlineData("\ud800 broken \udc00 surrogates")]
    [InlineData("no capitals no stop at all")]
    public void Any_text_gives_one_tree_a_sentence(string text) => CheckTrees(Annotate(text));

    [Fact]
    public void A_sentence_of_thousands_of_words_is_one_tree()
    {
        Tokens tokens = Annotate(string.Join(' ', Enumerable.Repeat("and the man saw the dog", 300)));
        CheckTrees(tokens);
    }

    [Fact]
    public void What_was_read_before_does_not_change_an_answer()
    {
        const string text = "The council said it would meet the union again next week, but nobody believed it.";
        Tokens first = new LanguageAnnotator().Annotate(ArticleOf(text));
        Annotate("Prices rose. The council fell. Nobody knows why the union meets.");
        Tokens second = Annotate(text);
        Assert.Equal(first.Heads, second.Heads);
        Assert.Equal(first.Relations, second.Relations);
        Assert.Equal(first.PennTags, second.PennTags);
    }

    [Theory]
    [InlineData("The minister floated an idea.", "floated", "float")]
    [InlineData("The minister donated a painting.", "donated", "donate")]
    public void Lemmas_are_words_that_exist(string text, string form, string lemma)
    {
        Tokens tokens = Annotate(text);
        Assert.Equal(lemma, tokens.LemmaOf(Enumerable.Range(0, tokens.Count).Single(i => tokens.FormOf(i).SequenceEqual(form))));
    }

    [Fact]
    public void No_token_costs_an_allocation_once_its_words_are_known()
    {
        string text = string.Concat(Enumerable.Repeat("The minister told Anna Keller that the union would meet in Berlin next week . ", 20));
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int[] starts = new int[words.Length], ends = new int[words.Length];
        for (int i = 0, at = 0; i < words.Length; i++)
        {
            starts[i] = at;
            ends[i] = at + words[i].Length;
            at = ends[i] + 1;
        }

        int[] sentences = [.. Enumerable.Range(0, 21).Select(i => i * words.Length / 20)];
        var workspace = new LanguageWorkspace(LanguageModel.Embedded);
        var target = new AnalysisTarget(text, starts, ends);
        workspace.Analyse(sentences, 0, 20, target);
        target.Names.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        workspace.Analyse(sentences, 0, 20, target);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(40, target.Names.Count);
    }

    [Fact]
    public void A_person_named_in_full_is_the_same_person_by_surname()
    {
        Tokens tokens = Annotate("Anna Keller arrived on Monday. Nobody had expected Keller so soon, and Keller said so.");
        Assert.Equal(3, tokens.Names.Count(name => name.Type == EntityType.Person));
    }

    private static void CheckTrees(Tokens tokens)
    {
        for (int sentence = 0; sentence < tokens.SentenceCount; sentence++)
        {
            int roots = 0;
            for (int i = tokens.SentenceStarts[sentence]; i < tokens.SentenceStarts[sentence + 1]; i++)
            {
                int steps = 0;
                for (int head = i; head >= 0; head = tokens.Heads[head])
                {
                    Assert.InRange(head, tokens.SentenceStarts[sentence], tokens.SentenceStarts[sentence + 1] - 1);
                    Assert.True(steps++ <= tokens.Count);
                }

                roots += tokens.Heads[i] < 0 ? 1 : 0;
                Assert.NotNull(tokens.Relations[i]);
            }

            Assert.Equal(1, roots);
        }
    }

    private static string[] Forms(Tokens tokens) => [.. Enumerable.Range(0, tokens.Count).Select(i => tokens.FormOf(i).ToString())];

    private static Tokens Annotate(string text) => _annotator.Annotate(ArticleOf(text));

    private static Article ArticleOf(string text) => new()
    {
        Report = new Report("t", text, ReportFormat.Body, "t"),
        Text = text,
        Map = OffsetMap.Identity(text.Length),
        Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length), new SourceSpan(0, text.Length))],
    };
}
