using System.Collections.Immutable;
using System.Globalization;
using Readout.Events.Lexicon;
using Readout.Language;

namespace Readout.Events;

/// <summary>Writes drafts down as events: one for each pair of parties, with spans, statement, status and confidence.</summary>
internal sealed class EventWriter(ArticleGrammar grammar, EventLexicon lexicon, EventConventions conventions, StatementIndex statements)
{
    private const int WidestClause = 150;
    private const int DeepestClause = 48;
    private readonly ImmutableArray<Event>.Builder _events = ImmutableArray.CreateBuilder<Event>();

    /// <summary>The events written so far.</summary>
    public ImmutableArray<Event> Events() => _events.ToImmutable();

    /// <summary>Writes a draft.</summary>
    public void Write(EventDraft draft)
    {
        List<Participant?> sources = [.. draft.Sources], targets = [.. draft.Targets];
        if (!draft.Targets.Exists(target => target.IsKnown) && sources.Count > 1 && IsMutual(draft))
        {
            WriteMutual(draft);
            return;
        }

        if (sources.Count == 0)
        {
            sources.Add(null);
        }

        if (targets.Count == 0)
        {
            targets.Add(null);
        }

        foreach (Participant? source in sources)
        {
            foreach (Participant? target in targets)
            {
                if (source is not null && (source?.Token == target?.Token || (conventions == EventConventions.Petrarch && source?.Code == target?.Code)))
                {
                    continue;
                }

                Add(draft, source, target, draft.Code);
                if (conventions == EventConventions.Petrarch && draft.Reverse is not null && source is not null && target is not null)
                {
                    Add(draft, target, source, draft.Reverse);
                }
            }
        }
    }

    private bool IsMutual(EventDraft draft) =>
        (draft.Reverse is not null && draft.Reverse == draft.Code) || draft.Match.IsForSeveral
        || (conventions == EventConventions.Readout && draft.Code is not null && draft.Code.StartsWith("04", StringComparison.Ordinal));

    private void WriteMutual(EventDraft draft)
    {
        for (int i = 0; i < draft.Sources.Count; i++)
        {
            for (int j = conventions == EventConventions.Petrarch ? 0 : i + 1; j < draft.Sources.Count; j++)
            {
                if (i != j)
                {
                    Add(draft, draft.Sources[i], draft.Sources[j], draft.Code);
                }
            }
        }
    }

    private void Add(EventDraft draft, Participant? source, Participant? target, string? code)
    {
        code = conventions == EventConventions.Readout ? Softened(draft, source, target, code) : code;
        if (conventions == EventConventions.Readout && !IsWorthTelling(draft, source, target, code))
        {
            return;
        }

        TextSpan trigger = grammar.Tokens.SpanOf(draft.Trigger);
        Statement? statement = statements.Around(trigger.Start);
        EventStatus status = draft.Status;
        if (status == EventStatus.Reported && (statement?.Stance == Stance.Denies || IsQuestion(draft.Trigger)))
        {
            status = statement?.Stance == Stance.Denies ? EventStatus.Denied : EventStatus.Possible;
        }

        _events.Add(new Event($"v{(_events.Count + 1).ToString(CultureInfo.InvariantCulture)}", ClauseOf(draft), trigger, draft.Trigger, draft.Lemma)
        {
            Cameo = code,
            Plover = lexicon.PloverOf(code),
            Actor = Described(source),
            Target = Described(target),
            Place = draft.Place,
            Time = draft.Time?.Span,
            From = draft.Time?.From,
            To = draft.Time?.To,
            Status = status,
            StatementId = statement?.Id,
            Confidence = ConfidenceOf(draft, source, target),
            Pattern = draft.Match.Name,
        });
    }

    private bool IsWorthTelling(EventDraft draft, Participant? source, Participant? target, string? code)
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

        // Consulting takes two, and a friendly act of which the clause does not say who does it is most often a subject that the tree lost.
        if (source is null && (code.StartsWith("04", StringComparison.Ordinal) || (string.CompareOrdinal(code, "09") < 0 && IsActive(draft.Trigger))))
        {
            return false;
        }

        if (code.StartsWith("04", StringComparison.Ordinal) && draft.Match.Pattern is null && target is { } partner && !IsPartner(partner))
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

    private bool IsActive(int token) =>
        grammar.Tokens.Tags[token] == UniversalTag.VERB && grammar.Tokens.PennTags[token] != "VBN" && grammar.Child(token, DependencyRole.PassiveAuxiliary) < 0;

    private bool IsNoun(int token) => grammar.Tokens.Tags[token] is UniversalTag.NOUN or UniversalTag.PROPN;

    // Whom one can meet or visit: somebody with a role, a body, a place. Not a matter that is discussed, nor one's kin.
    private bool IsPartner(Participant party) => party.IsKnown || grammar.Tokens.Tags[party.Token] == UniversalTag.PROPN;

    private bool IsDescribed(Participant? party) =>
        party is { } known && grammar.Tokens.Tags[known.Token] is UniversalTag.NOUN or UniversalTag.PROPN;

    private bool IsCounted(int token) => grammar.Child(token, DependencyRole.Number) >= 0;

    // A politician who attacks another, or is attacked by one, is attacked with words.
    private static string? Softened(EventDraft draft, Participant? source, Participant? target, string? code) =>
        code is "190" && draft.Lemma is "attack" or "assail" or "hit" or "blast" && !IsArmed(source) && (IsCivil(source) || (source is null && IsCivil(target))) ? "111" : code;

    private static bool IsArmed(Participant? party) =>
        IsCountry(party) || (party?.Code is { } code && Array.Exists(_armed, code.Contains));

    // A person who is nobody's soldier, a politician, a party, a medium: they attack with words.
    private static bool IsCivil(Participant? party) =>
        !IsCountry(party) && !IsArmed(party) && (party?.Entity is { Type: EntityType.Person, IsPlural: false } || IsPolitical(party)
            || (party?.Code is { } code && (code.Contains("MED", StringComparison.Ordinal) || code.Contains("LEG", StringComparison.Ordinal) || code.EndsWith("ELI", StringComparison.Ordinal)
                || (code.EndsWith("GOV", StringComparison.Ordinal) && party.Value.IsInner))));

    private static readonly string[] _armed = ["MIL", "REB", "COP", "UAF", "SPY", "IMG", "RAD", "INS", "SEP"];

    private static bool IsCountry(Participant? party) => party?.Code?.Length == 3;

    private static bool IsPolitical(Participant? party) =>
        party?.Code is { } code && (code.Contains("PTY", StringComparison.Ordinal) || code.Contains("LEG", StringComparison.Ordinal)
            || (party.Value.Entity?.Type == EntityType.Person && (code.EndsWith("GOV", StringComparison.Ordinal) || code.EndsWith("ELI", StringComparison.Ordinal))));

    private static double ConfidenceOf(EventDraft draft, Participant? source, Participant? target)
    {
        double confidence = 0.45 + (0.08 * Math.Min(3, draft.Match.Pattern?.Specificity ?? 0));
        confidence += source?.IsKnown == true ? 0.12 : source is null ? -0.08 : 0;
        confidence += target?.IsKnown == true ? 0.12 : target is null ? -0.05 : 0;
        return Math.Round(Math.Clamp(confidence, 0.1, 0.95), 2);
    }

    private bool IsQuestion(int token)
    {
        int sentence = grammar.Tokens.SentenceOf[token];
        for (int i = grammar.Tokens.SentenceStarts[sentence + 1] - 1; i > token; i--)
        {
            if (grammar.Tokens.Tags[i] != UniversalTag.PUNCT)
            {
                return false;
            }

            if (grammar.Is(i, "?"))
            {
                return true;
            }
        }

        return false;
    }

    private EventParticipant? Described(Participant? party)
    {
        if (party is not { } known)
        {
            return null;
        }

        int end = grammar.PhraseEnd(known.Token);
        for (int child = grammar.FirstChild(known.Token); child >= 0; child = grammar.NextSibling(child))
        {
            if (grammar.Roles[child] == DependencyRole.NominalModifier && child >= end && grammar.HasCase(child, "of"))
            {
                end = Math.Max(end, grammar.PhraseEnd(child));
            }
        }

        return new EventParticipant(grammar.Tokens.SpanOf(grammar.PhraseStart(known.Token), end), known.Entity?.Id, known.Code);
    }

    private TextSpan ClauseOf(EventDraft draft)
    {
        Tokens tokens = grammar.Tokens;
        int head = draft.Support >= 0 ? draft.Support : draft.Trigger;
        int sentence = tokens.SentenceOf[head];
        int start = Math.Max(tokens.SentenceStarts[sentence], head - WidestClause), end = Math.Min(tokens.SentenceStarts[sentence + 1], head + WidestClause);
        (int first, int last) = (head, head);
        for (int i = start; i < end; i++)
        {
            if (tokens.Tags[i] != UniversalTag.PUNCT && IsUnder(i, head))
            {
                first = Math.Min(first, i);
                last = Math.Max(last, i);
            }
        }

        while (first < head && grammar.Roles[first] is DependencyRole.Coordinator or DependencyRole.Marker)
        {
            first++;
        }

        first = Math.Min(first, draft.Trigger);
        last = Math.Max(last, draft.Trigger);
        return tokens.SpanOf(first, last + 1);
    }

    private bool IsUnder(int token, int head)
    {
        for (int step = 0; step < DeepestClause && token >= 0; step++)
        {
            if (token == head)
            {
                return true;
            }

            if (grammar.Roles[token] == DependencyRole.Parataxis
                || (grammar.Tokens.Heads[token] == head && grammar.Roles[token] is DependencyRole.Conjunct or DependencyRole.Coordinator))
            {
                return false;
            }

            token = grammar.Tokens.Heads[token];
        }

        return false;
    }
}
