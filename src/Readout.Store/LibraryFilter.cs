namespace Readout.Store;

/// <summary>Which rows a list shows. What is <c>null</c> does not narrow it; a list leaves aside what does not apply to it.</summary>
public sealed record LibraryFilter
{
    /// <summary>Every row.</summary>
    public static LibraryFilter All { get; } = new();

    /// <summary>Id of a story.</summary>
    public string? Story { get; init; }

    /// <summary>Id of an article.</summary>
    public string? Article { get; init; }

    /// <summary>Part of the name of who says or does it, under any spelling; for stories, of somebody in it.</summary>
    public string? Who { get; init; }

    /// <summary>Key of a person as <see cref="PersonRow.Key"/> gives it.</summary>
    public string? Person { get; init; }

    /// <summary>A stance, as the output names it: <c>denies</c>.</summary>
    public string? Stance { get; init; }

    /// <summary>A status of claims or events, as the output names it: <c>disputed</c>, <c>planned</c>.</summary>
    public string? Status { get; init; }

    /// <summary>An outlet's name, in capital or small letters.</summary>
    public string? Outlet { get; init; }

    /// <summary>The first day: statements said, events happened, articles published, stories under way on it or later. What has no day is left out.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Words to be found; <c>null</c> for none.</summary>
    public SearchQuery? Words { get; init; }
}
