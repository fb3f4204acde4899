namespace Readout.Stories.Claims;

/// <summary>One report of one position: what it rests on.</summary>
/// <param name="Article">The article.</param>
/// <param name="Where">The words.</param>
internal sealed record Source(Article Article, Evidence Where)
{
    /// <summary>Id of who says it; <c>null</c> for an outlet and for who is not named.</summary>
    public string? Who { get; init; }

    /// <summary>The same, or the words for an unnamed source; <c>null</c> for the outlet's own voice.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whether the article tells it in its own voice.</summary>
    public bool IsOwnVoice { get; init; }

    /// <summary>Whether no named person says it.</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether one person without a name says it.</summary>
    public bool IsSomebody { get; init; }

    /// <summary>The media through which the article knows it, as <see cref="Plain"/> writes them.</summary>
    public HashSet<string> Cited { get; init; } = [];

    /// <summary>The paper that it rests on; <c>null</c> for none.</summary>
    public CitedDocument? Document { get; init; }

    /// <summary>The last word of the briefing, interview or post; <c>null</c> when unknown.</summary>
    public string? Occasion { get; init; }

    /// <summary>First day on which it may have been said; <c>null</c> when unknown.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The outlet of the article as <see cref="Plain"/> writes it; <c>null</c> when unknown.</summary>
    public string? Outlet => Article.Outlet is { } outlet ? Plain(outlet.Value) : null;

    /// <summary>Its words.</summary>
    public required Utterance Words { get; init; }

    /// <summary>Whether it is known through the other's outlet.</summary>
    public bool Cites(Source other) => Article != other.Article && other.Outlet is { } outlet && outlet != Outlet && Cited.Contains(outlet);

    /// <summary>The name of a medium without its article, its domain and capitals.</summary>
    public static string Plain(string name)
    {
        string plain = name.Trim().ToLowerInvariant();
        plain = plain.StartsWith("the ", StringComparison.Ordinal) ? plain[4..] : plain;
        return plain.EndsWith(".com", StringComparison.Ordinal) ? plain[..^4] : plain;
    }
}
