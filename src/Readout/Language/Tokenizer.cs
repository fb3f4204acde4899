using System.Collections.Immutable;

namespace Readout.Language;

/// <summary>
/// Cuts the reading text into tokens and sentences after the conventions of the English Web Treebank. Only blocks with
/// <see cref="Block.IsRead"/> are cut; a sentence never crosses a block. Safe to call from several threads.
/// </summary>
internal sealed class Tokenizer
{
    private readonly WordScanner _words;
    private readonly SentenceSplitter? _splitter;

    /// <summary>Creates a tokenizer with the lists and weights that ship with the library.</summary>
    public Tokenizer()
        : this(TokenLexicon.Embedded, BoundaryModel.Embedded)
    {
    }

    /// <summary>Creates a tokenizer.</summary>
    /// <param name="lexicon">The word lists.</param>
    /// <param name="model">The splitter's weights; <c>null</c> makes every block one sentence.</param>
    public Tokenizer(TokenLexicon lexicon, BoundaryModel? model)
    {
        _words = new WordScanner(lexicon);
        _splitter = model is null ? null : new SentenceSplitter(lexicon, model);
    }

    /// <summary>Cuts a text.</summary>
    /// <param name="text">The reading text.</param>
    /// <param name="blocks">Its blocks in order.</param>
    public TokenizedText Tokenize(string text, ImmutableArray<Block> blocks)
    {
        var tokens = new TokenBuffer((text.Length / 4) + 16);
        List<int> sentences = [], sentenceBlocks = [];
        for (int b = 0; b < blocks.Length; b++)
        {
            if (!blocks[b].IsRead)
            {
                continue;
            }

            int first = tokens.Count;
            _words.Scan(text, blocks[b].Span.Start, blocks[b].Span.End, tokens);
            if (tokens.Count == first)
            {
                continue;
            }

            if (_splitter is null)
            {
                sentences.Add(first);
            }
            else
            {
                _splitter.Split(text, tokens.Starts[first..], tokens.Ends[first..], first, blocks[b].IsBody, sentences);
            }

            while (sentenceBlocks.Count < sentences.Count)
            {
                sentenceBlocks.Add(b);
            }
        }

        sentences.Add(tokens.Count);
        return new TokenizedText
        {
            Starts = tokens.Starts.ToArray(),
            Ends = tokens.Ends.ToArray(),
            SentenceStarts = [.. sentences],
            SentenceBlocks = [.. sentenceBlocks],
        };
    }
}
