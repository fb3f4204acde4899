using System.CommandLine;
using System.Text;

namespace Readout.Cli;

/// <summary>docs/cli.md: the help of every command as the command itself prints it, so that the two can never differ.</summary>
internal static class CommandReference
{
    /// <summary>The whole page.</summary>
    public static string Print()
    {
        var page = new StringBuilder();
        page.Append("# The command line\n\nMade from the help of the command itself; a test compares the two. Data goes to standard output, progress and notes to standard error.\n");
        using var nobody = new MemoryStream();
        var streams = new Streams(nobody, nobody, TextWriter.Null);
        RootCommand root = CommandTable.Root(streams, CancellationToken.None);
        Add(page, "readout", Help(root));
        foreach (Command command in root.Subcommands.Where(command => !command.Hidden))
        {
            Add(page, "readout " + command.Name, Help(root, command.Name));
        }

        return page.ToString();
    }

    private static void Add(StringBuilder page, string name, string help) => page.Append($"\n## {name}\n\n```\n{help.TrimEnd()}\n```\n");

    private static string Help(RootCommand root, params string[] command)
    {
        using var output = new StringWriter { NewLine = "\n" };
        root.Parse([.. command, "--help"]).Invoke(new InvocationConfiguration { Output = output });
        return string.Join('\n', output.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }
}
