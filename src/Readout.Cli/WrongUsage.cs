using System.CommandLine;

namespace Readout.Cli;

/// <summary>Says in one sentence what is wrong with a command line, and what may have been meant.</summary>
internal static class WrongUsage
{
    /// <summary>Writes the sentence.</summary>
    /// <returns>The exit code: the parser's own would be 1, which means something else here.</returns>
    public static int Explain(ParseResult parsed, TextWriter error)
    {
        Command command = parsed.CommandResult.Command;
        string name = command is RootCommand ? "readout" : "readout " + command.Name;
        if (command is RootCommand && parsed.UnmatchedTokens is [string word, ..])
        {
            string? meant = command.Subcommands.Select(known => known.Name).FirstOrDefault(known => Distance(known, word) <= 2);
            error.WriteLine($"{name}: there is no command '{word}'.{(meant is null ? "" : $" Did you mean '{meant}'?")}");
        }
        else
        {
            error.WriteLine($"{name}: {parsed.Errors[0].Message}");
        }

        error.WriteLine($"Try: {name} --help");
        return ExitCode.WrongUsage;
    }

    /// <summary>Number of letters to insert, delete or replace to turn one word into the other.</summary>
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
