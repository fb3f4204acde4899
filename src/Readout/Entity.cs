using System.Collections.Immutable;

namespace Readout;

/// <summary>Somebody or something that an article speaks of, under all its mentions in that article.</summary>
/// <param name="Id">Unique in the article: <c>e1</c>, <c>e2</c> ... in order of first mention.</param>
/// <param name="Type">What it is.</param>
/// <param name="Name">The fullest form in the text; for an unnamed person or group, its fullest description.</param>
/// <param name="IsNamed">Whether any mention is a name. An unnamed group of officials stays an entity of its own.</param>
/// <param name="IsPlural">Whether it is a group of people rather than one (<i>officials</i>, <i>the two leaders</i>).</param>
/// <param name="Mentions">All mentions in text order.</param>
/// <param name="Roles">Titles and roles that the text gives it, as written: <i>White House spokeswoman</i>.</param>
public sealed record Entity(
    string Id, EntityType Type, string Name, bool IsNamed, bool IsPlural, ImmutableArray<Mention> Mentions, ImmutableArray<string> Roles);
