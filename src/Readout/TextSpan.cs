namespace Readout;

/// <summary>
/// A half-open range <c>[Start, End)</c> of UTF-16 code units in an article's reading text (<see cref="Article.Text"/>).
/// The default value is the empty span at 0. Use <see cref="Article.ToSource(TextSpan)"/> to reach the report as it was given.
/// </summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset after the last code unit; never less than <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Number of code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the code unit at <paramref name="offset"/> lies inside this span.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Whether <paramref name="a"/> comes before <paramref name="b"/>.</summary>
    public static bool operator <(TextSpan a, TextSpan b) => a.CompareTo(b) < 0;

    /// <summary>Whether <paramref name="a"/> comes after <paramref name="b"/>.</summary>
    public static bool operator >(TextSpan a, TextSpan b) => a.CompareTo(b) > 0;

    /// <summary>Whether <paramref name="a"/> comes before or equals <paramref name="b"/>.</summary>
    public static bool operator <=(TextSpan a, TextSpan b) => a.CompareTo(b) <= 0;

    /// <summary>Whether <paramref name="a"/> comes after or equals <paramref name="b"/>.</summary>
    public static bool operator >=(TextSpan a, TextSpan b) => a.CompareTo(b) >= 0;
}
