using System.Collections.Immutable;
using Readout.Language;
using Readout.Stories.Clusters;
using Readout.Stories.Copies;
using Readout.Stories.Corrections;
using Readout.Stories.Words;

namespace Readout.Stories;

/// <summary>
/// What it takes to find which articles share text and make up a story, without their texts and annotations: some 20 KB an article in memory. An article whose day is not known keeps
/// its annotations, since they are read again for the day that other reports give it.
/// </summary>
public sealed class ArticleOutline
{
    private const char BetweenNames = '\u0001';

    internal ArticleOutline(Annotations annotations, CopyText copy, StoryArticle described, ulong[] facts, bool counts, string names)
    {
        Annotations = annotations;
        Copy = copy;
        Described = described;
        Facts = facts;
        Counts = counts;
        Names = names;
    }

    /// <summary>Id of the article.</summary>
    public string Id => Annotations.Article.Id;

    /// <summary>The annotations where the day is not known; else the article alone, without its text.</summary>
    internal Annotations Annotations { get; }

    /// <summary>Its shingles.</summary>
    internal CopyText Copy { get; }

    /// <summary>What the grouping knows of it, but its days.</summary>
    internal StoryArticle Described { get; }

    /// <summary>Its words; <c>null</c> when it comes from bytes.</summary>
    internal ArticleWords? Words { get; private set; }

    /// <summary>Who did what to whom in it, as terms.</summary>
    internal ulong[] Facts { get; }

    /// <summary>Whether it counts days from events that it does not date.</summary>
    internal bool Counts { get; }

    /// <summary>The names that it bears, each once, between them a character that stands in none.</summary>
    internal string Names { get; }

    /// <summary>Outlines an article.</summary>
    /// <param name="annotations">What was read out of it, corrected.</param>
    public static ArticleOutline Of(Annotations annotations)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        Article article = annotations.Article;
        ArticleWords words = ArticleWords.Of(article);
        ArticleFacts facts = ArticleFacts.Of(annotations, StoryLexicon.Shared);
        var described = new StoryArticle(TermBag.Of(words, Frequencies.Shared, facts.Terms), default, facts.Bridges) { Actors = facts.Actors, Deeds = facts.Deeds };
        return new ArticleOutline(
            article.Published?.Value is null ? annotations : new Annotations(Bare(article), Tokens.None, [], [], [], []),
            CopyText.Of(words), described, [.. facts.Terms], CountsDays(annotations), string.Join(BetweenNames, CorrectionReach.AllNamesIn(annotations).Distinct(StringComparer.OrdinalIgnoreCase)))
        {
            Words = words,
        };
    }

    /// <summary>The bytes of it, for keeping, once: what they were made of is forgotten.</summary>
    public byte[] Pack()
    {
        byte[] packed = OutlineArchive.Pack(this);
        Words = null;
        return packed;
    }

    /// <summary>Whether annotations count days from events that they do not date.</summary>
    internal static bool CountsDays(Annotations annotations) => annotations.Times.Any(time => time is { Anchor: not null, From: null });

    /// <summary>Which of the names that corrections are about it bears.</summary>
    internal IReadOnlySet<string> NamesOf(IReadOnlyList<Correction> corrections) => CorrectionReach.NamesAmong(() => Names.Split(BetweenNames), corrections);

    /// <summary>The words alone as a vector.</summary>
    /// <param name="most">How many terms to keep.</param>
    internal SparseVector WordsAlone(int most) => SparseVector.Of(Described.Bag.Without(Facts), most);

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
