using Readout.Events.Lexicon;
using Readout.Language;

namespace Readout.Events;

/// <summary>Reads from auxiliaries, negation and governing words what the text says of an event's reality.</summary>
internal sealed class StatusReader(ArticleGrammar grammar, EventLexicon lexicon)
{
    private const int DeepestClimb = 6;

    /// <summary>Status of the event that a verb or noun names.</summary>
    /// <param name="trigger">The verb or noun.</param>
    /// <param name="support">The light verb of a noun; -1 when it has none.</param>
    public EventStatus Of(int trigger, int support)
    {
        EventStatus status = Local(trigger);
        if (support >= 0 && status == EventStatus.Reported)
        {
            status = Local(support);
        }

        int at = support >= 0 ? support : trigger;
        for (int step = 0; step < DeepestClimb && status == EventStatus.Reported; step++)
        {
            int head = grammar.Tokens.Heads[at];
            if (head < 0)
            {
                break;
            }

            DependencyRole role = grammar.Roles[at];
            bool clause = role == DependencyRole.ClausalComplement && IsFinite(at);
            bool governed = role is DependencyRole.OpenComplement or DependencyRole.ClausalComplement
                || (role == DependencyRole.AdverbialClause && (grammar.HasCase(at, "to") || grammar.HasCase(at, "of") || grammar.HasCase(at, "from") || grammar.HasCase(at, "into"))) || (role == DependencyRole.AdjectivalClause && grammar.HasCase(at, "to"))
                || (!grammar.IsVerb(at) && role is DependencyRole.Object or DependencyRole.PassiveSubject or DependencyRole.Oblique or DependencyRole.NominalModifier);
            if (governed && lexicon.Governors.TryGetValue(grammar.Lemmas[head], out Governor governing) && (!clause || governing.IsForClauses))
            {
                status = governing.Status;
            }
            else if (governed && role == DependencyRole.OpenComplement)
            {
                status = Local(head);
            }
            else if (role == DependencyRole.AdverbialClause && grammar.HasCase(at, "to"))
            {
                status = EventStatus.Planned;
            }
            else if (role == DependencyRole.AdjectivalClause && grammar.HasCase(at, "to") && !IsRanked(head))
            {
                status = EventStatus.Planned;
            }
            else if (role == DependencyRole.Conjunct && grammar.Child(at, DependencyRole.Subject) < 0 && !IsOpposed(at))
            {
                status = Local(head);
            }

            if (role is not (DependencyRole.OpenComplement or DependencyRole.Conjunct or DependencyRole.Object or DependencyRole.ClausalComplement)
                || (role == DependencyRole.Object && !grammar.IsVerb(head)))
            {
                break;
            }

            if (role == DependencyRole.Object && step > 0)
            {
                break;
            }

            at = head;
        }

        return status;
    }

    private EventStatus Local(int token)
    {
        EventStatus status = EventStatus.Reported;
        bool hasPerfect = false, isFuture = false;
        for (int child = grammar.FirstChild(token); child >= 0; child = grammar.NextSibling(child))
        {
            ReadOnlySpan<char> form = grammar.Tokens.FormOf(child);
            switch (grammar.Roles[child])
            {
                case DependencyRole.Auxiliary or DependencyRole.Copula:
                    if (form is "will" or "'ll" or "shall" or "wo" or "would" or "'d" or "\u2019ll")
                    {
                        status = grammar.Tokens.PennTags[child] == "MD" ? EventStatus.Planned : status;
                        isFuture |= form is not ("would" or "'d");
                    }
                    else if (form is "may" or "might" or "could" or "can" or "ca" or "should" or "must" or "ought")
                    {
                        status = EventStatus.Possible;
                    }

                    break;
                case DependencyRole.Marker when form is "if" or "unless" or "whether" or "If" or "Unless" or "Whether":
                    return EventStatus.Possible;
                case DependencyRole.Adverb when form is "not" or "n't" or "never" or "n\u2019t" or "Never":
                case DependencyRole.Other when form is "not" or "n't" or "never":
                case DependencyRole.Determiner when form is "no" or "No":
                    return EventStatus.Denied;
                case DependencyRole.Subject or DependencyRole.PassiveSubject or DependencyRole.Object when IsNegated(child):
                    return EventStatus.Denied;
                case DependencyRole.Adjective or DependencyRole.AdjectivalClause or DependencyRole.Compound when !grammar.IsVerb(token)
                    && grammar.Tokens.Tags[child] != UniversalTag.NOUN && lexicon.Governors.TryGetValue(grammar.Forms[child], out Governor adjective)
                    && grammar.Lemmas[child] >= 0:
                    status = adjective.Status;
                    break;
            }

            hasPerfect |= grammar.Roles[child] == DependencyRole.Auxiliary && grammar.Tokens.Lemmas[child] == "have";
        }

        // Would have left: he did not; will have left is a plan. Leave! is a wish.
        return (status == EventStatus.Planned && hasPerfect && !isFuture) || (status == EventStatus.Reported && IsImperative(token)) ? EventStatus.Possible : status;
    }

    private bool IsFinite(int verb) =>
        grammar.Child(verb, DependencyRole.Subject) >= 0 || grammar.Child(verb, DependencyRole.PassiveSubject) >= 0;

    private bool IsImperative(int token) =>
        grammar.Tokens.PennTags[token] == "VB" && grammar.Tokens.Heads[token] < 0 && grammar.CaseOf(token) < 0
        && !IsFinite(token) && grammar.Child(token, DependencyRole.Auxiliary) < 0 && grammar.Child(token, DependencyRole.PassiveAuxiliary) < 0;

    // The first to sign and the only one to vote against did so; a plan to sign is none yet.
    private bool IsRanked(int noun)
    {
        for (int child = grammar.FirstChild(noun); child >= 0; child = grammar.NextSibling(child))
        {
            if (grammar.Roles[child] == DependencyRole.Adjective && grammar.Tokens.Lemmas[child] is "first" or "second" or "third" or "last" or "only" or "latest")
            {
                return true;
            }
        }

        return grammar.Tokens.Lemmas[noun] is "first" or "second" or "third" or "last" or "latest";
    }

    // Was never charged but was questioned: the first says nothing of the second.
    private bool IsOpposed(int token)
    {
        int coordinator = grammar.Child(token, DependencyRole.Coordinator);
        return coordinator >= 0 && grammar.Is(coordinator, "but");
    }

    private bool IsNegated(int noun)
    {
        ReadOnlySpan<char> form = grammar.Tokens.FormOf(noun);
        if (form is "nobody" or "Nobody" or "nothing" or "Nothing" or "none" or "None")
        {
            return true;
        }

        for (int child = grammar.FirstChild(noun); child >= 0 && child < noun; child = grammar.NextSibling(child))
        {
            if (grammar.Is(child, "no") || grammar.Is(child, "neither"))
            {
                return true;
            }
        }

        return false;
    }
}
