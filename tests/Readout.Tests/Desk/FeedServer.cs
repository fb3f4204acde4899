using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Readout.Tests.Desk;

/// <summary>A web server of the tests' own, on the loopback address. The system gives it its port when it binds, so that no other test can take it in between.</summary>
internal sealed class FeedServer : IDisposable
{
    private readonly WebApplication _app;

    public FeedServer()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(Answer);
        _app.StartAsync().GetAwaiter().GetResult();
        Port = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
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

    public void Dispose() => _app.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task Answer(HttpContext context)
    {
        string path = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        if (HttpMethods.IsPost(context.Request.Method))
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.Latin1);
            Posted.Enqueue((path, await reader.ReadToEndAsync()));
        }

        string? known = context.Request.Headers.IfNoneMatch.FirstOrDefault();
        Asked.Enqueue((path, known));
        (int status, string body, (string Name, string Value)[] headers) = Pages.GetValueOrDefault(path, (404, "", []));
        context.Response.StatusCode = known is not null && headers.Contains(("ETag", known)) ? 304 : status;
        foreach ((string name, string value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        if (context.Response.StatusCode != 304)
        {
            await context.Response.WriteAsync(body);
        }
    }
}
