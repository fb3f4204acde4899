using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// Reads what a statement about other statements speaks of, and what it does with them: by its links, or by a possessive with a noun for
/// something said (<i>called the aide's account incorrect</i>).
/// </summary>
internal sealed class ReactionReader(StoryInput input, StoryLexicon lexicon)
{
    private const int ParagraphsBefore = 2;
    private readonly StatementTree _tree = new(input.Annotations, lexicon);

    /// <summary>The ids of the statements that a statement takes a stance on, and the stance; <c>null</c> when it takes none.</summary>
    public (IReadOnlyList<string> About, Stance Stance)? Read(Statement statement)
    {
        if (!statement.About.IsEmpty)
        {
            return statement.Stance is Stance.Asserts or Stance.Promises or Stance.Demands ? null : (statement.About, statement.Stance);
        }

        if (statement.Stance is Stance.Denies or Stance.PlaysDown && IsProspect(statement.Content[0]))
        {
            string[] before = [.. OthersBefore(statement, 0).Select(other => other.Id)];
            before = before.Length > 0 ? before : [.. OthersBefore(statement, ParagraphsBefore).Select(other => other.Id)];
            return before.Length == 0 ? null : (before, Stance.PlaysDown);
        }

        foreach (TextSpan content in statement.Content)
        {
            if (AccountOf(content) is not { } teller)
            {
                continue;
            }

            Stance stance = statement.Stance is Stance.Asserts && IsRefuted(content) ? Stance.Denies : statement.Stance;
            string[] about = [.. input.Annotations.Statements.Where(other => other.Id != statement.Id && _tree.SpeakerOf(other) == teller).Select(other => other.Id)];
            return about.Length == 0 || stance is Stance.Asserts or Stance.Promises or Stance.Demands ? null : (about, stance);
        }

        return null;
    }

    /// <summary>The entity whose account a content speaks of: a name with a possessive before a noun for something said.</summary>
    private string? AccountOf(TextSpan content)
    {
        Tokens tokens = input.Annotations.Tokens;
        foreach (Entity entity in input.Annotations.Entities)
        {
            foreach (Mention mention in entity.Mentions)
            {
                for (int i = mention.EndToken - 1; content.Contains(mention.Span) && i < Math.Min(tokens.Count, mention.EndToken + 3); i++)
                {
                    if (i > mention.HeadToken && content.Contains(tokens.Starts[i]) && lexicon.AccountNouns.Contains(tokens.LemmaOf(i)))
                    {
                        return entity.Id;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a content is the prospect of what was told before: <i>plans for such a meeting</i>, <i>the prospect</i>. Who denies that something is
    /// being planned makes less of it, and does not deny that it was proposed.
    /// </summary>
    private bool IsProspect(TextSpan content)
    {
        Tokens tokens = input.Annotations.Tokens;
        int first = tokens.TokenAt(content.Start), end = Math.Min(tokens.TokenAt(content.End), first + 5);
        bool isProspect = false, refersBack = false;
        for (int i = first; i < end; i++)
        {
            isProspect |= i <= first + 1 && tokens.LemmaOf(i) is "plan" or "prospect" or "possibility" or "preparation" or "idea";
            refersBack |= tokens.LemmaOf(i) is "such" || (i == first && tokens.LemmaOf(i) is "the" or "that" or "this");
        }

        return isProspect && refersBack;
    }

    /// <summary>The statements of others that stand before one in its block and in so many before it.</summary>
    private IEnumerable<Statement> OthersBefore(Statement statement, int blocks)
    {
        string? speaker = _tree.SpeakerOf(statement);
        int start = statement.Content[0].Start;
        int own = 0;
        while (own < input.Article.Blocks.Length && !input.Article.Blocks[own].Span.Contains(start))
        {
            own++;
        }

        int from = own == input.Article.Blocks.Length ? start : input.Article.Blocks[Math.Max(0, own - blocks)].Span.Start;
        return input.Annotations.Statements.Where(other => other.Content[0].Start < start && other.Content[0].Start >= from
            && other.Id != statement.Id && !other.Content.Any(part => part.Contains(start)) && (speaker is null || _tree.SpeakerOf(other) != speaker));
    }

    private bool IsRefuted(TextSpan content)
    {
        Tokens tokens = input.Annotations.Tokens;
        for (int i = tokens.TokenAt(content.Start); i < tokens.Count && tokens.Starts[i] < content.End; i++)
        {
            if (lexicon.RefutingWords.Contains(tokens.LemmaOf(i)))
            {
                return true;
            }
        }

        return false;
    }
}
