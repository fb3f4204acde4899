using System.CommandLine;
using Readout.Desk;
using Readout.Desk.Watching;
using Readout.Ingest;

namespace Readout.Cli.Library;

/// <summary><c>readout add</c>: reads reports into a library.</summary>
internal static class AddCommand
{
    public static Command Define(Streams streams, CancellationToken interrupted)
    {
        var common = new CommonOptions();
        var library = new LibraryOptions();
        var command = new Command("add", "Read reports into a library file and bring its stories up to date. What the library has already is not read again.") { library.Where };
        common.Paths.Description += " Also addresses (http:// or https://), fetched one after the other, as their robots.txt allows.";
        common.AddTo(command);
        command.SetAction(parsed => Run(streams, parsed, library, InputSettings.Of(common, parsed), interrupted));
        return command;
    }

    private static int Run(Streams streams, ParseResult parsed, LibraryOptions options, InputSettings settings, CancellationToken interrupted)
    {
        using Store.Library library = options.Open(parsed, create: true);
        var desk = new NewsDesk(library);
        var progress = new ReadingProgress(streams, settings.Quiet);
        (int added, int known, int skipped) = progress.Run(InputCount.Of(settings.Paths), () => Add(streams, desk, settings, progress, interrupted));
        if (added + known == 0)
        {
            progress.Note("readout: nothing readable among the inputs.");
            return ExitCode.Failed;
        }

        int changed = added > 0 || library.PendingCount > 0 || library.HasPendingCorrections ? desk.Compose(interrupted) : 0;
        progress.Remark($"{library.Name}: {Counts.Of(added, "report")} added{(known > 0 ? $", {known} there already" : "")}{(skipped > 0 ? $", {skipped} skipped" : "")}; "
            + $"{Counts.Of(changed, "story", "stories")} new or changed.");
        return skipped == 0 ? ExitCode.Done : settings.Strict ? ExitCode.Failed : ExitCode.SomeSkipped;
    }

    private static (int Added, int Known, int Skipped) Add(Streams streams, NewsDesk desk, InputSettings settings, ReadingProgress progress, CancellationToken interrupted)
    {
        int added = 0, known = 0, skipped = 0;
        using var fetcher = new PoliteFetcher(new PageFetcher(settings.Paths.Where(AddressReader.IsAddress).Select(HostOf)), TimeProvider.System); // hosts that the user names may be inside
        var files = new ReportReader(streams.Input, settings.Plain, mayRepeatIds: true);
        var addresses = new AddressReader(fetcher);
        IEnumerable<ReportReading> readings = settings.Paths.SelectMany(path => AddressReader.IsAddress(path) ? [addresses.Read(path, interrupted).GetAwaiter().GetResult()] : files.Read([path]));
        foreach (AddedReport report in desk.Add(readings, settings.Published, settings.Jobs, () => DateTimeOffset.UtcNow, interrupted))
        {
            if (report.Problem is { } problem)
            {
                skipped++;
                progress.Note($"skipped {problem.Sentence}");
                continue;
            }

            added += report.IsNew ? 1 : 0;
            known += report.IsNew ? 0 : 1;
            progress.Advance(added + known);
        }

        return (added, known, skipped);
    }

    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? url) ? url.IdnHost : "";
}
