namespace Readout.Store;

/// <summary>A page that a feed named and that is not read yet.</summary>
/// <param name="Number">Its number in the queue.</param>
/// <param name="Url">Its address.</param>
/// <param name="Feed">The feed that named it.</param>
/// <param name="Title">The title that the feed gives, or <c>null</c>.</param>
/// <param name="Published">The day that the feed gives, or <c>null</c>.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextTry">When it may be tried again.</param>
public sealed record QueuedPage(long Number, string Url, string Feed, string? Title, DateOnly? Published, int Attempts, DateTimeOffset NextTry);
