namespace Readout.Events;

/// <summary>A party of an event before it is written down.</summary>
/// <param name="Token">Head token of the words that name it.</param>
/// <param name="Entity">The entity, or <c>null</c>.</param>
/// <param name="Code">CAMEO actor code, or <c>null</c>.</param>
/// <param name="IsInner">Whether the code comes from a name inside the words (<i>the closure of hotels in</i> a country) rather than from their head.</param>
internal readonly record struct Participant(int Token, Entity? Entity, string? Code, bool IsInner = false)
{
    /// <summary>Whether it is somebody that the text or the lexicon knows.</summary>
    public bool IsKnown => Entity is not null || Code is not null;

    /// <summary>Whether the words name a country, an organisation or a person with a code of its own.</summary>
    public bool HasCountry => Code is not null && !Code.StartsWith("---", StringComparison.Ordinal);
}
