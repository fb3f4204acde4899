namespace Readout.Store;

/// <summary>A report as a library keeps it.</summary>
/// <param name="Number">Its number in the library, ascending in the order of adding.</param>
/// <param name="Hash">What makes it the same report when it is added again: <see cref="ReportHash.Of"/>.</param>
/// <param name="Report">The report; its id is unique in the library.</param>
/// <param name="Reader">What it was annotated with: <see cref="Readout.Reader.Version"/> of then.</param>
/// <param name="Annotations">Its annotations as packed by <see cref="Archive.AnnotationsArchive"/>, before days were inferred or corrections applied.</param>
/// <param name="CompletedState">What the completed annotations depend on; <c>null</c> when there are none.</param>
/// <param name="Completed">Its annotations with days completed and corrections applied, packed; <c>null</c> when there are none.</param>
public sealed record KeptReport(long Number, string Hash, Report Report, string Reader, byte[] Annotations, string? CompletedState, byte[]? Completed);
