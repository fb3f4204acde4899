using System.CommandLine;
using System.Text;
using Readout.Reports;
using Readout.Store;
using Readout.Store.Tables;

namespace Readout.Cli.Library;

/// <summary><c>readout export</c>: a story or the whole library in a form that other programs read.</summary>
internal static class ExportCommand
{
    private static readonly string[] _forms = ["json", "jsonl", "csv", "md", "html", "graphml", "claimreview", "events"];

    public static Command Define(Streams streams, CancellationToken interrupted)
    {
        var library = new LibraryOptions();
        var id = new Argument<string?>("STORY") { Description = "Its id, or the beginning of it; without it the whole library.", Arity = ArgumentArity.ZeroOrOne };
        var form = new Option<string>("--as")
        {
            Description = "json: the readout; jsonl: a line an article; csv: a row a statement; events: a row an event, as CSV; md; html: one page (a story only); "
                + "graphml: who is known through whom, as a graph; claimreview: claims in the shape of schema.org ClaimReview, without any rating.",
            HelpName = string.Join('|', _forms),
            DefaultValueFactory = _ => "json",
        };
        form.AcceptOnlyFromAmong(_forms);
        Option<DateOnly?> asOf = FilterOptions.Days("--as-of", "The account as it was known on this day, from the reports published until then (YYYY-MM-DD).");
        var file = new Option<string?>("--out", "-o") { Description = "Write into this file rather than to standard output.", HelpName = "FILE" };
        var command = new Command("export", "Write a story or the whole library as JSON, CSV, Markdown, HTML, GraphML or JSON-LD.") { id, form, asOf, file, library.Where };
        command.SetAction(parsed =>
        {
            string? wanted = parsed.GetValue(id);
            using OpenLibrary open = OpenLibrary.Of(streams, library.Open(parsed), parsed.GetValue(asOf), wanted, interrupted);
            string? story = wanted is null ? null : open.StoryId(wanted);
            if (parsed.GetValue(file) is { } path)
            {
                WholeFile.Write(path, output => Write(open.Library, story, parsed.GetValue(form)!, output));
            }
            else
            {
                using var output = new DataOutput(streams.Output);
                Write(open.Library, story, parsed.GetValue(form)!, output);
                output.Flush();
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Store.Library library, string? story, string form, Stream output)
    {
        if (form == "csv")
        {
            using StreamWriter rows = Text(output);
            RowTables.Statements.WriteCsv(library.Statements(new LibraryFilter { Story = story }), rows);
            return;
        }

        ReadoutDocument readout = story is null ? library.Readout() : library.Readout(story)!;
        switch (form)
        {
            case "json":
                new ReadoutJsonWriter().Write(readout, output);
                break;
            case "jsonl":
                var lines = new AnnotationsJsonWriter();
                foreach (Annotations annotations in readout.Articles)
                {
                    lines.Write(annotations, output);
                }

                break;
            case "html":
                new ReadoutHtmlWriter().WriteStory(readout, readout.Stories.Length == 1 ? readout.Stories[0] : throw new LibraryException("A page holds one story: name it."), output);
                break;
            case "graphml":
                new SourceGraphWriter().Write(readout, output);
                break;
            case "claimreview":
                new ClaimReviewWriter().Write(readout, output);
                break;
            default:
                using (StreamWriter text = Text(output))
                {
                    if (form == "md")
                    {
                        new ReadoutMarkdownWriter().Write(readout, text);
                    }
                    else
                    {
                        new EventsCsvWriter().Write(readout, text);
                    }
                }

                break;
        }
    }

    private static StreamWriter Text(Stream output) => new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
}
