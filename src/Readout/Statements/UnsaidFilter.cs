using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Drops attributions of words that nobody says: an infinitive that is negated (<i>pleas that she not congratulate him</i>), a matter that was only to be talked about (<i>met to discuss
/// the bridge</i>), what somebody avoided or only seemed to say (<i>reluctance to criticize</i>), an adverb alone (<i>still</i>).
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class UnsaidFilter(ArticleSignals signals, CueLexicon lexicon)
{
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>Whether an attribution's words are not said.</summary>
    public bool IsUnsaid(Attribution attribution)
    {
        CueSpan cue = attribution.Cue;
        int head = cue.Head, governor = _tokens.Heads[head];
        bool isOutside = governor < cue.First || governor >= cue.End;
        return IsPhrase(attribution, head) || IsThing(attribution, head) || IsNegatedInfinitive(cue, head) || IsTopic(cue, head, isOutside, governor) || IsAdverb(cue)
            || (isOutside && governor >= 0 && _tokens.PennTags[head] is "VB" or "VBG" && (lexicon.Has("unsaid", _tokens.Lemmas[governor]) || lexicon.Has("seeming", _tokens.Lemmas[governor])) && IsComplement(head));
    }

    // That said, ...; it goes without saying that ...
    private bool IsPhrase(Attribution attribution, int head) =>
        _tokens.Lemmas[head] == "say" && ((head > 0 && _tokens.Lemmas[head - 1] == "without")
            || (attribution.Source is [{ Length: 1 } source] && source.First == head - 1 && _tokens.SentenceStarts[_tokens.SentenceOf[head]] == source.First && _tokens.Lemmas[source.First] is "that" or "this"
                && head + 1 < _tokens.Count && _tokens.FormOf(head + 1) is ","));

    // stories that confirm our fears, tricks that threaten to close the harbour: a thing of which no clause says what it says
    private bool IsThing(Attribution attribution, int head)
    {
        bool isRelative = attribution.Source is [{ Length: 1 } source] && _tokens.Lemmas[source.First] is "that" or "which" && lexicon.Has("ofthings", _tokens.Lemmas[head]);
        if (!isRelative || signals.Child(head, "ccomp") >= 0 || attribution.Content.Exists(range => signals.Quote[range.First] == 1 || signals.Quote[range.End - 1] == 1))
        {
            return false;
        }

        int noun = signals.Is(head, "acl") ? _tokens.Heads[head] : attribution.Source[0].First - 1;
        return noun >= 0 && _tokens.Tags[noun] == UniversalTag.NOUN && !lexicon.Has("institution", _tokens.Lemmas[noun]) && !lexicon.Has("bodyword", _tokens.Lemmas[noun]) && !lexicon.Has("issued", _tokens.Lemmas[noun]);
    }

    // that she not congratulate, to not praise: nothing but "not" and "to" before a bare verb
    private bool IsNegatedInfinitive(CueSpan cue, int head)
    {
        if (_tokens.PennTags[head] is not ("VB" or "VBP") || head == cue.First || _tokens.Lemmas[head - 1] is not ("not" or "n't"))
        {
            return false;
        }

        for (int i = cue.First; i < head; i++)
        {
            if (_tokens.Lemmas[i] is not ("not" or "n't" or "to"))
            {
                return false;
            }
        }

        foreach (int child in signals.Children(head))
        {
            if (signals.Is(child, "aux"))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsTopic(CueSpan cue, int head, bool isOutside, int governor) =>
        isOutside && lexicon.Has("topicverb", _tokens.Lemmas[head]) && cue.First > 0 && (_tokens.Lemmas[cue.First] == "to" || _tokens.Lemmas[cue.First - 1] == "to") && cue.First >= head - 1
        && (governor < 0 || lexicon.ClassesOf(_tokens.Lemmas[governor], _tokens.Tags[governor]) == CueClasses.None);

    private bool IsAdverb(CueSpan cue)
    {
        for (int i = cue.First; i < cue.End; i++)
        {
            if (_tokens.Tags[i] != UniversalTag.ADV || _tokens.FormOf(i).EndsWith("ly", StringComparison.Ordinal) || lexicon.ClassesOf(_tokens.Lemmas[i], UniversalTag.VERB) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsComplement(int token) => signals.Is(token, "xcomp") || signals.Is(token, "acl") || signals.Is(token, "advcl");
}
