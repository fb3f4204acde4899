using Readout.Ingest;
using Readout.Language;
using Readout.Language.Coreference;

namespace Readout.Train.Coreference;

/// <summary>A news article of which a reader labelled whom some pronouns mean, for the training of the ranker.</summary>
internal sealed class NewsPronouns
{
    private readonly Article _article;
    private readonly PersonLabel[] _labels;

    private NewsPronouns(Article article, Tokens tokens, IEnumerable<PersonLabel> labels)
    {
        _article = article;
        Tokens = tokens;
        _labels = [.. labels];
    }

    /// <summary>The article's tokens.</summary>
    public Tokens Tokens { get; }

    /// <summary>Reads the labelled articles.</summary>
    /// <param name="labels">The table of labels.</param>
    /// <param name="folder">The folder of the texts.</param>
    /// <param name="annotator">Reads their language.</param>
    public static IEnumerable<NewsPronouns> Read(string labels, string folder, LanguageAnnotator annotator)
    {
        var ingest = new ArticleReader();
        foreach (IGrouping<string, PersonLabel> document in PersonLabel.Read(labels).GroupBy(label => label.Document, StringComparer.Ordinal))
        {
            string path = Path.Combine(folder, document.Key + ".txt");
            Article article = ingest.Read(new Report(document.Key, File.ReadAllText(path), ReportFormat.PlainText, path));
            yield return new NewsPronouns(article, annotator.Annotate(article), document);
        }
    }

    /// <summary>Whom a mention means by its label; <c>null</c> when it has none.</summary>
    public PersonLabel? LabelOf(CandidateMention mention) =>
        mention.Kind == MentionKind.Pronoun ? Array.Find(_labels, label => Overlaps(mention.Head, mention.End, label.Span)) : null;

    /// <summary>Whether a cluster has a name at the place of a label's person.</summary>
    public bool Means(Cluster cluster, PersonLabel label) =>
        cluster.Mentions.Exists(mention => mention.Kind == MentionKind.Name && Overlaps(mention.First, mention.End, label.Person));

    private bool Overlaps(int first, int end, SourceSpan span)
    {
        SourceSpan place = _article.ToSource(Tokens.SpanOf(first, end));
        return place.Start < span.End && span.Start < place.End;
    }
}
