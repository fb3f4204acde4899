namespace Readout.Store;

/// <content>What each list is ordered by.</content>
public sealed partial class Library
{
    private static readonly ListOrder<StoryRow> _storyOrder = new(
        new("s.last_day", row => row.To, IsDescending: true) { MayBeNull = true }, new("s.id", row => row.Id));

    private static readonly ListOrder<ArticleRow> _articleOrder = new(
        new("a.published", row => row.Published) { MayBeNull = true }, new("r.id", row => row.Id));

    // Claims of a story are numbered in their order.
    private static readonly ListOrder<ClaimRow> _claimOrder = new(
        new("c.independent", row => row.Independent, IsDescending: true), new("c.reports", row => row.Reports, IsDescending: true), new("c.story", row => row.Story),
        new("length(c.id)", row => row.Id.Length), new("c.id", row => row.Id));

    private static readonly ListOrder<StatementRow> _statementOrder = new(
        new("a.published", row => row.Published) { MayBeNull = true }, new("r.id", row => row.Article), new("s.starts", row => row.Span.Start), new("s.id", row => row.Id));

    private static readonly ListOrder<EventRow> _eventOrder = new(
        new("e.happened_from", row => row.From) { MayBeNull = true }, new("r.id", row => row.Article), new("e.starts", row => row.Span.Start), new("e.id", row => row.Id));

    private static readonly ListOrder<PersonRow> _personOrder = new(
        new("SUM(p.mentions)", row => row.Mentions, IsDescending: true), new("p.key", row => row.Key), new("p.type", row => row.Type));
}
