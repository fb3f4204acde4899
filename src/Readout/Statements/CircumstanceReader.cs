using Readout.Language;

namespace Readout.Statements;

/// <summary>Reads to whom, on what occasion and where something was said, from what the cue governs in its own clause.</summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class CircumstanceReader(ArticleSignals signals, CueLexicon lexicon)
{
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>The words for those who were told, or <c>null</c>.</summary>
    public TokenRange? Addressee(Attribution attribution)
    {
        int head = attribution.Cue.Head;
        if (head < 0 || _tokens.Tags[head] != UniversalTag.VERB)
        {
            return null;
        }

        string lemma = _tokens.Lemmas[head];
        bool takesListener = lexicon.Has("listener", lemma);
        foreach (int child in signals.Children(head))
        {
            if (attribution.Covers(child) || attribution.Source.Exists(source => source.Contains(child)))
            {
                continue;
            }

            bool isObject = signals.Is(child, "iobj") || (takesListener && (signals.Is(child, "obj") || _tokens.Relations[child] == "nsubj:pass")); // he was asked: he is the one to whom it was said
            bool isTo = signals.Is(child, "obl") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] is "to" && !lexicon.Has("occasion", _tokens.Lemmas[child]) && !lexicon.Has("network", _tokens.Lemmas[child].ToLowerInvariant());
            bool isListener = _tokens.Tags[child] is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.PRON && !IsAccordingTo(attribution);
            if ((isObject || isTo) && isListener)
            {
                return Phrase(child, attribution, isTo);
            }
        }

        foreach (int child in signals.Children(head))
        {
            // speaking to the press, he said
            int told = IsSpeaking(child, attribution) ? Told(child) : -1;
            if (told >= 0 && !attribution.Covers(told))
            {
                return Phrase(told, attribution, dropsCase: true);
            }
        }

        return null;
    }

    private int Told(int speaking)
    {
        foreach (int child in signals.Children(speaking))
        {
            bool isTo = child > speaking && signals.Is(child, "obl") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] is "to" or "with";
            if (isTo && !lexicon.Has("occasion", _tokens.Lemmas[child]))
            {
                return child;
            }
        }

        return -1;
    }

    // speaking at a briefing, he said
    private bool IsSpeaking(int child, Attribution attribution) =>
        signals.Is(child, "advcl") && _tokens.PennTags[child] == "VBG" && lexicon.Has("aloud", _tokens.Lemmas[child]) && !attribution.Covers(child);

    /// <summary>The words for the occasion or the document, or <c>null</c>.</summary>
    public TokenRange? Occasion(Attribution attribution)
    {
        foreach (TokenRange source in attribution.Source)
        {
            for (int i = source.First; i < source.End; i++)
            {
                if (lexicon.Has("occasion", _tokens.Lemmas[i]) && _tokens.Tags[i] == UniversalTag.NOUN && (_tokens.Heads[i] < source.First || _tokens.Heads[i] >= source.End))
                {
                    return source;
                }
            }
        }

        for (int i = attribution.Cue.First; i < attribution.Cue.End; i++)
        {
            if (IsOccasion(i) && i != attribution.Cue.Head)
            {
                return Phrase(i, attribution, dropsCase: true);
            }
        }

        int found = OccasionUnder(attribution.Cue.Head, attribution);
        for (int i = 0; found < 0 && i < attribution.Source.Count; i++)
        {
            // Weiss, in an interview, said: the occasion may hang on the one who speaks
            TokenRange source = attribution.Source[i];
            for (int token = source.First; found < 0 && token < source.End; token++)
            {
                found = OccasionUnder(token, attribution);
            }
        }

        TokenRange? told = found < 0 ? Addressee(attribution) : null;
        for (int i = told?.First ?? 0; found < 0 && i < (told?.End ?? 0); i++)
        {
            found = OccasionUnder(i, attribution); // told reporters at a breakfast
        }

        foreach (int child in signals.Children(attribution.Cue.Head))
        {
            found = found < 0 && IsSpeaking(child, attribution) ? OccasionUnder(child, attribution) : found;
        }

        return found < 0 ? null : Phrase(found, attribution, dropsCase: true);
    }

    /// <summary>The words for the place where it was said, or <c>null</c>.</summary>
    /// <param name="attribution">The attribution.</param>
    /// <param name="addressee">The words for those who were told.</param>
    public TokenRange? Place(Attribution attribution, TokenRange? addressee)
    {
        int place = PlaceUnder(attribution.Cue.Head, attribution);
        foreach (int child in signals.Children(attribution.Cue.Head))
        {
            place = place < 0 && IsSpeaking(child, attribution) ? PlaceUnder(child, attribution) : place;
        }

        for (int i = addressee?.First ?? 0; place < 0 && i < (addressee?.End ?? 0); i++)
        {
            place = PlaceUnder(i, attribution);
        }

        if (place < 0 && Occasion(attribution) is { } occasion)
        {
            for (int i = occasion.First; place < 0 && i < occasion.End; i++)
            {
                place = PlaceUnder(i, attribution) is >= 0 and var under ? under : PlaceOf(i);
            }
        }

        return place < 0 ? null : Phrase(place, attribution, dropsCase: true);
    }

    private int OccasionUnder(int governor, Attribution attribution)
    {
        foreach (int child in signals.Children(governor))
        {
            bool isBeside = (signals.Is(child, "obl") || signals.Is(child, "nmod")) && signals.Child(child, "case") is >= 0 and var marker
                && _tokens.Lemmas[marker] is "in" or "at" or "during" or "on" or "via" or "through" or "after" or "by";
            if (isBeside && IsOccasion(child) && !attribution.Covers(child))
            {
                return child;
            }
        }

        return -1;
    }

    private int PlaceUnder(int governor, Attribution attribution)
    {
        foreach (int child in signals.Children(governor))
        {
            bool isIn = (signals.Is(child, "obl") || signals.Is(child, "nmod")) && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] is "in" or "at" or "near" or "outside" or "from";
            if (isIn && IsPlace(child) && !attribution.Covers(child) && !attribution.Source.Exists(source => source.Contains(child)))
            {
                return child;
            }
        }

        return -1;
    }

    // an Ohio rally, the Geneva summit; a document is of a place, and was not written there
    private int PlaceOf(int occasion)
    {
        foreach (int child in IsOccasion(occasion) && !lexicon.Has("document", _tokens.Lemmas[occasion]) ? signals.Children(occasion) : [])
        {
            if (signals.Is(child, "compound") && IsPlace(child))
            {
                return child;
            }
        }

        return -1;
    }

    private bool IsPlace(int token) => signals.Name[token] is (byte)EntityType.GeopoliticalEntity + 1 or (byte)EntityType.Location + 1;

    private bool IsOccasion(int token) => _tokens.Tags[token] is UniversalTag.NOUN or UniversalTag.PROPN && lexicon.Has("occasion", _tokens.Lemmas[token].ToLowerInvariant());

    private bool IsAccordingTo(Attribution attribution) => _tokens.FormOf(attribution.Cue.First).Equals("according", StringComparison.OrdinalIgnoreCase);

    // The subtree of a noun, up to the content, without relative clauses and, if asked, without its preposition.
    private TokenRange Phrase(int head, Attribution attribution, bool dropsCase)
    {
        (int first, int end) = signals.SubtreeOf(head);
        foreach (int child in signals.Children(head))
        {
            bool isClause = signals.Is(child, "acl") || signals.Is(child, "appos") || signals.Is(child, "punct") || signals.Is(child, "conj") && child - head > 6;
            if (child > head && isClause)
            {
                end = Math.Min(end, signals.SubtreeOf(child).First);
            }

            if (dropsCase && child < head && signals.Is(child, "case"))
            {
                first = Math.Max(first, child + 1);
            }
        }

        for (int i = head; i < end; i++)
        {
            if (attribution.Covers(i) || attribution.Source.Exists(source => source.Contains(i)))
            {
                end = i;
            }
        }

        for (int i = head; i >= first; i--)
        {
            if (attribution.Covers(i) || attribution.Source.Exists(source => source.Contains(i)))
            {
                first = i + 1;
            }
        }

        return new TokenRange(Math.Min(first, head), Math.Max(end, head + 1));
    }
}
