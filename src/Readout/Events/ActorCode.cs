namespace Readout.Events;

/// <summary>What the words of a noun phrase say of an actor.</summary>
/// <param name="Actor">Code of the country, organisation or person named (<c>RUS</c>, <c>RUSGOV</c>); <c>null</c> when none is.</param>
/// <param name="Agents">Sector codes of its role nouns (<c>GOV</c>); empty when it has none.</param>
/// <param name="Prefix">What precedes the country (<c>NGO</c>); empty when nothing does.</param>
internal readonly record struct ActorCode(string? Actor, string Agents, string Prefix)
{
    /// <summary>Nothing.</summary>
    public static ActorCode None => new(null, "", "");

    /// <summary>Whether it says anything.</summary>
    public bool IsKnown => Actor is not null || Agents.Length > 0 || Prefix.Length > 0;

    /// <summary>The CAMEO actor code; the country is <c>---</c> when it is not known; <c>null</c> when nothing is.</summary>
    public string? Composed
    {
        get
        {
            if (!IsKnown)
            {
                return null;
            }

            string? actor = Agents.Length > 0 && Actor is { Length: > 3 } && Actor.EndsWith("ELI", StringComparison.Ordinal) ? Actor[..^3] : Actor;
            string code = Prefix + (actor ?? (Prefix.Length > 0 ? "" : "---"));
            for (int at = 0; at + 3 <= Agents.Length; at += 3)
            {
                string part = Agents.Substring(at, 3);
                if (!Holds(code, part))
                {
                    code += part;
                }
            }

            return code;
        }
    }

    /// <summary>Adds what another phrase says; this one's country wins unless the other is a closer form of it.</summary>
    public ActorCode With(ActorCode other)
    {
        string? actor = Actor is null || (other.Actor is not null && other.Actor.Length > Actor.Length && other.Actor.StartsWith(Actor, StringComparison.Ordinal))
            ? other.Actor ?? Actor : Actor;
        return new ActorCode(actor, Agents + other.Agents, Prefix.Length > 0 ? Prefix : other.Prefix);
    }

    private static bool Holds(string code, string part)
    {
        for (int at = 3; at + 3 <= code.Length; at += 3)
        {
            if (string.CompareOrdinal(code, at, part, 0, 3) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
