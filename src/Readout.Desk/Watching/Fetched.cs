using System.Net;

namespace Readout.Desk.Watching;

/// <summary>What a server answered.</summary>
/// <param name="Status">The status; <c>null</c> when there was no answer.</param>
/// <param name="Bytes">The body; empty when there is none.</param>
/// <param name="Problem">Why there is no body, in words that continue "URL: ..."; <c>null</c> when there is one, or when nothing has changed.</param>
public sealed record Fetched(HttpStatusCode? Status, byte[] Bytes, string? Problem)
{
    /// <summary>The tag of this version, or <c>null</c>.</summary>
    public string? ETag { get; init; }

    /// <summary>The date of this version as the server gives it, or <c>null</c>.</summary>
    public string? Modified { get; init; }

    /// <summary>How long the server asks to be left alone; <c>null</c> when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether it was not asked for at all, since its address is not public.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Whether another try may do better: the server was busy, failed, or could not be reached.</summary>
    public bool IsPassing => Problem is not null && (Status is null || (int)Status >= 500 || Status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout);
}
