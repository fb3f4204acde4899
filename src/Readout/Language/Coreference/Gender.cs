namespace Readout.Language.Coreference;

/// <summary>The sex that the text tells of a person.</summary>
internal enum Gender : byte
{
    /// <summary>The text does not tell, or it is no person.</summary>
    Unknown,

    /// <summary>A man.</summary>
    Male,

    /// <summary>A woman.</summary>
    Female,
}
