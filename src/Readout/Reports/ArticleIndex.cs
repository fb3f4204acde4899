using System.Runtime.CompilerServices;

namespace Readout.Reports;

/// <summary>
/// Finds an article of a readout by its id, its copies, its story, and the words that an evidence points at. Made once for a readout, however many pages are
/// written from it.
/// </summary>
internal sealed class ArticleIndex
{
    private static readonly ConditionalWeakTable<ReadoutDocument, ArticleIndex> _made = [];
    private readonly Dictionary<string, Annotations> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _stories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _copies = new(StringComparer.Ordinal);
    private readonly ReadoutDocument _readout;

    private ArticleIndex(ReadoutDocument readout)
    {
        _readout = readout;
        foreach (Annotations annotations in readout.Articles)
        {
            _byId[annotations.Article.Id] = annotations;
        }

        for (int i = 0; i < readout.Copies.Length; i++)
        {
            AddCopy(readout.Copies[i].First, i);
            AddCopy(readout.Copies[i].Second, i);
        }

        foreach (Story story in readout.Stories)
        {
            foreach (string id in story.ArticleIds)
            {
                _stories.TryAdd(id, story.Id);
            }
        }
    }

    /// <summary>The index of a readout; any number of threads may ask.</summary>
    public static ArticleIndex Of(ReadoutDocument readout) => _made.GetValue(readout, given => new ArticleIndex(given));

    /// <summary>The copies between some articles, each once, in the readout's order.</summary>
    public IEnumerable<ArticleCopy> CopiesAmong(IReadOnlyCollection<string> articleIds)
    {
        HashSet<string> among = [.. articleIds];
        return articleIds.SelectMany(CopiesAt).Distinct().Order().Select(i => _readout.Copies[i]).Where(copy => among.Contains(copy.First) && among.Contains(copy.Second));
    }

    /// <summary>The copies that an article has or is, in the readout's order.</summary>
    public IEnumerable<ArticleCopy> CopiesOf(string articleId) => CopiesAt(articleId).Select(i => _readout.Copies[i]);

    /// <summary>Id of the story to which an article belongs, if any.</summary>
    public string? StoryOf(string articleId) => _stories.GetValueOrDefault(articleId);

    private List<int> CopiesAt(string articleId) => _copies.GetValueOrDefault(articleId) ?? [];

    private void AddCopy(string articleId, int at)
    {
        if (!_copies.TryGetValue(articleId, out List<int>? copies))
        {
            _copies.Add(articleId, copies = []);
        }

        copies.Add(at);
    }

    public Annotations Annotations(string articleId) => _byId[articleId];

    public Article Article(string articleId) => _byId[articleId].Article;

    public string Words(Evidence evidence) => Layout.OneLine(Article(evidence.ArticleId).TextOf(evidence.Span));

    public Statement? StatementOf(Evidence evidence)
    {
        if (evidence.StatementId is { } id)
        {
            foreach (Statement statement in _byId[evidence.ArticleId].Statements)
            {
                if (statement.Id == id)
                {
                    return statement;
                }
            }
        }

        return null;
    }
}
