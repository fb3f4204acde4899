namespace Readout.Store;

/// <summary>An event in a list.</summary>
/// <param name="Article">Id of its article.</param>
/// <param name="Story">Id of the article's story.</param>
/// <param name="Outlet">The article's outlet, or <c>null</c>.</param>
/// <param name="Published">The article's day of publication, or <c>null</c>.</param>
/// <param name="Id">Its id, unique in the article.</param>
/// <param name="Text">The clause that tells it.</param>
/// <param name="Action">The action's lemma.</param>
/// <param name="Cameo">Its CAMEO code, or <c>null</c>.</param>
/// <param name="Plover">Its PLOVER type, or <c>null</c>.</param>
/// <param name="Actor">The words that name who did it, or <c>null</c>.</param>
/// <param name="ActorCode">The actor's code, or <c>null</c>.</param>
/// <param name="Target">The words that name to whom, or <c>null</c>.</param>
/// <param name="TargetCode">The target's code, or <c>null</c>.</param>
/// <param name="From">First day on which it may have happened, or <c>null</c>.</param>
/// <param name="To">Last day on which it may have happened, or <c>null</c>.</param>
/// <param name="Status">What the text says of its reality.</param>
/// <param name="Statement">Id of the statement that it is told in, or <c>null</c> for the outlet's own voice.</param>
/// <param name="Confidence">Probability that the record is right.</param>
/// <param name="Span">Its place in the report.</param>
public sealed record EventRow(
    string Article, string Story, string? Outlet, DateOnly? Published, string Id, string Text, string Action, string? Cameo, string? Plover, string? Actor, string? ActorCode,
    string? Target, string? TargetCode, DateOnly? From, DateOnly? To, string Status, string? Statement, double Confidence, SourceSpan Span);
