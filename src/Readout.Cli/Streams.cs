using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Readout.Cli;

/// <summary>Where the command reads from and writes to: data on output, notes and progress on error.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Streams(Stream Input, Stream Output, TextWriter Error) : IDisposable
{
    /// <summary>Letters a line where the output is no terminal.</summary>
    public const int PipeWidth = 100;

    /// <summary>Whether output goes to a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether error goes to a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Letters a line.</summary>
    public int Width { get; init; } = PipeWidth;

    /// <summary>Whether the environment asks for no colour.</summary>
    public bool NoColour { get; init; }

    /// <summary>The console of this process.</summary>
    public static Streams OfConsole()
    {
        return new Streams(Console.OpenStandardInput(), StandardOutput(), new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" })
        {
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? PipeWidth : Math.Clamp(ConsoleWidth(), 40, 120),
            NoColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }

    // The console's own stream swallows the error of a closed pipe and would have us read on for nobody; a file keeps it, since
    // only it moves the place at which the next command of a script goes on.
    private static Stream StandardOutput()
    {
        if (Console.IsOutputRedirected && !OperatingSystem.IsWindows())
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek)
            {
                return pipe;
            }
        }

        return Console.OpenStandardOutput();
    }

    private static int ConsoleWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : PipeWidth;
        }
        catch (IOException)
        {
            return PipeWidth;
        }
    }
}
