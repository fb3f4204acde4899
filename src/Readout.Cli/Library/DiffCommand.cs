using System.CommandLine;
using System.Text;
using Readout.Desk;

namespace Readout.Cli.Library;

/// <summary><c>readout diff</c>: how the account of a story changed between two days.</summary>
internal static class DiffCommand
{
    public static Command Define(Streams streams, CancellationToken interrupted)
    {
        var library = new LibraryOptions();
        var id = new Argument<string>("STORY") { Description = "Its id, or the beginning of it." };
        Option<DateOnly?> from = FilterOptions.Days("--from", "The account as known on this day; without it, from the beginning (YYYY-MM-DD).");
        Option<DateOnly?> to = FilterOptions.Days("--to", "Against the account as known on this day; without it, as it is now (YYYY-MM-DD).");
        var command = new Command("diff", "Show how the account of a story changed: claims that came, went or stand otherwise, and who took which side.") { id, from, to, library.Where };
        command.SetAction(parsed =>
        {
            string wanted = parsed.GetValue(id)!;
            using OpenLibrary before = OpenLibrary.Of(streams, library.Open(parsed), parsed.GetValue(from) ?? DateOnly.MinValue, wanted, interrupted);
            using OpenLibrary after = OpenLibrary.Of(streams, library.Open(parsed), parsed.GetValue(to), wanted, interrupted);
            Story[] then = parsed.GetValue(from) is null ? [] : [.. before.Library.Readout().Stories];
            Print(streams, then, after.Library.Story(after.StoryId(wanted))!);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Streams streams, Story[] then, Story now)
    {
        using var output = new StreamWriter(new DataOutput(streams.Output), new UTF8Encoding(false)) { NewLine = "\n" };
        var lines = new TextColumns(output, streams.Width);
        bool changed = false;
        foreach (ClaimDifference difference in AccountDifference.Between([.. then.SelectMany(story => story.Claims)], now.Claims))
        {
            changed = true;
            string label = difference switch
            {
                { Before: null } => $"+ {difference.After!.Id}  {Words.Of(difference.After.Status)}",
                { After: null } => $"- {Words.Of(difference.Before.Status)}",
                _ => $"~ {difference.After.Id}  {(difference.Before.Status == difference.After.Status ? Words.Of(difference.After.Status) : Words.Of(difference.Before.Status) + " → " + Words.Of(difference.After.Status))}",
            };
            lines.Add(label, string.Join('\n', difference.Positions.Prepend((difference.After ?? difference.Before)!.Text)));
        }

        if (!changed)
        {
            lines.Add("", "The account did not change.");
        }
    }
}
