using System.Globalization;

namespace Readout.Language.Conllu;

/// <summary>
/// Reads tokens and sentences from CoNLL-U and writes them again with tags, lemmas and trees of its own, so that these can be measured apart from
/// the finding of tokens. Documents, paragraphs, forms, multiword tokens, features and the last column stay as they are.
/// </summary>
public sealed class ConlluAnnotator
{
    private readonly LanguageAnnotator _annotator = new();

    /// <summary>Annotates a whole input, document by document.</summary>
    /// <param name="input">CoNLL-U (Universal Dependencies v2).</param>
    /// <param name="place">Where it is read from, for messages.</param>
    /// <param name="output">Where to; lines end with a line feed.</param>
    /// <exception cref="InvalidDataException">A line does not have the form; the message names file, line and reason.</exception>
    public void Annotate(TextReader input, string place, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        foreach (ConlluDocument document in ConlluReader.Read(input, place))
        {
            ConlluArticle given = ConlluArticle.Of(document, place);
            Tokens tokens = _annotator.Annotate(given.Article.Text, given.Text.Starts, given.Text.Ends, given.Text.SentenceStarts, given.Text.SentenceBlocks);
            output.Write($"# newdoc id = {document.Id}\n");
            for (int s = 0; s < document.Sentences.Length; s++)
            {
                Write(output, document, s, tokens);
            }
        }
    }

    private static void Write(TextWriter output, ConlluDocument document, int index, Tokens tokens)
    {
        ConlluSentence sentence = document.Sentences[index];
        output.Write(sentence.StartsParagraph ? "# newpar\n" : "");
        output.Write($"# sent_id = {document.Id}-{(index + 1).ToString(CultureInfo.InvariantCulture)}\n");
        int first = tokens.SentenceStarts[index];
        foreach (ConlluSurface surface in sentence.Surfaces)
        {
            bool isRange = surface.EndWord > surface.FirstWord + 1;
            if (isRange)
            {
                output.Write($"{surface.FirstWord + 1}-{surface.EndWord}\t{surface.Form}\t_\t_\t_\t_\t_\t_\t_\t{(surface.SpaceAfter ? "_" : "SpaceAfter=No")}\n");
            }

            for (int w = surface.FirstWord; w < surface.EndWord; w++)
            {
                ConlluWord word = sentence.Words[w];
                int token = first + w;
                int head = tokens.Heads[token] < 0 ? 0 : tokens.Heads[token] - first + 1;
                output.Write($"{w + 1}\t{word.Form}\t{tokens.Lemmas[token]}\t{tokens.Tags[token]}\t{tokens.PennTags[token]}\t{word.Features}\t{head}\t{tokens.Relations[token]}\t_\t{word.Miscellaneous}\n");
            }
        }

        output.Write('\n');
    }
}
