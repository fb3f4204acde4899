using System.Collections.Immutable;
using Readout.Language;
using Readout.Stories.Clusters;
using Readout.Stories.Copies;
using Readout.Stories.Corrections;
using Readout.Stories.Words;

namespace Readout.Stories;

/// <summary>
/// What it takes to find which articles share text and make up a story, without their texts and annotations: some 20 KB an article. An article whose day is not known keeps
/// its annotations, since they are read again for the day that other reports give it.
/// </summary>
public sealed class ArticleOutline
{
    private readonly ulong[] _facts;

    private ArticleOutline(Annotations annotations, ArticleWords words, IReadOnlySet<string> named)
    {
        Article article = annotations.Article;
        Annotations = article.Published?.Value is null ? annotations : new Annotations(Bare(article), Tokens.None, [], [], [], []);
        Copy = CopyText.Of(words);
        ArticleFacts facts = ArticleFacts.Of(annotations, StoryLexicon.Shared);
        _facts = [.. facts.Terms];
        Described = new StoryArticle(TermBag.Of(words, Frequencies.Shared, facts.Terms), default, facts.Bridges) { Actors = facts.Actors, Deeds = facts.Deeds };
        Counts = CountsDays(annotations);
        Names = named;
    }

    /// <summary>Id of the article.</summary>
    public string Id => Annotations.Article.Id;

    /// <summary>The annotations where the day is not known; else the article alone, without its text.</summary>
    internal Annotations Annotations { get; }

    /// <summary>Its shingles.</summary>
    internal CopyText Copy { get; }

    /// <summary>What the grouping knows of it, but its days.</summary>
    internal StoryArticle Described { get; }

    /// <summary>Whether it counts days from events that it does not date.</summary>
    internal bool Counts { get; }

    /// <summary>Which of the names that corrections are about it bears.</summary>
    internal IReadOnlySet<string> Names { get; }

    /// <summary>Outlines an article.</summary>
    /// <param name="annotations">What was read out of it, corrected.</param>
    /// <param name="corrections">What readers have put right.</param>
    public static ArticleOutline Of(Annotations annotations, IReadOnlyList<Correction> corrections)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(corrections);
        return new ArticleOutline(annotations, ArticleWords.Of(annotations.Article), CorrectionReach.NamesIn(annotations, corrections));
    }

    /// <summary>Whether annotations count days from events that they do not date.</summary>
    internal static bool CountsDays(Annotations annotations) => annotations.Times.Any(time => time is { Anchor: not null, From: null });

    /// <summary>The words alone as a vector.</summary>
    /// <param name="most">How many terms to keep.</param>
    internal SparseVector Words(int most) => SparseVector.Of(Described.Bag.Without(_facts), most);

    private static Article Bare(Article article) => new()
    {
        Report = new Report(article.Id, "", article.Report.Format, article.Report.Place),
        Text = "",
        Map = OffsetMap.Identity(0),
        Blocks = ImmutableArray<Block>.Empty,
        Outlet = article.Outlet,
        Agency = article.Agency,
        Published = article.Published,
    };
}
