using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>Chooses, among the statements that one may speak of, those that it most likely does.</summary>
internal sealed class ReactionTargets(StoryInput input, StoryLexicon lexicon)
{
    /// <summary>How many paragraphs back a reaction reaches.</summary>
    public const int Paragraphs = 2;

    private Tokens Tokens => input.Annotations.Tokens;

    /// <summary>Ids of those that share a word with the reaction, else all or, where it must be near, those of its and the last paragraphs, first such as speak of the one who reacts. Only speech that tells something.</summary>
    /// <param name="reaction">The reaction.</param>
    /// <param name="candidates">What it may speak of.</param>
    /// <param name="isNear">Whether it can speak of the last paragraphs only.</param>
    public string[] Likeliest(Statement reaction, IEnumerable<Statement> candidates, bool isNear)
    {
        Statement[] telling = [.. candidates.Where(other => other.IsSpeech && other.Stance is Stance.Asserts or Stance.Confirms or Stance.Promises or Stance.Demands)];
        HashSet<string> words = [.. reaction.Content.SelectMany(WordsOf)];
        Statement[] sharing = [.. telling.Where(other => other.Content.SelectMany(WordsOf).Any(words.Contains))];
        if (sharing.Length > 0)
        {
            return [.. sharing.Select(other => other.Id)];
        }

        if (!isNear)
        {
            return [.. telling.Select(other => other.Id)];
        }

        int start = StartOf(reaction), block = BlockOf(start);
        int from = block == input.Article.Blocks.Length ? 0 : input.Article.Blocks[Math.Max(0, block - Paragraphs)].Span.Start;
        Statement[] near = [.. telling.Where(other => StartOf(other) >= from && StartOf(other) <= start)];
        Statement[] ofSpeaker = [.. near.Where(other => other.Content.Any(content => Mentions(content, reaction.Speaker)))];
        return [.. (ofSpeaker.Length > 0 ? ofSpeaker : near).Select(other => other.Id)];
    }

    /// <summary>The statements of others that stand before one in its block and in so many before it.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="blocks">Number of blocks.</param>
    /// <param name="tree">The article's statements.</param>
    public IEnumerable<Statement> Before(Statement statement, int blocks, StatementTree tree)
    {
        string? speaker = tree.SpeakerOf(statement);
        int start = statement.Content[0].Start, own = BlockOf(start);
        int from = own == input.Article.Blocks.Length ? start : input.Article.Blocks[Math.Max(0, own - blocks)].Span.Start;
        return input.Annotations.Statements.Where(other => !other.Content.IsEmpty && other.Content[0].Start < start && other.Content[0].Start >= from
            && other.Id != statement.Id && !other.Content.Any(part => part.Contains(start)) && (speaker is null || tree.SpeakerOf(other) != speaker));
    }

    private bool Mentions(TextSpan content, string? entityId) =>
        entityId is not null && input.Annotations.Entities.Any(entity => entity.Id == entityId && entity.Mentions.Any(mention => content.Contains(mention.Span)));

    private static int StartOf(Statement statement) => statement.Content.IsEmpty ? statement.Cue.IsEmpty ? int.MaxValue : statement.Cue[0].Start : statement.Content[0].Start;

    /// <summary>The lemmas that tell what words are about: nouns and verbs that are no nouns for what was said and no words that call it untrue.</summary>
    private IEnumerable<string> WordsOf(TextSpan span) =>
        Tokens.In(span).Where(i => Tokens.TagOf(i) is UniversalTag.NOUN or UniversalTag.VERB).Select(Tokens.LemmaOf)
            .Where(lemma => !lexicon.AccountNouns.Contains(lemma) && !lexicon.RefutingWords.Contains(lemma)
                && !lexicon.LightVerbs.Contains(lemma) && !lexicon.VacuousWords.Contains(lemma) && !lexicon.AttributingWords.Contains(lemma));

    private int BlockOf(int offset)
    {
        int block = 0;
        while (block < input.Article.Blocks.Length && !input.Article.Blocks[block].Span.Contains(offset))
        {
            block++;
        }

        return block;
    }
}
