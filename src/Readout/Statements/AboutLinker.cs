using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Finds the statements that a statement speaks of: in <i>dismissed the aide's account</i> those of the aide, before or after; in <i>denied the allegation</i> or
/// <i>that is false</i> the nearest one before by somebody else.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="mentions">Its entities by token.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class AboutLinker(ArticleSignals signals, MentionIndex mentions, CueLexicon lexicon)
{
    private const int Reach = 12;
    private const int SentencesBefore = 4;
    private const int SentencesToNoun = 2;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>Indexes of the statements that one speaks of, nearest first; empty when it speaks of none.</summary>
    /// <param name="index">Index of the statement.</param>
    /// <param name="attributions">All attributions in text order.</param>
    /// <param name="readings">What their cues do.</param>
    /// <param name="speakers">Their speakers.</param>
    public List<int> Find(int index, IReadOnlyList<Attribution> attributions, IReadOnlyList<CueReading> readings, IReadOnlyDictionary<Attribution, Entity?> speakers)
    {
        Stance stance = readings[index].Stance;
        if (stance is not (Stance.Denies or Stance.Confirms or Stance.PlaysDown or Stance.Questions or Stance.Declines))
        {
            return [];
        }

        Attribution own = attributions[index];
        (int reference, Entity? owner) = Reference(own);
        if (reference < 0)
        {
            return [];
        }

        Entity? speaker = speakers.GetValueOrDefault(own);
        if (owner is null && SameBefore(reference) is >= 0 and var told)
        {
            return Telling(told, index, attributions);
        }

        return owner is not null && owner.Id != speaker?.Id ? OfSpeaker(index, owner, attributions, readings, speakers) : Nearest(index, speaker, attributions, readings, speakers);
    }

    // The noun for a statement that heads the content, with whose it is; or a bare "it", "that", "this"; -1 when there is none.
    private (int Token, Entity? Owner) Reference(Attribution own)
    {
        int words = 0;
        foreach (TokenRange range in own.Content)
        {
            for (int i = range.First; i < range.End && words < Reach; i++, words++)
            {
                bool isNoun = lexicon.Has("claimnoun", _tokens.Lemmas[i]) && _tokens.Tags[i] == UniversalTag.NOUN;
                if (isNoun && IsTop(i, range) && IsDefinite(i, out Entity? owner))
                {
                    return (i, owner);
                }

                bool isOpening = i == range.First || (i == range.First + 1 && _tokens.Tags[range.First] == UniversalTag.PUNCT);
                bool isPronoun = isOpening && _tokens.Tags[i] is UniversalTag.PRON or UniversalTag.DET && _tokens.Lemmas[i] is "it" or "that" or "this";
                if (isPronoun && (range.Length == 1 || signals.Is(i, "nsubj")) && own.Content[0].First == range.First)
                {
                    return (i, null);
                }
            }
        }

        return (-1, null);
    }

    // Heads the content, or is the subject of its main verb.
    private bool IsTop(int token, TokenRange range)
    {
        int head = _tokens.Heads[token];
        bool isOutside = head < range.First || head >= range.End;
        bool isSubject = !isOutside && signals.Is(token, "nsubj") && (_tokens.Heads[head] < range.First || _tokens.Heads[head] >= range.End);
        return isOutside || isSubject;
    }

    private bool IsDefinite(int noun, out Entity? owner)
    {
        owner = null;
        bool isDefinite = false;
        foreach (int child in signals.Children(noun))
        {
            bool isOwner = signals.Is(child, "nmod:poss") || (signals.Is(child, "nmod") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] is "by" or "of" or "from") || signals.Is(child, "compound");
            if (isOwner && mentions.At(child) is { } found)
            {
                (owner, isDefinite) = (found, true);
            }

            isDefinite |= signals.Is(child, "det") && _tokens.Lemmas[child] is "the" or "this" or "that" or "these" or "those" or "such";
        }

        return isDefinite;
    }

    // a dossier with allegations that he took part ... has denied the allegations: the same noun, with what was alleged, tells what is meant
    private int SameBefore(int noun)
    {
        int first = _tokens.Tags[noun] == UniversalTag.NOUN ? _tokens.SentenceStarts[Math.Max(0, _tokens.SentenceOf[noun] - SentencesToNoun)] : noun;
        for (int i = noun - 1; i >= first; i--)
        {
            if (_tokens.Lemmas[i] == _tokens.Lemmas[noun] && (signals.Child(i, "acl") >= 0 || signals.Child(i, "ccomp") >= 0))
            {
                return i;
            }
        }

        return -1;
    }

    private static List<int> Telling(int noun, int index, IReadOnlyList<Attribution> attributions)
    {
        for (int i = 0; i < attributions.Count; i++)
        {
            if (i != index && attributions[i].Cue.First <= noun && noun < attributions[i].Cue.End)
            {
                return [i];
            }
        }

        return [];
    }

    private static List<int> OfSpeaker(
        int index, Entity owner, IReadOnlyList<Attribution> attributions, IReadOnlyList<CueReading> readings, IReadOnlyDictionary<Attribution, Entity?> speakers)
    {
        var before = new List<int>();
        var after = new List<int>();
        for (int i = 0; i < attributions.Count; i++)
        {
            if (i != index && readings[i].IsSpeech && speakers.GetValueOrDefault(attributions[i])?.Id == owner.Id && attributions[i].Within != attributions[index])
            {
                (i < index ? before : after).Add(i);
            }
        }

        before.Reverse();
        return [.. before, .. after];
    }

    // Of statements within each other the outer one is meant when the inner one tells the lesser part of it; two that tell the same are both meant.
    private static List<int> ChainOf(int nearest, IReadOnlyList<Attribution> attributions)
    {
        Attribution meant = attributions[nearest];
        while (meant.Within is { } outer && 2 * LengthOf(meant) < LengthOf(outer))
        {
            meant = outer;
        }

        var chain = new List<int>();
        for (Attribution? link = meant; link is not null && LengthOf(link) == LengthOf(meant); link = link.Within)
        {
            for (int i = 0; i < attributions.Count; i++)
            {
                if (attributions[i] == link)
                {
                    chain.Add(i);
                }
            }
        }

        return chain;
    }

    private static int LengthOf(Attribution attribution) => attribution.Content.Sum(range => range.Length);

    private List<int> Nearest(
        int index, Entity? speaker, IReadOnlyList<Attribution> attributions, IReadOnlyList<CueReading> readings, IReadOnlyDictionary<Attribution, Entity?> speakers)
    {
        for (int i = index - 1; i >= Math.Max(0, index - 6); i--)
        {
            Entity? other = speakers.GetValueOrDefault(attributions[i]);
            bool isNear = _tokens.SentenceOf[attributions[index].Cue.First] - _tokens.SentenceOf[attributions[i].Cue.First] <= SentencesBefore;
            if (isNear && readings[i].IsSpeech && attributions[index].Within != attributions[i] && other is not null && other.Id != speaker?.Id)
            {
                return ChainOf(i, attributions);
            }
        }

        return [];
    }
}
