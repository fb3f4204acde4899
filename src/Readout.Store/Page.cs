namespace Readout.Store;

/// <summary>A part of a list.</summary>
/// <param name="Items">Its rows.</param>
/// <param name="Total">How many rows the whole list has.</param>
/// <param name="Next">What to ask the next part with; <c>null</c> at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, long Total, string? Next);
