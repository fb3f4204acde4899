using Readout.Language;

namespace Readout.Statements;

/// <summary>Reads how something was said: aloud, in writing, on a network, or by a document that is itself the source.</summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The lists of words.</param>
/// <param name="mentions">Its entities by token.</param>
internal sealed class FormReader(ArticleSignals signals, CueLexicon lexicon, MentionIndex mentions)
{
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>The form, or <c>null</c> when the words do not tell.</summary>
    /// <param name="attribution">The attribution.</param>
    /// <param name="occasion">The words for the occasion or the document.</param>
    /// <param name="addressee">The words for those who were told.</param>
    public StatementForm? Of(Attribution attribution, TokenRange? occasion, TokenRange? addressee)
    {
        CueSpan cue = attribution.Cue;
        string lemma = _tokens.Lemmas[cue.Head];
        if (attribution.Post is not null || lemma is "tweet" or "retweet" or "post" or "repost" || IsOnNetwork(cue, attribution))
        {
            return StatementForm.Posted;
        }

        if (attribution.Source.Count > 0 && IsDocument(attribution.Source[0]))
        {
            return StatementForm.Document;
        }

        if (lemma is "write" || (occasion is { } words && Has(words, "writing")))
        {
            return StatementForm.Written;
        }

        // Papers let people "say" what they wrote.
        bool isAloud = (lexicon.Has("aloud", lemma) && lemma != "say") || addressee is not null || (occasion is { } place && !Has(place, "document"));
        return isAloud && _tokens.Tags[cue.Head] == UniversalTag.VERB ? StatementForm.Spoken : null;
    }

    // wrote on Twitter, said in a Facebook post
    private bool IsOnNetwork(CueSpan cue, Attribution attribution)
    {
        for (int i = cue.First; i < cue.End; i++)
        {
            if (i != cue.Head && IsNetwork(i))
            {
                return true;
            }
        }

        foreach (int child in signals.Children(cue.Head))
        {
            bool isBeside = signals.Is(child, "obl") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] is "on" or "in" or "via" or "through";
            if (!isBeside || attribution.Covers(child))
            {
                continue;
            }

            (int first, int end) = signals.SubtreeOf(child);
            for (int i = first; i < Math.Min(end, first + 6); i++)
            {
                if (IsNetwork(i) && !attribution.Covers(i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsNetwork(int token) =>
        _tokens.Tags[token] is UniversalTag.PROPN or UniversalTag.NOUN && lexicon.Has("network", _tokens.Lemmas[token].ToLowerInvariant())
        && (_tokens.Lemmas[token] is not "medium" || (token > 0 && _tokens.Lemmas[token - 1] == "social"));

    private bool IsDocument(TokenRange source)
    {
        for (int i = source.First; i < source.End; i++)
        {
            bool isHead = _tokens.Heads[i] < source.First || _tokens.Heads[i] >= source.End;
            if (isHead && _tokens.Tags[i] == UniversalTag.NOUN && lexicon.Has("document", _tokens.Lemmas[i]) && mentions.At(i) is not { Type: EntityType.Person, IsNamed: true })
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(TokenRange range, string list)
    {
        for (int i = range.First; i < range.End; i++)
        {
            if (lexicon.Has(list, _tokens.Lemmas[i]))
            {
                return true;
            }
        }

        return false;
    }
}
