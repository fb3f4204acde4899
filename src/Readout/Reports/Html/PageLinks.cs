namespace Readout.Reports.Html;

/// <summary>Where the links of a story's page lead. As it stands everything lies in one file; a server says where its pages are.</summary>
internal class PageLinks
{
    /// <summary>Links of a file that holds all it leads to, beside the files of other stories.</summary>
    public static PageLinks OneFile { get; } = new();

    /// <summary>Where the list of stories is.</summary>
    public virtual string Home => "index.html";

    /// <summary>Whether a report's text stands on the page itself.</summary>
    public virtual bool HasText(string articleId) => true;

    /// <summary>The id of the mark of some words of a report.</summary>
    public virtual string MarkId(StoryLayout story, string articleId, TextSpan span) => $"{story.Label(articleId)}-{span.Start}-{span.End}";

    /// <summary>The id of a statement of a report.</summary>
    public virtual string StatementId(StoryLayout story, string articleId, string statement) => $"{story.Label(articleId)}-{statement}";

    /// <summary>The id of an event of a report, if links lead to it.</summary>
    public virtual string? EventId(StoryLayout story, string articleId, string happening) => null;

    /// <summary>Whether links lead to statements as such, so that all their segments light up.</summary>
    public virtual bool MarksStatements => false;

    /// <summary>The address of marked words.</summary>
    public virtual string ToWords(string articleId, string markId) => "#" + markId;

    /// <summary>The address of a report.</summary>
    public virtual string ToReport(StoryLayout story, string articleId) => "#" + story.Label(articleId);

    /// <summary>The address of a claim's line in the ledger.</summary>
    public virtual string ToClaim(Story story, string claimId) => "#" + claimId;

    /// <summary>The address of somebody of the story.</summary>
    public virtual string ToPerson(Person person) => "#" + person.Id;

    /// <summary>The address of another story.</summary>
    public virtual string ToStory(Story story) => ReadoutHtmlWriter.FileName(story);

    /// <summary>The address of a page of the claim's own, if it has one.</summary>
    public virtual string? ClaimPage(Story story, string claimId) => null;

    /// <summary>The address of a page of the person's own, if there is one.</summary>
    public virtual string? PersonPage(Person person) => null;

    /// <summary>The address of a page of the report's own, if it has one.</summary>
    public virtual string? ReportPage(string articleId) => null;
}
