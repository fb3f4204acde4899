namespace Readout.Stories.People;

/// <summary>A named entity of one article on its way to being joined with those of others.</summary>
/// <param name="Key">Which entity it is.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Forms">The distinct names under which the article has it, commonest first.</param>
/// <param name="Name">Its fullest name in parts, for a person; else <c>null</c>.</param>
/// <param name="Words">The words of its fullest name, folded.</param>
internal sealed record NamedThing(PersonKey Key, Entity Entity, string[] Forms, PersonName? Name, string[] Words)
{
    /// <summary>Number of named mentions.</summary>
    public int Weight => Entity.Mentions.Count(mention => mention.Kind == MentionKind.Name);
}
