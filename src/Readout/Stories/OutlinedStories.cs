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

    /// <summary>Finds which articles make up a story and which of these must be composed.</summary>
    /// <param name="outlines">The articles.</param>
    /// <param name="sourceOf">What an article's annotations were made from, in one word, by its id. Asked when days are completed.</param>
    /// <param name="known">What the accounts that are known rest on: <see cref="StoryUpdate.Bases"/> of then.</param>
    /// <param name="cancel">Stops the work.</param>
    public OutlinedUpdate Update(IReadOnlyList<ArticleOutline> outlines, Func<string, string> sourceOf, IReadOnlyDictionary<string, string> known, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(outlines);
        ArgumentNullException.ThrowIfNull(sourceOf);
        ArgumentNullException.ThrowIfNull(known);
        ArticleOutline[] ordered = [.. outlines.OrderBy(outline => outline.Annotations.Article.Published?.Value ?? DateOnly.MaxValue).ThenBy(outline => outline.Id, StringComparer.Ordinal)];
        StoryInput[] inputs = [.. ordered.Select((outline, index) => new StoryInput(index, outline.Annotations, ArticleWords.None))];
        List<(int First, int Second, ArticleCopy Copy)> copies = CopyFinder.Find([.. inputs.Select(input => input.Article)], [.. ordered.Select(outline => outline.Copy)], cancel);
        inputs = new DateCompleter(redate).Complete(inputs, i => ordered[i].Words(StrongestTerms), i => CluesOf(ordered[i].Id), cancel);

        StoryGroup[] groups = Group(ordered, inputs, cancel);
        int[] follows = FollowUpFinder.Find(groups, cancel);
        bool Counts(int index) => IsRedated(ordered, inputs[index]) ? ArticleOutline.CountsDays(inputs[index].Annotations) : ordered[index].Counts;
        Dictionary<int, Annotations> changed = Anchored(inputs, groups.Select((group, i) => follows[i] < 0 ? group.Members : [.. groups[follows[i]].Members, .. group.Members]), Counts, cancel);
        foreach (StoryInput input in inputs.Where(input => IsRedated(ordered, input)))
        {
            changed.TryAdd(input.Index, input.Annotations);
        }

        Dictionary<string, string> anchored = changed.Select(row => (inputs[row.Key].Article.Id, Counted: StoryBasis.Anchored(row.Value)))
            .Where(row => row.Counted is not null).ToDictionary(row => row.Id, row => row.Counted!, StringComparer.Ordinal);
        string[] articles = [.. inputs.Select(input => input.Article.Id)];
        var basis = new StoryBasis(articles, [.. articles.Select(id => sourceOf(id) + "\n" + anchored.GetValueOrDefault(id))], copies, new CorrectionReach(articles, [.. ordered.Select(outline => outline.Names)], corrections));
        string[] ids = [.. groups.Select(group => StoryComposer.IdOf(group.Members.Select(member => articles[member])))];
        string[] alone = [.. groups.Select(group => basis.Of(group.Members))];
        Dictionary<string, string> bases = groups.Select((_, i) => (ids[i], Basis: follows[i] < 0 ? alone[i] : StoryBasis.Of(alone[follows[i]], alone[i]))).ToDictionary(row => row.Item1, row => row.Basis, StringComparer.Ordinal);

        (string Id, StoryInput[] Members)[] stories = [.. groups.Select((group, i) => (ids[i], group.Members.Select(member => inputs[member]).ToArray()))];
        ArticleCopy[] shared = [.. copies.Select(copy => copy.Copy)];
        StoryInput[] Members(int i) => [.. stories[i].Members.Select(input => Loaded(input, changed))];
        return new OutlinedUpdate(
            bases, anchored, [.. copies.Select(copy => copy.Copy).OrderBy(copy => copy.First, StringComparer.Ordinal).ThenBy(copy => copy.Second, StringComparer.Ordinal)],
            [.. stories.Select(story => (story.Id, (IReadOnlyList<string>)[.. story.Members.Select(input => input.Article.Id)]))],
            [.. Enumerable.Range(0, groups.Length).Where(i => known.GetValueOrDefault(ids[i]) != bases[ids[i]])],
            i =>
            {
                StoryInput[] members = Members(i);
                StoryAccount account = Composed(stories[i].Id, members, shared, cancel);
                return (follows[i] < 0 ? account.Story : StoryBuilder.FollowUp(Composed(stories[follows[i]].Id, Members(follows[i]), shared, cancel), account), [.. members.Select(input => input.Annotations)]);
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

    // Only a story with an article that counts days from events needs the events of its articles.
    private Dictionary<int, Annotations> Anchored(StoryInput[] inputs, IEnumerable<int[]> stories, Func<int, bool> counts, CancellationToken cancel)
    {
        var changed = new Dictionary<int, Annotations>();
        var resolver = new AnchorResolver();
        foreach (int[] story in stories.Where(story => Array.Exists(story, index => counts(index))))
        {
            StoryInput[] before = [.. story.Select(index => Loaded(inputs[index], changed, withWords: false))];
            StoryInput[] after = resolver.Resolve(before, [[.. Enumerable.Range(0, story.Length)]], cancel);
            for (int i = 0; i < story.Length; i++)
            {
                if (!ReferenceEquals(after[i].Annotations, before[i].Annotations))
                {
                    changed[story[i]] = after[i].Annotations;
                }
            }
        }

        return changed;
    }

    private StoryInput Loaded(StoryInput input, Dictionary<int, Annotations> changed, bool withWords = true)
    {
        Annotations annotations = changed.GetValueOrDefault(input.Index) ?? (input.Annotations.Tokens == Tokens.None ? annotationsOf(input.Article.Id) : input.Annotations);
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
