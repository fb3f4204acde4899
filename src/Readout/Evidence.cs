namespace Readout;

/// <summary>The place in an article that an output rests on.</summary>
/// <param name="ArticleId">The article's id.</param>
/// <param name="Span">The words, in the article's reading text.</param>
/// <param name="StatementId">The statement it belongs to, or <c>null</c> for the outlet's own voice.</param>
public readonly record struct Evidence(string ArticleId, TextSpan Span, string? StatementId = null);
