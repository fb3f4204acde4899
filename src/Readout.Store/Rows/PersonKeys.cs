using System.Text;

namespace Readout.Store.Rows;

/// <summary>Finds who an article's entity is in the story: the person whose mentions hold one of the entity's.</summary>
internal sealed class PersonKeys
{
    private readonly Dictionary<(string Article, TextSpan Span), Person> _mentions = [];

    public PersonKeys(Story story)
    {
        foreach (Person person in story.People)
        {
            foreach (Evidence mention in person.Mentions)
            {
                _mentions.TryAdd((mention.ArticleId, mention.Span), person);
            }
        }
    }

    /// <summary>The person behind an entity of an article, or <c>null</c>.</summary>
    public Person? Of(string article, Entity? entity)
    {
        foreach (Mention mention in entity?.Mentions ?? [])
        {
            if (_mentions.TryGetValue((article, mention.Span), out Person? person))
            {
                return person;
            }
        }

        return null;
    }

    /// <summary>A name as it stands in addresses, the same in all stories: <c>yuri-ushakov</c>.</summary>
    public static string KeyOf(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }
        }

        return key.ToString().TrimEnd('-');
    }
}
