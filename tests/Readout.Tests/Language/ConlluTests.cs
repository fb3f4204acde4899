using Readout.Language;
using Readout.Language.Conllu;
using Xunit;

namespace Readout.Tests.Language;

public sealed class ConlluTests
{
    private const string Sample = """
        # newdoc id = harbour
        # newpar
        # text = They don't know Ada.
        1	They	they	PRON	PRP	_	4	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	know	know	VERB	VB	_	0	root	_	_
        5	Ada	Ada	PROPN	NNP	_	4	obj	_	SpaceAfter=No
        6	.	.	PUNCT	.	_	4	punct	_	_

        # newpar
        1	Yes	yes	INTJ	UH	_	0	root	_	SpaceAfter=No
        2	!	!	PUNCT	.	_	1	punct	_	_

        """;

    [Fact]
    public void A_document_is_put_together_again_with_exact_offsets()
    {
        ConlluArticle read = Read(Sample);
        Assert.Equal("They don't know Ada.\n\nYes!", read.Article.Text);
        Assert.Equal([0, 5, 7, 11, 16, 19, 22, 25], read.Text.Starts);
        Assert.Equal([4, 7, 10, 15, 19, 20, 25, 26], read.Text.Ends);
        Assert.Equal([0, 6, 8], read.Text.SentenceStarts);
        Assert.Equal([0, 1], read.Text.SentenceBlocks);
    }

    [Fact]
    public void What_is_written_can_be_read_again_as_the_same_tokens_and_trees()
    {
        ConlluArticle read = Read(Sample);
        var output = new StringWriter();
        ConlluWriter.Write(output, read.Article, read.GoldTokens());
        Assert.Contains("2-3\tdon't\t_", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("TokenRange=16:19", output.ToString(), StringComparison.Ordinal);
        Tokens again = Read(output.ToString()).GoldTokens();
        Assert.Equal(read.GoldTokens().Heads, again.Heads);
        Assert.Equal(read.GoldTokens().Relations, again.Relations);
        Assert.Equal(read.Text.Starts, again.Starts);
        Assert.Equal(read.Article.Text, again.Text);
    }

    [Theory]
    [InlineData("1\tYes\tyes\n", "3 columns instead of 10")]
    [InlineData("x\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n", "not a word number")]
    [InlineData("1\tYes\tyes\tINTJ\tUH\t_\t7\troot\t_\t_\n\n", "outside the sentence")]
    public void A_broken_line_is_named_with_its_place(string text, string reason)
    {
        InvalidDataException problem = Assert.Throws<InvalidDataException>(() => Read(text));
        Assert.StartsWith("sample.conllu:", problem.Message, StringComparison.Ordinal);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    private static ConlluArticle Read(string text) => ConlluArticle.Of(ConlluReader.Read(new StringReader(text), "sample.conllu").Single(), "sample.conllu");
}
