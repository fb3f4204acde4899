using System.Collections.Concurrent;
using Readout.Stories.Changes;
using Readout.Stories.Claims;
using Readout.Stories.Clusters;
using Readout.Stories.Copies;
using Readout.Stories.Corrections;
using Readout.Stories.Dates;
using Readout.Stories.Timelines;
using Readout.Stories.Words;

namespace Readout.Stories;

/// <summary>
/// Many articles in, one readout out: copies, stories and their follow-ups, people under all their spellings, claims with positions and
/// independent sources, timeline and changes. The result does not depend on the order in which the articles come, save that
/// <see cref="ReadoutDocument.Articles"/> keeps it. Not thread-safe; one instance for one readout.
/// </summary>
public sealed class StoryBuilder
{
    private readonly Func<Annotations, PublicationDate, Annotations>? _redate;
    private readonly IReadOnlyList<Correction> _corrections;
    private readonly List<Annotations> _articles = [];
    private readonly HashSet<string> _ids = [];

    /// <summary>Begins a readout.</summary>
    /// <param name="redate">
    /// Reads the times of an article again once its publication date has been inferred from other reports; its statements and events
    /// must follow. Without it only the date itself is completed.
    /// </param>
    /// <param name="corrections">What readers have put right, in order; <c>null</c> for nothing. Those of days, outlets and speakers are applied by <see cref="ArticleCorrector"/>.</param>
    public StoryBuilder(Func<Annotations, PublicationDate, Annotations>? redate = null, IReadOnlyList<Correction>? corrections = null)
    {
        _redate = redate;
        _corrections = corrections ?? [];
    }

    /// <summary>The model that joins clauses into claims; the one that ships where none is given.</summary>
    internal PairModel? Pairs { get; init; }

    /// <summary>The model that finds what denials mean; the one that ships where none is given.</summary>
    internal DenialModel? Denials { get; init; }

    /// <summary>The model that tells whether two happenings are one; the one that ships where none is given.</summary>
    internal HappeningModel? Happenings { get; init; }

    /// <summary>The model that says what has hardened; the one that ships where none is given.</summary>
    internal HardeningModel? Hardenings { get; init; }

    /// <summary>The stories of the last readout with the clauses behind their claims, for reading errors by eye.</summary>
    internal IReadOnlyList<StoryAccount> Accounts { get; private set; } = [];

    /// <summary>Adds an article.</summary>
    /// <exception cref="ArgumentException">An article with this id was added before.</exception>
    public void Add(Annotations annotations)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        if (!_ids.Add(annotations.Article.Id))
        {
            throw new ArgumentException($"Two reports have the id '{annotations.Article.Id}': the second is {annotations.Article.Report.Place}.", nameof(annotations));
        }

        _articles.Add(annotations);
    }

    /// <summary>Builds the readout of all articles added so far; more may be added afterwards.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ReadoutDocument Build(CancellationToken cancellationToken = default) => Update(_ => "", new Dictionary<string, string>(), cancellationToken).Readout;

    /// <summary>
    /// Builds of the readout of all articles added so far what has changed since an earlier one: which articles make up a story is found among all, but only
    /// those stories are composed whose account rests on something else than then.
    /// </summary>
    /// <param name="sourceOf">What an article's annotations were made from, in one word: the same word, the same annotations. Asked when days are completed.</param>
    /// <param name="known">What the accounts of the earlier readout rest on: <see cref="StoryUpdate.Bases"/> of then.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public StoryUpdate Update(Func<Annotations, string> sourceOf, IReadOnlyDictionary<string, string> known, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sourceOf);
        ArgumentNullException.ThrowIfNull(known);
        StoryInput[] inputs = [.. _articles
            .OrderBy(annotations => annotations.Article.Published?.Value ?? DateOnly.MaxValue).ThenBy(annotations => annotations.Article.Id, StringComparer.Ordinal)
            .Select((annotations, index) => (annotations, index)).AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(row => new StoryInput(row.index, row.annotations, ArticleWords.Of(row.annotations.Article)))];
        List<(int First, int Second, ArticleCopy Copy)> copies = CopyFinder.Find(
            [.. inputs.Select(input => input.Article)], [.. inputs.Select(input => input.Words)], cancellationToken);
        inputs = new DateCompleter(_redate).Complete(inputs, cancellationToken);

        StoryArticle[] articles = [.. inputs.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(Describe)];
        List<int[]> found = GroupCorrector.Correct(StoryGrouper.Group(articles, isDated: true, cancellationToken), [.. inputs.Select(input => input.Article.Id)], _corrections);
        StoryGroup[] groups = [.. found.Select(members => new StoryGroup(members, articles))];
        int[] follows = FollowUpFinder.Find(groups, cancellationToken);
        inputs = new AnchorResolver().Resolve(inputs, groups.Select((group, i) => follows[i] < 0 ? group.Members : [.. groups[follows[i]].Members, .. group.Members]), cancellationToken);

        Dictionary<string, string> anchored = inputs.Select(input => (input.Article.Id, Counted: StoryBasis.Anchored(input.Annotations)))
            .Where(row => row.Counted is not null).ToDictionary(row => row.Id, row => row.Counted!, StringComparer.Ordinal);
        string[] articleIds = [.. inputs.Select(input => input.Article.Id)];
        var reach = new CorrectionReach(articleIds, [.. inputs.AsParallel().AsOrdered().Select(input => CorrectionReach.NamesIn(input.Annotations, _corrections))], _corrections);
        var basis = new StoryBasis(articleIds, [.. inputs.Select(input => sourceOf(input.Annotations) + "\n" + anchored.GetValueOrDefault(input.Article.Id))], copies, reach);
        var composer = new StoryComposer(inputs, [.. copies.Select(copy => copy.Copy)], _corrections, Pairs ?? PairModel.Shared) { Denials = Denials, Happenings = Happenings, Hardenings = Hardenings };
        string[] ids = [.. groups.Select(group => StoryComposer.IdOf(group.Members.Select(member => articleIds[member])))];
        string[] alone = [.. groups.Select(group => basis.Of(group.Members))];
        string[] bases = [.. groups.Select((_, i) => follows[i] < 0 ? alone[i] : StoryBasis.Of(alone[follows[i]], alone[i]))];

        // A follow-up is told from the story before it, which is composed for it even where it stays as it is.
        int[] changed = [.. Enumerable.Range(0, groups.Length).Where(i => known.GetValueOrDefault(ids[i]) != bases[i])];
        int[] needed = [.. changed.Concat(changed.Select(i => follows[i]).Where(before => before >= 0)).Distinct().Order()];
        var accounts = new StoryAccount[groups.Length];
        // The longest first, each to whoever is free: stories differ in size by a factor of a thousand.
        Partitioner.Create(needed.OrderByDescending(i => groups[i].Members.Length), EnumerablePartitionerOptions.NoBuffering).AsParallel().WithCancellation(cancellationToken).ForAll(i => accounts[i] = composer.Compose(ids[i], groups[i].Members, cancellationToken));
        Accounts = [.. needed.Select(i => accounts[i])];
        Story[] stories = [.. changed.Select(i => follows[i] < 0 ? accounts[i].Story : FollowUp(accounts[follows[i]], accounts[i]))];

        Dictionary<string, Annotations> completed = inputs.ToDictionary(input => input.Article.Id, input => input.Annotations);
        var readout = new ReadoutDocument(
            [.. _articles.Select(annotations => completed[annotations.Article.Id])],
            [.. copies.Select(copy => copy.Copy).OrderBy(copy => copy.First, StringComparer.Ordinal).ThenBy(copy => copy.Second, StringComparer.Ordinal)],
            [.. stories.OrderBy(story => story.From ?? DateOnly.MaxValue).ThenBy(story => story.Id, StringComparer.Ordinal)]);
        return new StoryUpdate(readout, ids.Select((id, i) => (id, Basis: bases[i])).ToDictionary(row => row.id, row => row.Basis, StringComparer.Ordinal), anchored);
    }

    /// <summary>A story that takes up another.</summary>
    internal static Story FollowUp(StoryAccount before, StoryAccount after) => after.Story with
    {
        Follows = [before.Story.Id],
        Changes = [.. RoleSwap.Find(before, after), .. after.Story.Changes],
    };

    /// <summary>What the grouping knows of an article.</summary>
    internal static StoryArticle Describe(StoryInput input)
    {
        ArticleFacts facts = ArticleFacts.Of(input.Annotations, StoryLexicon.Shared);
        return new StoryArticle(TermBag.Of(input.Words, Frequencies.Shared, facts.Terms), input.Days, facts.Bridges) { Actors = facts.Actors, Deeds = facts.Deeds };
    }
}
