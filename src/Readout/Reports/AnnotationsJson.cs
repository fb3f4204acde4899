using System.Collections.Immutable;
using System.Text.Json;

namespace Readout.Reports;

/// <summary>The fields of one article's annotations, in the contract's order.</summary>
internal static class AnnotationsJson
{
    public static void Write(Utf8JsonWriter json, Annotations annotations, bool withSentences)
    {
        Article article = annotations.Article;
        json.WriteStartObject();
        json.WriteString("schema", ContractNames.Schema);
        json.WriteString("id", article.Id);
        ArticleJson.Write(json, article);
        if (withSentences)
        {
            WriteSentences(json, annotations);
        }

        json.WriteStartArray("entities");
        foreach (Entity entity in annotations.Entities)
        {
            WriteEntity(json, article, entity);
        }

        json.WriteEndArray();
        json.WriteStartArray("times");
        foreach (TimeExpression time in annotations.Times)
        {
            WriteTime(json, article, time);
        }

        json.WriteEndArray();
        json.WriteStartArray("statements");
        foreach (Statement statement in annotations.Statements)
        {
            WriteStatement(json, article, statement);
        }

        json.WriteEndArray();
        json.WriteStartArray("events");
        foreach (Event happening in annotations.Events)
        {
            WriteEvent(json, article, happening);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSentences(Utf8JsonWriter json, Annotations annotations)
    {
        json.WriteStartArray("sentences");
        for (int sentence = 0; sentence < annotations.Tokens.SentenceCount; sentence++)
        {
            json.WriteSpanValue(annotations.Article.ToSource(annotations.Tokens.SentenceSpan(sentence)));
        }

        json.WriteEndArray();
    }

    private static void WriteEntity(Utf8JsonWriter json, Article article, Entity entity)
    {
        json.WriteStartObject();
        json.WriteString("id", entity.Id);
        json.WriteString("type", entity.Type.Name());
        json.WriteString("name", entity.Name);
        WriteMentions(json, "mentions", article, entity.Mentions, pronouns: false);
        WriteMentions(json, "pronouns", article, entity.Mentions, pronouns: true);
        json.WriteEndObject();
    }

    private static void WriteMentions(Utf8JsonWriter json, string name, Article article, ImmutableArray<Mention> mentions, bool pronouns)
    {
        json.WriteStartArray(name);
        foreach (Mention mention in mentions)
        {
            if (mention.Kind == MentionKind.Pronoun == pronouns)
            {
                json.WriteSpanValue(article.ToSource(mention.Span));
            }
        }

        json.WriteEndArray();
    }

    private static void WriteTime(Utf8JsonWriter json, Article article, TimeExpression time)
    {
        json.WriteStartObject();
        json.WriteSpan("span", article.ToSource(time.Span));
        json.WriteString("type", time.Type.Name());
        json.WriteString("value", time.Value);
        json.WriteDay("from", time.From);
        json.WriteDay("to", time.To);
        if (time.Anchor?.DatedBy is { } dated)
        {
            json.WriteStartObject("anchor");
            json.WriteSpan("span", article.ToSource(time.Anchor.Clause));
            json.WriteString("article", dated.ArticleId);
            json.WriteString("because", time.Because);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteStatement(Utf8JsonWriter json, Article article, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("id", statement.Id);
        json.WriteSpans("source", article, statement.Source);
        json.WriteSpans("cue", article, statement.Cue);
        json.WriteSpans("content", article, statement.Content);
        json.WriteString("speaker", statement.Speaker);
        json.WriteBoolean("speech", statement.IsSpeech);
        json.WriteString("quote", statement.Quote.Name());
        json.WriteString("stance", statement.Stance.Name());
        json.WriteStrings("about", statement.About);
        json.WriteString("within", statement.Within);
        json.WriteStrings("via", statement.Via);
        json.WriteSpan("occasion", SourceOf(article, statement.Occasion));
        json.WriteSpan("addressee", SourceOf(article, statement.Addressee));
        json.WriteSpan("place", SourceOf(article, statement.Place));
        json.WriteString("form", statement.Form?.Name());
        json.WriteString("for", statement.SpeaksFor);
        json.WriteDays(statement.From, statement.To);
        json.WriteConfidence(statement.Confidence);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, Article article, Event happening)
    {
        json.WriteStartObject();
        json.WriteString("id", happening.Id);
        json.WriteSpan("span", article.ToSource(happening.Span));
        json.WriteSpan("trigger", article.ToSource(happening.Trigger));
        json.WriteString("lemma", happening.Lemma);
        json.WriteString("cameo", happening.Cameo);
        json.WriteString("plover", happening.Plover);
        WriteParticipant(json, "actor", article, happening.Actor);
        WriteParticipant(json, "target", article, happening.Target);
        json.WriteSpan("place", SourceOf(article, happening.Place));
        json.WriteDays(happening.From, happening.To);
        json.WriteString("status", happening.Status.Name());
        json.WriteString("statement", happening.StatementId);
        json.WriteString("pattern", happening.Pattern);
        json.WriteConfidence(happening.Confidence);
        json.WriteEndObject();
    }

    private static void WriteParticipant(Utf8JsonWriter json, string name, Article article, EventParticipant? participant)
    {
        if (participant is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("entity", participant.EntityId);
        json.WriteString("code", participant.Code);
        json.WriteSpan("span", article.ToSource(participant.Span));
        json.WriteEndObject();
    }

    private static SourceSpan? SourceOf(Article article, TextSpan? span) => span is { } known ? article.ToSource(known) : null;
}
