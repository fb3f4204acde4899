namespace Readout.Reports.Html;

/// <summary>The layers of a report's text: statements (source, cue, content), times, events, and the spans that the account links to.</summary>
internal sealed class ReportLayers(StoryLayout story, MarkBook marks, Annotations annotations)
{
    private readonly Article _article = annotations.Article;

    public IEnumerable<Layer> All()
    {
        Dictionary<string, string> names = annotations.Entities.ToDictionary(entity => entity.Id, entity => entity.Name, StringComparer.Ordinal);
        foreach (Statement statement in annotations.Statements)
        {
            string who = statement.Speaker is { } speaker && names.TryGetValue(speaker, out string? name) ? name : SourceWords(statement);
            string title = $"{statement.Id}: {who} {statement.Stance.Word()}";
            string id = $"{story.Label(_article.Id)}-{statement.Id}";
            bool first = true;
            foreach (TextSpan span in statement.Content)
            {
                yield return new Layer(span, "said") { Title = title, Id = first ? id : null };
                first = false;
            }

            foreach (TextSpan span in statement.Source)
            {
                yield return new Layer(span, "by") { Title = title };
            }

            foreach (TextSpan span in statement.Cue)
            {
                yield return new Layer(span, "cue") { Title = title };
            }
        }

        foreach (TimeExpression time in annotations.Times)
        {
            yield return new Layer(time.Span, "when") { Title = Layout.Days(time.From, time.To) ?? time.Value };
        }

        foreach (Event happening in annotations.Events)
        {
            string code = happening.Plover ?? happening.Lemma;
            yield return new Layer(happening.Trigger, "did") { Title = $"{happening.Id}: {code.ToLowerInvariant()}, {happening.Status.Word()}" };
        }

        foreach ((TextSpan span, string id) in marks.In(_article.Id))
        {
            yield return new Layer(span, (marks.IsGround(id) ? "ev " : "named ") + id) { Id = id, Claims = [.. marks.ClaimsOn(_article.Id, span)] };
        }
    }

    private string SourceWords(Statement statement) =>
        statement.Source.IsEmpty ? "somebody" : Layout.OneLine(string.Join(" ", statement.Source.Select(_article.TextOf)));
}
