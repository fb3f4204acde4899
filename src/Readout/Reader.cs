using System.Collections.Immutable;
using Readout.Events;
using Readout.Language;
using Readout.Language.Coreference;
using Readout.Models;
using Readout.Statements;
using Readout.Time;

namespace Readout;

/// <summary>
/// Reads one article: tokens, trees, names, entities, times, statements, events. A pure function of the article and the models, so that any
/// number of threads may share a reader and any article may be read twice. Models are loaded on the first use.
/// </summary>
public sealed class Reader
{
    private static readonly Lazy<string> _version = new(() => $"{typeof(Reader).Assembly.GetName().Version!.ToString(3)}+{ModelInfo.Digest()}");
    private readonly LanguageAnnotator _language;
    private readonly EntityResolver _entities;
    private readonly TimeFinder _times = new();
    private readonly StatementExtractor _statements;
    private readonly EventCoder _events;

    /// <summary>Loads the models: those of language, which are most of them, beside the others.</summary>
    public Reader()
    {
        Task<EntityResolver> entities = Task.Run(() => new EntityResolver());
        Task<StatementExtractor> statements = Task.Run(() => new StatementExtractor());
        Task<EventCoder> events = Task.Run(() => new EventCoder());
        _language = new LanguageAnnotator();
        (_entities, _statements, _events) = (entities.GetAwaiter().GetResult(), statements.GetAwaiter().GetResult(), events.GetAwaiter().GetResult());
    }

    /// <summary>
    /// Names what annotations are made with: the library's version and a digest of all models and lexicons. Annotations that were kept under another
    /// name may differ from what this reader would give.
    /// </summary>
    public static string Version => _version.Value;

    /// <summary>Annotates an article.</summary>
    /// <param name="article">The article, as ingest made it.</param>
    public Annotations Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        Tokens tokens = _language.Annotate(article);
        return Finish(article, tokens, _entities.Resolve(article, tokens));
    }

    /// <summary>Resolves times again, and what depends on them, once the publication date of an article is known better.</summary>
    /// <param name="annotations">What was read out of the article before.</param>
    /// <param name="published">The date now known.</param>
    public Annotations Redate(Annotations annotations, PublicationDate published)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        return Finish(annotations.Article with { Published = published }, annotations.Tokens, annotations.Entities);
    }

    private Annotations Finish(Article article, Tokens tokens, ImmutableArray<Entity> entities)
    {
        ImmutableArray<TimeExpression> times = _times.Find(article, tokens, article.Published);
        ImmutableArray<Statement> statements = _statements.Extract(article, tokens, entities, times);
        ImmutableArray<Event> events = _events.Code(article, tokens, entities, times, statements);
        return new Annotations(article, tokens, entities, times, statements, events);
    }
}
