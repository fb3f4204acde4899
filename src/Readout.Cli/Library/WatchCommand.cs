using System.CommandLine;
using Readout.Desk;
using Readout.Desk.Watching;

namespace Readout.Cli.Library;

/// <summary><c>readout watch</c>: reads what comes into folders and feeds.</summary>
internal static class WatchCommand
{
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromSeconds(5);

    public static Command Define(Streams streams, CancellationToken interrupted)
    {
        var library = new LibraryOptions();
        var sources = new Argument<string[]>("SOURCE") { Description = "Folders, and addresses of RSS, Atom or JSON feeds.", Arity = ArgumentArity.OneOrMore };
        var every = new Option<double>("--every") { Description = "Minutes between two checks of a feed.", HelpName = "MINUTES", DefaultValueFactory = _ => 15 };
        every.Validators.Add(result =>
        {
            if (result.GetValue(every) is not (>= 1 and <= 10080))
            {
                result.AddError("A feed is checked once a minute to once a week: give --every 1 to 10080.");
            }
        });
        var once = new Option<bool>("--once") { Description = "Look once and end, as for a timer of the system." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Do not say what was added or skipped." };
        var command = new Command(
            "watch", "Watch folders and feeds, and read what is new into a library, until interrupted. Feeds are asked politely: robots.txt is kept, hosts are asked one page at a time, failures are tried again later and later.")
        {
            sources, every, once, quiet, library.Where,
        };
        command.SetAction(parsed =>
        {
            using IDisposable? telemetry = Telemetry.OfEnvironment();
            using Store.Library open = library.Open(parsed, create: true);
            bool silent = parsed.GetValue(quiet);
            using var watcher = new Watcher(new NewsDesk(open), parsed.GetValue(sources)!, TimeProvider.System, sentence =>
            {
                if (!silent)
                {
                    streams.Error.WriteLine(sentence);
                }
            })
            {
                Interval = TimeSpan.FromMinutes(parsed.GetValue(every)),
            };
            while (true)
            {
                watcher.Look(interrupted).GetAwaiter().GetResult();
                if (parsed.GetValue(once))
                {
                    return ExitCode.Done;
                }

                interrupted.WaitHandle.WaitOne(_betweenLooks);
                interrupted.ThrowIfCancellationRequested();
            }
        });
        return command;
    }
}
