using Readout.Language;

namespace Readout.Statements.Links;

/// <summary>
/// Ties between statements of one sentence that its tree shows: the question before the answer (<i>asked about it, she said</i>), what somebody reacts to (<i>after he had claimed
/// that ...</i>), the clause behind a relative (<i>..., a claim that the office disputes</i>; <i>..., which he denied</i>), and the noun of saying inside a content
/// (<i>denied the allegation that ...</i>).
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class SentenceTies(ArticleSignals signals, CueLexicon lexicon)
{
    private const int Reach = 12;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>Indexes of the statements of the same sentence that one speaks of.</summary>
    public List<int> Find(int index, KnownStatements known)
    {
        Attribution own = known.Attributions[index];
        int found = Relative(own, index, known);
        found = found >= 0 ? found : Before(own, index, known);
        found = found >= 0 ? found : Inside(own, index, known);
        return found >= 0 && found != index ? [found] : [];
    }

    // ..., which he denied: what the clause or the noun before tells
    private int Relative(Attribution own, int index, KnownStatements known)
    {
        TokenRange content = own.Content[0];
        bool isRelative = own.Content.Count == 1 && content.Length == 1 && _tokens.Lemmas[content.First] is "which" or "that" && own.Cue.First > content.First;
        if (!isRelative || known.Readings[index].Stance is not (Stance.Denies or Stance.Confirms or Stance.PlaysDown or Stance.Questions or Stance.Declines))
        {
            return -1;
        }

        for (int i = index - 1; i >= 0 && i >= index - 3; i--)
        {
            Attribution other = known.Attributions[i];
            bool isSame = _tokens.SentenceOf[other.Cue.First] == _tokens.SentenceOf[content.First] && known.SpeakerOf(i)?.Id != known.SpeakerOf(index)?.Id;
            if (isSame && (own.Within is null || own.Within == other || own.Within == other.Within))
            {
                return i;
            }
        }

        return -1;
    }

    // asked whether he would resign, he said; she said so after he had claimed that ...
    private int Before(Attribution own, int index, KnownStatements known)
    {
        int sentence = _tokens.SentenceStarts[_tokens.SentenceOf[own.Cue.First]];
        for (int i = 0; i < known.Count; i++)
        {
            int head = known.Attributions[i].Cue.Head;
            bool opens = head >= sentence && head < own.Cue.First && head <= sentence + 3 && IsAsked(head) && !known.AreKin(index, i) && i != index;
            if (opens && lexicon.Has("questioned", _tokens.Lemmas[head]))
            {
                return i;
            }
        }

        foreach (int child in signals.Children(own.Cue.Head))
        {
            // despite his claim that ...
            bool isDespite = signals.Is(child, "obl") && child < _tokens.Count && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] == "despite";
            if (isDespite && known.WithCue(child) is >= 0 and var claim && claim != index)
            {
                return claim;
            }

            bool isClause = signals.Is(child, "advcl") && !own.Covers(child);
            if (!isClause || known.WithCue(child) is not (>= 0 and var other) || other == index || known.AreKin(index, other))
            {
                continue;
            }

            string mark = signals.Child(child, "mark") is >= 0 and var word ? _tokens.Lemmas[word] : signals.Child(child, "advmod") is >= 0 and var adverb ? _tokens.Lemmas[adverb] : "";
            bool isAsked = (known.Readings[other].Classes & CueClasses.Question) != 0 || lexicon.Has("questioned", _tokens.Lemmas[child]);
            bool isOther = known.SpeakerOf(other) is not { } teller || teller.Id != known.SpeakerOf(index)?.Id;
            bool isReaction = mark == "after" && isOther && known.Readings[other].IsSpeech && (known.Readings[other].Classes & CueClasses.Assert) != 0 && known.Attributions[other].Source.Count > 0;
            if ((isAsked && IsAsked(child)) || isReaction)
            {
                return other;
            }
        }

        return -1;
    }

    private bool IsAsked(int verb) => _tokens.PennTags[verb] == "VBN" || (_tokens.PennTags[verb] == "VBD" && signals.Child(verb, "nsubj") < 0);

    // denied the allegation that ...: the noun is the cue of a statement of its own
    private int Inside(Attribution own, int index, KnownStatements known)
    {
        TokenRange content = own.Content[0];
        for (int i = content.First; i < Math.Min(content.End, content.First + Reach); i++)
        {
            bool isNoun = _tokens.Tags[i] == UniversalTag.NOUN ? lexicon.Has("saidnoun", _tokens.Lemmas[i]) : _tokens.PennTags[i] == "VBG" && lexicon.Has("reply", _tokens.Lemmas[own.Cue.Head]);
            // against those who say that ...
            int noun = _tokens.Tags[i] == UniversalTag.VERB && signals.Is(i, "acl") ? _tokens.Heads[i] : -1;
            bool isTeller = noun >= content.First && (_tokens.Heads[noun] < content.First || signals.Is(noun, "conj")) && known.Readings[index].Stance == Stance.Denies && lexicon.ClassesOf(_tokens.Lemmas[i], UniversalTag.VERB) is var classes && (classes & CueClasses.Assert) != 0;
            bool heads = isTeller || isNoun && (_tokens.Heads[i] < content.First || _tokens.Heads[i] >= content.End || signals.Is(i, "nsubj"));
            if (heads && known.WithCue(i) is >= 0 and var other && other != index && (known.SpeakerOf(other) is not { } teller || teller.Id != known.SpeakerOf(index)?.Id))
            {
                return other;
            }
        }

        return -1;
    }
}
