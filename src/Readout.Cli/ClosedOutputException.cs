namespace Readout.Cli;

/// <summary>Nobody reads the output any more, as when it is piped into <c>head</c>: the end of the work, not a failure.</summary>
internal sealed class ClosedOutputException : Exception;
