namespace Readout;

/// <summary>What the text says of an event's reality.</summary>
public enum EventStatus
{
    /// <summary>Said to have happened.</summary>
    Reported,

    /// <summary>Said to be going to happen.</summary>
    Planned,

    /// <summary>Said to be possible, or asked about.</summary>
    Possible,

    /// <summary>Said not to have happened.</summary>
    Denied,

    /// <summary>Said to be over.</summary>
    Ended,
}
