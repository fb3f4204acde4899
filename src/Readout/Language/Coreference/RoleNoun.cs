namespace Readout.Language.Coreference;

/// <summary>A noun for a person.</summary>
/// <param name="Family">Nouns of one family may speak of the same person (<i>aide</i>, <i>adviser</i>).</param>
/// <param name="Gender">The sex that the noun tells.</param>
/// <param name="Whole">The noun that a short form stands for (<i>senator</i> for <i>sen</i>); <c>null</c> when it is none.</param>
internal sealed record RoleNoun(string Family, Gender Gender, string? Whole = null)
{
    /// <summary>Whether it names an office or a trade rather than a mere human being, kin or a part in an event.</summary>
    public bool IsOffice => Family is not ("person" or "kin" or "ordinary" or "suspect" or "follower" or "source" or "member");
}
