using Readout.Stories.Claims;

namespace Readout.Stories.Timelines;

/// <summary>How sure it is that two clauses of one family of predicates and of days that overlap tell the same happening: like words, the same people in the same places.</summary>
internal static class HappeningMatcher
{
    private const double SameFamily = 0.35;
    private const double WithPeople = 0.15;
    private const double WithRole = 0.15;
    private const double OtherRole = -0.2;
    private const double WithWords = 0.6;
    private const double OtherPeople = -0.15;

    /// <summary>Scores a pair, about 0 to 1.3; -1 when actor and target change places.</summary>
    public static double Score(Proposition one, Proposition two)
    {
        bool isSwapped = one.Actor is not null && one.Target is not null && one.Actor == two.Target && one.Target == two.Actor;
        double score = SameFamily + (one.Words.Dot(two.Words) * WithWords) + PeopleScore(one, two) + RoleScore(one.Actor, two.Actor);
        score += one.IsTargetPerson == two.IsTargetPerson ? RoleScore(one.Target, two.Target) : 0;
        return isSwapped ? -1 : Math.Max(0, score);
    }

    private static double RoleScore(string? one, string? two) => one is null || two is null ? 0 : one == two ? WithRole : OtherRole;

    private static double PeopleScore(Proposition one, Proposition two)
    {
        int least = Math.Min(one.People.Length, two.People.Length);
        int shared = one.People.Intersect(two.People).Count();
        return least == 0 ? 0 : shared == 0 ? OtherPeople : WithPeople * shared / least;
    }
}
