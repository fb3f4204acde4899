namespace Readout;

/// <summary>What a piece of <see cref="DateEvidence"/> says about the day of publication.</summary>
public enum DateEvidenceKind
{
    /// <summary>A weekday named in the outlet's own voice: <i>said on Monday</i>. The text appeared on that day or within the six days after it.</summary>
    Weekday,

    /// <summary>A day of a month without a year: <i>March 20</i>.</summary>
    NamedDay,

    /// <summary>A month counted from the publication's own: <i>last month</i> is -1, <i>earlier this month</i> 0.</summary>
    RelativeMonth,

    /// <summary>A day counted from the publication's own: <i>yesterday</i> is -1.</summary>
    RelativeDay,

    /// <summary>A month named without a day or a year: <i>in November</i>, <i>earlier in April</i>.</summary>
    NamedMonth,

    /// <summary>A full date in the body: <i>March 20, 2018</i>.</summary>
    FullDate,

    /// <summary>The full date of a post embedded in the report, which therefore appeared on that day or later.</summary>
    EmbeddedPost,
}
