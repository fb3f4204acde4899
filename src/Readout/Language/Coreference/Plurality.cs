namespace Readout.Language.Coreference;

/// <summary>Whether a mention speaks of one or of several.</summary>
internal enum Plurality : byte
{
    /// <summary>The form does not tell, or allows both (<i>the team</i>).</summary>
    Unknown,

    /// <summary>One.</summary>
    Singular,

    /// <summary>Several.</summary>
    Plural,
}
