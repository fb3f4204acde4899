namespace Readout.Statements;

/// <summary>The way from a cue's head to a token: up to where the ways part, then down.</summary>
/// <param name="Up">Steps up from the cue's head, at most 7.</param>
/// <param name="Branch">The first token on the way down; -1 when the token lies on the way up.</param>
/// <param name="Under">The second token on the way down; -1 when there is none.</param>
/// <param name="Depth">Steps down.</param>
internal readonly record struct CuePath(int Up, int Branch, int Under, int Depth);
