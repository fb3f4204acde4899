using System.Text;
using Readout.Reports;
using Spectre.Console;

namespace Readout.Cli;

/// <summary>The text of a readout with colour, for a terminal. Colour never says anything that the words do not.</summary>
internal static class TerminalReadout
{
    private static readonly (string Beginning, Style Style)[] _styles =
    [
        ("  ◐ disputed", new Style(Color.Yellow, decoration: Decoration.Bold)),
        ("  ● corroborated", new Style(Color.Green, decoration: Decoration.Bold)),
        ("  ✕ denied", new Style(Color.Red, decoration: Decoration.Bold)),
        ("  ○ one source", new Style(decoration: Decoration.Dim)),
        ("      +", new Style(Color.Green)),
        ("      −", new Style(Color.Red)),
        ("      ~", new Style(Color.Yellow)),
        ("  Timeline", new Style(decoration: Decoration.Bold)),
        ("  How the account changed", new Style(decoration: Decoration.Bold)),
        ("  Reports", new Style(decoration: Decoration.Bold)),
    ];

    public static void Write(ReadoutDocument readout, Streams streams, Stream output)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new ReadoutTextWriter(streams.Width).Write(readout, text);
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard });
        console.Profile.Width = int.MaxValue / 2; // the lines are broken already
        bool title = false;
        foreach (string line in text.ToString().TrimEnd('\n').Split('\n'))
        {
            Write(console, line, title);
            title = line.Length == 0;
        }
    }

    private static void Write(IAnsiConsole console, string line, bool afterBlank)
    {
        foreach ((string beginning, Style style) in _styles)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                console.Write(new Text(beginning, style));
                console.WriteLine(line[beginning.Length..]);
                return;
            }
        }

        if (afterBlank && line.Length > 0 && line[0] != ' ')
        {
            console.Write(new Text(line + "\n", new Style(decoration: Decoration.Bold | Decoration.Underline)));
        }
        else
        {
            console.WriteLine(line);
        }
    }
}
