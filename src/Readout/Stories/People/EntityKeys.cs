using Readout.Stories.Words;

namespace Readout.Stories.People;

/// <summary>Names entities so that the same one has the same key in every article, before it is known which articles belong together: coarse on purpose (people by surname).</summary>
internal sealed class EntityKeys
{
    private readonly StoryLexicon _lexicon;
    private readonly NameFolder _folder;
    private readonly Dictionary<string, ulong> _keys = [];

    /// <summary>Keys of the entities of an article.</summary>
    public EntityKeys(Annotations annotations, StoryLexicon lexicon)
    {
        _lexicon = lexicon;
        _folder = new NameFolder(lexicon);
        foreach (Entity entity in annotations.Entities)
        {
            if (entity.IsNamed && KeyOf(entity) is { } key)
            {
                _keys[entity.Id] = key;
            }
        }
    }

    /// <summary>The key of an entity; <c>null</c> for one without name.</summary>
    public ulong? this[string? entityId] => entityId is not null && _keys.TryGetValue(entityId, out ulong key) ? key : null;

    private ulong? KeyOf(Entity entity)
    {
        if (entity.Type == EntityType.Person)
        {
            return PersonName.Of(entity.Name, _folder, _lexicon) is { } name ? WordHash.Of("person " + name.Surname) : null;
        }

        string whole = string.Join(' ', _folder.Words(entity.Name));
        return whole.Length == 0 ? null
            : WordHash.Of(_lexicon.SameNames.TryGetValue(whole, out int[]? group) ? $"thing #{group[0]}" : "thing " + whole);
    }
}
