namespace Readout.Desk.Watching;

/// <summary>A page that a feed names.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Title">Its title, or <c>null</c>.</param>
/// <param name="Published">Its day, or <c>null</c>.</param>
public sealed record FeedItem(Uri Url, string? Title, DateOnly? Published);
