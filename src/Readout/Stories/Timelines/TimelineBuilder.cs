using System.Collections.Immutable;
using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories.Timelines;

/// <summary>Builds the timeline of a story: one entry a day and happening, told by the clause that reads best, with every report of it.</summary>
/// <param name="articles">The story's articles by publication.</param>
/// <param name="people">Its people.</param>
/// <param name="lexicon">The word lists.</param>
/// <param name="words">The words of its clauses; takes up those of its happenings.</param>
/// <param name="model">Tells whether two happenings are one.</param>
internal sealed class TimelineBuilder(IReadOnlyList<StoryInput> articles, PeopleOfStory people, StoryLexicon lexicon, WordTable words, HappeningModel model)
{
    private const int MostEntries = 80;
    private const int BackgroundDays = 45;
    private const int LeastReports = 2;
    private const int TopClaims = 15;
    private const double LeastSure = 0.5;
    private const int LongDays = 7;
    private const double SameHappening = 0.72;
    private const double SomeWords = 0.2;
    private const double SameSaying = 0.28;
    private const double LikeActions = 0.5;

    private readonly EntryText _text = new(people);

    /// <summary>What the reports tell with its day, once the timeline is built.</summary>
    public IReadOnlyList<Happening> Happenings { get; private set; } = [];

    /// <summary>The entries in order of their days; background (what lies long before the first report) is marked.</summary>
    /// <param name="claims">The story's claims, by rank.</param>
    public ImmutableArray<TimelineEntry> Build(IReadOnlyList<ClaimDraft> claims)
    {
        Dictionary<int, HashSet<string>> telling = Telling(claims);
        var reader = new HappeningReader(people, lexicon, words);
        Happening[] happenings = [.. articles.SelectMany(article => reader.Read(article, telling.GetValueOrDefault(article.Index, [])))];
        Happenings = happenings;
        DateOnly? first = articles.Select(article => article.Days.From).Where(day => day is not null).Min();
        IEnumerable<Happening[]> groups = MeanLink.Join([.. happenings.Select(_ => 1.0)], Pairs(happenings), SameHappening).Select(group => group.Select(i => happenings[i]).ToArray());
        return
        [
            .. groups.Select(group => (Entry: Entry(group, first), Weight: Weight(group))).Where(row => !EntryText.IsFragment(row.Entry.Text))
                .GroupBy(row => (row.Entry.From, row.Entry.To, row.Entry.Status, row.Entry.Text)).Select(same => (Entry: OfOneLine([.. same.Select(row => row.Entry)]), Weight: same.Max(row => row.Weight)))
                .GroupBy(row => (row.Entry.From, row.Entry.To)).SelectMany(WithoutParts)
                .OrderByDescending(row => row.Weight).ThenBy(row => row.Entry.From).ThenBy(row => row.Entry.Text, StringComparer.Ordinal).Take(MostEntries)
                .Select(row => row.Entry).OrderBy(entry => entry.From).ThenBy(entry => entry.To).ThenBy(entry => entry.Text, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<int, HashSet<string>> Telling(IReadOnlyList<ClaimDraft> claims)
    {
        var telling = new Dictionary<int, HashSet<string>>();
        IEnumerable<ClaimDraft> shared = claims.Where(claim => claim.Claim!.Reports >= LeastReports || claim.Claim.Status == ClaimStatus.Disputed);
        IEnumerable<ClaimDraft> first = claims.Where(claim => claim.Claim!.Reports >= LeastReports || claim.Claim.Confidence >= LeastSure).Take(TopClaims);
        foreach (ClaimDraft claim in shared.Union(first))
        {
            foreach ((int article, string? statement) in claim.Propositions.Select(proposition => (proposition.Input.Index, proposition.Statement?.Id))
                .Concat(claim.Reactions.Select(reaction => (reaction.Input.Index, (string?)reaction.Statement.Id))))
            {
                if (statement is not null)
                {
                    (telling.TryGetValue(article, out HashSet<string>? ids) ? ids : telling[article] = []).Add(statement);
                }
            }
        }

        return telling;
    }

    /// <summary>Pairs that are compared, with their features; those without are one clause read twice, or can't be one.</summary>
    internal IEnumerable<(int First, int Second, double[]? Features)> Candidates(IReadOnlyList<Happening> happenings)
    {
        for (int i = 0; i < happenings.Count; i++)
        {
            for (int j = i + 1; j < happenings.Count; j++)
            {
                (Happening one, Happening two) = (happenings[i], happenings[j]);
                if (IsOneClause(one.Proposition, two.Proposition) || (one.IsUtterance == two.IsUtterance && MayBeOne(one, two)))
                {
                    bool isCompared = !IsOneClause(one.Proposition, two.Proposition) && one.Overlaps(two) && !IsOneSentence(one, two);
                    yield return (i, j, isCompared ? HappeningFeatures.Read(one, two, words) : null);
                }
            }
        }
    }

    private IEnumerable<(int First, int Second, double Score)> Pairs(Happening[] happenings) =>
        Candidates(happenings).Select(pair => (pair.First, pair.Second, pair.Features is { } features ? Score(happenings[pair.First], happenings[pair.Second], features)
            : IsSame(happenings[pair.First], happenings[pair.Second]) ? 1 : MeanLink.Forbidden));

    /// <summary>How sure it is that two are one. What one speaker says on one day in words that are mostly alike is one saying: of the labelled pairs all such are.</summary>
    private double Score(Happening one, Happening two, double[] features) =>
        AreApart(one, two) ? MeanLink.Forbidden
        : one.IsUtterance && features[HappeningFeatures.Least] >= SameSaying ? 1
        : model.Probability(features);

    /// <summary>What is done by two people, or to two, is two happenings.</summary>
    private bool AreApart(Happening one, Happening two) => Argument.Likeness(one.Doer, two.Doer, words) < 0 || Argument.Likeness(one.Target, two.Target, words) < 0;

    private static bool IsSame(Happening one, Happening two) => IsOneClause(one.Proposition, two.Proposition) && one.From == two.From && one.To == two.To;

    private static bool IsOneClause(Proposition one, Proposition two) => one.Input == two.Input && one.Span.Overlaps(two.Span);

    /// <summary>Two verbs of one sentence tell two happenings.</summary>
    private static bool IsOneSentence(Happening one, Happening two) => one.Proposition.Input == two.Proposition.Input && one.Sentence == two.Sentence;

    /// <summary>Whether two are worth comparing: sayings of one speaker; deeds of one kind or in like words that are told of few days, or of the same ones.</summary>
    private bool MayBeOne(Happening one, Happening two)
    {
        (Proposition first, Proposition second) = (one.Proposition, two.Proposition);
        if (one.IsUtterance)
        {
            return first.Actor is not null && first.Actor == second.Actor;
        }

        return (Math.Min(one.Length, two.Length) <= LongDays || (one.From == two.From && one.To == two.To))
            && (one.Lemma == two.Lemma || (first.Family >= 0 && first.Family == second.Family) || (one.Kind is not null && one.Kind == two.Kind)
                || words.Likeness(one.ActionWord, two.ActionWord) >= LikeActions || first.Words.Dot(second.Words) >= SomeWords);
    }

    /// <summary>Of places of one report that overlap, the widest.</summary>
    private static List<Evidence> Widest(IEnumerable<Evidence> places)
    {
        var kept = new List<Evidence>();
        foreach (Evidence place in places.OrderByDescending(place => place.Span.Length).ThenBy(place => place.ArticleId, StringComparer.Ordinal).ThenBy(place => place.Span))
        {
            if (!kept.Exists(other => other.ArticleId == place.ArticleId && other.Span.Overlaps(place.Span)))
            {
                kept.Add(place);
            }
        }

        return kept;
    }

    /// <summary>What one sentence tells of one day is one line, though it be two happenings.</summary>
    private static TimelineEntry OfOneLine(TimelineEntry[] entries) => entries.Length == 1 ? entries[0] : entries[0] with
    {
        IsBackground = entries.All(entry => entry.IsBackground),
        Evidence = [.. Widest(entries.SelectMany(entry => entry.Evidence)).OrderBy(evidence => evidence.ArticleId, StringComparer.Ordinal).ThenBy(evidence => evidence.Span)],
    };

    /// <summary>What one line tells with more words around it is no line of its own.</summary>
    /// <param name="sameDays">Lines of the same days, with their weights.</param>
    internal static IEnumerable<(TimelineEntry Entry, double Weight)> WithoutParts(IEnumerable<(TimelineEntry Entry, double Weight)> sameDays)
    {
        var kept = new List<(TimelineEntry Entry, double Weight)>();
        foreach ((TimelineEntry entry, double weight) in sameDays.OrderByDescending(row => row.Entry.Text.Length).ThenBy(row => row.Entry.Text, StringComparer.Ordinal).ThenBy(row => row.Entry.Status))
        {
            int whole = kept.FindIndex(row => row.Entry.Text.Contains(entry.Text.TrimEnd('.'), StringComparison.Ordinal));
            if (whole < 0)
            {
                kept.Add((entry, weight));
            }
            else
            {
                kept[whole] = (OfOneLine([kept[whole].Entry, entry]), Math.Max(kept[whole].Weight, weight));
            }
        }

        return kept;
    }

    private static double Weight(Happening[] group) =>
        group.Select(happening => happening.Proposition.Input.Index).Distinct().Count()
        + (group.Min(happening => happening.Length) <= LongDays ? 1 : 0)
        + group.Max(happening => EntryText.Readability(happening.Proposition)) / 4;

    private TimelineEntry Entry(Happening[] group, DateOnly? first)
    {
        Happening tightest = group.OrderBy(happening => happening.Length).ThenBy(happening => happening.From).First();
        Happening told = group.Where(happening => happening.Length == tightest.Length)
            .OrderByDescending(happening => EntryText.Readability(happening.Proposition))
            .ThenBy(happening => happening.Proposition.Input.Article.Id, StringComparer.Ordinal).ThenBy(happening => happening.Proposition.Span).First();
        EventStatus status = group.GroupBy(happening => happening.Proposition.Status)
            .OrderByDescending(statuses => statuses.Count()).ThenBy(statuses => statuses.Key).First().Key;
        return new TimelineEntry(
            tightest.From, tightest.To, _text.Of(told.Proposition), status, first is { } day && tightest.To < day.AddDays(-BackgroundDays),
            [.. Widest(group.Select(happening => happening.Proposition.Evidence).Distinct())
                .OrderBy(evidence => evidence.ArticleId, StringComparer.Ordinal).ThenBy(evidence => evidence.Span)]);
    }
}
