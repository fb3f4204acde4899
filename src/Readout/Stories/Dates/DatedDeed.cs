namespace Readout.Stories.Dates;

/// <summary>Something that a report tells with its day.</summary>
/// <param name="Input">The report.</param>
/// <param name="Span">The words that tell it.</param>
/// <param name="StatementId">Id of the statement that it is told in; <c>null</c> for the outlet's own voice.</param>
/// <param name="Day">The day.</param>
internal sealed record DatedDeed(StoryInput Input, TextSpan Span, string? StatementId, DateOnly Day)
{
    /// <summary>Where it is told.</summary>
    public Evidence Evidence => new(Input.Article.Id, Span, StatementId);
}
