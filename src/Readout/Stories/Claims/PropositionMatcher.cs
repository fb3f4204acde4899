namespace Readout.Stories.Claims;

/// <summary>How likely two clauses tell the same proposition: same family of predicates, same people in the same places, no other day, like words.</summary>
internal static class PropositionMatcher
{
    /// <summary>Least score of two clauses that tell the same.</summary>
    public const double Same = 0.6;

    private const double SameFamily = 0.45;
    private const double WithPeople = 0.15;
    private const double WithRole = 0.15;
    private const double OtherRole = -0.2;
    private const double DenialWords = 0.35;
    private const double WithWords = 0.6;
    private const double OtherPeople = -0.15;
    private const double WordsAlone = 1.05;
    private const double WordsAgainstFamily = 0.85;
    private const int DayTolerance = 2;

    /// <summary>Scores a pair; <see cref="MeanLink.Forbidden"/> when they contradict each other in who or when, 0 when they have nothing in common.</summary>
    public static double Score(Proposition one, Proposition two)
    {
        if (one.Family != two.Family && one.Family >= 0 && two.Family >= 0)
        {
            return 0;
        }

        double words = one.Words.Dot(two.Words);
        if (one.Family != two.Family || one.Family < 0)
        {
            return !HaveOtherPeople(one, two) && one.IsNegative == two.IsNegative
                ? words * (one.Family < 0 && two.Family < 0 ? WordsAlone : WordsAgainstFamily) : 0;
        }

        if (AreDaysApart(one, two) || AreSwapped(one, two))
        {
            return MeanLink.Forbidden;
        }

        double score = SameFamily + (words * WithWords) + PeopleScore(one, two);
        score += RoleScore(one.Actor, two.Actor);
        score += one.IsTargetPerson == two.IsTargetPerson ? RoleScore(one.Target, two.Target) : 0;
        bool isSameDeed = one.IsNegative == two.IsNegative || words >= DenialWords
            || (one.Actor is not null && one.Actor == two.Actor) || (one.Target is not null && one.Target == two.Target);
        return isSameDeed ? score : 0;
    }

    private static double RoleScore(string? one, string? two) => one is null || two is null ? 0 : one == two ? WithRole : OtherRole;

    private static double PeopleScore(Proposition one, Proposition two)
    {
        int least = Math.Min(one.People.Length, two.People.Length);
        int shared = one.People.Intersect(two.People).Count();
        return least == 0 ? 0 : shared == 0 ? OtherPeople : WithPeople * shared / least;
    }

    private static bool HaveOtherPeople(Proposition one, Proposition two) =>
        one.People.Length > 0 && two.People.Length > 0 && !one.People.Intersect(two.People).Any();

    private static bool AreDaysApart(Proposition one, Proposition two) =>
        one.From is { } from && one.To is { } to && two.From is { } otherFrom && two.To is { } otherTo
        && (from > otherTo.AddDays(DayTolerance) || otherFrom > to.AddDays(DayTolerance));

    /// <summary>Whether inviter and invited, striker and struck change places.</summary>
    private static bool AreSwapped(Proposition one, Proposition two) =>
        one.Actor is not null && one.Target is not null && one.Actor == two.Target && one.Target == two.Actor;
}
