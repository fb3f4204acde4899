using System.Net;
using System.Net.Sockets;

namespace Readout.Desk.Watching;

/// <summary>How names become addresses and addresses connections. Between the two a fetcher looks at the addresses.</summary>
/// <param name="Resolve">The addresses of a name; throws <see cref="SocketException"/> when there are none.</param>
/// <param name="Connect">A connection to one of some addresses, which were found fit, at a port.</param>
public sealed record Network(Func<string, CancellationToken, Task<IPAddress[]>> Resolve, Func<IPAddress[], int, CancellationToken, Task<Stream>> Connect)
{
    /// <summary>The network of this machine.</summary>
    public static Network Real { get; } = new(Dns.GetHostAddressesAsync, Open);

    private static async Task<Stream> Open(IPAddress[] addresses, int port, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
