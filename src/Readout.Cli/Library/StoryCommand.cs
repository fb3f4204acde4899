using System.CommandLine;
using Readout.Reports;

namespace Readout.Cli.Library;

/// <summary><c>readout story</c>: one story whole, as <c>readout read</c> prints it.</summary>
internal static class StoryCommand
{
    public static Command Define(Streams streams, CancellationToken interrupted)
    {
        var library = new LibraryOptions();
        var id = new Argument<string>("STORY") { Description = "Its id, or the beginning of it, as readout stories lists it; an id of before leads to the story of now." };
        var form = new Option<string>("--as") { Description = "What to print: text (the default), json, md or html.", HelpName = "text|json|md|html", DefaultValueFactory = _ => "text" };
        form.AcceptOnlyFromAmong("text", "json", "md", "html");
        Option<DateOnly?> asOf = FilterOptions.Days("--as-of", "The account as it was known on this day, from the reports published until then (YYYY-MM-DD).");
        var command = new Command("story", "Print one story: claims, timeline, changes, reports.") { id, asOf, form, library.Where };
        command.SetAction(parsed =>
        {
            string wanted = parsed.GetValue(id)!;
            using OpenLibrary open = OpenLibrary.Of(streams, library.Open(parsed), parsed.GetValue(asOf), wanted, interrupted);
            ReadoutDocument readout = open.Library.Readout(open.StoryId(wanted), withNeighbours: true)!;
            if (parsed.GetValue(form) != "html")
            {
                return ReadCommand.Print(streams, readout with { Stories = [readout.Stories[0]] }, parsed.GetValue(form)!);
            }

            using var output = new DataOutput(streams.Output);
            new ReadoutHtmlWriter().WriteStory(readout, readout.Stories[0], output);
            output.Flush();
            return ExitCode.Done;
        });
        return command;
    }
}
