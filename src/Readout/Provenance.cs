namespace Readout;

/// <summary>How a piece of metadata came to be known.</summary>
public enum Provenance
{
    /// <summary>The report says so; a span shows where.</summary>
    Stated,

    /// <summary>The caller said so.</summary>
    Given,

    /// <summary>It follows from other evidence; the reasoning stands beside it.</summary>
    Inferred,
}
