namespace Readout;

/// <summary>How a claim stands. Readout never says whether it is true.</summary>
public enum ClaimStatus
{
    /// <summary>One independent source asserts it, nobody denies it.</summary>
    SingleSource,

    /// <summary>Two or more independent sources assert it, nobody denies it.</summary>
    Corroborated,

    /// <summary>Somebody asserts it and somebody else denies it.</summary>
    Disputed,

    /// <summary>It is only denied.</summary>
    Denied,
}
