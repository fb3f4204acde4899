using System.Collections.Immutable;

namespace Readout.Stories.People;

/// <summary>The people, organisations and places of a story, and who each entity of its articles is.</summary>
/// <param name="People">Most prominent first.</param>
/// <param name="IdOf">Id of the person behind an entity; an entity that is none (unnamed) is missing.</param>
internal sealed record PeopleOfStory(ImmutableArray<Person> People, IReadOnlyDictionary<PersonKey, string> IdOf)
{
    private readonly Dictionary<string, Person> _byId = People.ToDictionary(person => person.Id);

    /// <summary>The person behind an entity, or <c>null</c>.</summary>
    public string? Find(int article, string? entityId) =>
        entityId is not null && IdOf.TryGetValue(new PersonKey(article, entityId), out string? id) ? id : null;

    /// <summary>The person with an id of this story.</summary>
    public Person this[string id] => _byId[id];
}
