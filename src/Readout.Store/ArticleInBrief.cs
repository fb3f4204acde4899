namespace Readout.Store;

/// <summary>What a statement says of its article.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Story">Id of its story.</param>
/// <param name="Outlet">Its outlet, or <c>null</c>.</param>
/// <param name="Published">Its day of publication, or <c>null</c>.</param>
internal sealed record ArticleInBrief(string Id, string Story, string? Outlet, DateOnly? Published)
{
    /// <summary>No article yet.</summary>
    public static ArticleInBrief None { get; } = new("", "", null, null);

    /// <summary>A statement as one of this article.</summary>
    public StatementRow Of(StatementRow statement) => statement with { Article = Id, Story = Story, Outlet = Outlet, Published = Published };
}
