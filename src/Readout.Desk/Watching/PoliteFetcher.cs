using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Readout.Desk.Watching;

/// <summary>
/// Fetches pages as their sites ask for: what robots.txt forbids is left out, a host is asked one page at a time with a pause between. Safe to use from several threads.
/// </summary>
/// <param name="pages">What fetches; disposed of with this.</param>
/// <param name="time">The clock.</param>
public sealed class PoliteFetcher(PageFetcher pages, TimeProvider time) : IDisposable
{
    private const int MostHosts = 1000;
    private static readonly TimeSpan _longest = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Pause between two pages of one host; its robots.txt may ask for more.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Fetches a page that somebody or some feed names.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The answer; never throws for what a server does.</returns>
    public async Task<Fetched> Fetch(Uri url, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (url.Scheme is not ("http" or "https"))
        {
            return new Fetched(HttpStatusCode.Forbidden, [], $"'{url.Scheme}:' is not fetched");
        }

        Host host = HostOf(url);
        await host.Turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            // Where robots.txt cannot be had because the server fails, nothing is fetched; where there is none, everything is allowed (RFC 9309, 2.3.1).
            Fetched? failed = await Learn(host, url, cancel).ConfigureAwait(false);
            if (failed is not null)
            {
                return failed;
            }

            if (!host.Rules!.Allows(url))
            {
                return new Fetched(HttpStatusCode.Forbidden, [], "robots.txt does not allow it");
            }

            TimeSpan pause = host.Rules.Delay > Pause ? host.Rules.Delay.Value : Pause;
            TimeSpan left = host.Asked is { } last ? last + pause - time.GetUtcNow() : TimeSpan.Zero;
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left, time, cancel).ConfigureAwait(false);
            }

            host.Asked = time.GetUtcNow();
            return await pages.Fetch(url, null, null, cancel).ConfigureAwait(false);
        }
        finally
        {
            host.Turn.Release();
        }
    }

    /// <summary>Fetches an address that the user named, at once, unless it has not changed.</summary>
    /// <param name="url">The address.</param>
    /// <param name="etag">The tag of the version that is known, or <c>null</c>.</param>
    /// <param name="modified">The date of the version that is known, or <c>null</c>.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The answer; never throws for what a server does.</returns>
    public async Task<Fetched> Check(Uri url, string? etag, string? modified, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(url);
        Fetched answer = await pages.Fetch(url, etag, modified, cancel).ConfigureAwait(false);
        HostOf(url).Asked = time.GetUtcNow();
        return answer;
    }

    /// <summary>Ends it.</summary>
    public void Dispose() => pages.Dispose();

    // Rules are asked for again after a day (RFC 9309, 2.4).
    private async Task<Fetched?> Learn(Host host, Uri url, CancellationToken cancel)
    {
        if (host.Rules is not null && time.GetUtcNow() - host.Learned < _longest)
        {
            return null;
        }

        Fetched answer = await pages.Fetch(new Uri(url, "/robots.txt"), null, null, cancel).ConfigureAwait(false);
        host.Asked = host.Learned = time.GetUtcNow();
        if (answer.IsPassing)
        {
            return answer.Status is null ? answer : new Fetched(null, [], "its site's robots.txt cannot be had");
        }

        if (answer is { Status: HttpStatusCode.Forbidden, Problem: not null, IsRefused: true })
        {
            return answer;
        }

        host.Rules = answer.Problem is null ? RobotsRules.Parse(Encoding.UTF8.GetString(answer.Bytes)) : RobotsRules.Everything;
        return null;
    }

    private Host HostOf(Uri url)
    {
        if (_hosts.Count > MostHosts)
        {
            _hosts.Clear(); // it costs another look at their rules
        }

        return _hosts.GetOrAdd(url.Authority, _ => new Host());
    }

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public RobotsRules? Rules { get; set; }

        public DateTimeOffset Learned { get; set; }

        public DateTimeOffset? Asked { get; set; }
    }
}
