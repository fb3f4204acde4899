namespace Readout.Language.Coreference;

/// <summary>Which pronoun a mention is.</summary>
internal enum PronounClass : byte
{
    /// <summary>No pronoun.</summary>
    None,

    /// <summary>First person singular.</summary>
    I,

    /// <summary>First person plural.</summary>
    We,

    /// <summary>Second person.</summary>
    You,

    /// <summary>Third person, a man.</summary>
    He,

    /// <summary>Third person, a woman.</summary>
    She,

    /// <summary>Third person, a thing.</summary>
    It,

    /// <summary>Third person plural, or one person whose sex is not told.</summary>
    They,

    /// <summary>A relative pronoun.</summary>
    Who,
}
