using Readout.Language;

namespace Readout.Statements.Links;

/// <summary>Chooses, among the other statements of an article, those that a reference points to: by whose they are, how near, how much they share with what is said of them, and whether their cue suits the noun.</summary>
/// <param name="signals">The article's signals.</param>
/// <param name="mentions">Its entities by token.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class TargetFinder(ArticleSignals signals, MentionIndex mentions, CueLexicon lexicon)
{
    private const double Distance = .15;
    private const double LeastScore = .05;
    private const double Near = .35;
    private const double Loose = .25;
    private const double Words = 3;
    private const int SentencesOfOwner = 4;
    private readonly Tokens _tokens = signals.Tokens;
    private readonly SharedWords _shared = new(signals.Tokens, lexicon);

    /// <summary>Indexes of the statements pointed to, the likeliest first.</summary>
    /// <param name="index">The statement that points.</param>
    /// <param name="reference">How.</param>
    /// <param name="known">All statements.</param>
    public List<int> Find(int index, Reference reference, KnownStatements known)
    {
        List<(double Score, int Index)> scored = Scored(index, reference, known, isLoose: false);
        if (scored.Count == 0 && reference is { IsOwn: true, Kind: ReferenceKind.Noun })
        {
            return Find(index, reference with { IsOwn = false, Owner = null }, known); // an aide walks back what another said
        }

        if (scored.Count == 0 && reference is { Owner: not null, Kind: ReferenceKind.Noun })
        {
            // the president's claims, where the text has them from his office: what tells the same
            scored = [.. Scored(index, reference, known, isLoose: true).Where(pair => IsBeside(index, pair.Index, reference.Owner, known) || _shared.Of(Evidence(known.Attributions[index], reference, out _), known.Attributions[pair.Index].Content) >= Loose)];
        }

        if (scored.Count == 0)
        {
            return [];
        }

        scored.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : Math.Abs(a.Index - index).CompareTo(Math.Abs(b.Index - index)));
        bool isMany = reference.Kind == ReferenceKind.Noun && (_tokens.PennTags[reference.Token] == "NNS" || lexicon.Has("account", _tokens.Lemmas[reference.Token]));
        return [.. scored.Where((pair, rank) => rank == 0 || (isMany && reference.Owner is not null && pair.Score > scored[0].Score - Near) || AreOne(pair.Index, scored[0].Index, known)).Select(pair => pair.Index)];
    }

    /// <summary>The statements before that tell what a content is about nearly in its words, the likeliest first: what is denied or confirmed without a word that points.</summary>
    /// <param name="index">The statement.</param>
    /// <param name="known">All statements.</param>
    /// <param name="least">The share of words from which two are taken to tell the same.</param>
    public List<int> Alike(int index, KnownStatements known, double least)
    {
        (double best, int found) = (0, -1);
        for (int i = 0; i < known.Count; i++)
        {
            bool isEcho = known.Readings[i].Stance is Stance.Denies or Stance.Declines && known.Readings[index].Stance == known.Readings[i].Stance;
            if (!isEcho && IsOther(index, i, known) && _shared.Of(known.Attributions[index].Content, known.Attributions[i].Content, Words) is var share && share >= least && share > best)
            {
                (best, found) = (share, i);
            }
        }

        return found < 0 ? [] : [found];
    }

    private List<(double Score, int Index)> Scored(int index, Reference reference, KnownStatements known, bool isLoose)
    {
        var scored = new List<(double Score, int Index)>();
        for (int i = 0; i < known.Count; i++)
        {
            if (Score(index, i, reference, known, isLoose) is { } score)
            {
                scored.Add((score, i));
            }
        }

        return scored;
    }

    // In the same sentence or in the one before, and not by somebody else with a name.
    private bool IsBeside(int index, int other, Entity owner, KnownStatements known) =>
        other < index && !(owner.IsNamed && known.SpeakerOf(other) is { IsNamed: true }) && _tokens.SentenceOf[known.Attributions[index].Cue.First] - _tokens.SentenceOf[known.Attributions[other].Cue.First] <= 1;

    // Statements within each other that tell the same are both meant.
    private static bool AreOne(int index, int best, KnownStatements known) =>
        index != best && known.AreKin(index, best) && LengthOf(known.Attributions[index]) == LengthOf(known.Attributions[best]);

    private static int LengthOf(Attribution attribution) => attribution.Content.Sum(range => range.Length);

    private static bool IsOther(int index, int other, KnownStatements known) =>
        index != other && known.Readings[other].IsSpeech && !known.Attributions[other].IsTopic && !known.AreKin(index, other) && !known.Attributions[other].Covers(known.Attributions[index].Content[0].First)
        && (known.SpeakerOf(other) is not { } teller ? known.Attributions[other].Source.Count > 0 : teller.Id != known.SpeakerOf(index)?.Id);

    private double? Score(int index, int other, Reference reference, KnownStatements known, bool isLoose)
    {
        Attribution own = known.Attributions[index], candidate = known.Attributions[other];
        Entity? teller = known.SpeakerOf(other), speaker = known.SpeakerOf(index);
        int sentences = _tokens.SentenceOf[own.Cue.First] - _tokens.SentenceOf[candidate.Cue.First];
        bool isBefore = sentences > 0 || (sentences == 0 && candidate.Cue.First < own.Cue.First);
        bool isOwner = reference.Owner is not null && teller?.Id == reference.Owner.Id, ofOwner = isOwner || (reference.Owner is not null && IsSideOf(reference.Owner, teller, candidate));
        bool isEcho = known.Readings[index].Stance is Stance.Denies && known.Readings[other].Stance is Stance.Denies && !ofOwner;
        bool isFit = !isEcho && (reference.IsOwn ? index != other && (candidate.Cue.First < own.Cue.First || (candidate.Within == own && reference.Kind == ReferenceKind.Party)) && teller is not null && teller.Id == speaker?.Id && known.Readings[other].Stance is not (Stance.Confirms or Stance.PlaysDown) : IsOther(index, other, known));
        if (!isFit || !known.Readings[other].IsSpeech || (reference.Owner is not null && !ofOwner && !isLoose) || (!ofOwner && (!isBefore || sentences > SentencesBack(reference.Kind))))
        {
            return null;
        }

        if (reference.Kind is ReferenceKind.Reply or ReferenceKind.Pronoun && _tokens.Lemmas[candidate.Cue.First] == "according")
        {
            return null;
        }

        double share = _shared.Of(Evidence(own, reference, out bool isClause), candidate.Content);
        bool isStranger = share <= 0 && (Math.Abs(sentences) > SentencesOfOwner || isClause);
        if (isStranger && reference.Kind == ReferenceKind.Noun)
        {
            return null;
        }

        double score = (isOwner ? .8 : ofOwner ? .5 : .4) + share - (Distance * Math.Log2(1 + Math.Abs(sentences)) * (ofOwner ? .6 : 1)) - (isBefore ? 0 : .5);
        score += Suits(reference, known.Readings[other], candidate) + (speaker is not null && Mentions(candidate, speaker) ? .2 : 0);
        score += candidate.Within is null ? 0 : -.1;
        return score >= LeastScore ? score : null;
    }

    private static int SentencesBack(ReferenceKind kind) => kind switch { ReferenceKind.Noun => 8, ReferenceKind.Reply => 4, _ => 3 };

    // the campaign of the one named, the suit that he filed: whoever's source names him speaks for him
    private bool IsSideOf(Entity owner, Entity? teller, Attribution candidate)
    {
        if (owner is not { IsNamed: true } || teller is { Type: EntityType.Person })
        {
            return false;
        }

        foreach (TokenRange source in candidate.Source)
        {
            for (int i = source.First; i < source.End; i++)
            {
                if (mentions.At(i)?.Id == owner.Id)
                {
                    return true;
                }
            }
        }

        return teller is not null && owner.Type == EntityType.Person && teller.Name.Contains(owner.Name[(owner.Name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal);
    }

    // What is said of it: the clause that hangs on the noun, and all of the content.
    private List<TokenRange> Evidence(Attribution own, Reference reference, out bool isClause)
    {
        isClause = false;
        if (reference.Kind == ReferenceKind.Noun)
        {
            int clause = signals.Child(reference.Token, "acl") is >= 0 and var found ? found : signals.Child(reference.Token, "ccomp");
            if (clause >= 0 && signals.Child(clause, "mark") >= 0)
            {
                isClause = true;
                (int first, int end) = signals.SubtreeOf(clause);
                return [new TokenRange(first, end)];
            }
        }

        return own.Content;
    }

    // A question was asked, a demand was made, an accusation accuses.
    private double Suits(Reference reference, CueReading reading, Attribution candidate)
    {
        if (reference.Kind == ReferenceKind.Reply)
        {
            return reading.Stance == Stance.Questions ? .3 : 0;
        }

        if (reference.Kind != ReferenceKind.Noun)
        {
            return 0;
        }

        string noun = _tokens.Lemmas[reference.Token], cue = _tokens.Lemmas[candidate.Cue.Head];
        bool isSame = noun == cue || (noun.Length > 4 && cue.Length > 4 && noun.AsSpan(0, 4).SequenceEqual(cue.AsSpan(0, 4)));
        return isSame ? .35
            : lexicon.Has("questionnoun", noun) ? reading.Stance == Stance.Questions ? .4 : -.4
            : lexicon.Has("requestnoun", noun) ? reading.Stance == Stance.Demands ? .4 : -.4
            : lexicon.Has("accusationnoun", noun) && (reading.Classes & (CueClasses.Deny | CueClasses.Confirm)) == 0 && lexicon.Has("accuse", cue) ? .35 : 0;
    }

    private bool Mentions(Attribution attribution, Entity entity)
    {
        foreach (TokenRange range in attribution.Content)
        {
            for (int i = range.First; i < range.End; i++)
            {
                if (mentions.At(i)?.Id == entity.Id)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
