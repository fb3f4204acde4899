namespace Readout;

/// <summary>A report as it was received: decoded, otherwise untouched.</summary>
/// <param name="Id">The file name without folder and extension, or the row's own id.</param>
/// <param name="Source">The decoded text; all <see cref="SourceSpan"/>s refer to it.</param>
/// <param name="Format">The form of <paramref name="Source"/>.</param>
/// <param name="Place">Where it was read from, for messages (a path, or path and row).</param>
public sealed record Report(string Id, string Source, ReportFormat Format, string Place)
{
    /// <summary>The publication day that the caller gave, or <c>null</c>.</summary>
    public DateOnly? GivenPublished { get; init; }

    /// <summary>The outlet that the caller gave, or <c>null</c>.</summary>
    public string? GivenOutlet { get; init; }

    /// <summary>The address that the caller gave, or <c>null</c>.</summary>
    public string? GivenUrl { get; init; }

    /// <summary>The title that the caller gave, or <c>null</c>.</summary>
    public string? GivenTitle { get; init; }
}
