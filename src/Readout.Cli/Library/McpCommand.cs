using System.CommandLine;
using System.Runtime.CompilerServices;
using Readout.Web.Assistant;

namespace Readout.Cli.Library;

/// <summary><c>readout mcp</c>: an assistant's tools over a library, on standard input and output.</summary>
internal static class McpCommand
{
    public static Command Define(Streams streams, CancellationToken interrupted)
    {
        var library = new LibraryOptions();
        var command = new Command("mcp", "Let an assistant query a library over the model context protocol, on standard input and output, until the input ends. It only reads.") { library.Where };
        command.SetAction(parsed => Run(streams, parsed, library, interrupted));
        return command;
    }

    // Loaded only when it runs, as the server is.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run(Streams streams, ParseResult parsed, LibraryOptions options, CancellationToken interrupted)
    {
        using Store.Library library = options.Open(parsed);
        AssistantServer.Run(library, streams.Input, streams.Output, interrupted).GetAwaiter().GetResult();
        return ExitCode.Done;
    }
}
