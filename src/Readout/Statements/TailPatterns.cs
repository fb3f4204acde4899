using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// The commonest sentence of news, by its words alone: a clause, a comma, a noun phrase, a verb of saying, and nothing of weight behind it (<i>the bridge has been closed, its
/// keeper, Jon Tarn, told reporters on Monday</i>). Parsers hang its parts in many ways; the words allow only one reading.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The classes of cue words.</param>
internal sealed class TailPatterns(ArticleSignals signals, CueLexicon lexicon)
{
    private const double Probability = .6;
    private const int LongestSource = 24;
    private const int LongestTail = 9;
    private const int ShortestContent = 3;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>The attribution whose cue is a verb; <c>null</c> when the sentence is another one.</summary>
    public Attribution? Read(int verb)
    {
        CueClasses classes = lexicon.ClassesOf(_tokens.Lemmas[verb], UniversalTag.VERB);
        bool isSaying = (classes & CueClasses.Assert) != 0 && (classes & (CueClasses.Belief | CueClasses.Intention | CueClasses.Manner | CueClasses.Perception)) == 0;
        if (!isSaying || _tokens.PennTags[verb] is not ("VBD" or "VBZ" or "VBP") || signals.Quote[verb] == 1 || !HasTail(verb))
        {
            return null;
        }

        int sentence = _tokens.SentenceStarts[_tokens.SentenceOf[verb]], start = verb;
        while (start - 1 > sentence && _tokens.Tags[start - 1] is UniversalTag.ADV or UniversalTag.AUX)
        {
            start--;
        }

        int border = Border(start, sentence);
        if (border - sentence < ShortestContent || _tokens.Tags[sentence] is UniversalTag.SCONJ || Opens(sentence))
        {
            return null;
        }

        var made = new Attribution(new CueSpan(start, verb + 1, verb, Probability)) { IsPattern = true, SourceProbability = .8, ContentProbability = .8, Doubt = .2 };
        made.Source.Add(new TokenRange(border + 1, start));
        made.Content.Add(new TokenRange(sentence, border));
        return made;
    }

    /// <summary>Gives attributions that the taggers read otherwise, with a content that leaves the clause before the comma out, what the words show.</summary>
    public void Mend(List<Attribution> attributions)
    {
        foreach (Attribution attribution in attributions)
        {
            int verb = attribution.Cue.Head;
            if (_tokens.Tags[verb] != UniversalTag.VERB || Read(verb) is not { } shown)
            {
                continue;
            }

            TokenRange clause = shown.Content[0];
            int covered = 0;
            for (int i = clause.First; i < clause.End; i++)
            {
                covered += attribution.Covers(i) ? 1 : 0;
            }

            if (2 * covered < clause.Length)
            {
                attribution.Content.Clear();
                attribution.Content.Add(clause);
                attribution.Source.Clear();
                attribution.Source.AddRange(shown.Source);
                attribution.ContentProbability = Math.Max(attribution.ContentProbability, .7);
                attribution.SourceProbability = Math.Max(attribution.SourceProbability, .7);
            }
        }
    }

    // The comma behind the clause: between it and the verb stand noun phrases alone, and before it a verb.
    private int Border(int start, int sentence)
    {
        int border = -1, first = start - 1;
        bool isPhrase = false;
        for (int i = start - 1; i > sentence && start - i <= LongestSource; i--)
        {
            if (_tokens.FormOf(i) is "," && isPhrase)
            {
                if (HasVerb(Math.Max(sentence, Previous(i, sentence) + 1), i) || Previous(i, sentence) < sentence)
                {
                    border = HasVerb(sentence, i) ? i : -1;
                    break;
                }

                continue;
            }

            bool isPart = _tokens.Tags[i] is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.DET or UniversalTag.ADJ or UniversalTag.PRON or UniversalTag.NUM or UniversalTag.PART || _tokens.FormOf(i) is "of" or "for" or "in" or "at" or "with" or "and" or "," or "-" or "." || (_tokens.Tags[i] == UniversalTag.ADV && i > first - 1);
            if (!isPart || signals.Quote[i] == 1)
            {
                return -1;
            }

            isPhrase |= _tokens.Tags[i] is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.PRON;
        }

        return border;
    }

    private int Previous(int comma, int sentence)
    {
        int i = comma - 1;
        while (i >= sentence && _tokens.FormOf(i) is not ",")
        {
            i--;
        }

        return i;
    }

    private bool HasVerb(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_tokens.PennTags[i] is "VBD" or "VBZ" or "VBP" or "MD" || (_tokens.PennTags[i] is "VBN" && signals.Child(i, "nsubj") >= 0)
                || (_tokens.PennTags[i] is "VB" && i > first + 1 && _tokens.FormOf(i - 1) is "to")) // Plant to open again, owner says
            {
                return true;
            }
        }

        return false;
    }

    // Behind the verb only when, where and to whom it was said, or a clause of time.
    private bool HasTail(int verb)
    {
        int end = _tokens.SentenceStarts[_tokens.SentenceOf[verb] + 1];
        for (int i = verb + 1; i < end; i++)
        {
            if (_tokens.FormOf(i) is "," && i + 1 < end && _tokens.Lemmas[i + 1] is "as" or "when" or "while" or "after" or "before" or "hour" or "day")
            {
                return true;
            }

            if (_tokens.FormOf(i) is "," && IsCarrier(i + 1, end))
            {
                return true;
            }

            bool isWeighty = _tokens.PennTags[i] is "VBD" or "VBZ" or "VBP" or "MD" or "VB" or "VBG" or "TO" || _tokens.FormOf(i) is "that" or ":" or "\"" or "\u201C" or "," || signals.Quote[i] == 1;
            if (isWeighty || i - verb > LongestTail)
            {
                return false;
            }
        }

        return true;
    }

    // an official said on Friday, Reuters reported: who carried the words stands behind who said them
    private bool IsCarrier(int first, int end)
    {
        int verb = first;
        while (verb < end && (_tokens.Tags[verb] is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.DET or UniversalTag.ADJ || _tokens.FormOf(verb) is "of"))
        {
            verb++;
        }

        bool isSaying = verb > first && verb < end && _tokens.PennTags[verb] is "VBD" or "VBZ" && (lexicon.ClassesOf(_tokens.Lemmas[verb], UniversalTag.VERB) & CueClasses.Assert) != 0;
        for (int i = verb + 1; i < end && isSaying; i++)
        {
            isSaying = i - verb <= LongestTail && _tokens.Tags[i] is not (UniversalTag.VERB or UniversalTag.AUX or UniversalTag.SCONJ) && signals.Quote[i] != 1;
        }

        return isSaying;
    }

    // If, when, although, asked: a clause that opens the sentence but is not what is said
    private bool Opens(int sentence) => _tokens.FormOf(sentence) is "If" or "When" or "While" or "After" or "Before" or "As" or "Although" or "Though" or "Because" or "Since" or "Asked" or "Once" or "Until" or "Unless" or "But" or "\"" or "\u201C";
}
