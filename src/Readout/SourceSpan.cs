namespace Readout;

/// <summary>
/// A half-open range <c>[Start, End)</c> of UTF-16 code units in the decoded source of a report (<see cref="Report.Source"/>):
/// line ends as in the file, a leading byte-order mark not counted. This is the kind of span that every output shows.
/// </summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset after the last code unit.</param>
public readonly record struct SourceSpan(int Start, int End)
{
    /// <summary>Number of code units.</summary>
    public int Length => End - Start;
}
