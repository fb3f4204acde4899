using System.CommandLine;
using Readout.Desk;

namespace Readout.Cli.Library;

/// <summary><c>readout refresh</c>: reads again what was read with other models, and composes the stories anew.</summary>
internal static class RefreshCommand
{
    public static Command Define(Streams streams, CancellationToken interrupted)
    {
        var library = new LibraryOptions();
        var all = new Option<bool>("--all") { Description = "Read every report again, not only those that were read with other models or another version." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "No progress and no notes." };
        var command = new Command("refresh", "Read again what was read with other models or another version, and compose the stories anew. Interrupted, it goes on where it stopped.") { all, quiet, library.Where };
        command.SetAction(parsed =>
        {
            using Store.Library open = library.Open(parsed);
            var desk = new NewsDesk(open);
            var progress = new ReadingProgress(streams, parsed.GetValue(quiet));
            bool every = parsed.GetValue(all);
            int read = progress.Run((int)Math.Max(1, every ? open.ReportCount : open.StaleCount(Reader.Version)), () =>
            {
                int done = 0;
                foreach (string _ in desk.Refresh(every, Environment.ProcessorCount, interrupted))
                {
                    progress.Advance(++done);
                }

                return done;
            });
            int changed = desk.Compose(interrupted);
            progress.Remark($"{open.Name}: {Counts.Of(read, "report")} read again; {Counts.Of(changed, "story", "stories")} new or changed.");
            return ExitCode.Done;
        });
        return command;
    }
}
