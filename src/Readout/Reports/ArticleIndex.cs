namespace Readout.Reports;

/// <summary>Finds an article of a readout by its id, and the words that an evidence points at.</summary>
internal sealed class ArticleIndex
{
    private readonly Dictionary<string, Annotations> _byId = new(StringComparer.Ordinal);

    public ArticleIndex(ReadoutDocument readout)
    {
        foreach (Annotations annotations in readout.Articles)
        {
            _byId[annotations.Article.Id] = annotations;
        }
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
