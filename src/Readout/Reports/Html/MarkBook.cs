namespace Readout.Reports.Html;

/// <summary>The places in the articles' text that something on a page links to. Asking for a place's anchor sees to it that the mark is made.</summary>
internal sealed class MarkBook(StoryLayout story, PageLinks? links = null)
{
    private readonly Dictionary<string, SortedDictionary<TextSpan, string>> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<TextSpan, SortedSet<string>>> _claims = new(StringComparer.Ordinal);
    private readonly HashSet<string> _grounds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Where links lead.</summary>
    public PageLinks Links { get; } = links ?? PageLinks.OneFile;

    /// <summary>The address of these words, whose mark is made.</summary>
    public string ToWords(Evidence evidence) => Links.ToWords(evidence.ArticleId, Anchor(evidence));

    /// <summary>The address of these words, which from there on lead back to the claim.</summary>
    public string ToWords(Evidence evidence, Claim claim) => Links.ToWords(evidence.ArticleId, Anchor(evidence, claim));

    /// <summary>The address of a mention; it is no ground for the account and is not tinted as one.</summary>
    public string ToMention(Evidence mention) => Links.ToWords(mention.ArticleId, Name(mention));

    /// <summary>The address of a claim.</summary>
    public string ToClaim(string claimId) => Links.ToClaim(story.Story, claimId);

    /// <summary>The address of a report.</summary>
    public string ToReport(string articleId) => Links.ToReport(story, articleId);

    /// <summary>The id of a statement of a report.</summary>
    public string StatementId(string articleId, string statement) => Links.StatementId(story, articleId, statement);

    /// <summary>The id of an event of a report, if links lead to it.</summary>
    public string? EventId(string articleId, string happening) => Links.EventId(story, articleId, happening);

    /// <summary>The id of the mark of these words.</summary>
    public string Anchor(Evidence evidence) => Anchor(evidence.ArticleId, evidence.Span);

    /// <summary>The id of the mark of a name; it is no ground for the account and is not tinted as one.</summary>
    public string Name(Evidence mention)
    {
        string id = Id(mention.ArticleId, mention.Span);
        if (!_grounds.Contains(id))
        {
            _names.Add(id);
        }

        return id;
    }

    /// <summary>Whether the account rests on the words of a mark.</summary>
    public bool IsGround(string id) => !_names.Contains(id);

    private string Anchor(string articleId, TextSpan span)
    {
        string id = Id(articleId, span);
        _grounds.Add(id);
        _names.Remove(id);
        return id;
    }

    private string Id(string articleId, TextSpan span)
    {
        if (!_anchors.TryGetValue(articleId, out SortedDictionary<TextSpan, string>? marks))
        {
            _anchors[articleId] = marks = [];
        }

        if (!marks.TryGetValue(span, out string? id))
        {
            marks[span] = id = Links.MarkId(story, articleId, span);
        }

        return id;
    }

    /// <summary>The id of the mark of these words, which from there on lead back to the claim.</summary>
    public string Anchor(Evidence evidence, Claim claim)
    {
        if (!_claims.TryGetValue(evidence.ArticleId, out Dictionary<TextSpan, SortedSet<string>>? ofArticle))
        {
            _claims[evidence.ArticleId] = ofArticle = [];
        }

        if (!ofArticle.TryGetValue(evidence.Span, out SortedSet<string>? claims))
        {
            ofArticle[evidence.Span] = claims = new SortedSet<string>(Comparer<string>.Create(ByNumber));
        }

        claims.Add(claim.Id);
        return Anchor(evidence);
    }

    /// <summary>All marks of an article so far, by place.</summary>
    public IEnumerable<KeyValuePair<TextSpan, string>> In(string articleId) =>
        _anchors.TryGetValue(articleId, out SortedDictionary<TextSpan, string>? marks) ? marks : [];

    /// <summary>The ids of the claims that rest on exactly these words.</summary>
    public IEnumerable<string> ClaimsOn(string articleId, TextSpan span) =>
        _claims.TryGetValue(articleId, out Dictionary<TextSpan, SortedSet<string>>? ofArticle) && ofArticle.TryGetValue(span, out SortedSet<string>? claims) ? claims : [];

    /// <summary>The ids of all marks on the page.</summary>
    public IEnumerable<string> Ids => _anchors.Where(article => Links.HasText(article.Key)).SelectMany(article => article.Value.Values);

    private static int ByNumber(string a, string b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b);
}
