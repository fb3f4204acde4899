using System.Collections.Immutable;
using Readout.Language;
using Readout.Stories.Claims;
using Readout.Stories.Clusters;
using Readout.Stories.Copies;
using Readout.Stories.Corrections;
using Readout.Stories.Dates;
using Readout.Stories.Words;

namespace Readout.Stories;

/// <summary>
/// Builds what <see cref="StoryBuilder"/> builds from outlines of the articles: only the annotations of the story in hand are in memory, and only stories are composed whose
/// account is not known already. For one thread.
/// </summary>
/// <param name="annotationsOf">Gives the annotations of an article, corrected; asked for those alone that a story needs. From several threads.</param>
/// <param name="redate">Reads the times of an article again once its day has been inferred from other reports.</param>
/// <param name="corrections">What readers have put right, in order.</param>
public sealed class OutlinedStories(Func<string, Annotations> annotationsOf, Func<Annotations, PublicationDate, Annotations> redate, IReadOnlyList<Correction> corrections)
{
    private const int StrongestTerms = 200;

    /// <summary>What was worked out when stories were composed before, and now.</summary>
    public Workings Workings { get; init; } = new();

    /// <summary>Which articles share text, as it was found when <see cref="Workings"/> were kept.</summary>
    public IReadOnlyCollection<ArticleCopy> KnownCopies { get; init; } = [];

    /// <summary>
    /// Gives the annotations of an article that counts days from events which others date, as they were completed then, if it was this that was counted
    /// (<see cref="OutlinedUpdate.Anchored"/>); <c>null</c> where they were not kept. From several threads.
    /// </summary>
    public Func<string, string, Annotations?> CompletedOf { get; init; } = (_, _) => null;

    /// <summary>Finds which articles make up a story and which of these must be composed.</summary>
    /// <param name="outlines">The articles.</param>
    /// <param name="sourceOf">What an article's annotations were made from, in one word, by its id. Asked before days are completed, and again when they are.</param>
    /// <param name="known">What the accounts that are known rest on: <see cref="StoryUpdate.Bases"/> of then.</param>
    /// <param name="cancel">Stops the work.</param>
    public OutlinedUpdate Update(IReadOnlyList<ArticleOutline> outlines, Func<string, string> sourceOf, IReadOnlyDictionary<string, string> known, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(outlines);
        ArgumentNullException.ThrowIfNull(sourceOf);
        ArgumentNullException.ThrowIfNull(known);
        ArticleOutline[] ordered = [.. outlines.OrderBy(outline => outline.Annotations.Article.Published?.Value ?? DateOnly.MaxValue).ThenBy(outline => outline.Id, StringComparer.Ordinal)];
        StoryInput[] inputs = [.. ordered.Select((outline, index) => new StoryInput(index, outline.Annotations, ArticleWords.None))];
        var examined = new ExaminedPairs(Workings, KnownCopies);
        List<(int First, int Second, ArticleCopy Copy)> copies = CopyFinder.Find(
            [.. inputs.Select(input => input.Article)], [.. ordered.Select(outline => outline.Copy)], [.. ordered.Select(outline => sourceOf(outline.Id))], examined, cancel);
        examined.Keep();
        inputs = new DateCompleter(redate).Complete(inputs, i => ordered[i].WordsAlone(StrongestTerms), i => CluesOf(ordered[i].Id), cancel);

        StoryGroup[] groups = Group(ordered, inputs, cancel);
        int[] follows = FollowUpFinder.Find(groups, cancel);
        bool Counts(int index) => IsRedated(ordered, inputs[index]) ? ArticleOutline.CountsDays(inputs[index].Annotations) : ordered[index].Counts;
        (Dictionary<int, Annotations> changed, Dictionary<string, string> anchored) = Anchored(
            inputs, [.. groups.Select((group, i) => follows[i] < 0 ? group.Members : [.. groups[follows[i]].Members, .. group.Members]).Where(story => Array.Exists(story, Counts))], sourceOf, cancel);
        foreach (StoryInput input in inputs.Where(input => IsRedated(ordered, input)))
        {
            changed.TryAdd(input.Index, input.Annotations);
        }

        string[] articles = [.. inputs.Select(input => input.Article.Id)];
        var basis = new StoryBasis(articles, [.. articles.Select(id => sourceOf(id) + "\n" + anchored.GetValueOrDefault(id))], copies, new CorrectionReach(articles, [.. ordered.Select(outline => outline.NamesOf(corrections))], corrections));
        string[] ids = [.. groups.Select(group => StoryComposer.IdOf(group.Members.Select(member => articles[member])))];
        string[] alone = [.. groups.Select(group => basis.Of(group.Members))];
        Dictionary<string, string> bases = groups.Select((_, i) => (ids[i], Basis: follows[i] < 0 ? alone[i] : StoryBasis.Of(alone[follows[i]], alone[i]))).ToDictionary(row => row.Item1, row => row.Basis, StringComparer.Ordinal);

        (string Id, StoryInput[] Members)[] stories = [.. groups.Select((group, i) => (ids[i], group.Members.Select(member => inputs[member]).ToArray()))];
        ImmutableArray<int> asked = [.. Enumerable.Range(0, groups.Length).Where(i => known.GetValueOrDefault(ids[i]) != bases[ids[i]])];
        return Found(stories, follows, changed, anchored, bases, [.. copies.Select(copy => copy.Copy)], asked, cancel);
    }

    // Apart, so that what composes the stories does not keep the outlines in memory.
    private OutlinedUpdate Found(
        (string Id, StoryInput[] Members)[] stories, int[] follows, Dictionary<int, Annotations> changed, Dictionary<string, string> anchored, Dictionary<string, string> bases, ArticleCopy[] copies,
        ImmutableArray<int> asked, CancellationToken cancel)
    {
        StoryInput[] Members(int i) => [.. stories[i].Members.Select(input => Loaded(input, changed.GetValueOrDefault(input.Index) ?? (anchored.TryGetValue(input.Article.Id, out string? counted) ? CompletedOf(input.Article.Id, counted) : null)))];
        var accounts = new SharedAccounts(asked.Concat(asked.Select(i => follows[i]).Where(before => before >= 0)), i =>
        {
            StoryInput[] members = Members(i);
            return (Composed(stories[i].Id, members, copies, cancel), members);
        });
        return new OutlinedUpdate(
            bases, anchored, [.. copies.OrderBy(copy => copy.First, StringComparer.Ordinal).ThenBy(copy => copy.Second, StringComparer.Ordinal)],
            [.. stories.Select(story => (story.Id, (IReadOnlyList<string>)[.. story.Members.Select(input => input.Article.Id)]))],
            asked,
            i =>
            {
                (StoryAccount account, StoryInput[] members) = accounts.Take(i);
                return (follows[i] < 0 ? account.Story : StoryBuilder.FollowUp(accounts.Take(follows[i]).Account, account), [.. members.Select(input => input.Annotations)]);
            });
    }

    private static bool IsRedated(ArticleOutline[] ordered, StoryInput input) => !ReferenceEquals(ordered[input.Index].Annotations, input.Annotations);

    private StoryGroup[] Group(ArticleOutline[] ordered, StoryInput[] inputs, CancellationToken cancel)
    {
        StoryArticle[] articles = [.. inputs.Select(input => IsRedated(ordered, input)
            ? StoryBuilder.Describe(input with { Words = ArticleWords.Of(input.Article) })
            : ordered[input.Index].Described with { Days = input.Days })];
        List<int[]> found = GroupCorrector.Correct(StoryGrouper.Group(articles, isDated: true, cancel), [.. inputs.Select(input => input.Article.Id)], corrections);
        return [.. found.Select(members => new StoryGroup(members, articles))];
    }

    private (Dictionary<int, Annotations> Changed, Dictionary<string, string> Counted) Anchored(StoryInput[] inputs, IReadOnlyList<int[]> stories, Func<string, string> sourceOf, CancellationToken cancel)
    {
        var days = new CountedDays(Workings, inputs, sourceOf, (input, counted) => CompletedOf(input.Article.Id, counted), input => Loaded(input, null, withWords: false));
        return days.Count(stories, isRecalled: true, cancel) ?? days.Count(stories, isRecalled: false, cancel)!.Value;
    }

    private StoryInput Loaded(StoryInput input, Annotations? changed, bool withWords = true)
    {
        Annotations annotations = changed ?? (input.Annotations.Tokens == Tokens.None ? annotationsOf(input.Article.Id) : input.Annotations);
        return new StoryInput(input.Index, annotations, withWords ? ArticleWords.Of(annotations.Article) : ArticleWords.None);
    }

    private StoryAccount Composed(string id, StoryInput[] members, ArticleCopy[] copies, CancellationToken cancel) =>
        new StoryComposer(members, copies, corrections, PairModel.Shared).Compose(id, [.. Enumerable.Range(0, members.Length)], cancel);

    private DateClues CluesOf(string id)
    {
        Article article = annotationsOf(id).Article;
        return DateClueReader.Read(article, ArticleWords.Of(article));
    }
}
