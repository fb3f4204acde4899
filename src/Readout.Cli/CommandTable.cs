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
        root.Add(Library.StoryCommand.Define(streams, interrupted));
        foreach (Command list in Library.Lists.Define(streams, interrupted))
        {
            root.Add(list);
        }

        root.Add(Library.ShowCommand.Define(streams, interrupted));
        root.Add(Library.DiffCommand.Define(streams, interrupted));
        root.Add(Library.ExportCommand.Define(streams, interrupted));
        foreach (Command correction in Library.CorrectionCommands.Define(streams, interrupted))
        {
            root.Add(correction);
        }

        root.Add(Library.CorrectionsCommand.Define(streams, interrupted));
        root.Add(Library.RefreshCommand.Define(streams, interrupted));
        root.Add(Library.BackupCommand.Define(streams));
        root.Add(Library.ServeCommand.Define(streams, interrupted));
        root.Add(Library.McpCommand.Define(streams, interrupted));
        root.Add(Library.WatchCommand.Define(streams, interrupted));
        root.Add(DoctorCommand.Define(streams));
        Help.AddTo(root, new Dictionary<string, string[]>
        {
            [""] = ["readout read reports/", "readout read reports/ --out out", "readout annotate report.txt", "readout doctor"],
            ["read"] = ["readout read reports/", "readout read a.txt b.html --out out", "readout read rows.jsonl --as json > readout.json", "curl -s https://example.org/report | readout read - other.txt"],
            ["annotate"] = ["readout annotate reports/ > annotations.jsonl", "readout annotate --plain --published 2024-05-01 body.txt", "readout annotate --as conllu report.txt", "readout annotate --as csv reports/ > events.csv"],
            ["add"] = ["readout add reports/", "readout add today.jsonl --db gulf.db", "readout add reports/ --db postgres://desk@localhost/readout"],
            ["stories"] = ["readout stories", "readout stories --who Kaal --since 2019-03-01", "readout stories --as csv"],
            ["story"] = ["readout story 53f0f16f", "readout story 53f0f16f --as-of 2019-03-11", "readout story 53f0f16f --as html > dam.html"],
            ["claims"] = ["readout claims --status disputed", "readout claims --who Kaal --stance denies"],
            ["statements"] = ["readout statements --stance denies --since 2019-03-01 --until 2019-03-31", "readout statements --who Ohlm --as jsonl"],
            ["search"] = ["readout search \"two letters\" --stance denies", "readout search invit* -dinner"],
            ["events"] = ["readout events --status planned", "readout events --as csv > events.csv"],
            ["people"] = ["readout people", "readout people --who ushakov --as json"],
            ["articles"] = ["readout articles --outlet \"The Courier\"", "readout articles --words dam"],
            ["show"] = ["readout show 01_courier/s6", "readout show 01_courier:843-917", "readout show 53f0f16f/c1"],
            ["diff"] = ["readout diff 53f0f16f", "readout diff 53f0f16f --from 2019-03-11 --to 2019-03-13"],
            ["export"] = ["readout export > library.json", "readout export 53f0f16f --as graphml -o sources.graphml", "readout export --as events > events.csv"],
            ["merge"] = ["readout merge people \"Yury Ushakov\" \"Yuri Ushakov\" --reason \"one man\"", "readout merge stories 53f0f16f a7a45d25", "readout merge claims 53f0f16f/c1 53f0f16f/c4"],
            ["split"] = ["readout split people \"Ahmed Khan\" \"Imran Khan\"", "readout split story 05_late 06_later", "readout split claims 01_courier/s6 53f0f16f/c1"],
            ["fix"] = ["readout fix date 03_scrape 2019-03-12", "readout fix outlet 03_scrape \"Harrow Sentinel\"", "readout fix speaker 01_courier/s6 \"Runa Ohlm\"", "readout fix story 03_scrape 53f0f16f"],
            ["undo"] = ["readout undo 3"],
            ["corrections"] = ["readout corrections", "readout corrections --as jsonl > rules.jsonl", "readout corrections --replay rules.jsonl --db other.db"],
            ["refresh"] = ["readout refresh", "readout refresh --all --db gulf.db"],
            ["watch"] = ["readout watch incoming/", "readout watch https://example.org/news.rss incoming/ --db gulf.db", "readout watch https://example.org/news.rss --once"],
            ["backup"] = ["readout backup readout.backup.db"],
            ["serve"] = ["readout serve", "readout serve --db gulf.db --port 8080", "readout serve --host 0.0.0.0 --token-file readout.token --read-only"],
            ["mcp"] = ["readout mcp --db gulf.db"],
            ["doctor"] = ["readout doctor"],
        });
        return root;
    }
}
