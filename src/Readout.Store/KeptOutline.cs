namespace Readout.Store;

/// <summary>An outline of a report on its way into a library.</summary>
/// <param name="Number">Number of the report.</param>
/// <param name="State">What it was made from, in one word.</param>
/// <param name="Body">The outline as packed by <see cref="Stories.OutlineArchive"/>.</param>
public sealed record KeptOutline(long Number, string State, byte[] Body);
