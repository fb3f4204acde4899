using System.Collections.Immutable;
using System.Globalization;

namespace Readout;

/// <summary>
/// What a reader has put right: a rule, applied whenever stories are composed, in the order of the numbers. It speaks of names, articles and places in reports,
/// which stay what they are however often reports are read again; a rule whose names or places no longer occur has no effect.
/// </summary>
/// <param name="Number">Its number; a later rule wins over an earlier one.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Subject">
/// What it is about. Of people: two names, of which for <see cref="CorrectionKind.OtherPerson"/> the first leaves. Of stories: ids of articles. Of
/// <see cref="CorrectionKind.MovedArticle"/>: the article, then one of the story it moves to, or nothing for a story of its own. Of claims: two
/// places, <c>article:start-end</c> in the report as given, of which for <see cref="CorrectionKind.OtherClaim"/> the first leaves. Otherwise the article (for a
/// speaker the place of the content), then the day as YYYY-MM-DD, the outlet, or the speaker.
/// </param>
/// <param name="Author">Who made it.</param>
/// <param name="Made">When.</param>
/// <param name="Reason">Why; empty when not said.</param>
public sealed record Correction(long Number, CorrectionKind Kind, ImmutableArray<string> Subject, string Author, DateTimeOffset Made, string Reason)
{
    /// <summary>It in one sentence, as outputs show it.</summary>
    public string Sentence => string.Create(CultureInfo.InvariantCulture,
        $"{What} (correction {Number} by {Author} on {Made:yyyy-MM-dd}{(Reason.Length == 0 ? "" : ": " + Reason)})");

    private string What => Kind switch
    {
        CorrectionKind.SamePerson => $"“{Subject[0]}” and “{Subject[1]}” are one",
        CorrectionKind.OtherPerson => $"“{Subject[0]}” is not “{Subject[1]}”",
        CorrectionKind.SameStory => $"{string.Join(", ", Subject)} belong to one story",
        CorrectionKind.OwnStory => $"{string.Join(", ", Subject)} {(Subject.Length == 1 ? "is a story by itself" : "are a story by themselves")}",
        CorrectionKind.MovedArticle => Subject.Length > 1 ? $"{Subject[0]} belongs to the story of {Subject[1]}" : $"{Subject[0]} is a story by itself",
        CorrectionKind.SameClaim => $"{Subject[0]} and {Subject[1]} tell one claim",
        CorrectionKind.OtherClaim => $"{Subject[0]} and {Subject[1]} tell two claims",
        CorrectionKind.Published => $"{Subject[0]} was published on {Subject[1]}",
        CorrectionKind.Outlet => $"{Subject[0]} appeared in {Subject[1]}",
        _ => $"{Subject[0]} is said by {Subject[1]}",
    };

    /// <summary>A place as a subject names it.</summary>
    /// <param name="article">Id of the article.</param>
    /// <param name="span">Its place in the report as given.</param>
    public static string Place(string article, SourceSpan span) => string.Create(CultureInfo.InvariantCulture, $"{article}:{span.Start}-{span.End}");

    /// <summary>Reads a place.</summary>
    /// <param name="place">What <see cref="Place"/> gave.</param>
    /// <returns>The article and the span; <c>null</c> when it names no place.</returns>
    public static (string Article, SourceSpan Span)? PlaceOf(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        int colon = place.LastIndexOf(':'), dash = place.LastIndexOf('-');
        return colon > 0 && dash > colon
            && int.TryParse(place.AsSpan(colon + 1, dash - colon - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            && int.TryParse(place.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int end) && start < end
            ? (place[..colon], new SourceSpan(start, end))
            : null;
    }
}
