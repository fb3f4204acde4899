namespace Readout.Store;

/// <summary>What a list is ordered by, one of several: an expression of its query, and the same of a row that was read.</summary>
/// <param name="Column">The expression.</param>
/// <param name="Value">Its value in a row: a string, a whole number, a day, or <c>null</c>, which comes last.</param>
/// <param name="IsDescending">Whether the greatest comes first.</param>
internal sealed record OrderTerm<T>(string Column, Func<T, object?> Value, bool IsDescending = false)
{
    /// <summary>Whether the value may be missing.</summary>
    public bool MayBeNull { get; init; }
}
