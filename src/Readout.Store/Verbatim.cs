namespace Readout.Store;

/// <summary>A piece of SQL that is a constant of this assembly, for a hole of a <see cref="SqlText"/>.</summary>
/// <param name="Text">The SQL.</param>
internal readonly record struct Verbatim(string Text);
