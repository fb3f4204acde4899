using Readout.Events.Lexicon;
using Readout.Language;

namespace Readout.Events;

/// <summary>Whether an event says enough to be told, and whether an attack is one of words.</summary>
internal sealed class EventWorth(ArticleGrammar grammar, EventLexicon lexicon, StatementIndex statements)
{
    private static readonly string[] _armed = ["MIL", "REB", "COP", "UAF", "SPY", "IMG", "RAD", "INS", "SEP"];

    private static readonly string[] _bodily = ["poison", "torture", "rape", "stab", "wound", "injure", "behead", "murder", "assassinate", "massacre", "kidnap", "abduct", "assault"];

    /// <summary>Whether an event is told at all.</summary>
    /// <param name="draft">The event.</param>
    /// <param name="source">Who did it, or <c>null</c>.</param>
    /// <param name="target">To whom, or <c>null</c>.</param>
    /// <param name="code">Its CAMEO code; <c>null</c> for one that has none.</param>
    public bool IsWorthTelling(EventDraft draft, Participant? source, Participant? target, string? code)
    {
        bool someone = source is { } doer && (doer.IsKnown || (code is null && grammar.Tokens.Tags[doer.Token] == UniversalTag.PROPN && !IsNoun(draft.Trigger))), toSomeone = target?.IsKnown == true;
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

    /// <summary>Whether a code is most likely that of another meaning of the verb; the clause may still be told.</summary>
    public bool IsMisread(EventDraft draft, Participant? source, Participant? target, string code)
    {
        // What kills without being anybody is a sickness or a storm, unless it is a deed or a weapon; what is killed without being anybody is a bill.
        if (string.CompareOrdinal(code, "18") >= 0 && !IsNoun(draft.Trigger) && (IsCause(source) || (draft.Lemma is "kill" && target is null)))
        {
            return true;
        }

        // American relations are poisoned, American industry attacked, only in a manner of speaking.
        if (target is { Entity: null, Code.Length: 3 } abstraction && grammar.Tokens.Tags[abstraction.Token] == UniversalTag.NOUN && !IsCounted(abstraction.Token)
            && (Array.IndexOf(_bodily, draft.Lemma) >= 0 || (source is null && IsNoun(draft.Trigger) && string.CompareOrdinal(code, "18") >= 0)))
        {
            return true;
        }

        // Calls on reporters let them speak; called on them to leave asks something.
        if (code.StartsWith("02", StringComparison.Ordinal) && draft.Match.Name is "CALL_FOR: $ * (ON)" && draft.Governed < 0 && grammar.Child(draft.Trigger, DependencyRole.AdverbialClause) < 0)
        {
            return true;
        }

        if (draft.Lemma is "discuss" && target is null && draft.Match.Pattern is null && draft.Sources.Count < 2)
        {
            return true;
        }

        return false;
    }

    /// <summary>The code of an attack, which is criticism where a person or a party attacks another: they do so with words.</summary>
    public string? Softened(EventDraft draft, Participant? source, Participant? target, string? code)
    {
        bool byOnePerson = source?.Entity is { Type: EntityType.Person, IsPlural: false } && target?.Entity is { Type: EntityType.Person, IsPlural: false };
        if (code is not "190" || draft.Lemma is not ("attack" or "assail" or "hit" or "blast" or "slam" or "counterattack" or "clash") || (!byOnePerson && (IsArmed(source) || IsArmed(target))))
        {
            return code;
        }

        if (draft.Lemma is "clash" && !IsArmed(source) && !IsArmed(target) && IsOffice(source) && IsOffice(target))
        {
            return "111";
        }

        bool byPerson = byOnePerson || IsCivil(source) || source?.Entity is { Type: EntityType.Person } || (source is { } possessor && grammar.Roles[possessor.Token] == DependencyRole.Possessor && grammar.Tokens.Tags[possessor.Token] == UniversalTag.PRON);
        return byPerson || ((!IsCountry(source) || source?.Entity is { Type: EntityType.Organization }) && (IsCivil(target) || target?.Entity is { Type: EntityType.Person, IsPlural: false })) ? "111" : code;
    }

    /// <summary>Whether a party is what the action is about and not to whom it is done: what is discussed; a country's goods or plans that are asked for, pledged or refused.</summary>
    public bool IsMatter(EventDraft draft, Participant target, string code) =>
        (draft.Lemma is "discuss" && grammar.Roles[target.Token] is DependencyRole.Object or DependencyRole.Conjunct or DependencyRole.NominalModifier)
        || (code is ['0', '2' or '3', ..] or ['1', '0' or '2' or '3', ..] && target is { Entity: null, Code.Length: 3 } && grammar.Tokens.Tags[target.Token] == UniversalTag.NOUN && !IsCounted(target.Token)
            && grammar.Roles[target.Token] == DependencyRole.Object);

    /// <summary>Whether words name a thing to which nothing is done in politics: a work, an amendment, a day, <i>it</i>.</summary>
    public bool IsThing(Participant party) =>
        (grammar.Is(party.Token, "it") && grammar.Roles[party.Token] == DependencyRole.Object) || party.Code is null && (party.Entity is { Type: EntityType.Miscellaneous or EntityType.Event } || (party.Entity is null && (grammar.Is(party.Token, "it") || grammar.Is(party.Token, "this") || grammar.Is(party.Token, "that"))));

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
            && (grammar.Child(head, DependencyRole.Subject) >= 0 || (grammar.IsVerb(head) ? grammar.Roles[head] is DependencyRole.OpenComplement or DependencyRole.AdverbialClause or DependencyRole.Conjunct && grammar.Tokens.Heads[head] is >= 0 and int above && grammar.Child(above, DependencyRole.Subject) >= 0 : HasSubjectAbove(head)));
    }

    // A thing without a name that is neither people nor an action.
    private bool IsCause(Participant? party) =>
        party is { Code: null, Entity: null } cause && grammar.Tokens.Tags[cause.Token] == UniversalTag.NOUN && !IsCounted(cause.Token) && !lexicon.Nominals.ContainsKey(grammar.Lemmas[cause.Token])
        && grammar.CaseOf(cause.Token) < 0 && grammar.Child(cause.Token, DependencyRole.RelativeClause) < 0;

    private bool IsPlaceBefore(Participant? source) =>
        source is { } party && grammar.Roles[party.Token] is DependencyRole.Compound or DependencyRole.Adjective && grammar.Tokens.Tags[party.Token] == UniversalTag.PROPN
        && (party.Entity is null or { Type: EntityType.GeopoliticalEntity or EntityType.Location } || IsCountry(source));

    private bool IsActive(int token) =>
        grammar.Tokens.Tags[token] == UniversalTag.VERB && grammar.Tokens.PennTags[token] != "VBN" && grammar.Child(token, DependencyRole.PassiveAuxiliary) < 0;

    private bool IsNoun(int token) => grammar.Tokens.Tags[token] is UniversalTag.NOUN or UniversalTag.PROPN;

    // Whom one can meet or visit: somebody with a role, a body, a place. Not a matter that is discussed, nor one's kin.
    private bool IsPartner(Participant party) => (party.IsKnown && !(party.IsInner && IsNoun(party.Token) && party.Entity is null)) || grammar.Tokens.Tags[party.Token] == UniversalTag.PROPN;

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

    private static bool IsOffice(Participant? party) =>
        party?.Code is { } code && (code.Contains("GOV", StringComparison.Ordinal) || code.Contains("LEG", StringComparison.Ordinal) || code.Contains("JUD", StringComparison.Ordinal) || code.EndsWith("ELI", StringComparison.Ordinal));

    private static bool IsCountry(Participant? party) => party?.Code?.Length == 3;

    private static bool IsPolitical(Participant? party) =>
        party?.Code is { } code && (code.Contains("PTY", StringComparison.Ordinal) || code.Contains("LEG", StringComparison.Ordinal)
            || (party.Value.Entity?.Type == EntityType.Person && (code.EndsWith("GOV", StringComparison.Ordinal) || code.EndsWith("ELI", StringComparison.Ordinal))));
}
