using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Readout.Store;
using Readout.Web.Intake;
using Readout.Web.Pages;
using Readout.Web.Past;
using Readout.Web.Safety;

namespace Readout.Web;

/// <summary>Serves the pages and the API of a library. It takes nothing from the environment or from files: only from its settings.</summary>
public sealed class ReadoutServer : IAsyncDisposable
{
    /// <summary>Bytes of one request at most.</summary>
    internal const int RequestBytes = 64 << 20;

    private readonly WebApplication _app;
    private readonly PageDesk _pages;
    private readonly ReadingRoom _room;
    private readonly PagesAhead _ahead;

    private ReadoutServer(WebApplication app, PageDesk pages, ReadingRoom room, PagesAhead ahead)
    {
        _app = app;
        _pages = pages;
        _room = room;
        _ahead = ahead;
    }

    /// <summary>Where it can be reached from this machine.</summary>
    public Uri Address { get; private set; } = new("http://localhost/");

    /// <summary>Starts a server.</summary>
    /// <param name="library">The library; not closed.</param>
    /// <param name="settings">How it is run.</param>
    /// <exception cref="ServerException">It may not be run so, or the port is taken.</exception>
    public static async Task<ReadoutServer> Start(Library library, ServerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Refusal is { } refusal)
        {
            throw new ServerException(refusal);
        }

        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "readout" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, settings));
        builder.Logging.AddProvider(new LogLines(settings.Log, settings.Now)).SetMinimumLevel(LogLevel.Warning).AddFilter(LogLines.Requests, LogLevel.Information)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddRouting();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(15));
        builder.Services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = RequestBytes;
            form.ValueLengthLimit = RequestBytes;
            form.ValueCountLimit = 64;
            form.KeyLengthLimit = 100;
            form.MultipartHeadersCountLimit = 16;
        });

        // Keys of forms live as long as the process: nothing secret lies on the disk.
        builder.Services.AddDataProtection();
        builder.Services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new KeysInMemory());
        builder.Services.AddAntiforgery(options =>
        {
            options.FormFieldName = FormToken.Field;
            options.Cookie.Name = "readout-form";
            options.SuppressXFrameOptionsHeader = true;
        });

        PastLibraries.ClearUp();
        var room = new ReadingRoom(library, settings);
        WebApplication app = builder.Build();
        var pages = new PageDesk(library, settings, room);
        app.Use(new RequestLog(app.Services.GetRequiredService<ILoggerFactory>(), settings).Handle);
        app.Use(SafetyHeaders.Handle);
        app.Use(new Doorkeeper(settings).Handle);
        Routes.Map(app, pages);
        var ahead = new PagesAhead(library, app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("readout.pages"), () => pages.IsMaking);
        var server = new ReadoutServer(app, pages, room, ahead);
        try
        {
            await app.StartAsync().ConfigureAwait(false);
        }
        catch (IOException error)
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw new ServerException($"port {settings.Port} of {settings.Address} cannot be used: {(error.InnerException?.Message ?? error.Message).TrimEnd('.')}.", error);
        }

        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        server.Address = new Uri(address.Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal));
        return server;
    }

    /// <summary>Stops it: requests in hand are answered, the article in hand is kept, reports still waiting are not.</summary>
    public async Task Stop()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _ahead.DisposeAsync().ConfigureAwait(false);
        await _room.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await Stop().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _pages.Dispose();
    }

    private static void Limit(KestrelServerOptions kestrel, ServerSettings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = RequestBytes;
        kestrel.Limits.MaxConcurrentConnections = 500;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.Listen(new IPEndPoint(settings.Address, settings.Port));
    }

    // Signals belong to whoever started the server.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
