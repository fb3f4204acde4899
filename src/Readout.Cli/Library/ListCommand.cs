using System.CommandLine;
using System.Text;
using Readout.Store;
using Readout.Store.Tables;

namespace Readout.Cli.Library;

/// <summary>A list of the library: text for reading, or CSV and JSON with the same columns everywhere.</summary>
/// <param name="name">The command.</param>
/// <param name="description">What it lists.</param>
/// <param name="narrowing">The filters that apply to it.</param>
/// <param name="rows">The rows under a filter.</param>
/// <param name="table">Their columns.</param>
/// <param name="line">A row as a person reads it: a label, then words that may be broken into lines.</param>
internal sealed class ListCommand<T>(
    string name, string description, Func<FilterOptions, Option[]> narrowing, Func<Store.Library, LibraryFilter, IEnumerable<T>> rows, RowTable<T> table,
    Func<T, (string Label, string Words)> line)
{
    public Command Define(Streams streams, CancellationToken interrupted)
    {
        var library = new LibraryOptions();
        var filters = new FilterOptions();
        var form = new Option<string>("--as") { Description = "What to print: text (the default), json, jsonl or csv.", HelpName = "text|json|jsonl|csv", DefaultValueFactory = _ => "text" };
        form.AcceptOnlyFromAmong("text", "json", "jsonl", "csv");
        Option<DateOnly?> asOf = FilterOptions.Days("--as-of", "The account as it was known on this day, from the reports published until then (YYYY-MM-DD).");
        var limit = new Option<int?>("--limit") { Description = "At most so many rows.", HelpName = "N" };
        var command = new Command(name, description);
        Argument<string[]>? words = null;
        if (name == "search")
        {
            words = new Argument<string[]>("WORDS") { Description = "Words that must all occur, in any inflected form; \"in this order\", -not, begin*.", Arity = ArgumentArity.OneOrMore };
            command.Add(words);
        }

        foreach (Option option in narrowing(filters))
        {
            command.Add(option);
        }

        command.Add(asOf);
        command.Add(form);
        command.Add(limit);
        command.Add(library.Where);
        command.SetAction(parsed =>
        {
            LibraryFilter filter = filters.Of(parsed);
            filter = words is null ? filter : filter with { Words = new SearchQuery(string.Join(' ', parsed.GetValue(words)!)) };
            if (filter.Words is { IsEmpty: true })
            {
                throw new LibraryException("There is no word to search for.");
            }

            using OpenLibrary open = OpenLibrary.Of(streams, library.Open(parsed), parsed.GetValue(asOf), filter.Story, interrupted);
            filter = filter.Story is null ? filter : filter with { Story = open.StoryId(filter.Story) };
            IEnumerable<T> found = rows(open.Library, filter);
            return Print(streams, parsed.GetValue(limit) is { } most ? found.Take(most) : found, parsed.GetValue(form)!);
        });
        return command;
    }

    private int Print(Streams streams, IEnumerable<T> found, string form)
    {
        using var output = new DataOutput(streams.Output);
        if (form is "json" or "jsonl")
        {
            (form == "json" ? (Action<IEnumerable<T>, Stream>)table.WriteJson : table.WriteJsonLines)(found, output);
        }
        else
        {
            using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            if (form == "csv")
            {
                table.WriteCsv(found, text);
            }
            else
            {
                var lines = new TextColumns(text, streams.Width);
                foreach (T row in found)
                {
                    (string label, string words) = line(row);
                    lines.Add(label, words);
                }
            }
        }

        output.Flush();
        return ExitCode.Done;
    }
}
