using System.Collections.Concurrent;
using System.Collections.Immutable;
using Readout.Stories.Corrections;
using Readout.Stories.People;

namespace Readout.Stories.Claims;

/// <summary>Builds the claims of a story: groups its propositions, gathers who holds what, counts sources, ranks.</summary>
/// <param name="articles">The story's articles by publication.</param>
/// <param name="people">Its people.</param>
/// <param name="copies">Which articles share text.</param>
/// <param name="lexicon">The word lists.</param>
/// <param name="corrections">What readers have put right.</param>
/// <param name="pairs">The model that joins clauses into claims.</param>
internal sealed class ClaimBuilder(
    IReadOnlyList<StoryInput> articles, PeopleOfStory people, IReadOnlyCollection<ArticleCopy> copies, StoryLexicon lexicon, IReadOnlyList<Correction> corrections,
    PairModel pairs)
{
    private const int MostCompared = 4000;
    private const int Many = 400;
    private const double LeastLikely = 0.5;

    /// <summary>The model that finds what denials mean; the one that ships where none is given.</summary>
    public DenialModel? Denials { get; init; }

    /// <summary>All clauses that were read by themselves, whether they became a claim or not.</summary>
    public IReadOnlyList<Proposition> Propositions { get; private set; } = [];

    /// <summary>The clauses of longer sentences.</summary>
    public IReadOnlyList<Proposition> Parts { get; private set; } = [];

    /// <summary>The pairs of clauses read by themselves that tell the same more likely than not, whether they became one claim or not.</summary>
    public IReadOnlyList<(Proposition One, Proposition Two, double Same)> Likely { get; private set; } = [];

    /// <summary>The words of those clauses.</summary>
    public WordTable Words { get; private set; } = new(pairs.Common);

    /// <summary>The claims in order of rank, each with the propositions behind it.</summary>
    public List<ClaimDraft> Build(CancellationToken cancel)
    {
        var words = new WordTable(pairs.Common);
        (List<Proposition> Propositions, List<Proposition> Parts)[] read = [.. articles.Select(article => PropositionReader.Read(article, people, lexicon, words, articles.Count == 1))];
        Proposition[] propositions = Bounded([.. read.Select(article => article.Propositions)], MostCompared);
        Proposition[] parts = Bounded([.. read.Select(article => article.Parts)], MostCompared);
        words.Compare(propositions, parts);
        Words = words;
        Propositions = propositions;
        Parts = parts;
        var corrected = new ClaimCorrector(propositions, corrections);
        var matcher = new PropositionMatcher(pairs, words);
        (int First, int Second, double Score)[] scored = [.. corrected.Forbid(Pairs(propositions, matcher, cancel))];
        Likely = [.. scored.Where(pair => pair.Score >= LeastLikely).Select(pair => (propositions[pair.First], propositions[pair.Second], pair.Score))];
        List<int[]> groups = MeanLink.Join(Proposition.Weights(propositions), scored.Where(pair => propositions[pair.First].IsDenial == propositions[pair.Second].IsDenial || pair.Score < 0), PropositionMatcher.Same);
        var sides = new SideJoiner(propositions, new ContradictionReader(people, lexicon, words));
        List<ClaimDraft> drafts = [.. corrected.Join(sides.Join(groups, scored)).Select(group => Draft([.. group.Select(i => propositions[i])])).Where(draft => IsWorthTelling(draft))];
        new ReactionJoiner(articles, lexicon, words, Denials ?? DenialModel.Shared).AddTo(drafts);
        if (articles.Count > 1)
        {
            var held = new HashSet<Proposition>(drafts.SelectMany(draft => draft.Propositions), ReferenceEqualityComparer.Instance);
            drafts = new SupportFinder(matcher, words, lexicon, articles.Select((article, i) => (article.Index, i)).ToDictionary(row => row.Index, row => row.i)).Find(drafts, [.. propositions.Where(proposition => !held.Contains(proposition)), .. parts], cancel);
        }

        drafts = [.. drafts.Select(draft => corrected.Of(draft).Any() ? draft : sides.WithoutUnopposed(draft))];
        var cohesion = new ClaimCohesion(matcher);
        drafts = [.. drafts.SelectMany(draft => draft.IsAnswered || draft.Propositions.Any(told => told.IsDenial) || corrected.Of(draft).Any() ? [draft] : cohesion.Sure(draft).Where(IsWorthTelling))];
        var positions = new PositionBuilder(people, lexicon, matcher);
        var independence = new IndependenceCounter(articles.ToDictionary(article => article.Article.Id), copies, people, lexicon);
        void FinishAll(IEnumerable<ClaimDraft> open)
        {
            foreach (ClaimDraft draft in open)
            {
                draft.Claim = Finish(draft, positions, independence, cohesion) with { Corrections = [.. corrected.Of(draft)] };
            }
        }

        FinishAll(drafts);
        var prominence = new Prominence(propositions);
        if (articles.Count > 1)
        {
            List<ClaimDraft> lone = [.. new LoneReporting(prominence).Find(propositions, drafts)];
            FinishAll(lone);
            drafts.AddRange(lone);
        }

        drafts = [.. drafts.Where(draft => !draft.Claim!.Positions.IsEmpty && ClaimStanding.CanStand(draft))
            .OrderBy(draft => draft.Claim!.Status == ClaimStatus.Disputed ? 0 : 1)
            .ThenByDescending(draft => draft.Claim!.Reports)
            .ThenByDescending(draft => draft.Claim!.Positions.Select(position => position.Who).OfType<string>().Distinct().Count())
            .ThenByDescending(draft => draft.Claim!.Independent)
            .ThenByDescending(draft => draft.Claim!.Confidence * prominence.Of(draft)).ThenBy(draft => draft.Claim!.TextFrom.ArticleId, StringComparer.Ordinal).ThenBy(draft => draft.Claim!.TextFrom.Span)];
        drafts = WithoutRepeats(drafts);
        for (int i = 0; i < drafts.Count; i++)
        {
            drafts[i].Claim = drafts[i].Claim! with { Id = $"c{i + 1}" };
        }

        return drafts;
    }

    /// <summary>
    /// A claim of one report whose words are those of a claim of higher rank says nothing new, nor does one of several reports that stands where one of higher rank does (<see cref="Retelling"/>); another of several is told
    /// in other words, where it has any.
    /// </summary>
    private List<ClaimDraft> WithoutRepeats(List<ClaimDraft> ranked)
    {
        var kept = new List<ClaimDraft>();
        var taken = new List<Evidence>();
        foreach (ClaimDraft draft in ranked)
        {
            Claim claim = draft.Claim!;
            if (kept.Any(higher => Retelling.IsOf(claim, higher.Claim!)))
            {
                continue;
            }

            if (claim.Reports > 1 && IsTaken(claim.TextFrom))
            {
                (string text, Evidence from, ImmutableArray<Antecedent> meant) = WordsOf(draft, claim.Positions, taken);
                draft.Claim = claim = claim with { Text = text, TextFrom = from, Meant = meant };
            }

            if (claim.Reports > 1 || !IsTaken(claim.TextFrom))
            {
                kept.Add(draft);
                taken.Add(claim.TextFrom);
            }
        }

        return kept;

        bool IsTaken(Evidence words) => taken.Any(other => other.ArticleId == words.ArticleId && (other.Span.Contains(words.Span) || words.Span.Contains(other.Span)));
    }

    /// <summary>
    /// All clauses of all articles, or, where they are too many, the first of each article and as many of one as of another (of every so many articles where there are more of them than
    /// clauses): the latest reports tell what changed.
    /// </summary>
    /// <param name="read">The clauses of each article.</param>
    /// <param name="most">How many at most.</param>
    internal static T[] Bounded<T>(IReadOnlyList<List<T>> read, int most)
    {
        int each = read.Count == 0 ? 0 : read.Max(article => article.Count);
        if (read.Sum(article => (long)article.Count) > most)
        {
            int least = 0;
            while (each - least > 1)
            {
                int middle = (each + least) / 2;
                (least, each) = read.Sum(article => (long)Math.Min(article.Count, middle)) <= most ? (middle, each) : (least, middle);
            }

            each = least;
        }

        if (each == 0 && most > 0 && read.Any(article => article.Count > 0))
        {
            T[] first = [.. read.SelectMany(article => article.Take(1))];
            return [.. Enumerable.Range(0, most).Select(i => first[(long)i * first.Length / most])];
        }

        return [.. read.SelectMany(article => article.Take(each))];
    }

    private static IEnumerable<(int First, int Second, double Score)> Pairs(Proposition[] propositions, PropositionMatcher matcher, CancellationToken cancel)
    {
        IEnumerable<int> all = Enumerable.Range(0, propositions.Length);
        return propositions.Length < Many ? all.SelectMany(i => PairsOf(propositions, i, matcher))
            : InParallel(all, i => PairsOf(propositions, i, matcher), cancel).SelectMany(found => found);
    }

    /// <summary>What is made of each of some items, in their order, one at a time to whoever is free: the first clause is compared with all others, the last with none.</summary>
    /// <param name="items">The items.</param>
    /// <param name="make">What to make of one; from several threads.</param>
    /// <param name="cancel">Stops the work.</param>
    internal static TResult[] InParallel<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> make, CancellationToken cancel) =>
        [.. Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering).AsParallel().AsOrdered().WithCancellation(cancel).Select(make)];

    private static List<(int First, int Second, double Score)> PairsOf(Proposition[] propositions, int first, PropositionMatcher matcher)
    {
        var found = new List<(int, int, double)>();
        for (int second = first + 1; second < propositions.Length; second++)
        {
            if (matcher.Score(propositions[first], propositions[second]) is var score && score != 0)
            {
                found.Add((first, second, score));
            }
        }

        return found;
    }

    private static ClaimDraft Draft(ImmutableArray<Proposition> propositions)
    {
        // A sentence that reports what somebody says is not told by the outlet too.
        propositions = [.. propositions.Where(told => told.Statement is not null
            || !propositions.Any(said => said.Statement is not null && said.Input == told.Input && said.Span.Overlaps(told.Span)))];
        var side = new Dictionary<int, bool>();
        foreach ((int pair, bool isLeft) in propositions.Where(proposition => !proposition.IsNegative).SelectMany(proposition => proposition.Sides))
        {
            side.TryAdd(pair, isLeft);
        }

        propositions = [.. propositions.Select(proposition => proposition.Sides.Any(word => side.TryGetValue(word.Pair, out bool isLeft) && isLeft != word.IsLeft)
            ? proposition with { IsNegative = !proposition.IsNegative } : proposition)];
        return new ClaimDraft(propositions, propositions.All(proposition => proposition.IsNegative));
    }

    /// <summary>What a speaker says, or two outlets tell, is a claim; of what an outlet alone tells in its own voice only what matters is (<see cref="LoneReporting"/>).</summary>
    private static bool IsWorthTelling(ClaimDraft draft) =>
        draft.Propositions.Any(proposition => proposition.Statement is { IsSpeech: true })
        || draft.Propositions.Select(proposition => proposition.Input.Index).Distinct().Count() > 1;

    private Claim Finish(ClaimDraft draft, PositionBuilder positions, IndependenceCounter independence, ClaimCohesion cohesion)
    {
        ImmutableArray<Position> held = positions.Build(draft);
        (int independent, ImmutableArray<SourceJoin> because) = independence.Count(draft, held);
        (string text, Evidence from, ImmutableArray<Antecedent> meant) = WordsOf(draft, held, []);
        return new Claim(
            "c0", text, from, StatusOf(held, independent, draft),
            held.SelectMany(position => position.Evidence).Select(evidence => evidence.Where.ArticleId).Distinct().Count(), independent)
        {
            Meant = meant,
            Because = because,
            Positions = held,
            Figures = FiguresOf(draft),
            Confidence = Math.Round(cohesion.Confidence(draft), 2),
        };
    }

    /// <summary>The words of a claim, where they stand, and whom pronouns in them mean.</summary>
    private (string Text, Evidence From, ImmutableArray<Antecedent> Meant) WordsOf(ClaimDraft draft, ImmutableArray<Position> held, IReadOnlyCollection<Evidence> taken)
    {
        Proposition best = ClaimText.Best(draft, [.. held.SelectMany(position => position.Evidence).Select(evidence => evidence.Where)], taken);
        TextSpan wording = ClaimText.Wording(best);
        return (best.Input.Article.TextOf(wording), best.Evidence with { Span = wording }, Antecedents.In(best.Input, wording, people));
    }

    /// <summary>Whether two positions are those of different sides: other speakers, and not two readings of the same words, unless the one denies in its sentence what the other tells in it.</summary>
    private static bool AreTwoSides(Position assertion, Position denial, ClaimDraft draft) =>
        (assertion.Who ?? assertion.WhoText) != (denial.Who ?? denial.WhoText)
        && assertion.Evidence.Any(told => !denial.Evidence.Any(denied => denied.Where.ArticleId == told.Where.ArticleId && denied.Where.Span.Overlaps(told.Where.Span)
            && !draft.Reactions.Any(reaction => reaction.IsTo(told.Where, denied.Where)) && !draft.Tellings.Any(telling => telling.Where == told.Where)));

    private static ClaimStatus StatusOf(ImmutableArray<Position> positions, int independent, ClaimDraft draft)
    {
        Position[] asserting = [.. positions.Where(position => position.Stance is Stance.Asserts or Stance.Confirms)];
        Position[] denying = [.. positions.Where(position => position.Stance == Stance.Denies)];
        bool isDisputed = denying.Any(denial => asserting.Any(assertion => AreTwoSides(assertion, denial, draft)));
        return isDisputed ? ClaimStatus.Disputed
            : denying.Length > 0 && asserting.Length == 0 ? ClaimStatus.Denied
            : independent > 1 && asserting.Length > 0 ? ClaimStatus.Corroborated
            : ClaimStatus.SingleSource;
    }

    /// <summary>The values of quantities that more than one report gives.</summary>
    private ImmutableArray<Figure> FiguresOf(ClaimDraft draft)
    {
        var comparer = new FigureComparer(lexicon, Words);
        (Proposition Clause, Quantity Quantity)[] given = [.. draft.Propositions.SelectMany(proposition => proposition.Quantities.Select(quantity => (proposition, quantity)))];
        return
        [
            .. given.Where(one => given.Any(two => one.Clause.Input != two.Clause.Input && comparer.AreOfOne(one.Clause, one.Quantity, two.Clause, two.Quantity)))
                .Select(row => new Figure(
                    row.Quantity.Value, row.Clause.Input.Article.TextOf(row.Quantity.Span), new Evidence(row.Clause.Input.Article.Id, row.Quantity.Span, row.Clause.Statement?.Id)))
                .Distinct(),
        ];
    }
}
