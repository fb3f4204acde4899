using System.Collections.Immutable;
using Readout.Events.Lexicon;
using Readout.Language;

namespace Readout.Events;

/// <summary>
/// Codes who did what to whom in an article: CAMEO events by the patterns of the PETRARCH-2 dictionaries turned into tree patterns, and general events
/// for the timeline. Immutable after construction; one instance serves any number of threads.
/// </summary>
public sealed class EventCoder
{
    private readonly EventLexicon _lexicon;
    private readonly EventConventions _conventions;
    private readonly EventTrust _trust;

    /// <summary>Creates a coder with the lexicon that ships.</summary>
    public EventCoder()
        : this(EventLexicon.Embedded(), EventConventions.Readout, EventTrust.Shared)
    {
    }

    /// <summary>Creates a coder with a lexicon, conventions and what it trusts.</summary>
    internal EventCoder(EventLexicon lexicon, EventConventions conventions, EventTrust trust) => (_lexicon, _conventions, _trust) = (lexicon, conventions, trust);

    /// <summary>Is told every event that has a code before it is trusted or not, and the evidence for it.</summary>
    internal Action<Event, List<string>>? Heard { get; init; }

    /// <summary>Codes an article. Only body blocks yield events. Never throws on odd text.</summary>
    /// <param name="article">The article.</param>
    /// <param name="tokens">Its tokens and trees.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="times">Its time expressions in text order.</param>
    /// <param name="statements">Its statements.</param>
    /// <returns>The events in text order of their triggers.</returns>
    public ImmutableArray<Event> Code(
        Article article, Tokens tokens, ImmutableArray<Entity> entities, ImmutableArray<TimeExpression> times, ImmutableArray<Statement> statements)
    {
        if (tokens.Count == 0)
        {
            return [];
        }

        PublicationDate? published = article.Published;
        var grammar = new ArticleGrammar(tokens, _lexicon.Words);
        var actors = new ActorCoder(grammar, _lexicon, _conventions, entities, published?.Value ?? published?.Latest);
        var coder = new ArticleCoder(grammar, _lexicon, _conventions, actors, new CircumstanceFinder(grammar, times), new PlaceFinder(grammar), new StatementIndex(statements), _trust, Heard);
        for (int sentence = 0; sentence < tokens.SentenceCount; sentence++)
        {
            int block = tokens.SentenceBlocks[sentence];
            if ((uint)block >= (uint)article.Blocks.Length || article.Blocks[block].IsBody)
            {
                coder.CodeSentence(sentence);
            }
        }

        return coder.Events();
    }
}
