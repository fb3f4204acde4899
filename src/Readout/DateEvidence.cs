namespace Readout;

/// <summary>
/// A word of a report that bears on when it appeared although it does not state it. Sibling reports of a story supply what is missing, such as
/// the year. Words inside quotation marks and in notices are left out.
/// </summary>
/// <param name="Kind">What it says; which of the other members are set follows from it.</param>
/// <param name="Span">The words, in the reading text.</param>
public sealed record DateEvidence(DateEvidenceKind Kind, TextSpan Span)
{
    /// <summary>The weekday of a <see cref="DateEvidenceKind.Weekday"/>.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The year of a full date.</summary>
    public int? Year { get; init; }

    /// <summary>The month, 1 to 12, of a named day, a named month or a full date.</summary>
    public int? Month { get; init; }

    /// <summary>The day of the month of a named day or a full date.</summary>
    public int? Day { get; init; }

    /// <summary>Months or days from the publication, negative before it, for the relative kinds.</summary>
    public int Offset { get; init; }

    /// <summary>Whether the words stand next to a word of saying (<i>said on Monday</i>), or are the day of a
    /// dateline (<i>LONDON, March 4</i>), either of which ties them to the day of the report most closely.</summary>
    public bool IsReporting { get; init; }

    /// <summary>The number of the paragraph, from 0: the lede is the best witness.</summary>
    public int Paragraph { get; init; }

    /// <summary>The full date, when year, month and day are known.</summary>
    public DateOnly? Date => Year is int year && Month is int month && Day is int day ? new DateOnly(year, month, day) : null;
}
