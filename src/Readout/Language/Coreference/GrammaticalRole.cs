namespace Readout.Language.Coreference;

/// <summary>What a mention is to the clause or phrase around it.</summary>
internal enum GrammaticalRole : byte
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>The subject of a clause.</summary>
    Subject,

    /// <summary>A direct or indirect object.</summary>
    Object,

    /// <summary>The complement of a preposition at a verb.</summary>
    Oblique,

    /// <summary>The complement of a preposition at a noun.</summary>
    Attribute,

    /// <summary>A possessor.</summary>
    Possessor,

    /// <summary>An apposition.</summary>
    Apposition,

    /// <summary>A later member of a coordination.</summary>
    Conjunct,

    /// <summary>A word in front of a noun.</summary>
    Modifier,

    /// <summary>A predicate noun.</summary>
    Predicate,
}
