using Readout.Language;
using Readout.Language.Conllu;
using Readout.Language.Coreference;

namespace Readout.Train.Coreference;

/// <summary>Which candidates of a mention are right; <c>null</c> where nobody labelled it.</summary>
internal delegate Func<CandidateMention, bool>? AntecedentKey(CandidateMention mention, List<CandidateMention> candidates);

/// <summary>A text that teaches antecedents.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Key">What is right.</param>
internal sealed record AntecedentLesson(LessonSource Source, Tokens Tokens, AntecedentKey Key)
{
    /// <summary>The lessons of OntoGUM train, GAP development and the labelled pronouns of the news.</summary>
    /// <param name="root">The folder of corpora.</param>
    /// <param name="labels">The table of labelled pronouns of PolNeAR train.</param>
    /// <param name="annotator">Reads their language.</param>
    public static IEnumerable<AntecedentLesson> Read(string root, string labels, LanguageAnnotator annotator) =>
        OntoGumReader.Read(root, "train", article => Own(annotator, article)).Select(OfTreebank)
            .Concat(GapReader.Read(Path.Combine(root, "coref", "gap-development.tsv")).Select(row => OfGap(row, annotator.Annotate(row.Article))))
            .Concat(OfNews(root, labels, annotator));

    /// <summary>The lessons of labelled pronouns of PolNeAR train.</summary>
    public static IEnumerable<AntecedentLesson> OfNews(string root, string labels, LanguageAnnotator annotator) =>
        NewsPronouns.Read(labels, Path.Combine(root, "polnear", "train", "text"), annotator).Select(news => new AntecedentLesson(LessonSource.News, news.Tokens, (mention, candidates) =>
            news.LabelOf(mention) is { } label && candidates.Exists(candidate => news.Means(candidate.Cluster!, label)) ? candidate => news.Means(candidate.Cluster!, label) : null));

    /// <summary>A row of GAP teaches its one pronoun; rows that mean neither name teach nothing.</summary>
    public static AntecedentLesson OfGap(GapRow row, Tokens tokens) => new(LessonSource.Gap, tokens, (mention, candidates) =>
    {
        bool IsGold(CandidateMention candidate) => Gap.Names(candidate.Cluster!, tokens, row.IsA ? row.A : row.B);
        return mention.Kind == MentionKind.Pronoun && tokens.SpanOf(mention.Head).Overlaps(row.Pronoun) && (row.IsA || row.IsB) && candidates.Exists(IsGold) ? IsGold : null;
    });

    private static AntecedentLesson OfTreebank(GoldDocument document)
    {
        Dictionary<int, int> chainOf = ChainOfHead(document);
        return new AntecedentLesson(LessonSource.Treebank, document.Tokens, (mention, _) =>
            candidate => chainOf.TryGetValue(mention.Head, out int ours) && chainOf.TryGetValue(candidate.Head, out int theirs) && ours == theirs);
    }

    /// <summary>Reads a treebank's text with our own trees and names.</summary>
    public static Tokens Own(LanguageAnnotator annotator, ConlluArticle article) =>
        annotator.Annotate(article.Article.Text, article.Text.Starts, article.Text.Ends, article.Text.SentenceStarts, article.Text.SentenceBlocks);

    /// <summary>For the head of each gold mention, its chain; the longest mention wins where several share a head.</summary>
    private static Dictionary<int, int> ChainOfHead(GoldDocument document)
    {
        var longest = new Dictionary<int, (int Length, int Chain)>();
        for (int chain = 0; chain < document.Chains.Count; chain++)
        {
            foreach ((int first, int end) in document.Chains[chain])
            {
                int head = first;
                while (head < end - 1 && document.Tokens.Heads[head] >= first && document.Tokens.Heads[head] < end)
                {
                    head++;
                }

                if (!longest.TryGetValue(head, out (int Length, int Chain) known) || known.Length < end - first)
                {
                    longest[head] = (end - first, chain);
                }
            }
        }

        return longest.ToDictionary(pair => pair.Key, pair => pair.Value.Chain);
    }
}
