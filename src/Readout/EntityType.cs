namespace Readout;

/// <summary>What a named entity is.</summary>
public enum EntityType
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation.</summary>
    Organization,

    /// <summary>A country, city or other place with a government, or that government.</summary>
    GeopoliticalEntity,

    /// <summary>Any other place.</summary>
    Location,

    /// <summary>A named event.</summary>
    Event,

    /// <summary>Any other name: nationalities, works, products.</summary>
    Miscellaneous,
}
