namespace Readout;

/// <summary>TimeML's types of a time expression.</summary>
public enum TimexType
{
    /// <summary>A calendar date or larger.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,
}
