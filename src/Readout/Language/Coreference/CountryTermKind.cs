namespace Readout.Language.Coreference;

/// <summary>How a word or phrase stands for a country.</summary>
[Flags]
internal enum CountryTermKind : byte
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>It is its name.</summary>
    Name = 1,

    /// <summary>It is its adjective.</summary>
    Adjective = 2,

    /// <summary>It names its people.</summary>
    People = 4,

    /// <summary>It is a city or house that stands for its government.</summary>
    Seat = 8,
}
