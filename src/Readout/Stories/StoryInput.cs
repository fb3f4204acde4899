using Readout.Stories.Words;

namespace Readout.Stories;

/// <summary>An article on its way through this room.</summary>
/// <param name="Index">Its place in the canonical order.</param>
/// <param name="Annotations">What was read out of it.</param>
/// <param name="Words">Its words.</param>
internal sealed record StoryInput(int Index, Annotations Annotations, ArticleWords Words)
{
    /// <summary>The article.</summary>
    public Article Article => Annotations.Article;

    /// <summary>The days on which it may have been published.</summary>
    public Clusters.DayRange Days => Article.Published is { } published
        ? new Clusters.DayRange(published.Value ?? published.Earliest, published.Value ?? published.Latest)
        : default;

    /// <summary>The words of a span, white space folded.</summary>
    public string Folded(TextSpan span) => string.Join(' ', Article.TextOf(span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
