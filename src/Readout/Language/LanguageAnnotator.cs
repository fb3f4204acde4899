using System.Collections.Concurrent;

namespace Readout.Language;

/// <summary>
/// Reads the sentences of an article: tags, lemmas, trees and names, by one small network of convolutions and recurrences (see <c>docs/architecture.md</c>).
/// Safe to call from several threads at once; the model is read once and shared.
/// </summary>
public sealed class LanguageAnnotator
{
    private readonly LanguageModel _model;
    private readonly ConcurrentBag<LanguageWorkspace> _idle = [];
    private readonly Tokenizer _tokenizer = new();

    /// <summary>Makes an annotator with the model that the library ships.</summary>
    public LanguageAnnotator()
        : this(LanguageModel.Embedded)
    {
    }

    internal LanguageAnnotator(LanguageModel model) => _model = model;

    /// <summary>Analyses an article. Text of any kind gives an answer: tokens, sentences, tags, lemmas, trees and names of the blocks that are read.</summary>
    /// <param name="article">The article.</param>
    public Tokens Annotate(Article article)
    {
        TokenizedText text = _tokenizer.Tokenize(article.Text, article.Blocks);
        return Annotate(article.Text, text.Starts, text.Ends, text.SentenceStarts, text.SentenceBlocks);
    }

    /// <summary>Analyses text whose tokens and sentences are known.</summary>
    /// <param name="text">The text.</param>
    /// <param name="starts">Offset of each token's first code unit; tokens are not empty.</param>
    /// <param name="ends">Offset after each token's last code unit.</param>
    /// <param name="sentenceStarts">First token of each sentence, and the number of tokens.</param>
    /// <param name="sentenceBlocks">Each sentence's block.</param>
    internal Tokens Annotate(string text, int[] starts, int[] ends, int[] sentenceStarts, int[] sentenceBlocks)
    {
        var target = new AnalysisTarget(text, starts, ends);
        int[] pieces = Pieces(sentenceStarts);
        if (!_idle.TryTake(out LanguageWorkspace? workspace))
        {
            workspace = new LanguageWorkspace(_model);
        }

        for (int first = 0; first < pieces.Length - 1;)
        {
            int end = first + 1;
            while (end < pieces.Length - 1 && pieces[end + 1] - pieces[first] <= LanguageWorkspace.BatchRows)
            {
                end++;
            }

            workspace.Analyse(pieces, first, end, target);
            first = end;
        }

        workspace.Harmonize(target);
        _idle.Add(workspace);
        return Finish(target, sentenceStarts, sentenceBlocks);
    }

    /// <summary>Cuts sentences too long to be parsed whole.</summary>
    private static int[] Pieces(int[] sentenceStarts)
    {
        var pieces = new List<int>(sentenceStarts.Length);
        for (int sentence = 0; sentence < sentenceStarts.Length - 1; sentence++)
        {
            int end = sentenceStarts[sentence + 1];
            for (int start = sentenceStarts[sentence]; start < end; start += LanguageWorkspace.LongestSentence)
            {
                pieces.Add(start);
            }
        }

        pieces.Add(sentenceStarts[^1]);
        return [.. pieces];
    }

    private Tokens Finish(AnalysisTarget target, int[] sentenceStarts, int[] sentenceBlocks)
    {
        int count = target.Starts.Length;
        var sentenceOf = new int[count];
        var tags = new UniversalTag[count];
        var pennTags = new string[count];
        for (int sentence = 0; sentence < sentenceStarts.Length - 1; sentence++)
        {
            int root = -1;
            for (int token = sentenceStarts[sentence]; token < sentenceStarts[sentence + 1]; token++)
            {
                sentenceOf[token] = sentence;
                tags[token] = _model.UniversalTags[target.TagClasses[token]];
                pennTags[token] = _model.PennTags[target.TagClasses[token]];
                if (target.Heads[token] < 0 && root < 0)
                {
                    root = token;
                }
                else if (target.Heads[token] < 0)
                {
                    // The root of a later piece of a very long sentence.
                    target.Heads[token] = root;
                    target.Relations[token] = "parataxis";
                }
            }
        }

        return new Tokens
        {
            Text = target.Text,
            Starts = target.Starts,
            Ends = target.Ends,
            SentenceStarts = sentenceStarts,
            SentenceBlocks = sentenceBlocks,
            SentenceOf = sentenceOf,
            Tags = tags,
            PennTags = pennTags,
            Lemmas = target.Lemmas,
            Heads = target.Heads,
            Relations = target.Relations,
            Names = [.. target.Names],
        };
    }
}
