using Readout.Language;

namespace Readout.Statements;

/// <summary>Tells the medium that a word stands for: its own name, or the name in front of its show or its reporter (<i>Harbor TV's Anna Weiss</i>).</summary>
/// <param name="signals">The article's signals.</param>
/// <param name="mentions">Its entities by token.</param>
/// <param name="lexicon">The lists of words.</param>
internal sealed class MediumFinder(ArticleSignals signals, MentionIndex mentions, CueLexicon lexicon)
{
    private const int Longest = 8;
    private readonly Tokens _tokens = signals.Tokens;

    /// <summary>The organisation at a token, or the medium in front of the show or the person there; <c>null</c> when there is none.</summary>
    public Entity? At(int token)
    {
        if (mentions.At(token) is { Type: EntityType.Organization } own)
        {
            return own;
        }

        for (int i = Math.Max(signals.SubtreeOf(token).First, token - Longest); i < token; i++)
        {
            if (mentions.At(i) is { Type: EntityType.Organization } medium && IsNamed(medium))
            {
                return medium;
            }
        }

        foreach (int child in signals.Children(token))
        {
            bool isBehind = child > token && signals.Is(child, "nmod") && signals.Child(child, "case") is >= 0 and var marker && _tokens.Lemmas[marker] is "of" or "on" or "from";
            if (isBehind && mentions.At(child) is { Type: EntityType.Organization } medium && IsNamed(medium))
            {
                return medium;
            }
        }

        return null;
    }

    /// <summary>Whether an organisation's name is that of a medium.</summary>
    public bool IsNamed(Entity body)
    {
        foreach (string word in body.Name.Split(' ', '.', '-'))
        {
            if (lexicon.Has("medianame", word.ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a token stands for a medium, by its name or by a noun for one near it.</summary>
    public bool IsMedium(int token)
    {
        if (At(token) is { } body && IsNamed(body))
        {
            return true;
        }

        (int first, int end) = signals.SubtreeOf(token);
        for (int i = first; i < Math.Min(end, first + 12); i++)
        {
            if (lexicon.Has("media", _tokens.Lemmas[i].ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether words name an office or a body that speaks for itself.</summary>
    public bool IsInstitution(TokenRange range)
    {
        for (int i = range.First; i < range.End; i++)
        {
            if (lexicon.Has("institution", _tokens.Lemmas[i].ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }
}
