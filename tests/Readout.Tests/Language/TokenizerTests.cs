using Readout.Language;
using Xunit;

namespace Readout.Tests.Language;

public sealed class TokenizerTests
{
    private static readonly Tokenizer _tokenizer = new();

    [Theory]
    [InlineData("PORT SABEL, March 12 (Northline) - The minister denied it.", "PORT SABEL, March 12 (Northline) -|The minister denied it.")]
    [InlineData("HARROW VALE — Crews found two more people.", "HARROW VALE —|Crews found two more people.")]
    [InlineData("Harrow Vale, Norland (SNA) – “We find shoes,” one said.", "Harrow Vale, Norland (SNA) –|“We find shoes,” one said.")]
    [InlineData("TARN, Norland -- Crews found two more people.", "TARN, Norland --|Crews found two more people.")]
    [InlineData("Harrow Vale (CNN) The governor denied it.", "Harrow Vale (CNN)|The governor denied it.")]
    [InlineData("Harrow Vale (CNN)The governor denied it.", "Harrow Vale (CNN)|The governor denied it.")]
    [InlineData("(CNN)“We find shoes,” one said.", "(CNN)|“We find shoes,” one said.")]
    [InlineData("(CNN) -- The governor denied it.", "(CNN) --|The governor denied it.")]
    [InlineData("Norland Dam Authority (NDA) Chairman Ivo Tarn denied it.", "Norland Dam Authority (NDA) Chairman Ivo Tarn denied it.")]
    [InlineData("(Applause) - The governor sat down.", "(Applause) - The governor sat down.")]
    [InlineData("Harrow Vale - a town of 400 - was flooded.", "Harrow Vale - a town of 400 - was flooded.")]
    [InlineData("NASA-led teams found water.", "NASA-led teams found water.")]
    [InlineData("Vask (the governor) spoke - He was late.", "Vask (the governor) spoke - He was late.")]
    public void A_dateline_is_a_sentence_of_its_own(string text, string expected)
    {
        TokenizedText tokens = _tokenizer.Tokenize(text, OneBlock(text));
        Assert.Equal(expected, string.Join('|', Enumerable.Range(0, tokens.SentenceStarts.Length - 1).Select(i => text[tokens.Starts[tokens.SentenceStarts[i]]..tokens.Ends[tokens.SentenceStarts[i + 1] - 1]])));
    }

    [Theory]
    [InlineData("They don't know; it's late and she cannot stay.", "They|do|n't|know|;|it|'s|late|and|she|can|not|stay|.")]
    [InlineData("We won’t go, the mayor’s aide said.", "We|wo|n’t|go|,|the|mayor|’s|aide|said|.")]
    [InlineData("The ministers' plan costs $4.5 billion, or 3%.", "The|ministers|'|plan|costs|$|4.5|billion|,|or|3|%|.")]
    [InlineData("A well-known anti-war group sent an e-mail.", "A|well|-|known|anti-war|group|sent|an|e-mail|.")]
    [InlineData("Write to press@ministry.example.org or see https://ministry.example.org/a?b=1.", "Write|to|press@ministry.example.org|or|see|https://ministry.example.org/a?b=1|.")]
    [InlineData("@harbourmaster posted #storm on harbour.example.com.", "@harbourmaster|posted|#storm|on|harbour.example.com|.")]
    [InlineData("U.S. officials met Mr. Vance at 10am on Jan. 5.", "U.S.|officials|met|Mr.|Vance|at|10|am|on|Jan.|5|.")]
    [InlineData("Wait... \"No,\" he said — “never”.", "Wait|...|\"|No|,|\"|he|said|—|“|never|”|.")]
    [InlineData("AT&T paid 1,200 people; call 555-010-2345.", "AT&T|paid|1,200|people|;|call|555-010-2345|.")]
    [InlineData("The 1990s, the '80s and the 21st century", "The|1990s|,|the|'80s|and|the|21st|century")]
    [InlineData("Ms. O'Hara's car hit a 15-year-old.", "Ms.|O'Hara|'s|car|hit|a|15|-|year|-|old|.")]
    [InlineData("Its not clear that the harbour lost its pilot.", "It|s|not|clear|that|the|harbour|lost|its|pilot|.")]
    [InlineData("Im sure your going; bring your coat and ill be there.", "I|m|sure|you|r|going|;|bring|your|coat|and|i|ll|be|there|.")]
    [InlineData("Jony Ive designed it, and he is ill today.", "Jony|Ive|designed|it|,|and|he|is|ill|today|.")]
    [InlineData("Posted in alt.harbours.storms and rec.boats.", "Posted|in|alt.harbours.storms|and|rec|.|boats|.")]
    [InlineData("See 0412.doc, pier-plan-2.pdf or (draft).xls.", "See|0412.doc|,|pier-plan-2.pdf|or|(|draft|)|.xls|.")]
    [InlineData("Mail mailto:press@port.example.org or ring 503/555-0142.", "Mail|mailto:press@port.example.org|or|ring|503/555-0142|.")]
    [InlineData("In his 60's he bought ropes, nets, etc. and in the 1970's boats, etc. He sold them.", "In|his|60's|he|bought|ropes|,|nets|,|etc.|and|in|the|1970's|boats|,|etc|.|He|sold|them|.")]
    [InlineData("Harbour News==---- Vask is 2010's mayor <- here", "Harbour|News|==----|Vask|is|2010|'s|mayor|<-|here")]
    public void Words_are_cut_as_in_the_English_web_treebank(string text, string expected)
    {
        TokenizedText tokens = _tokenizer.Tokenize(text, OneBlock(text));
        Assert.Equal(expected, string.Join('|', Enumerable.Range(0, tokens.Count).Select(i => text[tokens.Starts[i]..tokens.Ends[i]])));
    }

    [Theory]
    [InlineData("Talks began on Monday. The envoy left early.", 2)]
    [InlineData("U.S. officials said Mr. Vance would come. He did not.", 2)]
    [InlineData("\"Will they come?\" he asked. \"I doubt it.\"", 2)]
    [InlineData("“We are ready.” The minister then left.", 2)]
    [InlineData("The law was written by J. K. Brandt and Gen. Paul Stone of the U.S. Army.", 1)]
    [InlineData("RIVERTON, Jan. 5 — The mayor of Riverton resigned on Friday.", 2)]
    [InlineData("The plan (see page 4) was dropped! Nobody knows why.", 2)]
    [InlineData("Sales rose 2.5 percent to $1.3 billion, the company said in a statement.", 1)]
    [InlineData("What was done to Mr. [Jon] Tarn was wrong, and we told [Harbour Secretary] Ada Quill so.", 1)]
    [InlineData("“[Harbour Secretary Ada] Quill will not come,” the mayor said.", 1)]
    [InlineData("“I never liked the plan.” [17] The mayor then left.", 2)]
    [InlineData("The plan was dropped. [He left.] Nobody knows why.", 3)]
    public void Sentences_end_where_a_reader_ends_them(string text, int sentences) =>
        Assert.Equal(sentences, _tokenizer.Tokenize(text, OneBlock(text)).SentenceCount);

    [Fact]
    public void Only_blocks_that_are_read_have_tokens_and_no_sentence_crosses_a_block()
    {
        const string Text = "Storm closes harbour\n\nBy A Reporter\n\nThe harbour closed";
        TokenizedText tokens = _tokenizer.Tokenize(
            Text, [Of(BlockKind.Title, 0, 20), Of(BlockKind.Byline, 22, 35), Of(BlockKind.Paragraph, 37, Text.Length)]);
        Assert.Equal([0, 3, 6], tokens.SentenceStarts);
        Assert.Equal([0, 2], tokens.SentenceBlocks);
    }

    [Fact]
    public void Every_character_that_is_not_white_space_is_in_exactly_one_token()
    {
        const string Alphabet = "aZ.'’-0,/@$:&% \n\u00A0\"“”()é…—\uD83D\uDE00#_?!I";
        var random = new Random(7);
        for (int round = 0; round < 2000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            TokenizedText tokens = _tokenizer.Tokenize(text, OneBlock(text));
            bool[] covered = new bool[text.Length];
            for (int i = 0; i < tokens.Count; i++)
            {
                Assert.True(tokens.Starts[i] < tokens.Ends[i] && (i == 0 || tokens.Starts[i] >= tokens.Ends[i - 1]), text);
                covered.AsSpan(tokens.Starts[i], tokens.Ends[i] - tokens.Starts[i]).Fill(true);
            }

            Assert.All(Enumerable.Range(0, text.Length), at => Assert.Equal(!char.IsWhiteSpace(text[at]), covered[at]));
        }
    }

    [Fact]
    public void An_empty_text_has_no_token_and_no_sentence()
    {
        TokenizedText tokens = _tokenizer.Tokenize("", []);
        Assert.Equal(0, tokens.Count);
        Assert.Equal(0, tokens.SentenceCount);
    }

    private static System.Collections.Immutable.ImmutableArray<Block> OneBlock(string text) => [Of(BlockKind.Paragraph, 0, text.Length)];

    private static Block Of(BlockKind kind, int start, int end) => new(kind, new TextSpan(start, end), new SourceSpan(start, end));
}
