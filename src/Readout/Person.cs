using System.Collections.Immutable;

namespace Readout;

/// <summary>A person, organisation or place across the articles of a story, once under all its spellings.</summary>
/// <param name="Id">Unique in the story: <c>p1</c>, <c>p2</c> ...</param>
/// <param name="Type">What it is.</param>
/// <param name="Name">The commonest full form.</param>
/// <param name="Also">Its other spellings.</param>
/// <param name="Roles">Titles and roles that the reports give it.</param>
/// <param name="Mentions">Its named mentions, by article and place.</param>
public sealed record Person(
    string Id, EntityType Type, string Name, ImmutableArray<string> Also, ImmutableArray<string> Roles, ImmutableArray<Evidence> Mentions)
{
    /// <summary>What readers have put right in it, a sentence each; empty when nothing.</summary>
    public ImmutableArray<string> Corrections { get; init; } = [];
}
