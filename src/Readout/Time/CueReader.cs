using Readout.Language;

namespace Readout.Time;

/// <summary>Reads from the tree of a sentence where an expression looks: the preposition, and tense and kind of the verb that governs it.</summary>
internal sealed partial class CueReader(Tokens tokens, AheadVerbs ahead)
{
    private const int MaximumClimb = 40;

    /// <summary>Index of the token of an expression on which its others hang.</summary>
    public int HeadOf(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens.Heads[i] < first || tokens.Heads[i] >= end)
            {
                return i;
            }
        }

        return first;
    }

    /// <summary>Index of the verb that governs the tokens <paramref name="first"/> to <paramref name="end"/>; -1 when there is none.</summary>
    public int GoverningVerb(int first, int end)
    {
        if (first >= tokens.Count || first >= end)
        {
            return -1;
        }

        int at = HeadOf(first, end);
        for (int step = 0; step < MaximumClimb; step++)
        {
            int head = tokens.Heads[at];
            if (head < 0)
            {
                return IsVerb(at) ? at : -1;
            }

            at = head;
            if ((at < first || at >= end) && IsVerb(at))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The verb whose clause a verb is the content of (<i>said that ...</i>); -1 when there is none.</summary>
    public int ReportingVerb(int verb)
    {
        int at = verb;
        for (int step = 0; step < MaximumClimb && at >= 0; step++)
        {
            int head = tokens.Heads[at];
            if (head < 0)
            {
                return -1;
            }

            if (tokens.Relations[at] == "ccomp" && IsVerb(head))
            {
                return head;
            }

            at = head;
        }

        return -1;
    }

    /// <summary>Whether a token hangs on another, itself or by way of others.</summary>
    public bool IsUnder(int token, int above)
    {
        for (int step = 0; token >= 0 && step < MaximumClimb; step++, token = tokens.Heads[token])
        {
            if (token == above)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first full verb of a clause and the lemma of its subject; -1 and <c>null</c> when there is none.</summary>
    public (int Verb, string? Subject) ClauseVerb(TextSpan clause)
    {
        for (int i = tokens.TokenAt(clause.Start); i < tokens.Count && tokens.Starts[i] < clause.End; i++)
        {
            if (tokens.Tags[i] == UniversalTag.VERB)
            {
                return (i, SubjectOf(i));
            }
        }

        return (-1, null);
    }

    /// <summary>Whether another verb tells what a verb tells: the same lemma with the same subject.</summary>
    public bool IsSameAct(int other, int verb, string subject) =>
        other >= 0 && other != verb && tokens.Lemmas[other] == tokens.Lemmas[verb] && SubjectOf(other) == subject;

    /// <summary>Where an expression looks.</summary>
    /// <param name="candidate">The expression.</param>
    /// <param name="verb">Its governing verb, or -1.</param>
    public TimeCue Read(TimeCandidate candidate, int verb)
    {
        int head = candidate.FirstToken < candidate.EndToken ? HeadOf(candidate.FirstToken, candidate.EndToken) : -1;
        if (head >= 0 && tokens.Relations[head] is "nmod:poss" or "compound" or "amod")
        {
            return BeforeNoun(head, verb);
        }

        WordClass lead = candidate.Lead;
        if (lead == WordClass.Since)
        {
            return new TimeCue(Direction.Past, "since");
        }

        bool direct = head >= 0 && verb >= 0 && tokens.Heads[head] == verb;
        TimeCue governed = verb < 0 ? default : Tense(verb, 0);
        if (lead is WordClass.Until or WordClass.Before or WordClass.By)
        {
            if (governed.Direction != Direction.Past || (lead != WordClass.Until && ahead.HasLimit(tokens.Lemmas[verb])))
            {
                return new TimeCue(Direction.Future, lead switch { WordClass.Until => "until", WordClass.By => "by", _ => "before" });
            }

            return lead == WordClass.Until && head > verb ? new TimeCue(Direction.Unknown, "until") { IsLimit = true } : governed;
        }

        // The hearing is set for Tuesday: what is set in the present is ahead.
        if (lead == WordClass.For && direct && tokens.Lemmas[verb] == "set" && tokens.PennTags[verb] == "VBN" && !IsFinitePast(verb))
        {
            return new TimeCue(Direction.Future, "set for");
        }

        if (lead == WordClass.For && direct && governed.Direction == Direction.Past)
        {
            return new TimeCue(Direction.Unknown, "for") { IsLimit = true };
        }

        return (direct || governed.Direction == Direction.Future || governed.IsLimit ? governed with { IsWithin = lead == WordClass.In, IsFirm = governed.IsFirm || (lead == WordClass.In && direct && IsFinitePast(verb)) } : default) with { IsThrough = IsThrough(candidate.FirstToken) };
    }

    /// <summary>Whether the words before an expression make a stretch of it: <i>over the last year</i>.</summary>
    private bool IsThrough(int first) =>
        first > 0 && first <= tokens.Count && tokens.Lemmas[first - 1] is "over" or "throughout" or "during" or "within";

    /// <summary>A time before a noun looks ahead where the noun is yet to come: <i>ahead of Tuesday's vote</i>, <i>will win in Tuesday's primary</i>.</summary>
    private TimeCue BeforeNoun(int head, int verb)
    {
        int noun = tokens.Heads[head];
        if (noun < 0 || tokens.Tags[noun] is not (UniversalTag.NOUN or UniversalTag.PROPN))
        {
            return default;
        }

        if (ahead.IsPastDeed(tokens.Lemmas[noun]))
        {
            return new TimeCue(Direction.Past, Word(noun)) { IsFirm = true };
        }

        int sentence = tokens.SentenceStarts[tokens.SentenceOf[head]];
        for (int i = head - 1; i >= sentence && i >= head - 5; i--)
        {
            if (tokens.Relations[i] != "case" || tokens.Heads[i] != noun)
            {
                continue;
            }

            if (tokens.Lemmas[i] is "since" or "after")
            {
                return new TimeCue(Direction.Past, Word(i)) { IsFirm = tokens.Lemmas[i] == "since" };
            }

            if (tokens.Lemmas[i] == "ahead")
            {
                return new TimeCue(Direction.Future, "ahead of");
            }

            bool isOblique = (tokens.Relations[noun].StartsWith("obl", StringComparison.Ordinal) || tokens.Relations[noun] == "nmod") && tokens.Lemmas[i] is "in" or "at" or "during" or "on";
            return isOblique && verb >= 0 && Tense(verb, 0) is var tense && (tense.Direction == Direction.Future || tense.IsLimit) ? tense : default;
        }

        return default;
    }

    private TimeCue Tense(int verb, int climbed)
    {
        if (ahead.Contains(tokens.Lemmas[verb]))
        {
            return new TimeCue(Direction.Future, Word(verb));
        }

        int sentence = tokens.SentenceOf[verb];
        int from = Math.Max(tokens.SentenceStarts[sentence], verb - 24), to = Math.Min(tokens.SentenceStarts[sentence + 1], verb + 8);
        bool infinitive = false, past = false, perfect = false, auxiliary = false, negated = false;
        int modal = -1;
        for (int i = from; i < to; i++)
        {
            if (tokens.Heads[i] != verb)
            {
                continue;
            }

            string relation = tokens.Relations[i], penn = tokens.PennTags[i];
            if (relation.StartsWith("aux", StringComparison.Ordinal) || relation == "cop")
            {
                auxiliary = true;
                modal = penn == "MD" ? i : modal;
                past |= penn == "VBD";
                perfect |= tokens.Lemmas[i] == "have";
            }
            else if (tokens.Lemmas[i] is "not" or "neither" or "never" or "nor")
            {
                negated = true;
            }
            else if (relation == "mark" && (penn == "TO" || tokens.Lemmas[i] == "due"))
            {
                infinitive = true;
            }
        }

        if (modal >= 0)
        {
            // Could not be reached on Friday: that was so.
            return perfect || (negated && Word(modal).Equals("could", StringComparison.OrdinalIgnoreCase)) ? default : new TimeCue(Direction.Future, Word(modal));
        }

        string tag = tokens.PennTags[verb];
        int head = tokens.Heads[verb];
        if (infinitive && head >= 0 && tokens.Lemmas[head] is "due" or "set" or "ready")
        {
            return new TimeCue(Direction.Future, Word(head) + " to " + Word(verb));
        }

        if (infinitive)
        {
            bool under = head >= 0 && IsVerb(head) && tokens.PennTags[head] == "VBD" && !ahead.Contains(tokens.Lemmas[head]);
            // Urged them to vote on Tuesday: a weekday lies ahead, a month need not.
            return under ? (ahead.HasLimit(tokens.Lemmas[head]) ? new TimeCue(Direction.Unknown, "to " + Word(verb)) { IsLimit = true } : default) : new TimeCue(Direction.Future, "to " + Word(verb));
        }

        if (tag == "VBD" || past || perfect || (tag == "VBN" && !auxiliary))
        {
            return new TimeCue(Direction.Past, Word(verb));
        }

        if (tag == "VBG" && !auxiliary && IsDone(verb))
        {
            return new TimeCue(Direction.Past, Word(verb)) { IsFirm = true };
        }

        // When they vote in November, if it rains on Friday: present words for what lies ahead.
        if (tag is "VBZ" or "VBP" && !auxiliary && head >= 0 && tokens.Relations[verb] == "advcl" && IsSupposed(verb) && Tense(head, climbed + 1) is { Direction: Direction.Future } main)
        {
            return main;
        }

        if (tag is "VBZ" or "VBP" && !auxiliary && !negated && (head < 0 || tokens.Relations[verb] is "acl:relcl" or "conj") && ahead.IsScheduled(tokens.Lemmas[verb]))
        {
            return new TimeCue(Direction.Future, Word(verb));
        }

        bool open = !auxiliary && tag is "VBG" or "VB";
        // Tried to push ahead, saying on Sunday: what is told beside an infinitive does not lie ahead with it.
        bool beside = head >= 0 && tokens.Relations[verb] == "advcl" && tokens.Relations[head] == "xcomp";
        return open && climbed < 2 && head >= 0 && IsVerb(head) && !beside ? Tense(head, climbed + 1) : default;
    }

    private bool IsSupposed(int verb)
    {
        for (int i = verb - 1; i >= Math.Max(tokens.SentenceStarts[tokens.SentenceOf[verb]], verb - 12); i--)
        {
            if (tokens.Heads[i] == verb && tokens.Lemmas[i] is "if" or "when" or "once" or "unless" or "until")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFinitePast(int verb)
    {
        if (tokens.PennTags[verb] == "VBD")
        {
            return true;
        }

        for (int i = verb - 1; i >= 0 && i >= verb - 6 && tokens.PennTags[verb] == "VBN"; i--)
        {
            if (tokens.Heads[i] == verb && tokens.PennTags[i] == "VBD")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a gerund tells what was done: <i>criticized him for calling</i>, <i>after calling</i>.</summary>
    private bool IsDone(int verb)
    {
        for (int i = verb - 1; i >= 0 && i >= verb - 4; i--)
        {
            if (tokens.Heads[i] == verb && tokens.Relations[i] is "mark" or "case")
            {
                return tokens.Lemmas[i] is "for" or "after" or "since";
            }
        }

        return false;
    }

    private string? SubjectOf(int verb)
    {
        int sentence = tokens.SentenceOf[verb];
        for (int i = Math.Max(tokens.SentenceStarts[sentence], verb - 24); i < verb; i++)
        {
            if (tokens.Heads[i] == verb && tokens.Relations[i] == "nsubj")
            {
                return tokens.Lemmas[i];
            }
        }

        return null;
    }

    private bool IsVerb(int token) => tokens.Tags[token] is UniversalTag.VERB or UniversalTag.AUX;

    private string Word(int token) => tokens.FormOf(token).ToString();
}
