using System.Collections.Immutable;
using System.Globalization;
using Readout.Events.Lexicon;
using Readout.Language;

namespace Readout.Events;

/// <summary>Writes drafts down as events: one for each pair of parties, with spans, statement, status and confidence.</summary>
internal sealed class EventWriter(ArticleGrammar grammar, EventLexicon lexicon, EventConventions conventions, StatementIndex statements, EventTrust trust, Action<Event, List<string>>? heard)
{
    private const int WidestClause = 150;
    private const int DeepestClause = 48;
    private readonly EventWorth _worth = new(grammar, lexicon, statements);
    private readonly EventEvidence _evidence = new(grammar);
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
        || (conventions == EventConventions.Readout && draft.Code is not null && (draft.Code.StartsWith("04", StringComparison.Ordinal) || (draft.Code == "036" && draft.Lemma == "agree")));

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
        List<string>? evidence = null;
        double confidence = Prior(source, target);
        if (conventions == EventConventions.Readout)
        {
            target = target is { } thing && code is not null && (_worth.IsThing(thing) || (thing.IsInner && code.StartsWith("09", StringComparison.Ordinal) && thing.Entity?.Type is EntityType.GeopoliticalEntity or EntityType.Location)) ? null : target;
            target = target is { } matter && code is not null && _worth.IsMatter(draft, matter, code) ? null : target;
            code = _worth.Softened(draft, source, target, code);
            code = code is not null && _worth.IsMisread(draft, source, target, code) ? null : code;
            if (!_worth.IsWorthTelling(draft, source, target, code))
            {
                return;
            }

            if (code is not null)
            {
                evidence = _evidence.Of(draft, source, target, code);
                double probability = trust.Probability(evidence);
                (code, confidence) = probability >= trust.Least || _worth.IsPlain(draft, source, target) ? (code, Math.Round(probability, 2)) : (null, confidence);
            }
        }

        TextSpan trigger = grammar.Tokens.SpanOf(draft.Trigger);
        Statement? statement = statements.Around(trigger.Start);
        EventStatus status = draft.Status;
        // What a relative clause tells by the way is not denied with the rest: denied that he ignored the dam whose collapse killed nine.
        bool isDenied = statement?.Stance == Stance.Denies && !statement.Content.Any(content => grammar.Tokens.IsInRelativeClause(draft.Trigger, content));
        if (status == EventStatus.Reported && (isDenied || IsQuestion(draft.Trigger)))
        {
            status = isDenied ? EventStatus.Denied : EventStatus.Possible;
        }

        var told = new Event($"v{(_events.Count + 1).ToString(CultureInfo.InvariantCulture)}", ClauseOf(draft), trigger, draft.Trigger, draft.Lemma)
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
            Confidence = confidence,
            Pattern = draft.Match.Name,
        };
        _events.Add(told);
        if (evidence is not null)
        {
            heard?.Invoke(told, evidence);
        }
    }

    // What is told without a code (a clause too doubtful for one among them), or by PETRARCH's conventions, has no judged probability: only how well its parties are known.
    private static double Prior(Participant? source, Participant? target) =>
        Math.Round(0.45 + (source?.IsKnown == true ? 0.12 : source is null ? -0.08 : 0) + (target?.IsKnown == true ? 0.12 : target is null ? -0.05 : 0), 2);

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
