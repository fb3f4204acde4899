namespace Readout.Ingest.Html;

/// <summary>An attribute of a start tag and where its value stands.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Value">Its value with entities decoded.</param>
/// <param name="Source">The place of the value as written, without quotation marks.</param>
internal readonly record struct PageAttribute(string Name, string Value, SourceSpan Source);
