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
    private const int Nearest = 3;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>Mends the source of one attribution.</summary>
    public void Snap(Attribution attribution)
    {
        if (attribution.Source.Count == 0)
        {
            TakeSubject(attribution);
            return;
        }

        TokenRange source = Trim(attribution.Source[0]);
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

    // A verb with a subject right before it has a source, even where the tagger saw none.
    private void TakeSubject(Attribution attribution)
    {
        int subject = signals.Child(attribution.Cue.Head, "nsubj");
        if (subject < 0 || _tokens.Relations[subject] == "nsubj:pass" || subject >= attribution.Cue.First || attribution.Covers(subject) || _tokens.Lemmas[subject] is "it" or "there" || signals.Child(attribution.Cue.Head, "aux:pass") >= 0)
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
