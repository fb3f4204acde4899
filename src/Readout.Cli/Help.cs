using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Readout.Cli;

/// <summary>A command's help, with examples and the exit codes after it.</summary>
internal sealed class Help(HelpAction help, IReadOnlyDictionary<string, string[]> examples) : SynchronousCommandLineAction
{
    private const int Width = 100;

    public override bool ClearsParseErrors => true;

    /// <summary>Gives a root command, and the commands below it, this help.</summary>
    /// <param name="root">The root command.</param>
    /// <param name="examples">Examples by the command's name; those of the root under an empty name.</param>
    public static void AddTo(RootCommand root, IReadOnlyDictionary<string, string[]> examples)
    {
        HelpOption option = root.Options.OfType<HelpOption>().Single();
        option.Description = "Show help, with examples.";
        option.Action = new Help((HelpAction)option.Action!, examples);
        root.Options.OfType<VersionOption>().Single().Description = "Show the version.";
    }

    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = Width;
        int code = help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        Command command = parseResult.CommandResult.Command;
        output.Write("Examples:\n");
        foreach (string line in examples[command is RootCommand ? "" : command.Name])
        {
            output.Write($"  {line}\n");
        }

        output.Write("\nExit codes:\n  0 done; 1 failed or nothing readable; 2 wrong usage; 3 done, some inputs skipped and named; 130 interrupted\n");
        return code;
    }
}
