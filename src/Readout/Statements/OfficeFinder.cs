using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Statements;

/// <summary>
/// Finds for whom a spokesperson speaks: <i>the ministry's spokeswoman</i>, <i>Harbour Board spokesman Jon Tarn</i>, <i>a spokesman for the board</i>. The two stay two entities:
/// what one says is not what the other says, but a reader may want them side by side.
/// </summary>
internal sealed class OfficeFinder
{
    private readonly ArticleSignals _signals;
    private readonly MentionIndex _mentions;
    private readonly CueLexicon _lexicon;
    private readonly Entity[] _bodies;
    private readonly Dictionary<string, Entity> _offices = [];

    /// <summary>Reads whom the text names as whose spokesperson.</summary>
    /// <param name="signals">The article's signals.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="mentions">The same by token.</param>
    /// <param name="lexicon">The lists of words.</param>
    public OfficeFinder(ArticleSignals signals, ImmutableArray<Entity> entities, MentionIndex mentions, CueLexicon lexicon)
    {
        (_signals, _mentions, _lexicon) = (signals, mentions, lexicon);
        _bodies = [.. entities.Where(entity => entity is { IsNamed: true, Type: EntityType.Organization or EntityType.GeopoliticalEntity })];
        foreach (Entity entity in entities)
        {
            foreach (Mention mention in entity.Mentions)
            {
                if (mention.Kind != MentionKind.Pronoun && !_offices.ContainsKey(entity.Id) && OfficeAt(mention.HeadToken, entity) is { } office)
                {
                    _offices.Add(entity.Id, office);
                }
            }
        }
    }

    /// <summary>The organisation or country that a speaker speaks for, or <c>null</c>.</summary>
    /// <param name="speaker">The speaker.</param>
    /// <param name="attribution">What he says; its source may name the office where no entity does.</param>
    public Entity? Of(Entity? speaker, Attribution attribution)
    {
        if (speaker is not null && _offices.TryGetValue(speaker.Id, out Entity? known))
        {
            return known;
        }

        foreach (TokenRange source in attribution.Source)
        {
            for (int i = source.First; i < source.End; i++)
            {
                if (OfficeAt(i, speaker) is { } office)
                {
                    return office;
                }
            }
        }

        return null;
    }

    // The word for a spokesperson at a mention: the mention's head, what stands before the name, or what is in apposition to it.
    private Entity? OfficeAt(int head, Entity? speaker)
    {
        if (IsRole(head) && Employer(head, speaker) is { } own)
        {
            return own;
        }

        foreach (int child in _signals.Children(head))
        {
            bool isTitle = _signals.Is(child, "compound") || _signals.Is(child, "appos") || _signals.Is(child, "flat") || _signals.Is(child, "nmod");
            if (isTitle && IsRole(child) && (Employer(child, speaker) ?? Beside(child, head, speaker)) is { } office)
            {
                return office;
            }
        }

        int over = _signals.Tokens.Heads[head];
        return over >= 0 && _signals.Is(head, "appos") && IsRole(over) ? Employer(over, speaker) : null;
    }

    private bool IsRole(int token) => _lexicon.Has("spokesrole", _signals.Tokens.Lemmas[token].ToLowerInvariant());

    private Entity? Employer(int role, Entity? speaker)
    {
        foreach (int child in _signals.Children(role))
        {
            bool isEmployer = _signals.Is(child, "compound") || _signals.Is(child, "nmod") || _signals.Is(child, "amod");
            if (isEmployer && IsOffice(child, speaker) is { } office)
            {
                return office;
            }
        }

        return null;
    }

    // Harbour Board spokesman Jon Tarn: title and office may both hang on the name
    private Entity? Beside(int role, int name, Entity? speaker)
    {
        foreach (int child in _signals.Children(name))
        {
            if (child < role && _signals.Is(child, "compound") && IsOffice(child, speaker) is { } office)
            {
                return office;
            }
        }

        return null;
    }

    // A name in a title is no mention of its own: it is looked for among the article's names. "Its" is the organisation named last before.
    private Entity? IsOffice(int token, Entity? speaker)
    {
        Entity? found = _mentions.At(token);
        if (found is null && _signals.Tokens.Tags[token] == UniversalTag.PROPN)
        {
            string form = _signals.Tokens.FormOf(token).ToString();
            found = Array.Find(_bodies, entity => entity.Name.EndsWith(form, StringComparison.Ordinal));
        }
        else if (found is null && _signals.Tokens.Lemmas[token] is "its")
        {
            int sentence = Math.Max(0, _signals.Tokens.SentenceOf[token] - 1);
            for (int i = token - 1; found is null && i >= _signals.Tokens.SentenceStarts[sentence]; i--)
            {
                found = _mentions.At(i) is { Type: EntityType.Organization, IsNamed: true } before ? before : null;
            }
        }

        return found is { Type: EntityType.Organization or EntityType.GeopoliticalEntity } && found.Id != speaker?.Id ? found : null;
    }
}
