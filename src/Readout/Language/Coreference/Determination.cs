namespace Readout.Language.Coreference;

/// <summary>How a noun phrase is introduced.</summary>
internal enum Determination : byte
{
    /// <summary>Without any determiner.</summary>
    Bare,

    /// <summary>With <i>the</i>.</summary>
    Definite,

    /// <summary>With <i>a</i>, <i>some</i>, <i>another</i>, <i>no</i> or a number.</summary>
    Indefinite,

    /// <summary>With <i>this</i>, <i>that</i>, <i>such</i>.</summary>
    Demonstrative,

    /// <summary>With a possessor.</summary>
    Possessive,
}
