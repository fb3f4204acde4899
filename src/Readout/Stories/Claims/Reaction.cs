namespace Readout.Stories.Claims;

/// <summary>What a statement does with what another one tells.</summary>
/// <param name="Input">The article.</param>
/// <param name="Statement">The statement that reacts.</param>
/// <param name="Stance">What it does.</param>
/// <param name="Told">The clause that it means; <c>null</c> where it means all that a statement tells.</param>
internal sealed record Reaction(StoryInput Input, Statement Statement, Stance Stance, Proposition? Told)
{
    /// <summary>Whether it is this reaction that stands at one place and what it means that stands at another.</summary>
    /// <param name="told">The place that tells.</param>
    /// <param name="reaction">The place that reacts.</param>
    public bool IsTo(Evidence told, Evidence reaction) =>
        Told is { Statement: { } statement } && told.ArticleId == Input.Article.Id && reaction.ArticleId == told.ArticleId && statement.Id == told.StatementId && Statement.Id == reaction.StatementId;
}
