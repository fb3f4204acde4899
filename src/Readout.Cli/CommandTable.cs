using System.CommandLine;
using System.CommandLine.Invocation;

namespace Readout.Cli;

/// <summary>The definition of every command and option: parsing, help and docs/cli.md are all made from it.</summary>
internal static class CommandTable
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">The words after <c>readout</c>.</param>
    /// <param name="streams">Where to read from and write to.</param>
    /// <param name="interrupted">Set when the user interrupts.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, Streams streams, CancellationToken interrupted)
    {
        using var output = new StreamWriter(streams.Output, leaveOpen: true) { NewLine = "\n" };
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            ParseResult parsed = Root(streams, interrupted).Parse(args);
            if (parsed.Action is ParseErrorAction)
            {
                return WrongUsage.Explain(parsed, streams.Error);
            }

            return parsed.Invoke(configuration);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            streams.Error.WriteLine("interrupted");
            return ExitCode.Interrupted;
        }
        catch (ClosedOutputException)
        {
            return ExitCode.Done;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"readout: {error.Message}");
            return ExitCode.Failed;
        }
    }

    /// <summary>The root command with all others.</summary>
    public static RootCommand Root(Streams streams, CancellationToken interrupted)
    {
        var root = new RootCommand("Reads everything that was reported about a developing story and gives back one account in which every line says who says so.")
        {
            HelpName = "readout",
        };
        root.Add(ReadCommand.Define(streams, interrupted));
        root.Add(AnnotateCommand.Define(streams, interrupted));
        root.Add(Library.AddCommand.Define(streams, interrupted));
        root.Add(DoctorCommand.Define(streams));
        Help.AddTo(root, new Dictionary<string, string[]>
        {
            [""] = ["readout read reports/", "readout read reports/ --out out", "readout annotate report.txt", "readout doctor"],
            ["read"] = ["readout read reports/", "readout read a.txt b.html --out out", "readout read rows.jsonl --as json > readout.json", "curl -s https://example.org/report | readout read - other.txt"],
            ["annotate"] = ["readout annotate reports/ > annotations.jsonl", "readout annotate --plain --published 2024-05-01 body.txt", "readout annotate --as conllu report.txt", "readout annotate --as csv reports/ > events.csv"],
            ["add"] = ["readout add reports/", "readout add today.jsonl --db gulf.db", "readout add reports/ --db postgres://desk@localhost/readout"],
            ["doctor"] = ["readout doctor"],
        });
        return root;
    }
}
