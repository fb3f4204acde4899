using Readout.Language;

namespace Readout.Statements.Links;

/// <summary>
/// Finds the statements that a statement speaks of. First what stands in the same sentence (<i>asked whether ..., he said</i>; <i>..., a claim that he disputes</i>; <i>denied the
/// allegation that ...</i>), then what a word points to (<i>her account</i>, <i>that is false</i>, <i>replied</i>), then, for who denies or confirms, what tells the same.
/// </summary>
/// <param name="signals">The article's signals.</param>
/// <param name="mentions">Its entities by token.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class AboutLinker(ArticleSignals signals, MentionIndex mentions, CueLexicon lexicon)
{
    private const double Alike = .55;
    private readonly Tokens _tokens = signals.Tokens;
    private readonly ReferenceReader _references = new(signals, mentions, lexicon);
    private readonly SentenceTies _ties = new(signals, lexicon);
    private readonly TargetFinder _targets = new(signals, mentions, lexicon);

    /// <summary>Indexes of the statements that one speaks of, the likeliest first; empty when it speaks of none.</summary>
    /// <param name="index">Index of the statement.</param>
    /// <param name="known">All statements.</param>
    public List<int> Find(int index, KnownStatements known)
    {
        Attribution own = known.Attributions[index];
        CueReading reading = known.Readings[index];
        Entity? speaker = known.SpeakerOf(index);
        if (_ties.Find(index, known) is { Count: > 0 } tied)
        {
            return tied;
        }

        if (Above(own, index, known) is >= 0 and var above)
        {
            return Find(above, known);
        }

        Reference? reference = _references.Read(own, reading, speaker);
        if (reference is { Kind: ReferenceKind.Noun } noun && SameBefore(noun.Token, known) is >= 0 and var told)
        {
            return known.WithCue(told) is >= 0 and var teller && teller != index ? [teller] : noun.Owner is null ? [] : _targets.Find(index, noun, known);
        }

        if (reference is { } words)
        {
            int cue = words.Kind == ReferenceKind.Noun ? known.WithCue(words.Token) : -1;
            return cue >= 0 && cue != index ? [cue] : _targets.Find(index, words, known);
        }

        if (!reading.IsSpeech || reading.Stance is not (Stance.Denies or Stance.Confirms or Stance.PlaysDown or Stance.Declines))
        {
            return [];
        }

        List<int> alike = reading.Stance == Stance.Declines ? [] : _targets.Alike(index, known, Alike);
        return alike.Count > 0 ? alike : Question(index, known) is >= 0 and var asked ? [asked] : [];
    }

    // dismissed it, calling it a lie: both speak of the same
    private int Above(Attribution own, int index, KnownStatements known)
    {
        int head = own.Cue.Head, governor = _tokens.Heads[head];
        bool isParticiple = _tokens.PennTags[head] == "VBG" && governor >= 0 && governor < head && (signals.Is(head, "advcl") || signals.Is(head, "xcomp")) && _tokens.Lemmas[own.Content[0].First] is "it" or "this" or "that";
        int above = isParticiple ? known.WithCue(governor) : -1;
        return above >= 0 && above < index && known.SpeakerOf(above)?.Id == known.SpeakerOf(index)?.Id ? above : -1;
    }

    // asked whether she had met him ... She confirmed that she had: the question of the sentence before
    private int Question(int index, KnownStatements known)
    {
        int sentence = _tokens.SentenceOf[known.Attributions[index].Cue.First];
        for (int i = index - 1; i >= 0; i--)
        {
            int before = sentence - _tokens.SentenceOf[known.Attributions[i].Cue.First];
            bool isOther = known.SpeakerOf(i) is not { } teller || teller.Id != known.SpeakerOf(index)?.Id;
            if (before == 1 && known.Readings[i].Stance == Stance.Questions && isOther && !known.AreKin(index, i) && (known.Readings[i].Classes & CueClasses.Question) != 0)
            {
                return i;
            }
        }

        return -1;
    }

    // a dossier with allegations that he took part ... has denied the allegations: the same noun, with what was alleged, tells what is meant
    private int SameBefore(int noun, KnownStatements known)
    {
        int first = _tokens.SentenceStarts[Math.Max(0, _tokens.SentenceOf[noun] - 2)];
        for (int i = noun - 1; i >= first && _tokens.Tags[noun] == UniversalTag.NOUN; i--)
        {
            bool isSame = _tokens.Lemmas[i] == _tokens.Lemmas[noun] || (_tokens.Tags[i] == UniversalTag.NOUN && lexicon.Has("alleging", _tokens.Lemmas[i]) && lexicon.Has("accusationnoun", _tokens.Lemmas[noun]));
            if (isSame && (signals.Child(i, "acl") >= 0 || signals.Child(i, "ccomp") >= 0 || known.WithCue(i) >= 0))
            {
                return i;
            }
        }

        return -1;
    }
}
