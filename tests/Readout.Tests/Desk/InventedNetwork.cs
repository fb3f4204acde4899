using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Readout.Desk.Watching;

namespace Readout.Tests.Desk;

/// <summary>A network of the tests' own: names lead where a test says, and every connection that a fetcher makes ends at one server here, which notes it.</summary>
internal sealed class InventedNetwork : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();

    public InventedNetwork()
    {
        _listener.Start();
        _ = Task.Run(Serve);
    }

    /// <summary>Addresses of names; others have none.</summary>
    public Dictionary<string, string[]> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is answered, by host and path: the whole answer as it goes over the wire; a path that is not there is 404.</summary>
    public ConcurrentDictionary<string, byte[]> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Answers that come a byte at a time, without end.</summary>
    public HashSet<string> Dripping { get; } = [];

    /// <summary>What connections were made to.</summary>
    public ConcurrentQueue<string> Connected { get; } = new();

    /// <summary>What was asked for: host and path.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The port of the server, on the loopback address.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Network Network => new(Resolve, Connect);

    public void Put(string place, string body, string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html") => Put(place, Encoding.UTF8.GetBytes(body), head);

    public void Put(string place, byte[] body, string head) =>
        Answers[place] = [.. Encoding.ASCII.GetBytes($"{head}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"), .. body];

    public void Redirect(string place, string to) => Put(place, "", $"HTTP/1.1 302 Found\r\nLocation: {to}");

    public PoliteFetcher Fetcher(double seconds = 20, long bytes = 1 << 20) =>
        new(new PageFetcher([], Network) { Patience = TimeSpan.FromSeconds(seconds), MostBytes = bytes }, TimeProvider.System) { Pause = TimeSpan.Zero };

    public void Dispose()
    {
        _closing.Cancel();
        _listener.Dispose();
        _closing.Dispose();
    }

    private Task<IPAddress[]> Resolve(string name, CancellationToken cancel) =>
        Names.TryGetValue(name, out string[]? addresses) ? Task.FromResult(Array.ConvertAll(addresses, IPAddress.Parse)) : throw new SocketException((int)SocketError.HostNotFound);

    private async Task<Stream> Connect(IPAddress[] addresses, int port, CancellationToken cancel)
    {
        Connected.Enqueue(string.Join(' ', addresses.Select(address => address.ToString())));
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port, cancel);
        return client.GetStream();
    }

    private async Task Serve()
    {
        while (!_closing.IsCancellationRequested)
        {
            TcpClient client = await _listener.AcceptTcpClientAsync(_closing.Token);
            _ = Task.Run(() => Answer(client));
        }
    }

    private async Task Answer(TcpClient client)
    {
        using (client)
        {
            NetworkStream stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            string path = (await reader.ReadLineAsync() ?? "GET / ").Split(' ')[1], host = "";
            while (await reader.ReadLineAsync() is { Length: > 0 } line)
            {
                host = line.StartsWith("Host:", StringComparison.OrdinalIgnoreCase) ? line[5..].Trim() : host;
            }

            string place = host + path;
            Asked.Enqueue(place);
            try
            {
                if (Dripping.Contains(place))
                {
                    await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray());
                    while (!_closing.IsCancellationRequested)
                    {
                        await stream.WriteAsync("a"u8.ToArray());
                        await Task.Delay(100);
                    }
                }

                await stream.WriteAsync(Answers.GetValueOrDefault(place, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray()));
            }
            catch (IOException)
            {
                // The fetcher had enough.
            }
        }
    }
}
