using Readout.Language;
using Xunit;

namespace Readout.Tests.Language;

public class IrregularVerbTests
{
    private static readonly LanguageAnnotator _annotator = new();

    [Theory]
    [InlineData("The river swept the bridge away on Monday.", "swept", "sweep")]
    [InlineData("The families fled the town on Monday.", "fled", "flee")]
    [InlineData("The court upheld the ban on Monday.", "upheld", "uphold")]
    [InlineData("Prices have risen since March.", "risen", "rise")]
    [InlineData("The minister lied to the council about the letter.", "lied", "lie")]
    [InlineData("The rebels ceded the harbour on Monday.", "ceded", "cede")]
    [InlineData("The rebels freed two hostages on Monday.", "freed", "free")]
    [InlineData("The minister is lying to the council.", "lying", "lie")]
    [InlineData("The shot was heard in Riverton.", "shot", "shot")] // a noun is no verb
    [InlineData("Police founded the club on Monday.", "founded", "found")]
    public void A_past_form_has_its_verb_for_a_lemma(string text, string form, string lemma)
    {
        var article = new Article { Report = new Report("a", text, ReportFormat.Body, "a"), Text = text, Map = OffsetMap.Identity(text.Length), Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length), new SourceSpan(0, text.Length))] };
        Tokens tokens = _annotator.Annotate(article);
        int token = Enumerable.Range(0, tokens.Count).First(i => tokens.FormOf(i) is var word && word.SequenceEqual(form));
        Assert.Equal(lemma, tokens.LemmaOf(token));
    }

    [Fact]
    public void No_form_stands_under_two_verbs()
    {
        string[][] verbs = [.. Readout.Models.ModelFile.Embedded("Lexicons/verbs.bin").Text("irregular").Split('\n').Select(line => line.Split(' '))];
        string[] forms = [.. verbs.SelectMany(verb => verb.Skip(1))];
        Assert.True(forms.Length > 300);
        Assert.Equal(forms.Distinct(), forms);
    }
}
