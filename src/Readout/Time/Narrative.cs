namespace Readout.Time;

/// <summary>Tells a narrative of another time (a history, a biography) from news.</summary>
internal static class Narrative
{
    /// <summary>Fewest written-out years of another time that make a narrative.</summary>
    private const int FewestYears = 6;

    /// <summary>Whether a text tells of another time: many written-out years far from its own, few words that point from the day of writing.</summary>
    public static bool Is(List<TimeCandidate> candidates, DateOnly? published)
    {
        int far = 0, near = 0;
        foreach (TimeCandidate candidate in candidates)
        {
            switch (candidate.Node)
            {
                case CalendarNode { HasYear: true, Span: Granularity.Day } dated:
                    bool elsewhere = published is not DateOnly day || Math.Abs(dated.Year - day.Year) > 1;
                    far += elsewhere ? 1 : 0;
                    break;
                case DeicticNode { What: < 10 } or CalendarNode { Weekday: > 0, HasYear: false } or ShiftNode { From: ShiftFrom.Published }
                    or WhichNode { Which: Which.Last or Which.This, Unit: not TimeUnit.None }:
                    near++;
                    break;
            }
        }

        return far >= FewestYears && far > 2 * near;
    }
}
