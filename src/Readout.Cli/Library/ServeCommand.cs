using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using Readout.Desk.Watching;
using Readout.Web;
using Readout.Web.Safety;

namespace Readout.Cli.Library;

/// <summary><c>readout serve</c>: the pages and the API of a library.</summary>
internal static class ServeCommand
{
    private const long LargestPage = 5 << 20;

    private static readonly Option<string> _host = new("--host")
    {
        Description = "The address to listen on: localhost (the default), which only this machine reaches, or an IP address, which needs --token-file.",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => "localhost",
    };

    private static readonly Option<int> _port = new("--port", "-p")
    {
        Description = "The port; 0 takes any free one.",
        HelpName = "N",
        DefaultValueFactory = _ => 5080,
        CustomParser = Port,
    };

    private static readonly Option<string?> _token = new("--token-file")
    {
        Description = "A file with the hash of the token that every client must show. Where there is none, a token is made and shown once.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> _readOnly = new("--read-only") { Description = "Nothing can be added." };

    private static readonly Option<bool> _logs = new("--log-requests") { Description = "Write a line of JSON for every request to standard error: method, path, status, time." };

    public static Command Define(Streams streams, CancellationToken interrupted)
    {
        var library = new LibraryOptions();
        Option<int?> jobs = new CommonOptions().Jobs;
        var command = new Command("serve", "Serve the pages and the API of a library until interrupted; the library is made if there is none.") { library.Where, _host, _port, _token, _readOnly, _logs, jobs };
        command.SetAction(parsed => Run(streams, parsed, library, parsed.GetValue(jobs) ?? Environment.ProcessorCount, interrupted));
        return command;
    }

    // What a server needs is loaded only when one runs: no other command starts slower for it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run(Streams streams, ParseResult parsed, LibraryOptions options, int jobs, CancellationToken interrupted)
    {
        string host = parsed.GetValue(_host)!;
        IPAddress? address = host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(host, out IPAddress? given) ? given : null;
        if (address is null)
        {
            streams.Error.WriteLine($"readout serve: '{host}' is not an IP address: write 127.0.0.1, 0.0.0.0 or ::.");
            return ExitCode.WrongUsage;
        }

        try
        {
            var settings = new ServerSettings(address, parsed.GetValue(_port), () => DateTimeOffset.UtcNow)
            {
                Token = Token(streams, parsed.GetValue(_token)),
                IsReadOnly = parsed.GetValue(_readOnly),
                LogsRequests = parsed.GetValue(_logs),
                Jobs = jobs,
                Log = streams.Error,
            };
            if (settings.Refusal is { } refusal)
            {
                streams.Error.WriteLine($"readout serve: {refusal}");
                return ExitCode.WrongUsage;
            }

            using IDisposable? telemetry = Telemetry.OfEnvironment();
            using Store.Library library = options.Open(parsed, create: true);
            using var fetcher = new PoliteFetcher(new PageFetcher([]) { MostBytes = LargestPage }, TimeProvider.System);
            Serve(streams, library, settings with { Fetcher = fetcher }, interrupted).GetAwaiter().GetResult();
            return ExitCode.Done;
        }
        catch (ServerException error)
        {
            streams.Error.WriteLine($"readout serve: {error.Message}");
            return ExitCode.Failed;
        }
    }

    private static async Task Serve(Streams streams, Store.Library library, ServerSettings settings, CancellationToken interrupted)
    {
        ReadoutServer server = await ReadoutServer.Start(library, settings).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            streams.Error.WriteLine($"{library.Name}: {server.Address} (interrupt to stop)");
            var stop = new TaskCompletionSource();
            using CancellationTokenRegistration registration = interrupted.Register(stop.SetResult);
            await stop.Task.ConfigureAwait(false);
            streams.Error.WriteLine("stopping");
        }
    }

    private static AccessToken? Token(Streams streams, string? path)
    {
        if (path is null)
        {
            return null;
        }

        if (File.Exists(path))
        {
            return AccessToken.Read(path);
        }

        (string text, AccessToken token) = AccessToken.Create(path);
        streams.Error.WriteLine($"The token is {text} and is not shown again; {path} has its hash.");
        return token;
    }

    private static int Port(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is >= 0 and <= 65535)
        {
            return port;
        }

        result.AddError($"'{word}' is not a port: give 0 to 65535.");
        return 0;
    }
}
