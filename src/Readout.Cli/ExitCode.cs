namespace Readout.Cli;

/// <summary>What the command returns to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Failed, or nothing readable; with <c>--strict</c> also when an input was skipped.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage.</summary>
    public const int WrongUsage = 2;

    /// <summary>Done, but some inputs were skipped, each named on standard error.</summary>
    public const int SomeSkipped = 3;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;
}
