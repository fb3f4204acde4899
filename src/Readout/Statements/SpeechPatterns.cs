using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Attributions that the tree of a plain reporting sentence shows: a verb of saying with its subject, and its clause behind it (<i>the ministry said
/// that ...</i>) or before it (<i>..., the ministry said on Monday</i>), whichever way the parser hung the two together.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The classes of cue words.</param>
internal sealed class SpeechPatterns(ArticleSignals signals, CueLexicon lexicon)
{
    private const double Probability = .6;
    private const int ShortestContent = 3;
    private const int LongestWay = 8;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>Whether a verb reports speech and nothing else.</summary>
    public bool IsSpeech(int verb)
    {
        CueClasses classes = _tokens.Lemmas[verb] is "cite" or "quote" ? CueClasses.None : lexicon.ClassesOf(_tokens.Lemmas[verb], UniversalTag.VERB);
        return (classes & CueClasses.Assert) != 0 && (classes & (CueClasses.Belief | CueClasses.Intention | CueClasses.Manner | CueClasses.Perception)) == 0;
    }

    /// <summary>The attribution of a verb of saying; <c>null</c> when the tree shows none.</summary>
    public Attribution? Read(int verb)
    {
        int subject = signals.Child(verb, "nsubj");
        if (subject < 0 || signals.Child(verb, "aux:pass") >= 0 || _tokens.Lemmas[subject] is "it" or "there" or "I" or "you" or "we" || _tokens.Tags[subject] is UniversalTag.NUM or UniversalTag.X)
        {
            return null;
        }

        int start = verb;
        while (start - 1 > subject && _tokens.Heads[start - 1] == verb && _tokens.Relations[start - 1] is "aux" or "advmod")
        {
            start--;
        }

        if (Colon(verb, subject, start) is { } quoted)
        {
            return quoted;
        }

        int clause = signals.Child(verb, "ccomp") is >= 0 and var own ? own : Strayed(verb);
        if (clause < 0 && subject < verb && Marked(verb) is { } marked)
        {
            (int first, int end) = signals.SubtreeOf(subject);
            return Made(verb, start, new TokenRange(first, Math.Min(end, start)), marked);
        }

        return clause > verb ? Behind(verb, subject, start, clause) : Before(verb, subject, start, clause);
    }

    // reported on Tuesday: "...": the quotation behind the colon
    private Attribution? Colon(int verb, int subject, int start)
    {
        int end = _tokens.SentenceStarts[_tokens.SentenceOf[verb] + 1];
        for (int i = verb + 1; i < Math.Min(end - 1, verb + LongestWay) && signals.Quote[i] == 0; i++)
        {
            if (_tokens.FormOf(i) is ":" && signals.QuotationOf[i + 1] is >= 0 and var quotation)
            {
                int last = i + 1;
                while (last < _tokens.Count && signals.QuotationOf[last] == quotation)
                {
                    last++;
                }

                (int sourceFirst, int sourceEnd) = signals.SubtreeOf(subject);
                return subject < verb ? Made(verb, start, new TokenRange(sourceFirst, Math.Min(sourceEnd, start)), new TokenRange(i + 1, last)) : null;
            }
        }

        return null;
    }

    // testified before a committee that ...: the parser may hang the clause on the noun before it
    private int Strayed(int verb)
    {
        foreach (int child in signals.Children(verb))
        {
            int clause = child > verb && signals.Is(child, "obl") ? signals.Child(child, "acl") : -1;
            if (clause > child && signals.Child(clause, "mark") is >= 0 and var mark && _tokens.Lemmas[mark] == "that" && signals.Child(clause, "nsubj") > mark)
            {
                return clause;
            }
        }

        return -1;
    }

    // had said in May that ...: whatever the parser made of "that", with no other verb and no comma before it all behind it to the end of the sentence is the clause
    private TokenRange? Marked(int verb)
    {
        int end = _tokens.SentenceStarts[_tokens.SentenceOf[verb] + 1];
        for (int i = verb + 1; i < Math.Min(end - ShortestContent, verb + LongestWay); i++)
        {
            if (_tokens.Lemmas[i] == "that" && _tokens.PennTags[i] == "IN" && HasVerb(i, end))
            {
                while (_tokens.Tags[end - 1] == UniversalTag.PUNCT)
                {
                    end--;
                }

                return new TokenRange(i, end);
            }

            if (_tokens.Tags[i] is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.PUNCT or UniversalTag.CCONJ)
            {
                return null;
            }
        }

        return null;
    }

    private Attribution? Behind(int verb, int subject, int start, int clause)
    {
        (int first, int end) = signals.SubtreeOf(clause);
        (int sourceFirst, int sourceEnd) = signals.SubtreeOf(subject);
        return first <= verb || subject > verb ? null : Made(verb, start, new TokenRange(sourceFirst, Math.Min(sourceEnd, start)), new TokenRange(first, end));
    }

    private Attribution? Before(int verb, int subject, int start, int clause)
    {
        int sentence = _tokens.SentenceStarts[_tokens.SentenceOf[verb]];
        (int sourceFirst, int sourceEnd) = signals.SubtreeOf(subject);
        int border = (subject < verb ? Math.Min(subject, start) : verb) - 1;
        while (border > sentence && _tokens.Tags[border] != UniversalTag.PUNCT)
        {
            border--;
        }

        bool isFronted = clause >= 0 || signals.Is(verb, "parataxis") || IsLoose(verb, sentence);
        if (!isFronted || border - sentence < ShortestContent || !IsBorder(border) || !HasVerb(sentence, border))
        {
            return null;
        }

        TokenRange source = subject < verb ? new TokenRange(border + 1, start) : new TokenRange(sourceFirst, sourceEnd);
        return Made(verb, start, source, new TokenRange(sentence, border));
    }

    // A clause that opens the sentence without a word that subordinates it is what is said, even where the parser made it an adverbial.
    private bool IsLoose(int verb, int sentence)
    {
        int clause = signals.Child(verb, "advcl");
        if (clause < 0 || clause > verb || _tokens.Heads[verb] >= 0 || signals.SubtreeOf(clause).First != sentence || signals.Child(clause, "mark") >= 0)
        {
            return false;
        }

        foreach (int child in signals.Children(clause))
        {
            if (_tokens.Lemmas[child] is "when" or "where" or "while" or "how" or "why")
            {
                return false;
            }
        }

        return signals.Child(clause, "nsubj") >= 0 || signals.Child(clause, "nsubj:pass") >= 0;
    }

    private bool IsBorder(int token) => _tokens.FormOf(token) is "," or "”" or "\"" or "''";

    private bool HasVerb(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_tokens.Tags[i] is UniversalTag.VERB or UniversalTag.AUX)
            {
                return true;
            }
        }

        return false;
    }

    private static Attribution? Made(int verb, int start, TokenRange source, TokenRange content)
    {
        if (source.Length <= 0 || content.Length < ShortestContent)
        {
            return null;
        }

        var made = new Attribution(new CueSpan(start, verb + 1, verb, Probability)) { IsPattern = true, SourceProbability = .8, ContentProbability = .8, Doubt = .2 };
        made.Source.Add(source);
        made.Content.Add(content);
        return made;
    }
}
