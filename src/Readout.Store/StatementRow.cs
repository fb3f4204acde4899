namespace Readout.Store;

/// <summary>A statement in a list.</summary>
/// <param name="Article">Id of its article.</param>
/// <param name="Story">Id of the article's story.</param>
/// <param name="Outlet">The article's outlet, or <c>null</c>.</param>
/// <param name="Published">The article's day of publication, or <c>null</c>.</param>
/// <param name="Id">Its id, unique in the article.</param>
/// <param name="Who">The speaker's name in the story, or the words that name the source.</param>
/// <param name="Person">The speaker's key, or <c>null</c>.</param>
/// <param name="Stance">What the speaker does with the content: <c>asserts</c>, <c>denies</c> ...</param>
/// <param name="Source">The words that name the source.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Content">The words attributed.</param>
/// <param name="Quote"><c>direct</c>, <c>indirect</c> or <c>mixed</c>.</param>
/// <param name="IsSpeech">Whether it is speech or writing rather than belief, intention or feeling.</param>
/// <param name="Within">Id of the statement whose content holds it, or <c>null</c>.</param>
/// <param name="From">First day on which it may have been said, or <c>null</c>.</param>
/// <param name="To">Last day on which it may have been said, or <c>null</c>.</param>
/// <param name="Confidence">Probability that the record is right.</param>
/// <param name="Span">Its place in the report.</param>
public sealed record StatementRow(
    string Article, string Story, string? Outlet, DateOnly? Published, string Id, string Who, string? Person, string Stance, string Source, string Cue, string Content,
    string Quote, bool IsSpeech, string? Within, DateOnly? From, DateOnly? To, double Confidence, SourceSpan Span);
