namespace Readout.Store;

/// <summary>An article in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Story">Id of its story.</param>
/// <param name="Title">Its headline, or <c>null</c>.</param>
/// <param name="Outlet">Its outlet, or <c>null</c> when it is not stated.</param>
/// <param name="Agency">The wire that supplied it, or <c>null</c>.</param>
/// <param name="Authors">Its authors, separated by semicolons.</param>
/// <param name="Published">Day of publication, or <c>null</c>.</param>
/// <param name="PublishedHow">How the day is known: <c>stated</c>, <c>given</c>, <c>inferred</c>; <c>null</c> when nothing is.</param>
/// <param name="Url">Its address, or <c>null</c>.</param>
/// <param name="Words">Number of tokens.</param>
/// <param name="Statements">Number of statements.</param>
/// <param name="Events">Number of events.</param>
public sealed record ArticleRow(
    string Id, string Story, string? Title, string? Outlet, string? Agency, string Authors, DateOnly? Published, string? PublishedHow, string? Url, int Words, int Statements, int Events);
