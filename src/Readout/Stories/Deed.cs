namespace Readout.Stories;

/// <summary>What kind of deed an event is, for telling whether two articles tell the same one.</summary>
internal static class Deed
{
    /// <summary>
    /// The kind: the group of verbs of the pattern that fired, code or no code, since two articles may tell one deed though the code of one of them is too doubtful to be given;
    /// <c>null</c> for a general event, of which only the verb is known.
    /// </summary>
    public static string? KindOf(Event happening) =>
        (happening.Pattern?.Split(':')[0] ?? happening.Cameo?[..Math.Min(3, happening.Cameo.Length)]) is { Length: > 0 } kind and not "general" ? kind : null;
}
