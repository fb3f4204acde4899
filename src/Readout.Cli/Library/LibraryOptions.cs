using System.CommandLine;

namespace Readout.Cli.Library;

/// <summary>The option that says which library.</summary>
internal sealed class LibraryOptions
{
    private const string Variable = "READOUT_DB";

    public Option<string?> Where { get; } = new("--db")
    {
        Description = $"The library: a file, or postgres://user@host/database. Without it {Variable} of the environment, else readout.db.",
        HelpName = "LIBRARY",
    };

    /// <summary>Opens the library that the command line names.</summary>
    public Store.Library Open(ParseResult parsed, bool create = false) =>
        Store.Library.Open(parsed.GetValue(Where) ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set ? set : "readout.db"), create);
}
