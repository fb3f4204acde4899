namespace Readout.Store;

/// <summary>An article as it stands in the composed readout.</summary>
/// <param name="Number">The number of its report in the library.</param>
/// <param name="State">What its annotations depend on, in one word: reader, publication day, corrections. Rows are written again when it changes.</param>
/// <param name="Annotations">Its annotations, days completed and corrections applied.</param>
/// <param name="Completed">The annotations packed, where they are not those that are kept with the report; else <c>null</c>.</param>
public sealed record ComposedArticle(long Number, string State, Annotations Annotations, byte[]? Completed);
