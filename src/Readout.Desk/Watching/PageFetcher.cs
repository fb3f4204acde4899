using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Readout.Ingest;

namespace Readout.Desk.Watching;

/// <summary>
/// Fetches pages and feeds within limits of size and time. Addresses that are not public are refused, on redirects too, except those of hosts that the user named:
/// the address is checked after the name is resolved and before the connection is made, so that no name can lead inside. Safe to use from several threads.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    private const int MostRedirects = 5;
    private const long MostBytes = 20 << 20;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly HashSet<string> _named;
    private readonly HttpClient _client;

    /// <summary>Makes a fetcher.</summary>
    /// <param name="named">Hosts that the user named, which may have private addresses.</param>
    public PageFetcher(IEnumerable<string> named)
    {
        _named = new HashSet<string>(named, StringComparer.OrdinalIgnoreCase);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            ConnectCallback = Connect,
        })
        {
            Timeout = _patience,
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("readout", Reader.Version.Split('+')[0]));
    }

    /// <summary>Fetches an address.</summary>
    /// <param name="url">The address; http or https.</param>
    /// <param name="etag">The tag of the version that is known, or <c>null</c>.</param>
    /// <param name="modified">The date of the version that is known, or <c>null</c>.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The answer; never throws for what a server does.</returns>
    public async Task<Fetched> Fetch(Uri url, string? etag, string? modified, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(url);
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
                using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
                if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
                {
                    url = new Uri(url, location);
                    continue;
                }

                return await Read(response, cancel).ConfigureAwait(false);
            }

            return new Fetched(HttpStatusCode.LoopDetected, [], $"it leads on more than {MostRedirects} times") { };
        }
        catch (Exception error) when (error is HttpRequestException or IOException or TaskCanceledException or UriFormatException && !cancel.IsCancellationRequested)
        {
            return error.GetBaseException() is PrivateAddressException refused
                ? new Fetched(HttpStatusCode.Forbidden, [], refused.Message)
                : new Fetched(null, [], error is TaskCanceledException ? $"there was no answer within {_patience.TotalSeconds:0} s" : $"it cannot be reached: {error.GetBaseException().Message.TrimEnd('.')}");
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

    private static async Task<Fetched> Read(HttpResponseMessage response, CancellationToken cancel)
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
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(host, cancel).ConfigureAwait(false);
        if (!_named.Contains(host) && Array.Find(addresses, address => !PublicAddress.IsPublic(address)) is not null)
        {
            throw new PrivateAddressException($"{host} is not an address of the public network, and nobody named it");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
