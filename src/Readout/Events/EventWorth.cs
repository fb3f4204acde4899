using Readout.Language;

namespace Readout.Events;

/// <summary>Whether an event says enough to be told, and whether an attack is one of words.</summary>
internal sealed class EventWorth(ArticleGrammar grammar, StatementIndex statements)
{
    private static readonly string[] _armed = ["MIL", "REB", "COP", "UAF", "SPY", "IMG", "RAD", "INS", "SEP"];

    /// <summary>Whether an event is told at all.</summary>
    /// <param name="draft">The event.</param>
    /// <param name="source">Who did it, or <c>null</c>.</param>
    /// <param name="target">To whom, or <c>null</c>.</param>
    /// <param name="code">Its CAMEO code; <c>null</c> for one that has none.</param>
    public bool IsWorthTelling(EventDraft draft, Participant? source, Participant? target, string? code)
    {
        bool someone = source?.IsKnown == true, toSomeone = target?.IsKnown == true;
        if (code is null)
        {
            return !statements.IsCue(draft.Trigger) && (someone || toSomeone || IsDescribed(source) || IsDescribed(target));
        }

        if (code.StartsWith("01", StringComparison.Ordinal) && code is not ("017" or "018"))
        {
            return false;
        }

        if (code.StartsWith("13", StringComparison.Ordinal) && !someone && IsNoun(draft.Trigger))
        {
            return false;
        }

        // Consulting takes two, and an act in the active voice of which the clause does not say who does it is most often a subject that the tree lost.
        if (source is null && (code.StartsWith("04", StringComparison.Ordinal) || IsActive(draft.Trigger)))
        {
            return false;
        }

        // Sharp words of a clause whose subject stands elsewhere are most often that subject's.
        if (source is null && string.CompareOrdinal(code, "17") < 0 && IsNoun(draft.Trigger) && draft.Match.Source < 0 && draft.Match.Target < 0 && HasSubjectAbove(draft.Support >= 0 ? draft.Support : draft.Trigger))
        {
            return false;
        }

        if (code.StartsWith("04", StringComparison.Ordinal) && draft.Match.Pattern is null && target is { } partner && !IsPartner(partner))
        {
            return false;
        }

        // The attack of a place is one that it suffered, and one that names nobody whom it struck is a word for many things.
        if (string.CompareOrdinal(code, "18") >= 0 && IsNoun(draft.Trigger) && (target is null || IsPlaceBefore(source)) && !IsArmed(source))
        {
            return false;
        }

        // A nomination, a mood or a film is captured too: an arrest needs somebody.
        if (draft.Lemma is "capture" && code.StartsWith("17", StringComparison.Ordinal) && !(target is { IsInner: false } taken && (taken.Entity is { Type: EntityType.Person } || taken.Code is { Length: > 3 })))
        {
            return false;
        }

        if (string.CompareOrdinal(code, "17") >= 0)
        {
            return (toSomeone && target?.IsInner == false) || (target is { } victim && IsCounted(victim.Token)) || (someone && target is null);
        }

        return someone && (string.CompareOrdinal(code, "14") >= 0 || toSomeone || draft.Governed >= 0 || draft.Match.Pattern?.IsAboutWords == true)
            || (toSomeone && source is null);
    }

    /// <summary>The code of an attack, which is criticism where a person or a party attacks another: they do so with words.</summary>
    public string? Softened(EventDraft draft, Participant? source, Participant? target, string? code)
    {
        bool byOnePerson = source?.Entity is { Type: EntityType.Person, IsPlural: false } && target?.Entity is { Type: EntityType.Person, IsPlural: false };
        if (code is not "190" || draft.Lemma is not ("attack" or "assail" or "assault" or "hit" or "blast" or "slam" or "counterattack" or "clash") || (!byOnePerson && (IsArmed(source) || IsArmed(target))))
        {
            return code;
        }

        bool byPerson = byOnePerson || IsCivil(source) || source?.Entity is { Type: EntityType.Person } || (source is { } possessor && grammar.Roles[possessor.Token] == DependencyRole.Possessor && grammar.Tokens.Tags[possessor.Token] == UniversalTag.PRON);
        return byPerson || ((!IsCountry(source) || source?.Entity is { Type: EntityType.Organization }) && (IsCivil(target) || target?.Entity is { Type: EntityType.Person, IsPlural: false })) ? "111" : code;
    }

    /// <summary>Whether words name a thing to which nothing is done in politics: a work, an amendment, a day, <i>it</i>.</summary>
    public bool IsThing(Participant party) =>
        party.Code is null && (party.Entity is { Type: EntityType.Miscellaneous or EntityType.Event } || (party.Entity is null && (grammar.Is(party.Token, "it") || grammar.Is(party.Token, "this") || grammar.Is(party.Token, "that"))));

    /// <summary>
    /// Whether a country and another party with a code hang directly on the action, each by its own head: what the dictionaries were made for, and what reports of home affairs,
    /// on which trust is fitted, hold too little of.
    /// </summary>
    public bool IsPlain(EventDraft draft, Participant? source, Participant? target) =>
        source is { IsInner: false, HasCountry: true } one && target is { IsInner: false, HasCountry: true } two && (IsCountry(one) || IsCountry(two)) && Hangs(one.Token, draft) && Hangs(two.Token, draft);

    private bool Hangs(int token, EventDraft draft) =>
        (grammar.Tokens.Heads[token] == draft.Trigger || (draft.Support >= 0 && grammar.Tokens.Heads[token] == draft.Support) || (draft.Governed >= 0 && grammar.Tokens.Heads[token] == draft.Governed))
        && grammar.Roles[token] is DependencyRole.Subject or DependencyRole.PassiveSubject or DependencyRole.Agent or DependencyRole.Possessor or DependencyRole.Object or DependencyRole.IndirectObject or DependencyRole.Oblique or DependencyRole.NominalModifier;

    private bool HasSubjectAbove(int token)
    {
        int head = grammar.Tokens.Heads[token];
        return grammar.Roles[token] is DependencyRole.Object or DependencyRole.Oblique or DependencyRole.NominalModifier or DependencyRole.Conjunct && head >= 0
            && (grammar.Child(head, DependencyRole.Subject) >= 0 || (!grammar.IsVerb(head) && HasSubjectAbove(head)));
    }

    private bool IsPlaceBefore(Participant? source) =>
        source is { } party && grammar.Roles[party.Token] is DependencyRole.Compound or DependencyRole.Adjective && grammar.Tokens.Tags[party.Token] == UniversalTag.PROPN
        && (party.Entity is null or { Type: EntityType.GeopoliticalEntity or EntityType.Location } || IsCountry(source));

    private bool IsActive(int token) =>
        grammar.Tokens.Tags[token] == UniversalTag.VERB && grammar.Tokens.PennTags[token] != "VBN" && grammar.Child(token, DependencyRole.PassiveAuxiliary) < 0;

    private bool IsNoun(int token) => grammar.Tokens.Tags[token] is UniversalTag.NOUN or UniversalTag.PROPN;

    // Whom one can meet or visit: somebody with a role, a body, a place. Not a matter that is discussed, nor one's kin.
    private bool IsPartner(Participant party) => party.IsKnown || grammar.Tokens.Tags[party.Token] == UniversalTag.PROPN;

    private bool IsDescribed(Participant? party) =>
        party is { } known && grammar.Tokens.Tags[known.Token] is UniversalTag.NOUN or UniversalTag.PROPN;

    private bool IsCounted(int token) => grammar.Child(token, DependencyRole.Number) >= 0;

    private static bool IsArmed(Participant? party) =>
        party?.Code is { } code && Array.Exists(_armed, code.Contains);

    // A person who is nobody's soldier, a politician, a party, a medium: they attack with words.
    private static bool IsCivil(Participant? party) =>
        !IsCountry(party) && !IsArmed(party) && (party?.Entity is { Type: EntityType.Person, IsPlural: false } || IsPolitical(party)
            || (party?.Code is { } code && (code.Contains("MED", StringComparison.Ordinal) || code.Contains("LEG", StringComparison.Ordinal) || code.EndsWith("ELI", StringComparison.Ordinal)
                || (code.EndsWith("GOV", StringComparison.Ordinal) && party.Value.IsInner))));

    private static bool IsCountry(Participant? party) => party?.Code?.Length == 3;

    private static bool IsPolitical(Participant? party) =>
        party?.Code is { } code && (code.Contains("PTY", StringComparison.Ordinal) || code.Contains("LEG", StringComparison.Ordinal)
            || (party.Value.Entity?.Type == EntityType.Person && (code.EndsWith("GOV", StringComparison.Ordinal) || code.EndsWith("ELI", StringComparison.Ordinal))));
}
