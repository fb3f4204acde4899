namespace Readout.Store;

/// <summary>A report without its text and annotations, with the outline that was kept of it.</summary>
/// <param name="Number">Its number in the library.</param>
/// <param name="Id">Its id.</param>
/// <param name="Hash">What makes it the same report when it is added again.</param>
/// <param name="Reader">What it was annotated with.</param>
/// <param name="CompletedState">What its completed annotations depend on; <c>null</c> when there are none.</param>
/// <param name="State">What its outline was made from, in one word; <c>null</c> when there is none.</param>
/// <param name="Outline">Its outline as packed by <see cref="Stories.OutlineArchive"/>.</param>
public sealed record OutlinedReport(long Number, string Id, string Hash, string Reader, string? CompletedState, string? State, byte[]? Outline);
