using System.CommandLine;

namespace Readout.Cli;

/// <summary>What the shared argument and options say.</summary>
/// <param name="Paths">The inputs.</param>
/// <param name="Plain">Whether every text is clean body text.</param>
/// <param name="Published">The day given for reports that bring none.</param>
/// <param name="Jobs">How many articles are read at once.</param>
/// <param name="Quiet">Whether to leave out progress and notes.</param>
/// <param name="Strict">Whether a skipped input is a failure.</param>
internal sealed record InputSettings(IReadOnlyList<string> Paths, bool Plain, DateOnly? Published, int Jobs, bool Quiet, bool Strict)
{
    public static InputSettings Of(CommonOptions options, ParseResult parsed) => new(
        parsed.GetValue(options.Paths) ?? [],
        parsed.GetValue(options.Plain),
        parsed.GetValue(options.Published),
        parsed.GetValue(options.Jobs) ?? Environment.ProcessorCount,
        parsed.GetValue(options.Quiet),
        parsed.GetValue(options.Strict));
}
