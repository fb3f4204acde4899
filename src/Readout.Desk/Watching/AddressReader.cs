using System.Collections.Immutable;
using Readout.Ingest;

namespace Readout.Desk.Watching;

/// <summary>Reads reports from addresses that somebody gives. What cannot be had becomes a problem, and the rest is read. Safe to use from several threads.</summary>
/// <param name="fetcher">What fetches; not disposed of.</param>
public sealed class AddressReader(PoliteFetcher fetcher)
{
    private const int Longest = 2000;

    /// <summary>Whether an input is an address rather than a path.</summary>
    public static bool IsAddress(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads the report at an address.</summary>
    /// <param name="address">The address, as somebody wrote it.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ReportReading> Read(string address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Length > Longest || !IsAddress(address) || !Uri.TryCreate(address, UriKind.Absolute, out Uri? url))
        {
            return Problem(address.Length > 100 ? address[..100] + "…" : address, address.Length > Longest ? $"it is longer than {Longest} characters" : "it is no address of a page: write it with http:// or https://");
        }

        if (url.UserInfo.Length > 0)
        {
            return Problem(url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped), "it has a name or password in it, which would be kept with the report: leave that out");
        }

        Fetched answer = await fetcher.Fetch(url, cancel).ConfigureAwait(false);
        return answer.Problem is { } problem ? Problem(url.AbsoluteUri, problem) : PageFetcher.ReportOf(url, answer.Bytes, null, null);
    }

    /// <summary>Reads the reports at some addresses, those of different hosts at the same time.</summary>
    /// <param name="addresses">The addresses.</param>
    /// <param name="atOnce">How many at the same time.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What became of each, in the order given.</returns>
    public async Task<ImmutableArray<ReportReading>> Read(IReadOnlyList<string> addresses, int atOnce, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        var readings = new ReportReading[addresses.Count];
        await Parallel.ForAsync(0, addresses.Count, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancel }, async (i, stop) => readings[i] = await Read(addresses[i], stop).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. readings];
    }

    private static ReportReading Problem(string place, string reason) => new(null, new ReportProblem(place, reason));
}
