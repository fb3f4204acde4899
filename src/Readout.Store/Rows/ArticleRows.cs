using System.Collections.Immutable;
using Readout.Reports;

namespace Readout.Store.Rows;

/// <summary>What is read out of an article, as rows.</summary>
internal static class ArticleRows
{
    public static string[] ArticleColumns { get; } =
    [
        "report", "state", "story", "place", "title", "outlet", "outlet_how", "agency", "authors", "dateline", "url",
        "published", "published_how", "published_because", "earliest", "latest", "words", "statements", "events", "text",
    ];

    public static string[] EntityColumns { get; } = ["report", "id", "type", "name", "named", "mentions", "pronouns"];

    public static string[] StatementColumns { get; } =
    [
        "report", "id", "starts", "ends", "source", "cue", "content", "speaker", "who", "person", "stance", "quote", "speech", "within", "said_from", "said_to", "confidence",
    ];

    public static string[] EventColumns { get; } =
    [
        "report", "id", "starts", "ends", "text", "action", "cameo", "plover", "actor", "actor_code", "target", "target_code",
        "happened_from", "happened_to", "status", "statement", "confidence",
    ];

    public static object?[] Article(ComposedArticle composed, string story, string state, int place)
    {
        Annotations annotations = composed.Annotations;
        Article article = annotations.Article;
        return
        [
            composed.Number, state, story, place, article.Title?.Value, article.Outlet?.Value, article.Outlet?.How.Name(), article.Agency?.Value,
            string.Join("; ", article.Authors.Select(author => author.Value)), article.Dateline?.Value, article.Url?.Value,
            article.Published?.Value, article.Published?.How.Name(), article.Published?.Because, article.Published?.Earliest, article.Published?.Latest,
            annotations.Tokens.Count, annotations.Statements.Length, annotations.Events.Length, article.Text,
        ];
    }

    public static IEnumerable<object?[]> Entities(ComposedArticle composed)
    {
        foreach (Entity entity in composed.Annotations.Entities)
        {
            int pronouns = entity.Mentions.Count(mention => mention.Kind == MentionKind.Pronoun);
            yield return [composed.Number, entity.Id, entity.Type.Name(), entity.Name, entity.IsNamed, entity.Mentions.Length - pronouns, pronouns];
        }
    }

    public static IEnumerable<object?[]> Statements(ComposedArticle composed, PersonKeys people)
    {
        Article article = composed.Annotations.Article;
        Dictionary<string, Entity> entities = composed.Annotations.Entities.ToDictionary(entity => entity.Id);
        foreach (Statement statement in composed.Annotations.Statements)
        {
            ImmutableArray<TextSpan> words = statement.Content.IsEmpty ? statement.Cue.IsEmpty ? statement.Source : statement.Cue : statement.Content;
            SourceSpan place = words.IsEmpty ? default : article.ToSource(new TextSpan(words[0].Start, words[^1].End));
            Entity? speaker = statement.Speaker is { } id ? entities.GetValueOrDefault(id) : null;
            Person? person = people.Of(article.Id, speaker);
            string source = Words(article, statement.Source);
            yield return
            [
                composed.Number, statement.Id, place.Start, place.End, source, Words(article, statement.Cue), Words(article, statement.Content),
                statement.Speaker, person?.Name ?? speaker?.Name ?? source, person is null ? null : PersonKeys.KeyOf(person.Name), statement.Stance.Name(),
                statement.Quote.Name(), statement.IsSpeech, statement.Within, statement.From, statement.To, statement.Confidence,
            ];
        }
    }

    public static IEnumerable<object?[]> Events(ComposedArticle composed)
    {
        Article article = composed.Annotations.Article;
        foreach (Event happening in composed.Annotations.Events)
        {
            SourceSpan place = article.ToSource(happening.Span);
            yield return
            [
                composed.Number, happening.Id, place.Start, place.End, Layout.OneLine(article.TextOf(happening.Span)), happening.Lemma, happening.Cameo, happening.Plover,
                Words(article, happening.Actor), happening.Actor?.Code, Words(article, happening.Target), happening.Target?.Code,
                happening.From, happening.To, happening.Status.Name(), happening.StatementId, happening.Confidence,
            ];
        }
    }

    private static string Words(Article article, ImmutableArray<TextSpan> spans) => string.Join(" … ", spans.Select(span => Layout.OneLine(article.TextOf(span))));

    private static string? Words(Article article, EventParticipant? participant) => participant is null ? null : Layout.OneLine(article.TextOf(participant.Span));
}
