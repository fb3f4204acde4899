namespace Readout.Language.Coreference;

/// <summary>A title or role as the text writes it: in front of a name, in apposition, as a predicate, or as a mention of its own.</summary>
internal sealed class RoleDescription
{
    /// <summary>Index of the head noun.</summary>
    public required int Head { get; init; }

    /// <summary>Index of the phrase's first token.</summary>
    public required int First { get; init; }

    /// <summary>Index after the phrase's last token.</summary>
    public required int End { get; init; }

    /// <summary>The head noun in small letters.</summary>
    public required string Noun { get; init; }

    /// <summary>What the lexicon knows of the head noun; <c>null</c> when it names no person.</summary>
    public required RoleNoun? Entry { get; init; }

    /// <summary>The country that the phrase names, as an index in the lexicon; -1 when it names none.</summary>
    public required int Country { get; init; }

    /// <summary>The state that the phrase names, as an index in the lexicon; -1 when it names none.</summary>
    public int State { get; init; } = -1;

    /// <summary>The noun of the phrase's complement with <i>of</i>, in small letters (<i>secretary of state</i>); <c>null</c> when it has none.</summary>
    public string? Field { get; init; }

    /// <summary>Whether it is the second to the office (<i>vice president</i>).</summary>
    public bool IsDeputy => Array.Exists(Modifiers, modifier => modifier is "vice" or "deputy" or "assistant" or "lieutenant");

    /// <summary>The political party that the phrase names; <c>null</c> when it names none.</summary>
    public string? Party { get; init; }

    /// <summary>Index of the mention that possesses it (<i>Ms. Vance's spokesman</i>); -1 when there is none.</summary>
    public int Owner { get; set; } = -1;

    /// <summary>The other describing words of the phrase, in small letters (<i>foreign</i>, <i>deputy</i>).</summary>
    public required string[] Modifiers { get; init; }
}
