using Readout.Language;
using Readout.Stories.People;

namespace Readout.Stories.Claims;

/// <summary>Reads what the predicate of a clause is said of and what it is done to.</summary>
/// <param name="input">The article.</param>
/// <param name="people">The story's people.</param>
/// <param name="table">Takes up the words.</param>
internal sealed class ArgumentReader(StoryInput input, PeopleOfStory people, WordTable table)
{
    private readonly Dictionary<int, string> _entities = EntitiesByHead(input.Annotations);

    /// <summary>Id of the first entity that a word heads a mention of; <c>null</c> for none.</summary>
    /// <param name="token">Index of the word.</param>
    public string? EntityAt(int token) => _entities.GetValueOrDefault(token);

    /// <summary>What the predicate is said of; of a passive, what it is done to.</summary>
    public Argument SubjectOf(int predicate) => At(Find(input.Annotations.Tokens, predicate, "nsubj"));

    /// <summary>What the predicate is done to, in the active or the passive.</summary>
    public Argument ObjectOf(int predicate)
    {
        int found = Find(input.Annotations.Tokens, predicate, "obj");
        return At(found >= 0 ? found : Find(input.Annotations.Tokens, predicate, "nsubj:pass"));
    }

    /// <summary>The argument of a word; the subject of a complement or of a second verb that has none is that of the verb above it.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="predicate">Index of the word.</param>
    /// <param name="relation">How the argument hangs on it.</param>
    /// <returns>Index of the argument's head; -1 for none.</returns>
    public static int Find(Tokens tokens, int predicate, string relation)
    {
        for (int at = predicate; at >= 0; at = relation == "nsubj" && tokens.RelationOf(at) is "xcomp" or "conj" ? tokens.HeadOf(at) : -1)
        {
            int sentence = tokens.SentenceOf[at];
            for (int i = tokens.SentenceStarts[sentence]; i < tokens.SentenceStarts[sentence + 1]; i++)
            {
                if (tokens.HeadOf(i) == at && tokens.RelationOf(i) == relation)
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private static Dictionary<int, string> EntitiesByHead(Annotations annotations)
    {
        var found = new Dictionary<int, string>();
        foreach (Entity entity in annotations.Entities)
        {
            foreach (Mention mention in entity.Mentions)
            {
                found.TryAdd(mention.HeadToken, entity.Id);
            }
        }

        return found;
    }

    private Argument At(int token)
    {
        if (token < 0)
        {
            return Argument.None;
        }

        Tokens tokens = input.Annotations.Tokens;
        string? person = people.Acting(input.Index, EntityAt(token));
        return new Argument(person, tokens.TagOf(token) == UniversalTag.PRON ? -1 : table.NumberOf(tokens.LemmaOf(token).ToLowerInvariant()));
    }
}
