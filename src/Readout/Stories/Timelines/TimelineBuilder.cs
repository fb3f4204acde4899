using System.Collections.Immutable;
using Readout.Language;
using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories.Timelines;

/// <summary>Builds the timeline of a story: one entry a day and happening, told by the clause that reads best, with every report of it.</summary>
internal sealed class TimelineBuilder(IReadOnlyList<StoryInput> articles, PeopleOfStory people, StoryLexicon lexicon)
{
    private const int MostEntries = 80;
    private const int BackgroundDays = 45;
    private const int LeastReports = 2;
    private const int TopClaims = 15;
    private const int LongDays = 7;
    private const double SameHappening = 0.45;
    private const double SameWords = 0.4;
    private const double OtherVerb = 0.55;
    private const double SomeWords = 0.3;

    private readonly EntryText _text = new(people);

    /// <summary>The entries in order of their days; background (what lies long before the first report) is marked.</summary>
    /// <param name="claims">The story's claims, by rank.</param>
    public ImmutableArray<TimelineEntry> Build(IReadOnlyList<ClaimDraft> claims)
    {
        Dictionary<int, HashSet<string>> telling = Telling(claims);
        var reader = new HappeningReader(people, lexicon);
        Happening[] happenings = [.. articles.SelectMany(article => reader.Read(article, telling.GetValueOrDefault(article.Index, [])))];
        DateOnly? first = articles.Select(article => article.Days.From).Where(day => day is not null).Min();
        IEnumerable<Happening[]> groups = MeanLink.Join([.. happenings.Select(_ => 1.0)], Pairs(happenings), SameHappening).Select(group => group.Select(i => happenings[i]).ToArray());
        return
        [
            .. groups.Select(group => (Entry: Entry(group, first), Weight: Weight(group)))
                .OrderByDescending(row => row.Weight).ThenBy(row => row.Entry.From).ThenBy(row => row.Entry.Text, StringComparer.Ordinal).Take(MostEntries)
                .Select(row => row.Entry).OrderBy(entry => entry.From).ThenBy(entry => entry.To).ThenBy(entry => entry.Text, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<int, HashSet<string>> Telling(IReadOnlyList<ClaimDraft> claims)
    {
        var telling = new Dictionary<int, HashSet<string>>();
        foreach (ClaimDraft claim in claims.Where((claim, rank) => rank < TopClaims || claim.Claim!.Reports >= LeastReports || claim.Claim.Status == ClaimStatus.Disputed))
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

    private IEnumerable<(int First, int Second, double Score)> Pairs(Happening[] happenings)
    {
        for (int i = 0; i < happenings.Length; i++)
        {
            for (int j = i + 1; j < happenings.Length; j++)
            {
                if ((happenings[i].IsUtterance == happenings[j].IsUtterance || IsOneClause(happenings[i].Proposition, happenings[j].Proposition)) && Score(happenings[i], happenings[j]) is not 0 and var score)
                {
                    yield return (i, j, happenings[i].Overlaps(happenings[j]) ? score : MeanLink.Forbidden);
                }
            }
        }
    }

    private double Score(Happening one, Happening two)
    {
        if (IsOneClause(one.Proposition, two.Proposition))
        {
            return one.From == two.From && one.To == two.To ? 1 : MeanLink.Forbidden;
        }

        if (one.IsUtterance)
        {
            return one.Proposition.Actor is not null && one.Proposition.Actor == two.Proposition.Actor ? 1 : 0;
        }

        double words = one.Proposition.Words.Dot(two.Proposition.Words);
        bool isTight = Math.Min(one.Length, two.Length) <= LongDays;
        if (!isTight && !(IsSameAction(one, two) && one.From == two.From && one.To == two.To && words >= SomeWords && ShareParty(one.Proposition, two.Proposition)))
        {
            return 0;
        }

        bool isFamily = one.Proposition.Family >= 0 && one.Proposition.Family == two.Proposition.Family;
        double family = isFamily && isTight ? HappeningMatcher.Score(one.Proposition, two.Proposition) : 0;
        double score = family < 0 ? 0 : Math.Max(family, Math.Max(SameDeed(one, two, words), words >= (IsSameAction(one, two) ? SameWords : OtherVerb) ? words + 0.1 : 0));
        return score > 0 && AreApart(one, two, words) ? MeanLink.Forbidden : score;
    }

    private static bool IsOneClause(Proposition one, Proposition two) => one.Input == two.Input && one.Span.Overlaps(two.Span);

    /// <summary>Whether they are two: told of other people, or by two verbs of one sentence.</summary>
    private bool AreApart(Happening first, Happening second, double words)
    {
        (Proposition one, Proposition two) = (first.Proposition, second.Proposition);
        bool isSameTarget = one.Target is not null && one.Target == two.Target;
        bool isSameActor = one.Actor is not null && one.Actor == two.Actor;
        bool otherPerson = !isSameActor && one.Actor is { } his && two.Actor is { } hers && people[his].Type == EntityType.Person && people[hers].Type == EntityType.Person;
        bool otherActor = !isSameActor && !(isSameTarget && words >= SameWords) && ((one.Actor is not null && two.Actor is not null) || (first.ActorWord is not null && second.ActorWord is not null && first.ActorWord != second.ActorWord));
        bool otherTarget = one.Target is not null && two.Target is not null && !isSameTarget;
        return otherPerson || otherActor || otherTarget || (one.Input == two.Input && SentenceOf(one) == SentenceOf(two));
    }

    private static int SentenceOf(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        return tokens.SentenceOf[Math.Min(tokens.TokenAt(proposition.Span.Start), tokens.Count - 1)];
    }

    private static bool IsSameAction(Happening one, Happening two) =>
        (one.Lemma is not null && one.Lemma == two.Lemma) || (one.Proposition.Family >= 0 && one.Proposition.Family == two.Proposition.Family);

    private static bool ShareParty(Proposition one, Proposition two) =>
        (one.Actor is not null && one.Actor == two.Actor) || (one.Target is not null && one.Target == two.Target);

    /// <summary>The same action by the same actor, or about the same people where one of the two does not say by whom, on the same days.</summary>
    private static double SameDeed(Happening one, Happening two, double words)
    {
        if (one.Lemma is null || one.Lemma != two.Lemma || one.From != two.From || one.To != two.To)
        {
            return 0;
        }

        (Proposition first, Proposition second) = (one.Proposition, two.Proposition);
        bool apart = (first.Actor is not null && second.Actor is not null && first.Actor != second.Actor) || (first.Target is not null && second.Target is not null && first.Target != second.Target);
        bool together = (first.Actor is not null && first.Actor == second.Actor) || (first.Target is not null && first.Target == second.Target)
            || ((first.Actor is null || second.Actor is null) && first.People.Intersect(second.People).Any());
        return !apart && together ? SameHappening + 0.1 + (0.4 * words) : 0;
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
