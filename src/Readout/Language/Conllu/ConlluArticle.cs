using System.Collections.Immutable;
using System.Text;

namespace Readout.Language.Conllu;

/// <summary>
/// A CoNLL-U document as an article: its text put together again (paragraphs are blocks, separated by a blank line) and its tokens and
/// sentences at their offsets in that text.
/// </summary>
/// <param name="Article">The article; every paragraph is a block of body text.</param>
/// <param name="Text">The given tokens and sentences.</param>
/// <param name="Document">The document.</param>
internal sealed record ConlluArticle(Article Article, TokenizedText Text, ConlluDocument Document)
{
    /// <summary>Puts a document together again.</summary>
    /// <param name="document">The document.</param>
    /// <param name="place">Where it was read from, for messages.</param>
    public static ConlluArticle Of(ConlluDocument document, string place)
    {
        var text = new StringBuilder();
        List<int> starts = [], ends = [], sentenceStarts = [], sentenceBlocks = [];
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        int blockStart = 0;
        bool space = false;
        foreach (ConlluSentence sentence in document.Sentences)
        {
            if (sentence.StartsParagraph && text.Length > 0)
            {
                Close(blocks, blockStart, text.Length);
                text.Append("\n\n");
                blockStart = text.Length;
                space = false;
            }

            sentenceStarts.Add(starts.Count);
            sentenceBlocks.Add(blocks.Count);
            foreach (ConlluSurface surface in sentence.Surfaces)
            {
                if (space)
                {
                    text.Append(' ');
                }

                Place(sentence, surface, text.Length, starts, ends);
                text.Append(surface.Form);
                space = surface.SpaceAfter;
            }
        }

        Close(blocks, blockStart, text.Length);
        sentenceStarts.Add(starts.Count);
        string reading = text.ToString();
        var article = new Article
        {
            Report = new Report(document.Id, reading, ReportFormat.Body, place),
            Text = reading,
            Map = OffsetMap.Identity(reading.Length),
            Blocks = blocks.DrainToImmutable(),
        };
        var tokens = new TokenizedText { Starts = [.. starts], Ends = [.. ends], SentenceStarts = [.. sentenceStarts], SentenceBlocks = [.. sentenceBlocks] };
        return new ConlluArticle(article, tokens, document);
    }

    /// <summary>The tokens with the document's own tags, lemmas and trees, without names.</summary>
    public Tokens GoldTokens()
    {
        int count = Text.Count;
        int[] sentenceOf = new int[count], heads = new int[count];
        var tags = new UniversalTag[count];
        string[] penn = new string[count], lemmas = new string[count], relations = new string[count];
        int at = 0;
        for (int s = 0; s < Document.Sentences.Length; s++)
        {
            int first = at;
            foreach (ConlluWord word in Document.Sentences[s].Words)
            {
                sentenceOf[at] = s;
                heads[at] = word.Head < 0 ? -1 : first + word.Head;
                tags[at] = word.Tag;
                penn[at] = string.Intern(word.PennTag);
                lemmas[at] = string.Intern(word.Lemma);
                relations[at++] = string.Intern(word.Relation);
            }
        }

        return new Tokens
        {
            Text = Article.Text,
            Starts = Text.Starts,
            Ends = Text.Ends,
            SentenceStarts = Text.SentenceStarts,
            SentenceBlocks = Text.SentenceBlocks,
            SentenceOf = sentenceOf,
            Tags = tags,
            PennTags = penn,
            Lemmas = lemmas,
            Heads = heads,
            Relations = relations,
            Names = [],
        };
    }

    private static void Close(ImmutableArray<Block>.Builder blocks, int start, int end) =>
        blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start, end), new SourceSpan(start, end)));

    /// <summary>Gives each word of a surface token its share of the characters: its own form where it stands there, else an even share.</summary>
    private static void Place(ConlluSentence sentence, ConlluSurface surface, int offset, List<int> starts, List<int> ends)
    {
        int at = 0;
        for (int w = surface.FirstWord; w < surface.EndWord; w++)
        {
            int left = surface.EndWord - w - 1;
            string form = sentence.Words[w].Form;
            int length = left == 0 ? surface.Form.Length - at
                : string.CompareOrdinal(surface.Form, at, form, 0, form.Length) == 0 ? form.Length
                : Math.Max(1, (surface.Form.Length - at) / (left + 1));
            length = Math.Max(0, Math.Min(length, surface.Form.Length - at));
            starts.Add(offset + at);
            ends.Add(offset + at + length);
            at += length;
        }
    }
}
