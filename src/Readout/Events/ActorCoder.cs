using System.Collections.Immutable;
using Readout.Events.Lexicon;
using Readout.Language;

namespace Readout.Events;

/// <summary>Gives noun phrases and entities their CAMEO actor codes, composed from country, organisation, dated role and role noun.</summary>
internal sealed class ActorCoder
{
    private const int Deepest = 3;
    private readonly ArticleGrammar _grammar;
    private readonly EventLexicon _lexicon;
    private readonly ImmutableArray<Entity> _entities;
    private readonly int _day;
    private readonly bool _headsOnly;
    private readonly int[] _entityAt;
    private readonly ActorCode?[] _entityCodes;

    public ActorCoder(ArticleGrammar grammar, EventLexicon lexicon, EventConventions conventions, ImmutableArray<Entity> entities, DateOnly? published)
    {
        _headsOnly = conventions == EventConventions.Readout;
        _grammar = grammar;
        _lexicon = lexicon;
        _entities = entities;
        _day = published?.DayNumber ?? -1;
        _entityAt = new int[grammar.Tokens.Count];
        _entityCodes = new ActorCode?[entities.Length];
        Array.Fill(_entityAt, -1);
        for (int i = 0; i < entities.Length; i++)
        {
            foreach (Mention mention in entities[i].Mentions)
            {
                if ((uint)mention.HeadToken < (uint)_entityAt.Length)
                {
                    _entityAt[mention.HeadToken] = i;
                }
            }
        }
    }

    /// <summary>The entity whose mention has this head; <c>null</c> when there is none.</summary>
    public Entity? EntityAt(int token) => _entityAt[token] < 0 ? null : _entities[_entityAt[token]];

    /// <summary>Code of the noun phrase around a head, and the head of the words that name the actor.</summary>
    /// <param name="head">Head of the phrase.</param>
    /// <param name="named">Head of the words inside it that the country or name comes from.</param>
    /// <param name="depth">How deep the phrase stands in the one that was asked for.</param>
    public ActorCode CodeOf(int head, out int named, int depth = 0)
    {
        named = head;
        ActorCode own = Scan(_grammar.PhraseStart(head), _grammar.PhraseEnd(head), head);
        if (_entityAt[head] >= 0 && (own.Actor is null || _entities[_entityAt[head]].Type == EntityType.Person))
        {
            own = own.With(EntityCode(_entityAt[head]));
        }

        if (own.Actor is null && own.Agents.Length == 0 && _entityAt[head] < 0 && IsBareName(head) && Longest(_lexicon.Surnames, head, head + 1, out int bearer) == head + 1)
        {
            own = own.With(new ActorCode(CodeOn(_lexicon.ActorCodes[bearer]), "", ""));
        }

        if (own.Actor is not null || depth > Deepest)
        {
            return own;
        }

        for (int child = _grammar.FirstChild(head); child >= 0; child = _grammar.NextSibling(child))
        {
            bool appositive = _grammar.Roles[child] == DependencyRole.Apposition;
            if (child < head || !(appositive || (_grammar.Roles[child] is DependencyRole.NominalModifier or DependencyRole.Oblique && _grammar.CaseOf(child) >= 0)))
            {
                continue;
            }

            ActorCode inner = CodeOf(child, out int innerNamed, depth + 1);
            if (inner.Actor is null)
            {
                continue;
            }

            named = appositive ? head : innerNamed;
            return own.Agents.Length > 0 || own.Prefix.Length > 0 || appositive ? own with { Actor = appositive ? inner.Composed : inner.Actor } : inner;
        }

        return own;
    }

    /// <summary>Code of the words from one token to another.</summary>
    /// <param name="start">First token.</param>
    /// <param name="end">Index after the last token.</param>
    /// <param name="head">Head of the phrase: role nouns before a head that is none itself (<i>police stations</i>) do not count; -1: all count.</param>
    public ActorCode Scan(int start, int end, int head = -1)
    {
        bool titles = head < 0 || !_headsOnly || _grammar.Tokens.Tags[head] != UniversalTag.NOUN;
        ActorCode code = ActorCode.None;
        int limit = _grammar.Tokens.SentenceStarts[_grammar.Tokens.SentenceOf[start] + 1];
        for (int i = start; i < end;)
        {
            int actorEnd = char.IsUpper(_grammar.Tokens.FormOf(i)[0]) ? Longest(_lexicon.Actors, i, limit, out int actor) : Nothing(out actor);
            int agentEnd = Longest(_lexicon.Agents, i, limit, out int agent);
            if (actorEnd > i && actorEnd >= agentEnd)
            {
                code = code.With(new ActorCode(InPersonName(i, actorEnd, CodeOn(_lexicon.ActorCodes[actor])), "", ""));
                i = actorEnd;
            }
            else if (agentEnd > i)
            {
                code = (titles || agentEnd > head) && !IsSurname(i) ? code.With(Agent(_lexicon.AgentCodes[agent])) : code;
                i = agentEnd;
            }
            else
            {
                i++;
            }
        }

        return code;
    }

    // A surname that is also the name of a people (Ireland, French) says nothing of a person's country.
    private string? InPersonName(int start, int end, string? code)
    {
        NameSpan? name = _grammar.NameAt(start);
        if (_headsOnly && code is not null && end == start + 1 && _entityAt[start] >= 0 && _entities[_entityAt[start]] is { Type: EntityType.Person, IsPlural: false } && name is { Type: EntityType.Person } alone && alone.EndToken - alone.FirstToken == 1 && _entities[_entityAt[start]].Mentions.Any(mention => mention.Kind == MentionKind.Name && mention.EndToken - mention.FirstToken > 1) && (code.Length == 3 || code.EndsWith("GOV", StringComparison.Ordinal)))
        {
            return null;
        }

        return code?.Length == 3 && name is { Type: EntityType.Person } person && end - start < person.EndToken - person.FirstToken && (_headsOnly || (start > person.FirstToken && end >= person.EndToken)) ? null : code;
    }

    // Nor does a surname that is also a role (Dean, Judge): titles stand before the name.
    private bool IsSurname(int token) =>
        _headsOnly && _grammar.NameAt(token) is { Type: EntityType.Person } person && token > person.FirstToken && token == person.EndToken - 1;

    private static int Nothing(out int value)
    {
        value = -1;
        return -1;
    }

    private static ActorCode Agent(string code) => code.StartsWith('~') ? new ActorCode(null, code[1..].Trim(), "")
        : code.EndsWith('~') ? new ActorCode(null, "", code[..^1].Trim()) : new ActorCode(code, "", "");

    private string? CodeOn(DatedCode[] codes)
    {
        string? standing = null, latest = null;
        int last = -1;
        foreach (DatedCode code in codes)
        {
            if (code.IsDefault)
            {
                standing = code.Code;
            }
            else if (_day >= 0 && code.From <= _day && _day <= code.To)
            {
                return Known(code.Code);
            }
            else if (_day < 0 && code.To > last)
            {
                (latest, last) = (code.Code, code.To);
            }
        }

        return Known(last == int.MaxValue ? latest : standing ?? latest);
    }

    private static string? Known(string? code) => code is null or "---" or "" ? null : code;

    private int Longest(PhraseTable table, int start, int limit, out int value)
    {
        value = -1;
        int node = 0, end = -1;
        for (int i = start; i < limit; i++)
        {
            ReadOnlySpan<char> form = _grammar.Tokens.FormOf(i);
            if (form is "-" && node > 0)
            {
                continue;
            }

            int next = table.Next(node, _grammar.Forms[i]);
            next = next >= 0 ? next : table.Next(node, _grammar.Lemmas[i]);
            if (next < 0 && form.Length > 2 && form.Contains('-'))
            {
                next = node;
                foreach (Range part in form.Split('-'))
                {
                    next = next < 0 ? -1 : table.Next(next, _lexicon.Words.Find(form[part]));
                }
            }

            if (next < 0)
            {
                break;
            }

            node = next;
            if (table.Values[node] >= 0)
            {
                value = table.Values[node];
                end = i + 1;
            }
        }

        return end;
    }

    private ActorCode EntityCode(int index)
    {
        if (_entityCodes[index] is { } cached)
        {
            return cached;
        }

        _entityCodes[index] = ActorCode.None;
        Entity entity = _entities[index];
        ActorCode code = ActorCode.None;
        foreach (Mention mention in entity.Mentions.Where(mention => mention.Kind == MentionKind.Name).OrderByDescending(mention => mention.EndToken - mention.FirstToken).Take(4))
        {
            ActorCode name = Scan(Math.Min(mention.FirstToken, _grammar.PhraseStart(mention.HeadToken)), mention.EndToken);
            code = code.Actor is null ? code.With(name) : code;
        }

        if (code.Actor is null && BySurname(entity) is { } known)
        {
            code = code.With(new ActorCode(known, "", ""));
        }

        foreach (string role in entity.Roles)
        {
            ActorCode said = ScanText(role);
            code = code.With(code.Actor is { Length: > 3 } || code.Agents.Length > 0 ? said with { Agents = "" } : said);
        }

        foreach (Mention mention in entity.Mentions.Where(mention => mention.Kind == MentionKind.Nominal).Take(6))
        {
            if (code.Actor is null)
            {
                code = code.With(Scan(_grammar.PhraseStart(mention.HeadToken), Math.Max(mention.HeadToken + 1, mention.EndToken)));
            }
        }

        _entityCodes[index] = code;
        return code;
    }

    // A name of one word that nobody found to be one.
    private bool IsBareName(int head) =>
        _headsOnly && _grammar.Tokens.Tags[head] == UniversalTag.PROPN && _grammar.NameAt(head) is null && _grammar.PhraseStart(head) == head && _grammar.PhraseEnd(head) == head + 1;

    // Who is called by a surname alone and whom nobody names in full is the one of that name in public life, unless what is said of him is of another country.
    private string? BySurname(Entity entity)
    {
        if (entity is not { Type: EntityType.Person or EntityType.Organization or EntityType.Miscellaneous, IsPlural: false } || _lexicon.Surnames.IsEmpty)
        {
            return null;
        }

        int value = -1;
        foreach (Mention mention in entity.Mentions.Where(mention => mention.Kind == MentionKind.Name))
        {
            if (Longest(_lexicon.Surnames, mention.FirstToken, mention.EndToken, out int found) != mention.EndToken || (value >= 0 && found != value))
            {
                return null;
            }

            value = found;
        }

        string? code = value < 0 ? null : CodeOn(_lexicon.ActorCodes[value]);
        return code is not null && entity.Roles.All(role => ScanText(role).Actor is not { } other || other[..3] == code[..3]) ? code : null;
    }

    private ActorCode ScanText(string text)
    {
        string[] words = text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        int[] numbers = Array.ConvertAll(words, word => _lexicon.Words.Find(word.EndsWith("'s", StringComparison.Ordinal) ? word.AsSpan(0, word.Length - 2) : word.AsSpan()));
        ActorCode code = ActorCode.None;
        for (int i = 0; i < words.Length;)
        {
            (int actorEnd, int actor) = char.IsUpper(words[i][0]) ? Longest(_lexicon.Actors, numbers, i) : (-1, -1);
            (int agentEnd, int agent) = Longest(_lexicon.Agents, numbers, i);
            code = actorEnd > i && actorEnd >= agentEnd ? code.With(new ActorCode(CodeOn(_lexicon.ActorCodes[actor]), "", ""))
                : agentEnd > i ? code.With(Agent(_lexicon.AgentCodes[agent])) : code;
            i = Math.Max(i + 1, Math.Max(actorEnd, agentEnd));
        }

        return code;
    }

    private static (int End, int Value) Longest(PhraseTable table, int[] words, int start)
    {
        (int node, int end, int value) = (0, -1, -1);
        for (int i = start; i < words.Length && (node = table.Next(node, words[i])) >= 0; i++)
        {
            if (table.Values[node] >= 0)
            {
                (end, value) = (i + 1, table.Values[node]);
            }
        }

        return (end, value);
    }
}
