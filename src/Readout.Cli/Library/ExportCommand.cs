using System.CommandLine;

namespace Readout.Cli.Library;

/// <summary><c>readout export</c>: a story or the whole library in a form that other programs read.</summary>
internal static class ExportCommand
{
    private static readonly string[] _forms = ["json", "jsonl", "csv", "md", "html", "graphml", "claimreview", "events"];

    public static Command Define(Streams streams, CancellationToken interrupted)
    {
        var library = new LibraryOptions();
        var filters = new FilterOptions();
        var ids = new Argument<string[]>("STORY") { Description = "Its id, or the beginning of it, or several; without one the whole library.", Arity = ArgumentArity.ZeroOrMore };
        var form = new Option<string>("--as")
        {
            Description = "json: the readout; jsonl: a line an article; csv: a row a statement; events: a row an event, as CSV; md; html: one page, or of several stories a folder with index.html (--out); "
                + "graphml: who is known through whom, as a graph; claimreview: claims in the shape of schema.org ClaimReview, without any rating.",
            HelpName = string.Join('|', _forms),
            DefaultValueFactory = _ => "json",
        };
        form.AcceptOnlyFromAmong(_forms);
        Option<DateOnly?> asOf = FilterOptions.Days("--as-of", "The account as it was known on this day, from the reports published until then (YYYY-MM-DD).");
        var file = new Option<string?>("--out", "-o") { Description = "Write into this file (several pages: this folder) rather than to standard output.", HelpName = "FILE" };
        var command = new Command("export", "Write stories or the whole library as JSON, CSV, Markdown, HTML, GraphML or JSON-LD. Filters choose the statements (csv), the events (events), or else the stories that have such.")
        {
            ids, filters.Who, filters.Stance, filters.Outlet, filters.Since, filters.Until, form, asOf, file, library.Where,
        };
        command.SetAction(parsed =>
        {
            string[] wanted = parsed.GetValue(ids)!;
            using OpenLibrary open = OpenLibrary.Of(streams, library.Open(parsed), parsed.GetValue(asOf), wanted, interrupted);
            var export = new LibraryExport(open.Library, [.. wanted.Select(open.StoryId).Distinct()], filters.Of(parsed), parsed.GetValue(form)!);
            if (parsed.GetValue(file) is not { } path)
            {
                using var output = new DataOutput(streams.Output);
                export.Write(output);
                output.Flush();
            }
            else if (export.Folder() is { } several)
            {
                Directory.CreateDirectory(path);
                ReadoutFolder.Write(several, path, interrupted);
            }
            else
            {
                WholeFile.Write(path, export.Write);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
