using Readout.Language;

namespace Readout.Time;

/// <summary>Reads from the tree of a sentence where an expression looks: the preposition, and tense and kind of the verb that governs it.</summary>
internal sealed class CueReader(Tokens tokens, AheadVerbs ahead)
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

    /// <summary>
    /// The verb that introduces the quotation in which a token stands: the last verb before the mark that opens it, with nothing between but
    /// <i>that</i>, an object or a mark. -1 when the token stands in no quotation of its sentence, or no verb introduces it.
    /// </summary>
    public int QuotingVerb(int token)
    {
        if (token >= tokens.Count)
        {
            return -1;
        }

        int first = tokens.SentenceStarts[tokens.SentenceOf[token]], open = -1;
        for (int i = first; i < token; i++)
        {
            ReadOnlySpan<char> form = tokens.FormOf(i);
            open = form is "\u201c" or "``" || (form is "\"" && open < 0) ? i : form is "\u201d" or "''" or "\"" ? -1 : open;
        }

        for (int i = open - 1; i >= first && i >= open - 3; i--)
        {
            if (IsVerb(i))
            {
                return i;
            }
        }

        return -1;
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
            return default;
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

        return direct || governed.Direction == Direction.Future ? governed with { IsWithin = lead == WordClass.In } : default;
    }

    private TimeCue Tense(int verb, int climbed)
    {
        if (ahead.Contains(tokens.Lemmas[verb]))
        {
            return new TimeCue(Direction.Future, Word(verb));
        }

        int sentence = tokens.SentenceOf[verb];
        int from = Math.Max(tokens.SentenceStarts[sentence], verb - 24), to = Math.Min(tokens.SentenceStarts[sentence + 1], verb + 8);
        bool infinitive = false, past = false, perfect = false, auxiliary = false;
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
            else if (relation == "mark" && penn == "TO")
            {
                infinitive = true;
            }
        }

        if (modal >= 0)
        {
            return perfect ? default : new TimeCue(Direction.Future, Word(modal));
        }

        string tag = tokens.PennTags[verb];
        int head = tokens.Heads[verb];
        if (infinitive)
        {
            bool under = head >= 0 && IsVerb(head) && tokens.PennTags[head] == "VBD" && !ahead.Contains(tokens.Lemmas[head]);
            return under ? default : new TimeCue(Direction.Future, "to " + Word(verb));
        }

        if (tag == "VBD" || past || perfect || (tag == "VBN" && !auxiliary))
        {
            return new TimeCue(Direction.Past, Word(verb));
        }

        bool open = !auxiliary && tag is "VBG" or "VB";
        return open && climbed < 2 && head >= 0 && IsVerb(head) ? Tense(head, climbed + 1) : default;
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
