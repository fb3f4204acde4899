using Readout.Reports;

namespace Readout.Store.Rows;

/// <summary>A story as rows.</summary>
internal static class StoryRows
{
    public static string[] StoryColumns { get; } = ["id", "state", "title", "first_day", "last_day", "articles", "outlets", "claims", "disputed", "follows", "body", "basis"];

    public static string[] PersonColumns { get; } = ["story", "id", "place", "key", "type", "name", "also", "roles", "mentions"];

    public static string[] ClaimColumns { get; } = ["story", "id", "place", "text", "status", "reports", "independent", "confidence"];

    public static string[] PositionColumns { get; } = ["story", "claim", "place", "person", "who", "stance", "reports", "first_day", "last_day"];

    public static string[] EvidenceColumns { get; } = ["story", "claim", "position", "place", "article", "statement", "starts", "ends", "via"];

    public static string[] TimelineColumns { get; } = ["story", "place", "first_day", "last_day", "text", "status", "background", "reports"];

    public static string[] ChangeColumns { get; } = ["story", "place", "day", "kind", "claim", "text"];

    public static object?[] Story(Story story, string state, byte[] body, string basis, IReadOnlyDictionary<string, ComposedArticle> articles) =>
    [
        story.Id, state, story.Title, story.From, story.To, story.ArticleIds.Length,
        story.ArticleIds.Select(id => articles[id].Annotations.Article.Outlet?.Value).Where(outlet => outlet is not null).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
        story.Claims.Length, story.Claims.Count(claim => claim.Status == ClaimStatus.Disputed), string.Join(' ', story.Follows), body, basis,
    ];

    public static IEnumerable<object?[]> People(Story story) => story.People.Select((person, place) => new object?[]
    {
        story.Id, person.Id, place, PersonKeys.KeyOf(person.Name), person.Type.Name(), person.Name, string.Join("; ", person.Also), string.Join("; ", person.Roles), person.Mentions.Length,
    });

    public static IEnumerable<object?[]> Claims(Story story) => story.Claims.Select((claim, place) => new object?[]
    {
        story.Id, claim.Id, place, claim.Told, claim.Status.Name(), claim.Reports, claim.Independent, claim.Confidence,
    });

    public static IEnumerable<object?[]> Positions(Story story)
    {
        Dictionary<string, string> keys = story.People.ToDictionary(person => person.Id, person => PersonKeys.KeyOf(person.Name));
        return story.Claims.SelectMany(claim => claim.Positions.Select((position, place) => new object?[]
        {
            story.Id, claim.Id, place, position.Who is { } who ? keys.GetValueOrDefault(who) : null, position.WhoText, position.Stance.Name(),
            position.Evidence.Select(evidence => evidence.Where.ArticleId).Distinct().Count(),
            position.Evidence.Min(evidence => evidence.From), position.Evidence.Max(evidence => evidence.To),
        }));
    }

    public static IEnumerable<object?[]> Evidence(Story story, IReadOnlyDictionary<string, ComposedArticle> articles) =>
        story.Claims.SelectMany(claim => claim.Positions.SelectMany((position, number) => position.Evidence.Select((evidence, place) =>
        {
            SourceSpan span = articles[evidence.Where.ArticleId].Annotations.Article.ToSource(evidence.Where.Span);
            return new object?[]
            {
                story.Id, claim.Id, number, place, evidence.Where.ArticleId, evidence.Where.StatementId, span.Start, span.End, string.Join("; ", evidence.Via),
            };
        })));

    public static IEnumerable<object?[]> Timeline(Story story) => story.Timeline.Select((entry, place) => new object?[]
    {
        story.Id, place, entry.From, entry.To, entry.Text, entry.Status.Name(), entry.IsBackground, entry.Evidence.Select(evidence => evidence.ArticleId).Distinct().Count(),
    });

    public static IEnumerable<object?[]> Changes(Story story) => story.Changes.Select((change, place) => new object?[]
    {
        story.Id, place, change.When, change.Kind.Name(), change.ClaimId, change.Text,
    });
}
