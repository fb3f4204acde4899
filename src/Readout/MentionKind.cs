namespace Readout;

/// <summary>How a mention refers.</summary>
public enum MentionKind
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>By a description: <i>the Russian leader</i>.</summary>
    Nominal,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}
