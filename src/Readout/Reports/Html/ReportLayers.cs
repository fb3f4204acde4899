namespace Readout.Reports.Html;

/// <summary>The layers of a report's text: statements (source, cue, content), times, events, people, and the spans that the account links to.</summary>
internal sealed class ReportLayers(MarkBook marks, Annotations annotations)
{
    private readonly Article _article = annotations.Article;

    /// <summary>What the page of a story shows.</summary>
    public IEnumerable<Layer> All() => [.. Statements(), .. Times(), .. Events(), .. Account()];

    /// <summary>Source, cue and content of each statement.</summary>
    public IEnumerable<Layer> Statements()
    {
        Dictionary<string, string> names = annotations.Entities.ToDictionary(entity => entity.Id, entity => entity.Name, StringComparer.Ordinal);
        foreach (Statement statement in annotations.Statements)
        {
            string who = statement.Speaker is { } speaker && names.TryGetValue(speaker, out string? name) ? name : SourceWords(statement);
            string title = $"{statement.Id}: {who} {statement.Stance.Word()}";
            string? id = marks.StatementId(_article.Id, statement.Id);
            string said = marks.Links.MarksStatements ? "said " + id : "said";
            foreach (TextSpan span in statement.Content)
            {
                yield return new Layer(span, said) { Title = title, Id = id };
                id = null;
            }

            foreach (TextSpan span in statement.Source)
            {
                yield return new Layer(span, "by") { Title = title };
            }

            foreach (TextSpan span in statement.Cue)
            {
                yield return new Layer(span, "cue") { Title = title, Id = id };
                id = null;
            }
        }
    }

    /// <summary>Time expressions.</summary>
    public IEnumerable<Layer> Times() => annotations.Times.Select(time => new Layer(time.Span, "when") { Title = Layout.Days(time.From, time.To) ?? time.Value });

    /// <summary>The words that tell of events.</summary>
    public IEnumerable<Layer> Events() => annotations.Events.Select(happening =>
        new Layer(happening.Trigger, "did") { Id = marks.EventId(_article.Id, happening.Id), Title = $"{happening.Id}: {(happening.Plover ?? happening.Lemma).ToLowerInvariant()}, {happening.Status.Word()}" });

    /// <summary>Names, descriptions and pronouns, each with whom it means.</summary>
    public IEnumerable<Layer> People() => annotations.Entities.SelectMany(entity => entity.Mentions, (entity, mention) =>
        new Layer(mention.Span, "person") { Title = $"{entity.Name}, {entity.Type.Word()}" });

    /// <summary>The spans that the account links to.</summary>
    public IEnumerable<Layer> Account() => marks.In(_article.Id).Select(mark =>
        new Layer(mark.Key, (marks.IsGround(mark.Value) ? "ev " : "named ") + mark.Value) { Id = mark.Value, Claims = [.. marks.ClaimsOn(_article.Id, mark.Key)] });

    private string SourceWords(Statement statement) =>
        statement.Source.IsEmpty ? "somebody" : Layout.OneLine(string.Join(" ", statement.Source.Select(_article.TextOf)));
}
