using System.Net;
using Readout.Desk.Watching;
using Readout.Web.Safety;

namespace Readout.Web;

/// <summary>How a server is run.</summary>
/// <param name="Address">The address it listens on.</param>
/// <param name="Port">The port; 0 for any free one.</param>
/// <param name="Now">Gives the moment of adding.</param>
public sealed record ServerSettings(IPAddress Address, int Port, Func<DateTimeOffset> Now)
{
    /// <summary>What every client must show; <c>null</c> only on a loopback address.</summary>
    public AccessToken? Token { get; init; }

    /// <summary>Whether nothing can be added or corrected.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>How many reports are read at once.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>How long a client is kept waiting for what takes long; after that it is told where to ask again, and the work goes on.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Fetches addresses that readers give; <c>null</c> when none are fetched. Not disposed of.</summary>
    public PoliteFetcher? Fetcher { get; init; }

    /// <summary>Where a line of JSON is written for every fault and, if <see cref="LogsRequests"/>, every request.</summary>
    public TextWriter Log { get; init; } = TextWriter.Null;

    /// <summary>Whether every request is logged: method, path, status, time; never its query, headers or body.</summary>
    public bool LogsRequests { get; init; }

    /// <summary>Why a server may not be run so, in one sentence; <c>null</c> when it may.</summary>
    public string? Refusal =>
        Token is null && !IPAddress.IsLoopback(Address)
            ? $"{Address} can be reached by others: give --token-file FILE so that only who has the token gets in, or leave --host out to serve this machine alone."
            : null;
}
