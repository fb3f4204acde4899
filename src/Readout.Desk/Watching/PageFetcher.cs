using System.Net;
using System.Net.Http.Headers;
using Readout.Ingest;

namespace Readout.Desk.Watching;

/// <summary>
/// Fetches pages and feeds within limits of size and time. Addresses that are not public are refused, on redirects too, except those of hosts that the user named:
/// the address is checked after the name is resolved and before the connection is made, so that no name can lead inside. Safe to use from several threads.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    private const int MostRedirects = 5;

    private readonly HashSet<string> _named;
    private readonly Network _network;
    private readonly HttpClient _client;

    /// <summary>Makes a fetcher.</summary>
    /// <param name="named">Hosts that the user named, which may have private addresses.</param>
    /// <param name="network">What resolves names and connects; <c>null</c> for the network of this machine.</param>
    public PageFetcher(IEnumerable<string> named, Network? network = null)
    {
        _named = new HashSet<string>(named, StringComparer.OrdinalIgnoreCase);
        _network = network ?? Network.Real;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2), // names are resolved, and their addresses looked at, again
            ConnectCallback = Connect,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan, // it would not hold for the body
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("readout", Reader.Version.Split('+')[0]));
    }

    /// <summary>Bytes of a page at most, after decompression.</summary>
    public long MostBytes { get; init; } = 20 << 20;

    /// <summary>How long a page may take, redirects and body included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Fetches an address.</summary>
    /// <param name="url">The address; http or https.</param>
    /// <param name="etag">The tag of the version that is known, or <c>null</c>.</param>
    /// <param name="modified">The date of the version that is known, or <c>null</c>.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The answer; never throws for what a server does.</returns>
    public async Task<Fetched> Fetch(Uri url, string? etag, string? modified, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(url);
        using Stage stage = Measures.Begin("fetch");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(Patience);
        try
        {
            for (int redirects = 0; redirects <= MostRedirects; redirects++)
            {
                if (url.Scheme is not ("http" or "https"))
                {
                    return new Fetched(null, [], $"it leads to '{url.Scheme}:', which is not fetched") { };
                }

                using var request = new HttpRequestMessage(HttpMethod.Get, url);
                _ = etag is not null && request.Headers.TryAddWithoutValidation("If-None-Match", etag);
                _ = modified is not null && request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
                using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token).ConfigureAwait(false);
                if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
                {
                    url = new Uri(url, location);
                    continue;
                }

                return await Read(response, time.Token).ConfigureAwait(false);
            }

            return new Fetched(HttpStatusCode.LoopDetected, [], $"it leads on more than {MostRedirects} times") { };
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException or OperationCanceledException or UriFormatException && !cancel.IsCancellationRequested)
        {
            return error.GetBaseException() is PrivateAddressException refused
                ? new Fetched(HttpStatusCode.Forbidden, [], refused.Message) { IsRefused = true }
                : new Fetched(null, [], error is OperationCanceledException ? $"it did not come within {Patience.TotalSeconds:0} s" : $"it cannot be reached: {error.GetBaseException().Message.TrimEnd('.')}");
        }
    }

    /// <summary>A page as a report, with what the feed says of it.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="title">The title that the feed gives.</param>
    /// <param name="published">The day that the feed gives.</param>
    public static ReportReading ReportOf(Uri url, byte[] bytes, string? title, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(url);
        using var memory = new MemoryStream(bytes);
        ReportReading reading = new ReportReader(memory).Read(["-"]).First();
        return reading.Report is { } report
            ? new ReportReading(report with { Id = IdOf(url), Place = url.AbsoluteUri, GivenUrl = url.AbsoluteUri, GivenTitle = title, GivenPublished = published }, null)
            : new ReportReading(null, reading.Problem! with { Place = url.AbsoluteUri });
    }

    /// <summary>Ends it.</summary>
    public void Dispose() => _client.Dispose();

    private static string IdOf(Uri url)
    {
        string path = string.Concat(url.AbsolutePath.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        string id = $"{url.Host}_{path}".TrimEnd('_');
        return id.Length <= 100 ? id : id[..100];
    }

    private async Task<Fetched> Read(HttpResponseMessage response, CancellationToken cancel)
    {
        var answer = new Fetched(response.StatusCode, [], null)
        {
            ETag = response.Headers.TryGetValues("ETag", out IEnumerable<string>? tags) ? tags.First() : null,
            Modified = response.Content.Headers.TryGetValues("Last-Modified", out IEnumerable<string>? dates) ? dates.First() : null,
            RetryAfter = response.Headers.RetryAfter?.Delta,
        };
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            return answer;
        }

        if (!response.IsSuccessStatusCode)
        {
            return answer with { Problem = $"the server answers {(int)response.StatusCode}" };
        }

        using Stream body = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        using var memory = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = await body.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0;)
        {
            if (memory.Length + read > MostBytes)
            {
                return answer with { Problem = $"it is larger than {MostBytes >> 20} MB" };
            }

            memory.Write(buffer, 0, read);
        }

        return answer with { Bytes = memory.ToArray() };
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        string host = context.DnsEndPoint.Host;
        IPAddress[] addresses = IPAddress.TryParse(host, out IPAddress? literal) ? [literal] : await _network.Resolve(host, cancel).ConfigureAwait(false);
        if (addresses.Length == 0)
        {
            throw new IOException("its name has no address");
        }

        // One address that is not public is enough: nobody but the host chooses which of them is taken.
        return _named.Contains(host) || Array.TrueForAll(addresses, PublicAddress.IsPublic)
            ? await _network.Connect(addresses, context.DnsEndPoint.Port, cancel).ConfigureAwait(false)
            : throw new PrivateAddressException($"{host} is not an address of the public network");
    }
}
