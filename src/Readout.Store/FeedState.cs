namespace Readout.Store;

/// <summary>What is known of a feed from its last check.</summary>
/// <param name="Url">Its address.</param>
/// <param name="ETag">The tag that its server gave, for asking whether it has changed; <c>null</c> when none.</param>
/// <param name="Modified">The date that its server gave, as given; <c>null</c> when none.</param>
/// <param name="NextCheck">When it may be asked again.</param>
/// <param name="Failures">How often in a row it could not be read.</param>
/// <param name="Problem">Why it could not be read the last time; <c>null</c> when it could.</param>
public sealed record FeedState(string Url, string? ETag, string? Modified, DateTimeOffset NextCheck, int Failures, string? Problem);
