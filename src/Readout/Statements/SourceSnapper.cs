using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Mends sources: one that is only a part of the cue's subject (an apposition, the second of two names, the end of a long title) becomes the subject without its
/// relative clauses; a stray adverb of time at its end and marks at its edges are left out.
/// </summary>
/// <param name="signals">The article's signals.</param>
internal sealed class SourceSnapper(ArticleSignals signals)
{
    private const int Longest = 40;
    private const int Nearest = 12;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>Mends the source of one attribution.</summary>
    public void Snap(Attribution attribution)
    {
        if (attribution.Source.Count == 0)
        {
            TakeSubject(attribution);
            return;
        }

        TokenRange source = Claiming(attribution) ?? WithoutRelative(Trim(attribution.Source[0]));
        if (source.Length > 0 && SubjectAround(source, attribution) is { } whole)
        {
            source = whole;
        }

        attribution.Source[0] = source;
        if (source.Length == 0)
        {
            attribution.Source.Clear();
        }
    }

    // spoke of the hoax claiming that she was dead: who spoke of it claims nothing (he who said it in a letter claiming that ... does)
    private TokenRange? Claiming(Attribution attribution)
    {
        int cue = attribution.Cue.Head, noun = cue - 1;
        bool isOf = attribution.Cue.First == cue && noun > 0 && _tokens.PennTags[cue] == "VBG" && (signals.Is(cue, "acl") || signals.Is(cue, "advcl")) && (signals.Is(noun, "obl") || signals.Is(noun, "nmod"))
            && _tokens.Lemmas[noun] is "hoax" or "report" or "rumor" or "rumour" or "story" or "article" or "post" or "posting" or "meme" or "headline" or "video" or "claim" or "lawsuit" or "suit" or "complaint" or "theory" or "letter" or "email" or "e-mail" or "tweet" or "message"
            && signals.Child(noun, "case") is >= 0 and var marker && _tokens.Lemmas[marker] is "on" or "about" or "of" or "to" or "from" or "after" or "amid" or "despite" or "against" or "over";
        (int first, int end) = isOf ? signals.SubtreeOf(noun) : default;
        first = isOf && signals.Child(noun, "case") < noun ? signals.Child(noun, "case") + 1 : first;
        return isOf && attribution.Source[0].End <= first && first < Math.Min(end, cue) ? new TokenRange(first, Math.Min(end, cue)) : null;
    }

    // the driver, [who] the guard says was in the cab: the pronoun is no part of who says so
    private TokenRange WithoutRelative(TokenRange source) =>
        source.Length > 1 && _tokens.PennTags[source.First] is "WP" or "WDT" && _tokens.Heads[source.First] is var head && !source.Contains(head) && _tokens.Heads[source.First + 1] != source.First
            ? new TokenRange(source.First + 1, source.End)
            : source;

    // A verb with a subject near before it has a source, even where the tagger saw none.
    private void TakeSubject(Attribution attribution)
    {
        int subject = SubjectOf(attribution.Cue.Head);
        if (subject < 0 || subject >= attribution.Cue.First || attribution.Covers(subject) || _tokens.Lemmas[subject] is "it" or "there")
        {
            return;
        }

        (int first, int end) = signals.SubtreeOf(subject);
        TokenRange source = Trim(new TokenRange(first, Math.Min(end, attribution.Cue.First)));
        if (source.Length is > 0 and <= Longest && attribution.Cue.First - source.End <= Nearest && !attribution.Covers(source.First))
        {
            attribution.Source.Add(source);
            attribution.SourceProbability = .5;
        }
    }

    // Its own, or that of the verb above it: responded on Monday in a statement saying ..., spoke by telephone, adding ...
    private int SubjectOf(int cue)
    {
        int at = cue;
        for (int steps = 0; steps < 4 && at >= 0; steps++)
        {
            if (signals.Child(at, "nsubj:pass") >= 0 || signals.Child(at, "aux:pass") >= 0)
            {
                return -1;
            }

            if (signals.Child(at, "nsubj") is >= 0 and var subject)
            {
                return subject;
            }

            bool isAbove = (_tokens.PennTags[cue] is "VBG" || _tokens.Tags[cue] == UniversalTag.NOUN) && _tokens.Heads[at] >= 0 && _tokens.Heads[at] < at && (signals.Is(at, "acl") || signals.Is(at, "advcl") || signals.Is(at, "xcomp") || ((at != cue || _tokens.Tags[cue] == UniversalTag.NOUN) && signals.Is(at, "obl")));
            at = isAbove ? _tokens.Heads[at] : -1;
        }

        return -1;
    }

    private TokenRange? SubjectAround(TokenRange source, Attribution attribution)
    {
        int subject = -1;
        foreach (int child in signals.Children(attribution.Cue.Head))
        {
            if (signals.Is(child, "nsubj"))
            {
                (int from, int to) = signals.SubtreeOf(child);
                subject = from <= source.First && source.End <= to + 1 ? child : subject;
            }
        }

        if (subject < 0 || source.Contains(subject))
        {
            return null;
        }

        (int first, int end) = signals.SubtreeOf(subject);
        foreach (int child in signals.Children(subject))
        {
            if (child > subject && (signals.Is(child, "acl") || signals.Is(child, "parataxis")))
            {
                end = Math.Min(end, signals.SubtreeOf(child).First);
            }
        }

        end = Math.Min(end, attribution.Cue.First > first ? attribution.Cue.First : end);
        for (int i = first; i < end; i++)
        {
            if (attribution.Covers(i))
            {
                return null;
            }
        }

        TokenRange whole = Trim(new TokenRange(first, end));
        return whole.Length is > 0 and <= Longest && whole.Contains(subject) ? whole : null;
    }

    private TokenRange Trim(TokenRange range)
    {
        int first = range.First, end = range.End;
        while (first < end && _tokens.Tags[first] is UniversalTag.PUNCT or UniversalTag.CCONJ)
        {
            first++;
        }

        while (end > first && _tokens.Tags[end - 1] == UniversalTag.PUNCT && _tokens.Text[_tokens.Starts[end - 1]] is not (',' or ')' or '.'))
        {
            end--;
        }

        return new TokenRange(first, end);
    }
}
