namespace Readout.Language.Coreference;

/// <summary>Which tokens stand inside quotation marks, and who speaks each quotation where a verb of speech in its sentence says so.</summary>
internal sealed class Quotations
{
    private readonly int[] _quoteOf;
    private readonly List<int> _speakers = [];

    private Quotations(int count)
    {
        _quoteOf = new int[count];
        Array.Fill(_quoteOf, -1);
    }

    /// <summary>Number of quotations.</summary>
    public int Count => _speakers.Count;

    /// <summary>The quotation that a token stands in; -1 outside.</summary>
    public int this[int token] => _quoteOf[token];

    /// <summary>Token that heads the speaker of a quotation; -1 when not known.</summary>
    public int SpeakerOf(int quotation) => _speakers[quotation];

    /// <summary>Finds the quotations of an article. A quotation that is not closed ends with its block.</summary>
    public static Quotations Find(Tokens tokens, TreeIndex tree, CoreferenceLexicon lexicon)
    {
        var quotations = new Quotations(tokens.Count);
        int open = -1, block = -1;
        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            if (tokens.SentenceBlocks[s] != block)
            {
                block = tokens.SentenceBlocks[s];
                open = -1;
            }

            for (int t = tokens.SentenceStarts[s]; t < tokens.SentenceStarts[s + 1]; t++)
            {
                ReadOnlySpan<char> form = tokens.FormOf(t);
                bool straight = form is "\"" or "''" or "``";
                if (form is "“" || (straight && open < 0))
                {
                    open = quotations._speakers.Count;
                    quotations._speakers.Add(-1);
                }
                else if (form is "”" || straight)
                {
                    open = -1;
                }
                else
                {
                    quotations._quoteOf[t] = open;
                }
            }
        }

        quotations.FindSpeakers(tokens, tree, lexicon);
        return quotations;
    }

    private void FindSpeakers(Tokens tokens, TreeIndex tree, CoreferenceLexicon lexicon)
    {
        int lastBlock = -1, lastSpeaker = -1;
        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            if (tokens.SentenceBlocks[s] != lastBlock)
            {
                lastBlock = tokens.SentenceBlocks[s];
                lastSpeaker = -1;
            }

            int first = tokens.SentenceStarts[s], end = tokens.SentenceStarts[s + 1], speaker = -1;
            for (int t = first; t < end && speaker < 0; t++)
            {
                if (_quoteOf[t] < 0 && tokens.Tags[t] == UniversalTag.VERB && lexicon.IsSpeech(tokens.Lemmas[t]))
                {
                    int subject = tree.Child(tokens, t, "nsubj");
                    speaker = subject >= 0 && _quoteOf[subject] < 0 ? subject : -1;
                }
            }

            lastSpeaker = speaker >= 0 ? speaker : lastSpeaker;
            for (int t = first; t < end; t++)
            {
                if (_quoteOf[t] >= 0 && _speakers[_quoteOf[t]] < 0)
                {
                    _speakers[_quoteOf[t]] = lastSpeaker;
                }
            }
        }
    }
}
