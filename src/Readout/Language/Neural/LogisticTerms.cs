namespace Readout.Language.Neural;

/// <summary>The numbers by which the logistic function is worked out: two to a power between -1/2 and 1/2 by its Taylor series, whose seventh term is 1e-7 of the whole at most.</summary>
internal static class LogisticTerms
{
    /// <summary>Beyond it the function is 0 or 1 to the last place, and no power of two overflows.</summary>
    public const float Farthest = 80;

    /// <summary>Powers of two in one of e.</summary>
    public const float Doublings = 1.44269504f;

    public const float First = 0.693147181f;
    public const float Second = 0.240226507f;
    public const float Third = 0.0555041087f;
    public const float Fourth = 0.00961812911f;
    public const float Fifth = 0.00133335581f;
    public const float Sixth = 0.000154035304f;
}
