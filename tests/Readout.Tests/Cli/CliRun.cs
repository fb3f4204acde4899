using System.Text;
using Readout.Cli;

namespace Readout.Tests.Cli;

/// <summary>One run of the command, in this process.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record CliRun(int Code, string Output, string Error)
{
    public static CliRun Of(params string[] args) => Fed("", args);

    /// <summary>A run with something on standard input, and perhaps other streams.</summary>
    public static CliRun Fed(string input, string[] args, Func<Streams, Streams>? change = null) => Run(input, args, change, CancellationToken.None);

    /// <summary>A run that the user interrupts at once.</summary>
    public static CliRun Interrupted(params string[] args) => Run("", args, null, new CancellationToken(canceled: true));

    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static CliRun Run(string input, string[] args, Func<Streams, Streams>? change, CancellationToken interrupted)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var streams = new Streams(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error);
        int code = CommandTable.Run(args, change is null ? streams : change(streams), interrupted);
        return new CliRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
