using System.CommandLine;
using System.Text;
using Readout.Reports;

namespace Readout.Cli;

/// <summary><c>readout annotate</c>: one article in, one line of JSON (or a stretch of CoNLL-U) out, in input order.</summary>
internal static class AnnotateCommand
{
    public static Command Define(Streams streams, CancellationToken interrupted)
    {
        var common = new CommonOptions();
        var form = new Option<string>("--as") { Description = "What to write: jsonl (one line an article), conllu (tags, lemmas and trees) or csv (one row an event).", HelpName = "jsonl|conllu|csv", DefaultValueFactory = _ => "jsonl" };
        form.AcceptOnlyFromAmong("jsonl", "conllu", "csv");
        var input = new Option<string>("--input") { Description = "What the inputs are: reports, or conllu (tokens and sentences are taken from it; tags, lemmas and trees are written anew).", HelpName = "reports|conllu", DefaultValueFactory = _ => "reports" };
        input.AcceptOnlyFromAmong("reports", "conllu");
        var command = new Command("annotate", "Read each report by itself; write what it says, who says it, when, about whom.") { form, input };
        common.AddTo(command);
        command.SetAction(parsed => parsed.GetValue(input) == "conllu"
            ? GivenTokens.Annotate(streams, InputSettings.Of(common, parsed), interrupted)
            : Run(streams, InputSettings.Of(common, parsed), parsed.GetValue(form)!, interrupted));
        return command;
    }

    private static int Run(Streams streams, InputSettings settings, string form, CancellationToken interrupted)
    {
        // Where the lines themselves appear on the terminal, a bar would be written over them.
        var progress = new ReadingProgress(streams with { ErrorIsTerminal = streams.ErrorIsTerminal && !streams.OutputIsTerminal }, settings.Quiet);
        return progress.Run(InputCount.Of(settings.Paths), () =>
        {
            var source = new ArticleSource(streams, settings, progress);
            using var output = new DataOutput(streams.Output);
            Func<Annotations, byte[]> make = form switch { "conllu" => Conllu, "csv" => Rows, _ => Line };
            if (form == "csv")
            {
                output.Write(Text(new EventsCsvWriter().WriteHeader));
            }

            foreach (byte[] written in source.Each(make, interrupted))
            {
                output.Write(written);
                output.Flush();
            }

            return source.Finish();
        });
    }

    private static byte[] Line(Annotations annotations)
    {
        using var line = new MemoryStream();
        new AnnotationsJsonWriter().Write(annotations, line);
        return line.ToArray();
    }

    private static byte[] Conllu(Annotations annotations) => Text(text => new AnnotationsConlluWriter().Write(annotations, text));

    private static byte[] Rows(Annotations annotations) => Text(text => new EventsCsvWriter().Write(annotations, text));

    private static byte[] Text(Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
