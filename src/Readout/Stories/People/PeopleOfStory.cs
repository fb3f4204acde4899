using System.Collections.Immutable;

namespace Readout.Stories.People;

/// <summary>The people, organisations and places of a story, and who each entity of its articles is.</summary>
/// <param name="People">Most prominent first.</param>
/// <param name="IdOf">Id of the person behind an entity; an entity that is none (unnamed) is missing.</param>
internal sealed record PeopleOfStory(ImmutableArray<Person> People, IReadOnlyDictionary<PersonKey, string> IdOf)
{
    /// <summary>For a capital or seat of government, the country that it stands for, where the story has that country too.</summary>
    public IReadOnlyDictionary<string, string> StandsFor { get; init; } = new Dictionary<string, string>();

    private readonly Dictionary<string, Person> _byId = People.ToDictionary(person => person.Id);

    /// <summary>The person behind an entity, or <c>null</c>.</summary>
    public string? Find(int article, string? entityId) =>
        entityId is not null && IdOf.TryGetValue(new PersonKey(article, entityId), out string? id) ? id : null;

    /// <summary>Who acts where an entity is named: a capital acts for its country.</summary>
    public string? Acting(int article, string? entityId) => Find(article, entityId) is { } id ? StandsFor.GetValueOrDefault(id, id) : null;

    /// <summary>The person with an id of this story.</summary>
    public Person this[string id] => _byId[id];
}
