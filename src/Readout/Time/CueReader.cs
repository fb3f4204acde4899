using Readout.Language;

namespace Readout.Time;

/// <summary>Reads from the tree of a sentence where an expression looks: the preposition, and tense and kind of the verb that governs it.</summary>
internal sealed class CueReader(Tokens tokens, AheadVerbs ahead)
{
    private const int MaximumClimb = 40;

    /// <summary>Index of the verb that governs the tokens <paramref name="first"/> to <paramref name="end"/>; -1 when there is none.</summary>
    public int GoverningVerb(int first, int end)
    {
        if (first >= tokens.Count || first >= end)
        {
            return -1;
        }

        int at = first;
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

    /// <summary>Where an expression looks.</summary>
    /// <param name="verb">Its governing verb, or -1.</param>
    /// <param name="lead">The class of the word before it.</param>
    public TimeCue Read(int verb, WordClass lead)
    {
        if (lead == WordClass.Since)
        {
            return new TimeCue(Direction.Past, "since");
        }

        bool until = lead is WordClass.Until or WordClass.Before or WordClass.By;
        TimeCue governed = verb < 0 ? default : Tense(verb);
        if (until && governed.Direction != Direction.Past)
        {
            return new TimeCue(Direction.Future, lead switch { WordClass.Until => "until", WordClass.By => "by", _ => "before" });
        }

        return governed;
    }

    private TimeCue Tense(int verb)
    {
        if (ahead.Contains(tokens.Lemmas[verb]))
        {
            return new TimeCue(Direction.Future, Word(verb));
        }

        int sentence = tokens.SentenceOf[verb];
        int from = Math.Max(tokens.SentenceStarts[sentence], verb - 24), to = Math.Min(tokens.SentenceStarts[sentence + 1], verb + 8);
        bool infinitive = false, pastAuxiliary = false;
        for (int i = from; i < to; i++)
        {
            if (tokens.Heads[i] != verb)
            {
                continue;
            }

            string relation = tokens.Relations[i], penn = tokens.PennTags[i], lemma = tokens.Lemmas[i];
            if (relation.StartsWith("aux", StringComparison.Ordinal) || relation == "cop")
            {
                if (penn == "MD" && (lemma is "will" or "shall" or "wo" or "'ll" || tokens.FormOf(i) is "will" or "'ll" or "wo" or "\u2019ll"))
                {
                    return new TimeCue(Direction.Future, Word(i));
                }

                pastAuxiliary |= penn == "VBD" || lemma == "have";
            }
            else if (relation == "mark" && penn == "TO")
            {
                infinitive = true;
            }
        }

        string tag = tokens.PennTags[verb];
        if (infinitive)
        {
            int head = tokens.Heads[verb];
            return head >= 0 && (ahead.Contains(tokens.Lemmas[head]) || tokens.PennTags[head] is "VBZ" or "VBP" or "VB" or "NN")
                ? new TimeCue(Direction.Future, "to " + Word(verb))
                : head >= 0 && IsVerb(head) && tokens.PennTags[head] == "VBD" ? default : new TimeCue(Direction.Future, "to " + Word(verb));
        }

        return tag is "VBD" or "VBN" || pastAuxiliary ? new TimeCue(Direction.Past, Word(verb)) : default;
    }

    private bool IsVerb(int token) => tokens.Tags[token] is UniversalTag.VERB or UniversalTag.AUX;

    private string Word(int token) => tokens.FormOf(token).ToString();
}
