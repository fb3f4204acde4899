using System.Collections.Immutable;
using Readout.Events.Lexicon;
using Readout.Language;

namespace Readout.Events;

/// <summary>Codes the sentences of one article, one after the other.</summary>
internal sealed class ArticleCoder(
    ArticleGrammar grammar, EventLexicon lexicon, EventConventions conventions, ActorCoder actors, CircumstanceFinder circumstances, PlaceFinder places, StatementIndex statements,
    EventTrust trust, Action<Event, List<string>>? heard)
{
    private readonly Frame _frame = new();
    private readonly FrameBuilder _frames = new(grammar, lexicon);
    private readonly PatternMatcher _matcher = new(grammar, lexicon);
    private readonly ParticipantFinder _parties = new(grammar, actors, lexicon, conventions);
    private readonly StatusReader _status = new(grammar, lexicon);
    private readonly EventWriter _writer = new(grammar, lexicon, conventions, statements, trust, heard);
    private readonly DyadCloser? _closer = conventions == EventConventions.Petrarch
        ? new DyadCloser(grammar, actors, new ParticipantFinder(grammar, actors, lexicon, conventions)) : null;

    private readonly List<EventDraft> _drafts = [];
    private readonly HashSet<int> _consumed = [];
    private readonly Dictionary<int, PatternMatch> _supports = [];

    /// <summary>Codes one sentence.</summary>
    public void CodeSentence(int sentence)
    {
        Tokens tokens = grammar.Tokens;
        (int start, int end) = (tokens.SentenceStarts[sentence], tokens.SentenceStarts[sentence + 1]);
        _drafts.Clear();
        _consumed.Clear();
        _supports.Clear();
        for (int i = start; i < end; i++)
        {
            if (tokens.Tags[i] == UniversalTag.VERB && SensesOf(i) is { } senses)
            {
                CodeVerb(i, senses);
            }
        }

        for (int i = start; i < end; i++)
        {
            if (tokens.Tags[i] == UniversalTag.NOUN && !_consumed.Contains(i) && NominalAt(i) is { } nominal
                && lexicon.Verbs.TryGetValue(nominal.Verb, out VerbSense[]? senses))
            {
                CodeNoun(i, nominal, senses);
            }
        }

        if (_drafts.Count == 0)
        {
            return;
        }

        foreach (EventDraft draft in _drafts)
        {
            Compose(draft);
        }

        _closer?.Close(_drafts, start, end);
        _drafts.Sort((a, b) => a.Trigger.CompareTo(b.Trigger));
        bool discarded = IsDiscarded(start, end);
        foreach (EventDraft draft in _drafts)
        {
            if (!discarded || draft.Code is null && draft.Reverse is null)
            {
                _writer.Write(draft);
            }
        }
    }

    /// <summary>The events in text order.</summary>
    public ImmutableArray<Event> Events() => _writer.Events();

    private VerbSense[]? SensesOf(int token) =>
        (grammar.Forms[token] >= 0 && lexicon.Verbs.TryGetValue(grammar.Forms[token], out VerbSense[]? senses))
            || (grammar.Lemmas[token] >= 0 && lexicon.Verbs.TryGetValue(grammar.Lemmas[token], out senses)) ? senses : null;

    private Nominal? NominalAt(int token) =>
        (grammar.Forms[token] >= 0 && lexicon.Nominals.TryGetValue(grammar.Forms[token], out Nominal nominal))
            || (grammar.Lemmas[token] >= 0 && lexicon.Nominals.TryGetValue(grammar.Lemmas[token], out nominal)) ? nominal : null;

    private void CodeVerb(int verb, VerbSense[] senses)
    {
        _frames.FromVerb(verb, _frame);
        if (_matcher.Match(_frame, senses) is not { } match)
        {
            return;
        }

        if (lexicon.LightVerbs.Contains(grammar.Lemmas[verb]) && LeansOnNoun())
        {
            _supports[verb] = match;
            return;
        }

        if (match.Code is null && match.Reverse is null && match.Sense.Block >= 0)
        {
            VerbSense? general = Array.Find(senses, sense => sense.Block < 0);
            if (match.Pattern is not null || general is null)
            {
                return;
            }

            match = new PatternMatch(general, null, $"general: {general.Lemma}");
        }

        if (_frame.IsPassive && match.Code is ['0', '4', ..] && match.Pattern is null && conventions == EventConventions.Readout)
        {
            return;
        }

        int particle = grammar.Child(verb, DependencyRole.Particle);
        if (particle >= 0 && match.Sense is { Block: >= 0, Particles.Length: 0 } && !match.Consumed.Contains(particle) && conventions == EventConventions.Readout)
        {
            return;
        }

        if (conventions == EventConventions.Readout && (IsOtherwise(verb, match) || grammar.Roles[verb] == DependencyRole.Adjective))
        {
            return;
        }

        _consumed.UnionWith(match.Consumed);
        bool known = grammar.Lemmas[verb] >= 0 && lexicon.Verbs.ContainsKey(grammar.Lemmas[verb]);
        string lemma = known || match.Sense.Particles.Length > 0 ? grammar.Tokens.Lemmas[verb].ToLowerInvariant() : match.Sense.Lemma;
        lemma = particle >= 0 ? $"{lemma} {grammar.Tokens.Lemmas[particle].ToLowerInvariant()}" : lemma;
        Add(match, lemma, match.Code, match.Reverse);
    }

    // Called him a liar asks nothing of him; agreeing that something is so is an opinion.
    private bool IsOtherwise(int verb, PatternMatch match)
    {
        if (match.Code is ['0', '2', ..] && match.Pattern is { IsAboutWords: false } && grammar.Tokens.Lemmas[verb] == "call")
        {
            return _frame.IsPassive || _frame.Has(ArgumentRole.Object);
        }

        // She pledged that somebody else is so: an assurance, no promise.
        if (match.Code is ['0', '3', ..] && match.Pattern is null && grammar.Child(verb, DependencyRole.ClausalComplement) is >= 0 and int assured
            && grammar.Child(assured, DependencyRole.Subject) is >= 0 and int other && grammar.Tokens.Tags[other] is UniversalTag.PROPN or UniversalTag.NOUN)
        {
            return true;
        }

        if (match.Code is ['0', '5', ..] && grammar.Tokens.Lemmas[verb] == "agree")
        {
            int content = grammar.Child(verb, DependencyRole.ClausalComplement);
            return content >= 0 && grammar.Child(content, DependencyRole.Subject) >= 0;
        }

        return false;
    }

    private bool LeansOnNoun()
    {
        foreach (Argument argument in _frame.Arguments)
        {
            if (argument.Role == ArgumentRole.Object && NominalAt(argument.Token) is not null && grammar.Tokens.Tags[argument.Token] == UniversalTag.NOUN)
            {
                return true;
            }
        }

        return false;
    }

    private void CodeNoun(int noun, Nominal nominal, VerbSense[] senses)
    {
        if (grammar.Roles[noun] is DependencyRole.Compound or DependencyRole.Flat)
        {
            return;
        }

        _frames.FromNoun(noun, nominal, _frame);
        if (_matcher.Match(_frame, senses) is not { } match)
        {
            return;
        }

        (string? code, string? reverse) = (match.Code, match.Reverse);
        if (_frame.Support >= 0 && _supports.TryGetValue(_frame.Support, out PatternMatch? support) && support.Pattern is not null && support.Consumed.Contains(noun))
        {
            (match, code, reverse) = (support, support.Code, support.Reverse);
        }

        if (code is null && reverse is null && !Array.Exists(senses, sense => sense.Block < 0))
        {
            return;
        }

        Add(match, lexicon.Words.Words[nominal.Verb], code, reverse);
    }

    private void Add(PatternMatch match, string lemma, string? code, string? reverse)
    {
        List<Participant> sources = _parties.Sources(_frame, match);
        List<Participant> targets = _parties.Targets(_frame, match, sources);
        if (code is null && reverse is not null && conventions == EventConventions.Readout)
        {
            (sources, targets, code, reverse) = (targets, sources, reverse, null);
        }

        int governed = -1;
        foreach (Argument argument in _frame.Arguments)
        {
            governed = argument.Role == ArgumentRole.Complement && governed < 0 ? argument.Token : governed;
        }

        EventStatus status = _status.Of(_frame.Trigger, _frame.Support);
        _drafts.Add(new EventDraft
        {
            Trigger = _frame.Trigger,
            Support = _frame.Support,
            Match = match,
            Lemma = lemma,
            Sources = sources,
            Targets = targets,
            Governed = governed,
            Status = status,
            Time = circumstances.TimeOf(_frame, status is EventStatus.Reported, circumstances.FirstTime(grammar.Tokens.Starts[SentenceStart()])),
            Place = places.PlaceOf(_frame),
            Code = code,
            Reverse = reverse,
        });
    }

    private int SentenceStart() => grammar.Tokens.SentenceStarts[grammar.Tokens.SentenceOf[_frame.Trigger]];

    private void Compose(EventDraft draft)
    {
        if (draft.Governed < 0 || draft.Code is null || draft.Match.Pattern?.IsAboutWords == true)
        {
            return;
        }

        foreach (EventDraft inner in _drafts)
        {
            if (inner.Trigger != draft.Governed && inner.Support != draft.Governed)
            {
                continue;
            }

            // Who is asked to do something is the one who would do it.
            if (draft.Code is ['0', '2', ..] or ['1', '0', ..] && conventions == EventConventions.Readout && SameParties(inner.Sources, draft.Sources) && draft.Targets.Count > 0 && !SameParties(inner.Targets, draft.Targets))
            {
                inner.Sources = draft.Targets;
            }

            if (inner.Code is not null && lexicon.Compose(draft.Code, inner.Code) is { } code)
            {
                draft.Code = code;
                draft.Targets = draft.Targets.Count == 0 && conventions == EventConventions.Readout && !SameParties(inner.Targets, draft.Sources) ? inner.Targets : draft.Targets;
                return;
            }
        }
    }

    private static bool SameParties(List<Participant> one, List<Participant> two) => one.Count > 0 && two.Count > 0 && one[0].Token == two[0].Token;

    private bool IsDiscarded(int start, int end)
    {
        if (lexicon.Discards.IsEmpty)
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            int node = 0;
            for (int at = i; at < end; at++)
            {
                int next = lexicon.Discards.Next(node, grammar.Forms[at]);
                node = next >= 0 ? next : lexicon.Discards.Next(node, grammar.Lemmas[at]);
                if (node < 0)
                {
                    break;
                }

                if (lexicon.Discards.Values[node] >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
