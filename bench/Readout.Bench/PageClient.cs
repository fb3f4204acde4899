using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Readout.Bench;

/// <summary>
/// One client of a server: a connection that is kept, one request after the other, as a browser asks (it takes gzip). It costs little, since it shares the cores with the
/// server that it measures: answers are read to their last byte and not unpacked. Not thread-safe.
/// </summary>
internal sealed class PageClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly string _encoding;
    private readonly int _port;
    private byte[] _buffer = new byte[1 << 17];

    public PageClient(int port, bool takesGzip)
    {
        _port = port;
        _encoding = takesGzip ? "Accept-Encoding: gzip\r\n" : "";
        _socket.Connect("127.0.0.1", port);
    }

    /// <summary>Asks for an address and reads the answer.</summary>
    /// <returns>Bytes of its body.</returns>
    /// <exception cref="InvalidOperationException">The answer is not 200, or has no length.</exception>
    public async Task<int> Get(string address)
    {
        int asked = Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: localhost:{_port}\r\n{_encoding}\r\n", _buffer);
        await _socket.SendAsync(_buffer.AsMemory(0, asked));
        int have = 0, head;
        while ((head = _buffer.AsSpan(0, have).IndexOf("\r\n\r\n"u8)) < 0)
        {
            have += await Read(have);
        }

        string header = Encoding.ASCII.GetString(_buffer, 0, head);
        if (!header.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{address}: {header.Split('\r')[0]}");
        }

        int at = header.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        int length = at < 0 ? throw new InvalidOperationException($"{address}: no length") : int.Parse(header.AsSpan(at + 16).ToString().Split('\r')[0], CultureInfo.InvariantCulture);
        int all = head + 4 + length;
        if (all > _buffer.Length)
        {
            Array.Resize(ref _buffer, all);
        }

        while (have < all)
        {
            have += await Read(have);
        }

        return length;
    }

    public void Dispose() => _socket.Dispose();

    private async ValueTask<int> Read(int from) =>
        await _socket.ReceiveAsync(_buffer.AsMemory(from)) is > 0 and var count ? count : throw new InvalidOperationException("the server closed the connection");
}
