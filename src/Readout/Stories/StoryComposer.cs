using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Readout.Stories.Changes;
using Readout.Stories.Claims;
using Readout.Stories.Corrections;
using Readout.Stories.People;
using Readout.Stories.Timelines;

namespace Readout.Stories;

/// <summary>Writes the account of one story from its articles.</summary>
/// <param name="inputs">All articles in canonical order.</param>
/// <param name="copies">Which of them share text.</param>
/// <param name="corrections">What readers have put right.</param>
/// <param name="pairs">The model that joins clauses into claims.</param>
internal sealed class StoryComposer(StoryInput[] inputs, IReadOnlyCollection<ArticleCopy> copies, IReadOnlyList<Correction> corrections, PairModel pairs)
{
    private const int FirstWords = 100;
    private const int LongInterval = 7;
    private readonly PersonResolver _people = new(StoryLexicon.Shared);
    private readonly ILookup<string, (ArticleCopy Copy, int At)> _copies = copies.Select((copy, at) => (copy, at)).ToLookup(row => row.copy.First, StringComparer.Ordinal);

    /// <summary>The model that finds what denials mean; the one that ships where none is given.</summary>
    public DenialModel? Denials { get; init; }

    /// <summary>The model that tells whether two happenings are one; the one that ships where none is given.</summary>
    public HappeningModel? Happenings { get; init; }

    /// <summary>The model that says what has hardened; the one that ships where none is given.</summary>
    public HardeningModel? Hardenings { get; init; }

    /// <summary>The id of a story of these articles, made from their ids.</summary>
    /// <param name="articles">Ids of the articles.</param>
    public static string IdOf(IEnumerable<string> articles) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', articles.Order(StringComparer.Ordinal)))))[..12];

    /// <summary>The account of these articles.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="members">Indices of its articles.</param>
    /// <param name="cancel">Stops the work.</param>
    public StoryAccount Compose(string id, int[] members, CancellationToken cancel)
    {
        StoryInput[] articles = [.. members.Select(member => inputs[member])
            .OrderBy(input => input.Days.From ?? DateOnly.MaxValue).ThenBy(input => input.Article.Id, StringComparer.Ordinal)];
        StoryLexicon lexicon = StoryLexicon.Shared;
        PeopleOfStory people = _people.Resolve([.. articles.Select(input => (input.Index, input.Annotations))], corrections);
        HashSet<string> ids = [.. articles.Select(input => input.Article.Id)];
        ArticleCopy[] shared = [.. ids.SelectMany(member => _copies[member]).Where(row => ids.Contains(row.Copy.Second)).OrderBy(row => row.At).Select(row => row.Copy)];
        var builder = new ClaimBuilder(articles, people, shared, lexicon, corrections, pairs) { Denials = Denials };
        List<ClaimDraft> claims = builder.Build(cancel);
        var timelines = new TimelineBuilder(articles, people, lexicon, builder.Words, Happenings ?? HappeningModel.Shared);
        ImmutableArray<TimelineEntry> timeline = timelines.Build(claims);
        IEnumerable<TimelineEntry> course = timeline.Where(entry => !entry.IsBackground && entry.Status == EventStatus.Reported && entry.To.DayNumber - entry.From.DayNumber < LongInterval);
        var story = new Story(
            id,
            TitleOf(articles),
            course.Select(entry => (DateOnly?)entry.From).Concat(articles.Select(input => input.Days.From)).Where(day => day is not null).Min(),
            articles.Select(input => input.Days.To).Where(day => day is not null).Max(),
            [.. articles.Select(input => input.Article.Id)])
        {
            People = people.People,
            Claims = [.. claims.Select(draft => draft.Claim!)],
            Timeline = timeline,
            Changes = new ChangeFinder(articles, people, shared, lexicon, new PropositionMatcher(pairs, builder.Words), builder.Words, new LikelyPairs(builder.Likely), Hardenings ?? HardeningModel.Shared).Find(claims),
            Corrections = [.. corrections.Where(correction => GroupCorrector.IsOfStories(correction) && correction.Subject.Any(ids.Contains)).Select(correction => correction.Sentence)],
        };
        builder.Words.Forget();
        return new StoryAccount(story, people, claims, builder.Propositions, builder.Parts, builder.Words) { Timeline = timelines };
    }

    /// <summary>The headline of the earliest report that has one, else the first words of the earliest report.</summary>
    private static string TitleOf(StoryInput[] articles)
    {
        if (articles.FirstOrDefault(input => input.Article.Title is not null) is { } titled)
        {
            return titled.Article.Title!.Value;
        }

        Article first = articles[0].Article;
        string text = first.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph) is { } block ? first.TextOf(block.Span) : first.Text;
        int end = text.Length <= FirstWords ? text.Length : text.LastIndexOf(' ', FirstWords) is var space and > 0 ? space : FirstWords;
        return text[..end].Trim();
    }
}
