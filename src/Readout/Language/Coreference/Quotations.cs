namespace Readout.Language.Coreference;

/// <summary>Which tokens stand inside quotation marks, and who speaks each quotation where a verb of speech in its sentence says so.</summary>
internal sealed class Quotations
{
    private readonly int[] _quoteOf;
    private readonly List<int> _speakers = [];
    private readonly List<int> _starts = [];

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

    /// <summary>The last quotation that opens before a token; -1 when there is none.</summary>
    public int LastBefore(int token)
    {
        int found = _starts.BinarySearch(token);
        return (found < 0 ? ~found : found) - 1;
    }

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
                    quotations._starts.Add(t);
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
        quotations.FindLikelySpeakers(tokens, tree);
        return quotations;
    }

    private void FindSpeakers(Tokens tokens, TreeIndex tree, CoreferenceLexicon lexicon)
    {
        int lastBlock = -1, lastSpeaker = -1;
        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            int first = tokens.SentenceStarts[s], end = tokens.SentenceStarts[s + 1];
            if (tokens.SentenceBlocks[s] != lastBlock)
            {
                lastBlock = tokens.SentenceBlocks[s];
                lastSpeaker = first > 0 && (tokens.FormOf(first - 1) is ":" || IsAllQuoted(tokens, s)) ? lastSpeaker : -1;
            }

            int speaker = -1;
            for (int t = first; t < end && speaker < 0; t++)
            {
                if (_quoteOf[t] < 0 && tokens.Tags[t] == UniversalTag.VERB && lexicon.IsSpeech(tokens.Lemmas[t]))
                {
                    speaker = SubjectOf(t, end, tokens, tree);
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

    /// <summary>
    /// Gives speech in the first person that no verb of speech introduces to the one of whom its sentence, or the one before in the paragraph, tells something:
    /// <i>Lang set himself apart. "I will not vote for him."</i>
    /// </summary>
    private void FindLikelySpeakers(Tokens tokens, TreeIndex tree)
    {
        int block = -1, last = -1;
        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            if (tokens.SentenceBlocks[s] != block)
            {
                block = tokens.SentenceBlocks[s];
                last = -1;
            }

            last = MainSubject(s, tokens, tree, last);
            for (int t = tokens.SentenceStarts[s]; last >= 0 && t < tokens.SentenceStarts[s + 1]; t++)
            {
                if (_quoteOf[t] >= 0 && _speakers[_quoteOf[t]] < 0 && tokens.Tags[t] == UniversalTag.PRON && Pronouns.ClassOf(tokens.FormOf(t), tokens.PennTags[t]) == PronounClass.I)
                {
                    _speakers[_quoteOf[t]] = last;
                }
            }
        }
    }

    /// <summary>The subject of a sentence's main verb outside quotations; what was given where all of it is quoted, -1 where there is no such subject.</summary>
    private int MainSubject(int sentence, Tokens tokens, TreeIndex tree, int otherwise)
    {
        bool isQuoted = true;
        for (int t = tokens.SentenceStarts[sentence]; t < tokens.SentenceStarts[sentence + 1]; t++)
        {
            if (_quoteOf[t] < 0 && tokens.Heads[t] < 0)
            {
                return tree.Child(tokens, t, "nsubj") is >= 0 and var subject && _quoteOf[subject] < 0 ? subject : -1;
            }

            isQuoted &= _quoteOf[t] >= 0 || tokens.Tags[t] == UniversalTag.PUNCT;
        }

        return isQuoted ? otherwise : -1;
    }

    /// <summary>Whether a block that begins with a sentence is a quotation and nothing else: the speaker of the block before goes on.</summary>
    private bool IsAllQuoted(Tokens tokens, int sentence)
    {
        int block = tokens.SentenceBlocks[sentence], quoted = 0;
        for (int s = sentence; s < tokens.SentenceCount && tokens.SentenceBlocks[s] == block; s++)
        {
            for (int t = tokens.SentenceStarts[s]; t < tokens.SentenceStarts[s + 1]; t++)
            {
                if (_quoteOf[t] < 0 && tokens.Tags[t] != UniversalTag.PUNCT)
                {
                    return false;
                }

                quoted += _quoteOf[t] >= 0 ? 1 : 0;
            }
        }

        return quoted > 0;
    }

    /// <summary>The subject of a verb of speech outside quotations; -1 when it has none. The tree may take the quotation's own subject for it: then what stands right behind.</summary>
    private int SubjectOf(int verb, int end, Tokens tokens, TreeIndex tree)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (_quoteOf[child] < 0 && TreeIndex.Is(tokens.Relations[child], "nsubj"))
            {
                return child;
            }
        }

        if (verb + 1 >= end || verb == 0 || tokens.FormOf(verb - 1) is not ("”" or "\"" or "''" or ","))
        {
            return -1;
        }

        int noun = verb + 1;
        while (noun < end - 1 && tokens.Tags[noun] is UniversalTag.DET or UniversalTag.ADJ)
        {
            noun++;
        }

        if (_quoteOf[noun] >= 0 || tokens.Tags[noun] is not (UniversalTag.PROPN or UniversalTag.NOUN or UniversalTag.PRON))
        {
            return -1;
        }

        while (tokens.Heads[noun] is var above && above > verb && above < end && tokens.Relations[noun] is "compound" or "flat" or "nmod:desc" or "amod" or "nmod:poss")
        {
            noun = above;
        }

        return noun;
    }
}
