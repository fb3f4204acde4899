namespace Readout.Events;

/// <summary>What counts as an event.</summary>
internal enum EventConventions
{
    /// <summary>
    /// Readout's: each event once, from who did it; a party that the text does not name stays unknown; saying something (CAMEO 01) is a statement
    /// and no event.
    /// </summary>
    Readout,

    /// <summary>
    /// PETRARCH's, for comparison with it: both directions of an event between two parties, statements too, and the missing party of a clause is the
    /// nearest coded one.
    /// </summary>
    Petrarch,
}
