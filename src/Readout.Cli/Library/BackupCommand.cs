using System.CommandLine;

namespace Readout.Cli.Library;

/// <summary><c>readout backup</c>: a whole copy of a library file, while it is used.</summary>
internal static class BackupCommand
{
    public static Command Define(Streams streams)
    {
        var library = new LibraryOptions();
        var file = new Argument<string>("FILE") { Description = "Where the copy goes; nothing is overwritten." };
        var command = new Command("backup", "Write a whole copy of a library file, while it is used. For PostgreSQL use pg_dump.") { file, library.Where };
        command.SetAction(parsed =>
        {
            using Store.Library open = library.Open(parsed);
            open.Backup(parsed.GetValue(file)!);
            streams.Error.WriteLine($"{open.Name}: copied to {parsed.GetValue(file)}.");
            return ExitCode.Done;
        });
        return command;
    }
}
