using Readout.Reports;
using Readout.Reports.Html;

namespace Readout.Web.Pages;

/// <summary>Where the links of a served page lead. Words of a report whose text is not on the page are on the report's own page.</summary>
internal sealed class SiteLinks : PageLinks
{
    private readonly HashSet<string> _here;
    private readonly string? _article;
    private readonly bool _hasLedger;

    private SiteLinks(IEnumerable<string> here, string? article, bool hasLedger)
    {
        _here = [.. here];
        _article = article;
        _hasLedger = hasLedger;
    }

    public override string Home => "/";

    /// <summary>For the page of a story on which some reports stand whole.</summary>
    public static SiteLinks OfStory(IEnumerable<string> reports) => new(reports, null, hasLedger: true);

    /// <summary>For the page of one report.</summary>
    public static SiteLinks OfArticle(string id) => new([id], id, hasLedger: false);

    /// <summary>For a page on which some reports stand side by side, or none.</summary>
    public static SiteLinks Of(params IEnumerable<string> reports) => new(reports, null, hasLedger: false);

    public override bool HasText(string articleId) => _here.Contains(articleId);

    public override string MarkId(StoryLayout story, string articleId, TextSpan span) =>
        HasText(articleId) && articleId != _article ? base.MarkId(story, articleId, span) : $"t{span.Start}-{span.End}";

    public override string StatementId(StoryLayout story, string articleId, string statement) =>
        HasText(articleId) && articleId != _article ? base.StatementId(story, articleId, statement) : statement;

    public override string? EventId(StoryLayout story, string articleId, string happening) => articleId == _article ? happening : null;

    public override bool MarksStatements => _article is not null;

    public override string ToWords(string articleId, string markId) => (HasText(articleId) ? "" : Addresses.Article(articleId)) + "#" + markId;

    public override string ToReport(StoryLayout story, string articleId) => HasText(articleId) ? base.ToReport(story, articleId) : Addresses.Article(articleId);

    public override string ToClaim(Story story, string claimId) => _hasLedger ? base.ToClaim(story, claimId) : Addresses.Claim(story.Id, claimId);

    public override string ToPerson(Person person) => Addresses.Person(Addresses.KeyOf(person));

    public override string ToStory(Story story) => Addresses.Story(story.Id);

    public override string? ClaimPage(Story story, string claimId) => Addresses.Claim(story.Id, claimId);

    public override string? PersonPage(Person person) => ToPerson(person);

    public override string? ReportPage(string articleId) => articleId == _article ? null : Addresses.Article(articleId);
}
