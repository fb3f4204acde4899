using System.CommandLine;
using System.Text;
using System.Text.Json;
using Readout.Desk;
using Readout.Store;
using Readout.Store.Tables;

namespace Readout.Cli.Library;

/// <summary><c>readout corrections</c>: the log of what was put right; written and replayed as JSON.</summary>
internal static class CorrectionsCommand
{
    public static Command Define(Streams streams, CancellationToken interrupted)
    {
        var library = new LibraryOptions();
        var form = new Option<string>("--as") { Description = "What to print: text (the default), jsonl (what --replay reads) or csv.", HelpName = "text|jsonl|csv", DefaultValueFactory = _ => "text" };
        form.AcceptOnlyFromAmong("text", "jsonl", "csv");
        var replay = new Option<string?>("--replay") { Description = "Make the corrections of this file, which --as jsonl of another library wrote; those that are there already are left out.", HelpName = "FILE" };
        var command = new Command("corrections", "List what was put right, by whom, when and why; or replay it in another library.") { form, replay, library.Where };
        command.SetAction(parsed =>
        {
            using Store.Library open = library.Open(parsed);
            if (parsed.GetValue(replay) is { } file)
            {
                var desk = new NewsDesk(open);
                int made = desk.Replay(Read(file));
                int changed = desk.Compose(interrupted);
                streams.Error.WriteLine($"{Counts.Of(made, "correction")} made; {Counts.Of(changed, "story", "stories")} new or changed.");
                return ExitCode.Done;
            }

            using var output = new DataOutput(streams.Output);
            using (var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
            {
                Print(open.Corrections(), parsed.GetValue(form)!, text, streams.Width);
            }

            output.Flush();
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(IReadOnlyList<CorrectionEntry> entries, string form, TextWriter text, int width)
    {
        if (form == "csv")
        {
            RowTables.Corrections.WriteCsv(entries, text);
            return;
        }

        var lines = new TextColumns(text, width);
        foreach (CorrectionEntry entry in entries)
        {
            if (form == "jsonl")
            {
                text.Write(JsonSerializer.Serialize(CorrectionLine.Of(entry), CorrectionLine.Form) + "\n");
            }
            else
            {
                lines.Add("", $"{entry.Correction.Sentence}{(entry.Undone is { } undone ? $"; undone by {entry.UndoneBy} on {undone:yyyy-MM-dd}" : "")}");
            }
        }
    }

    private static List<CorrectionEntry> Read(string file)
    {
        var entries = new List<CorrectionEntry>();
        foreach (string line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            try
            {
                entries.Add(JsonSerializer.Deserialize(line, CorrectionLine.Form)!.Entry());
            }
            catch (Exception error) when (error is JsonException or ArgumentException or NullReferenceException)
            {
                throw new LibraryException($"{file} row {entries.Count + 1} is no correction: write the file with readout corrections --as jsonl.", error);
            }
        }

        return entries;
    }
}
