using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Readout.Tests.Desk;

/// <summary>A web server of the tests' own, on the loopback address.</summary>
internal sealed class FeedServer : IDisposable
{
    private readonly HttpListener _listener = new();

    public FeedServer()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Prefixes.Add($"http://localhost:{Port}/");
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public int Port { get; }

    /// <summary>What it answers, by path: status, body, headers.</summary>
    public ConcurrentDictionary<string, (int Status, string Body, (string Name, string Value)[] Headers)> Pages { get; } = new();

    /// <summary>What it was asked: path, and the tag that the asker knew.</summary>
    public ConcurrentQueue<(string Path, string? KnownTag)> Asked { get; } = new();

    /// <summary>What was posted to it, by path, as bytes that are letters.</summary>
    public ConcurrentQueue<(string Path, string Body)> Posted { get; } = new();

    public string At(string path) => $"http://127.0.0.1:{Port}{path}";

    public int Count(string path) => Asked.Count(asked => asked.Path == path);

    public void Put(string path, string body, int status = 200, params (string Name, string Value)[] headers) => Pages[path] = (status, body, headers);

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }

            string path = context.Request.RawUrl!;
            if (context.Request.HasEntityBody)
            {
                using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                Posted.Enqueue((path, await reader.ReadToEndAsync()));
            }

            string? known = context.Request.Headers["If-None-Match"];
            Asked.Enqueue((path, known));
            (int status, string body, (string Name, string Value)[] headers) = Pages.GetValueOrDefault(path, (404, "", []));
            context.Response.StatusCode = known is not null && headers.Contains(("ETag", known)) ? 304 : status;
            foreach ((string name, string value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            if (context.Response.StatusCode != 304)
            {
                byte[] bytes = Encoding.UTF8.GetBytes(body);
                await context.Response.OutputStream.WriteAsync(bytes);
            }

            context.Response.Close();
        }
    }
}
