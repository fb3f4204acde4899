namespace Readout.Statements;

/// <summary>What a pair of quotation marks is for.</summary>
internal enum QuotationKind : byte
{
    /// <summary>Somebody's words.</summary>
    Speech,

    /// <summary>The name of a work, a programme, a slogan.</summary>
    Title,

    /// <summary>A word that the writer keeps at a distance, or quotes in passing.</summary>
    Scare,

    /// <summary>A byname inside a person's name.</summary>
    Nickname,
}
