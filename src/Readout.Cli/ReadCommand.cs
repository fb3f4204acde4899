using System.CommandLine;
using System.Text;
using Readout.Reports;
using Readout.Stories;

namespace Readout.Cli;

/// <summary><c>readout read</c>: many reports in, one account out.</summary>
internal static class ReadCommand
{
    public static Command Define(Streams streams, CancellationToken interrupted)
    {
        var common = new CommonOptions();
        var form = new Option<string?>("--as") { Description = "What to print: text (the default), json, md, html or csv (one row an event).", HelpName = "text|json|md|html|csv" };
        form.AcceptOnlyFromAmong("text", "json", "md", "html", "csv");
        var folder = new Option<string?>("--out", "-o") { Description = "Write index.html, one page per story, readout.json and readout.md into this folder.", HelpName = "DIR" };
        var noColour = new Option<bool>("--no-color") { Description = "No colour, even on a terminal (the same as NO_COLOR in the environment)." };
        var command = new Command("read", "Read many reports; give one account of each story in which every line says who says so.") { form, folder, noColour };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            Streams wanted = parsed.GetValue(noColour) ? streams with { NoColour = true } : streams;
            return Run(wanted, InputSettings.Of(common, parsed), parsed.GetValue(form), parsed.GetValue(folder), interrupted);
        });
        return command;
    }

    private static int Run(Streams streams, InputSettings settings, string? form, string? folder, CancellationToken interrupted)
    {
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
        }

        var progress = new ReadingProgress(streams, settings.Quiet);
        (ReadoutDocument? readout, int code) = progress.Run(InputCount.Of(settings.Paths), () => Read(streams, settings, progress, interrupted));
        if (readout is null)
        {
            return code;
        }

        interrupted.ThrowIfCancellationRequested();
        if (folder is not null)
        {
            ReadoutFolder.Write(readout, folder, interrupted);
            progress.Remark($"wrote {Path.Combine(folder, "index.html")}, readout.json, readout.md and {(readout.Stories.Length == 1 ? "1 story page" : readout.Stories.Length + " story pages")}");
        }

        if (form is not null || folder is null)
        {
            int printed = Print(streams, readout, form ?? "text");
            code = printed == ExitCode.Done ? code : printed;
        }

        if (folder is null && form is null && streams.OutputIsTerminal)
        {
            progress.Remark($"{progress.Elapsed.TotalSeconds:0.0} s. Next: readout read {string.Join(' ', settings.Paths.Take(3))}{(settings.Paths.Count > 3 ? " ..." : "")} --out out");
        }

        return code;
    }

    private static (ReadoutDocument? Readout, int Code) Read(Streams streams, InputSettings settings, ReadingProgress progress, CancellationToken interrupted)
    {
        var source = new ArticleSource(streams, settings, progress);
        var stories = new StoryBuilder(source.Reader.Redate);
        foreach (Annotations annotations in source.Each(annotations => annotations, interrupted))
        {
            stories.Add(annotations);
        }

        int code = source.Finish();
        return (source.Read == 0 ? null : stories.Build(interrupted), code);
    }

    internal static int Print(Streams streams, ReadoutDocument readout, string form)
    {
        if (form == "html" && readout.Stories.Length != 1)
        {
            streams.Error.WriteLine($"readout: --as html prints one page, but there are {readout.Stories.Length} stories: give --out DIR for a page each.");
            return ExitCode.Failed;
        }

        using var output = new DataOutput(streams.Output);
        if (form == "json")
        {
            new ReadoutJsonWriter().Write(readout, output);
        }
        else if (form == "html")
        {
            new ReadoutHtmlWriter().WriteStory(readout, readout.Stories[0], output);
        }
        else if (form == "text" && streams.OutputIsTerminal && !streams.NoColour)
        {
            TerminalReadout.Write(readout, streams, output);
        }
        else
        {
            using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            if (form == "md")
            {
                new ReadoutMarkdownWriter().Write(readout, text);
            }
            else if (form == "csv")
            {
                new EventsCsvWriter().Write(readout, text);
            }
            else
            {
                new ReadoutTextWriter(streams.Width).Write(readout, text);
            }
        }

        output.Flush();
        return ExitCode.Done;
    }
}
