using Readout.Events.Lexicon;
using Readout.Language;

namespace Readout.Events;

/// <summary>Finds who did it and to whom it was done among the phrases of a frame.</summary>
internal sealed class ParticipantFinder(ArticleGrammar grammar, ActorCoder actors, EventLexicon lexicon, EventConventions conventions)
{
    private const int MostParties = 4;
    private const int DeepestComplement = 3;
    private readonly Frame _inner = new();
    private readonly FrameBuilder _frames = new(grammar, lexicon);

    /// <summary>Who did it.</summary>
    public List<Participant> Sources(Frame frame, PatternMatch match)
    {
        if (match.Source >= 0)
        {
            return Parties(match.Source, frame);
        }

        bool slip = match.Pattern?.IsActive == true && frame.IsPassive && grammar.Child(frame.Trigger, DependencyRole.PassiveAuxiliary) < 0;
        return match.Pattern?.SubjectIsTarget == true ? [] : InRole(frame, slip ? ArgumentRole.Object : ArgumentRole.Subject, match);
    }

    /// <summary>To whom it was done.</summary>
    public List<Participant> Targets(Frame frame, PatternMatch match, List<Participant> sources)
    {
        if (match.Target >= 0)
        {
            return Parties(match.Target, frame);
        }

        if (match.Pattern?.SubjectIsTarget == true)
        {
            return InRole(frame, frame.IsPassive ? ArgumentRole.Object : ArgumentRole.Subject, match);
        }

        List<Participant> plain = [];
        foreach (ArgumentRole role in (ReadOnlySpan<ArgumentRole>)[ArgumentRole.Object, ArgumentRole.IndirectObject])
        {
            List<Participant> found = InRole(frame, role, match, sources);
            if (found.Count > 0 && IsOwnForce(found[0], match))
            {
                continue;
            }

            if (found.Count > 0 && (found[0].IsKnown || IsPeople(found[0].Token)))
            {
                return found;
            }

            plain = plain.Count == 0 ? found : plain;
        }

        if (match.IsForSeveral && sources.Count > 1)
        {
            return plain;
        }

        foreach (Argument argument in frame.Arguments)
        {
            if (argument.Role == ArgumentRole.Oblique && conventions == EventConventions.Readout && argument.Marker >= 0 && grammar.Is(argument.Marker, "for")
                && (match.Code is ['0', '9', ..] or ['1' or '2', ..] || (match.Code is ['0', '2', ..] && !IsAsked(argument.Token))))
            {
                continue;
            }

            if (argument.Role == ArgumentRole.Oblique && (conventions == EventConventions.Petrarch || (LeadsToTarget(argument.Marker) && !IsCompany(argument.Token))))
            {
                List<Participant> found = Parties(argument.Token, frame);
                if (found.Count > 0 && found[0].IsKnown && !IsTime(argument.Token) && !Same(found[0], sources) && !IsSetting(found[0], argument.Marker))
                {
                    return found;
                }
            }
        }

        if (OfDeed(frame, match) is { Count: > 0 } partners && !Same(partners[0], sources))
        {
            return partners;
        }

        foreach (Argument argument in frame.Arguments)
        {
            bool asks = match.Code is ['0', '2', ..] && conventions == EventConventions.Readout && grammar.Child(argument.Token, DependencyRole.Subject) < 0;
            if (argument.Role == ArgumentRole.Complement && !asks && ReachesIntoClause(match.Code) && InClause(argument.Token, sources, 0) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return plain;
    }

    /// <summary>Whether a party is the troops that are sent, and not to whom they are sent.</summary>
    private bool IsOwnForce(Participant party, PatternMatch match) =>
        conventions == EventConventions.Readout && match.Code is ['1', '5', ..] && match.Consumed.Contains(party.Token);

    /// <summary>Whom the noun of a pattern names: <i>struck a deal with the unions</i>, <i>voiced support for a minister</i>, <i>threw her weight behind him</i>.</summary>
    private List<Participant> OfDeed(Frame frame, PatternMatch match)
    {
        if (match.Pattern is null || match.Code is null || conventions == EventConventions.Petrarch)
        {
            return [];
        }

        foreach (Argument argument in frame.Arguments)
        {
            if (argument.Role == ArgumentRole.Oblique && argument.Marker >= 0 && grammar.Is(argument.Marker, "behind") && Parties(argument.Token, frame) is { Count: > 0 } backed && IsNamedParty(backed[0]))
            {
                return backed;
            }

            for (int child = argument.Role == ArgumentRole.Object ? grammar.FirstChild(argument.Token) : -1; child >= 0; child = grammar.NextSibling(child))
            {
                if (grammar.Roles[child] == DependencyRole.NominalModifier && grammar.CaseOf(child) is >= 0 and int marker && IsTowards(marker, match.Code) && Parties(child, frame) is { Count: > 0 } found && IsNamedParty(found[0]))
                {
                    return found;
                }
            }
        }

        return [];
    }

    private bool IsTowards(int marker, string code) =>
        grammar.Is(marker, "with") || grammar.Is(marker, "against") || grammar.Is(marker, "behind") || (grammar.Is(marker, "for") && code[0] == '0' && code[1] == '5') || (grammar.Is(marker, "to") && code[0] == '0' && code[1] is '3' or '5' or '6' or '7');

    private bool IsNamedParty(Participant party) =>
        !party.IsInner && (party.IsKnown || IsPeople(party.Token) || grammar.Tokens.Tags[party.Token] is UniversalTag.PROPN || (grammar.Tokens.Tags[party.Token] == UniversalTag.NOUN && grammar.Tokens.PennTags[party.Token] == "NNS"));

    // Promised at a rally in a city, spoke on a country: where and what about, not to whom.
    private bool IsSetting(Participant party, int marker) =>
        conventions == EventConventions.Readout && party.IsInner && (grammar.Is(marker, "at") || grammar.Is(marker, "about") || grammar.Is(marker, "over") || grammar.Is(marker, "into") || grammar.Is(marker, "of"));

    /// <summary>The parties of a noun phrase: its head and what is joined to it.</summary>
    public List<Participant> Parties(int head, Frame frame)
    {
        var parties = new List<Participant>();
        AddParty(head, frame, ActorCode.None, parties);
        ActorCode first = actors.CodeOf(head, out int named);
        bool shares = first.Actor is not null && (grammar.Child(head, DependencyRole.Adjective) >= 0 || grammar.Child(head, DependencyRole.Compound) >= 0
            || grammar.Child(head, DependencyRole.Possessor) >= 0);
        for (int child = grammar.FirstChild(head); child >= 0 && parties.Count < MostParties; child = grammar.NextSibling(child))
        {
            if (grammar.Roles[child] == DependencyRole.Conjunct && grammar.IsNominal(child) && !IsExcepted(child))
            {
                AddParty(child, frame, shares && grammar.Child(child, DependencyRole.Determiner) < 0 ? first : ActorCode.None, parties);
            }
        }

        AddInnerParties(head, named, first, frame, parties);

        if (parties.Exists(party => party.IsKnown))
        {
            parties.RemoveAll(party => !party.IsKnown);
        }

        return parties;
    }

    // The soldiers of one country and another, ties with one country and another: a party for each.
    private void AddInnerParties(int head, int named, ActorCode first, Frame frame, List<Participant> parties)
    {
        if (named == head || first.Actor is null)
        {
            return;
        }

        for (int child = grammar.FirstChild(named); child >= 0 && parties.Count < MostParties; child = grammar.NextSibling(child))
        {
            if (grammar.Roles[child] == DependencyRole.Conjunct && grammar.IsNominal(child) && actors.CodeOf(child, out _) is { Actor: not null } other)
            {
                parties.Add(new Participant(child, actors.EntityAt(child), (first.Agents.Length > 0 ? first with { Actor = other.Actor } : other).Composed));
            }
        }
    }

    private List<Participant> InRole(Frame frame, ArgumentRole role, PatternMatch match, List<Participant>? sources = null)
    {
        foreach (Argument argument in frame.Arguments)
        {
            if (argument.Role == role && grammar.Tokens.Tags[argument.Token] != UniversalTag.VERB && !IsTime(argument.Token))
            {
                List<Participant> found = Parties(argument.Token, frame);
                if (sources is not null && found.Count > 0 && Same(found[0], sources))
                {
                    continue;
                }

                if (match.Consumed.Contains(argument.Token) && !found.Exists(party => party.IsKnown))
                {
                    continue;
                }

                if (found.Count > 0)
                {
                    return found;
                }
            }
        }

        return [];
    }

    private List<Participant>? InClause(int verb, List<Participant> sources, int depth)
    {
        if (depth > DeepestComplement)
        {
            return null;
        }

        _frames.FromVerb(verb, _inner);
        Argument[] arguments = [.. _inner.Arguments];
        foreach (Argument argument in arguments)
        {
            if (argument.Role != ArgumentRole.Complement && (conventions == EventConventions.Petrarch || argument.Role != ArgumentRole.Oblique || LeadsToTarget(argument.Marker)))
            {
                List<Participant> found = Parties(argument.Token, _inner);
                if (found.Count > 0 && found[0].IsKnown && !IsTime(argument.Token) && !Same(found[0], sources) && IsSomebody(found[0], argument.Role))
                {
                    return found;
                }
            }
        }

        foreach (Argument argument in arguments)
        {
            // What one refuses to admit of somebody is not refused to them.
            bool told = conventions == EventConventions.Readout && grammar.Roles[argument.Token] == DependencyRole.ClausalComplement && grammar.Child(argument.Token, DependencyRole.Subject) >= 0;
            if (argument.Role == ArgumentRole.Complement && !told && InClause(argument.Token, sources, depth + 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // Pledging to keep away from official business, or to win a city, is done to neither: only somebody with a name, a country, or people whom the clause makes its object.
    private bool IsSomebody(Participant party, ArgumentRole role) =>
        conventions == EventConventions.Petrarch || (!party.IsInner && (party.Entity is { Type: EntityType.Person or EntityType.Organization }
            || (party.Entity is not { Type: EntityType.GeopoliticalEntity or EntityType.Location } && role == ArgumentRole.Object && party.Code is not null) || lexicon.Capitals.Contains(grammar.Forms[party.Token]) || (party.Code?.Length == 3 && role != ArgumentRole.Object)));

    private void AddParty(int head, Frame frame, ActorCode shared, List<Participant> parties)
    {
        ActorCode code = actors.CodeOf(head, out int named);
        if (code.Actor is null && shared.Actor is not null)
        {
            code = code with { Actor = shared.Actor.Length > 3 ? shared.Actor[..3] : shared.Actor };
        }

        Entity? entity = actors.EntityAt(head);
        if (entity is null && !code.IsKnown && frame.Trigger != head && GoverningSubject(head) is >= 0 and int governing)
        {
            (code, entity) = (actors.CodeOf(governing, out _), actors.EntityAt(governing));
        }

        bool inner = entity is null && named != head && code.IsKnown && !IsPeople(head);
        if (inner && conventions == EventConventions.Readout && IsDeed(head))
        {
            // The capture of somebody is not somebody.
            (code, inner) = (ActorCode.None, false);
        }

        if (inner)
        {
            entity = actors.EntityAt(named);
            head = entity is null ? head : named;
        }

        if (grammar.Tokens.Tags[head] == UniversalTag.PRON && entity is null && grammar.Tokens.PennTags[head] is not ("PRP" or "DT" or "WP") && !(conventions == EventConventions.Readout && grammar.Tokens.PennTags[head] == "PRP$"))
        {
            return;
        }

        string? composed = code.Composed;
        if (composed?.Length == 3 && !frame.IsNominal && !frame.IsPassive && lexicon.Capitals.Contains(grammar.Forms[head]))
        {
            composed += "GOV";
        }

        parties.Add(new Participant(head, entity, composed, inner));
    }

    // One and not the other.
    private bool IsExcepted(int conjunct)
    {
        for (int child = grammar.FirstChild(conjunct); child >= 0 && child < conjunct; child = grammar.NextSibling(child))
        {
            if (grammar.Is(child, "not"))
            {
                return conventions == EventConventions.Readout;
            }
        }

        return false;
    }

    private bool IsDeed(int head) => grammar.Tokens.Tags[head] == UniversalTag.NOUN && lexicon.Nominals.ContainsKey(grammar.Lemmas[head]) && grammar.Child(head, DependencyRole.Possessor) < 0;

    // A pronoun that nobody resolved, subject of a clause that somebody says or thinks, is most often that somebody.
    private int GoverningSubject(int pronoun)
    {
        int clause = grammar.Tokens.Heads[pronoun];
        return grammar.Tokens.PennTags[pronoun] == "PRP" && grammar.Roles[pronoun] == DependencyRole.Subject && clause >= 0
            && grammar.Roles[clause] == DependencyRole.ClausalComplement && grammar.Tokens.Heads[clause] is >= 0 and int governor
            ? grammar.Child(governor, DependencyRole.Subject) : -1;
    }

    private bool IsPeople(int head) =>
        actors.EntityAt(head) is { Type: EntityType.Person } || actors.Scan(head, head + 1).Agents.Length > 0 || grammar.Child(head, DependencyRole.Number) >= 0;

    // Refusing, threatening, asking or agreeing to do something is done to the one to whom it would be done; praising or blaming is not.
    private bool ReachesIntoClause(string? code) =>
        conventions == EventConventions.Petrarch || code is ['0', '2' or '3', ..] or ['1', '0' or '2' or '3', ..];

    // Together with, along with: at the side of who did it.
    private bool IsCompany(int token)
    {
        int adverb = grammar.Child(token, DependencyRole.Adverb);
        int marker = grammar.CaseOf(token);
        adverb = adverb < 0 && marker > 0 ? marker - 1 : adverb;
        return adverb >= 0 && grammar.Tokens.FormOf(adverb) is "together" or "along" or "Together" or "Along";
    }

    // Called for women to come: somebody who would act; called for tariffs on a country: a thing.
    private bool IsAsked(int token) => actors.EntityAt(token) is not null || grammar.Tokens.Tags[token] == UniversalTag.PROPN;

    private bool IsTime(int head) => grammar.Roles[head] == DependencyRole.Time || grammar.Times.Contains(head);

    private static bool Same(Participant party, List<Participant> sources)
    {
        foreach (Participant source in sources)
        {
            if (source.Token == party.Token || (source.Entity is not null && source.Entity == party.Entity))
            {
                return true;
            }
        }

        return false;
    }

    private bool LeadsToTarget(int marker) =>
        marker >= 0 && grammar.Tokens.FormOf(marker) is "with" or "against" or "to" or "on" or "at" or "toward" or "towards" or "from" or "between" or "for" or "over"
            or "upon" or "into" or "of" or "about";
}
