namespace Readout.Statements;

/// <summary>A half-open range of tokens.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last one.</param>
internal readonly record struct TokenRange(int First, int End)
{
    /// <summary>Number of tokens.</summary>
    public int Length => End - First;

    /// <summary>Whether a token lies in it.</summary>
    public bool Contains(int token) => First <= token && token < End;

    /// <summary>Whether two ranges share a token.</summary>
    public bool Overlaps(TokenRange other) => First < other.End && other.First < End;
}
