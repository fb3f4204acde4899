namespace Readout.Stories.Clusters;

/// <summary>
/// When an article may be from: its own day, or where it has none the days of those that are like it, which weigh by the fourth power of their cosine. What is told of one week lies close together; what is told again and again lies
/// everywhere.
/// </summary>
internal sealed class DaysAround
{
    /// <summary>What stands for no answer where both articles have a day.</summary>
    public const float BothDated = -1;

    /// <summary>What stands for no answer where nothing with a day is like an article without one.</summary>
    public const float NoneAround = -2;

    private const int Near = 7;
    private readonly int[] _days;
    private readonly double[] _before;

    private DaysAround(int? own, int[] days, double[] before)
    {
        (Own, _days, _before) = (own, days, before);
        Peak = Total > 0 ? days.Max(Weight) / Total : 0;
    }

    /// <summary>Number of its own day; <c>null</c> where it has none.</summary>
    public int? Own { get; }

    // Of all weight the greatest share that lies within a week of one day, before and after it.
    private double Peak { get; }

    private double Total => _before[^1];

    /// <summary>Looks around an article.</summary>
    /// <param name="own">Its day.</param>
    /// <param name="near">What is like it.</param>
    /// <param name="articles">All articles.</param>
    public static DaysAround Of(DayRange own, LikeArticles near, IReadOnlyList<StoryArticle> articles)
    {
        if (own.From is { } day)
        {
            return new DaysAround(day.DayNumber, [], [0]);
        }

        (int Day, double Weight)[] dated =
        [
            .. near.All.Where(like => articles[like.Other].Days.From is not null)
                .Select(like => (Day: articles[like.Other].Days.From!.Value.DayNumber, Weight: Weigh(like.Cosine))).OrderBy(row => row.Day),
        ];
        double[] before = new double[dated.Length + 1];
        for (int i = 0; i < dated.Length; i++)
        {
            before[i + 1] = before[i] + dated[i].Weight;
        }

        return new DaysAround(null, [.. dated.Select(row => row.Day)], before);
    }

    /// <summary>
    /// How far two articles, of which one at least has no day, are from one time. Where one has a day: of the weight around the other (but for the first itself) what lies within a week of it, 0 to 1. Where neither has: of all pairs
    /// of what lies around the two, by weight, what is within a week of each other. With it how close together lies what is around the less certain.
    /// </summary>
    /// <param name="a">Days around one.</param>
    /// <param name="b">Days around the other.</param>
    /// <param name="cosine">Cosine of the two articles.</param>
    public static (float Agreement, float Peak) Compare(DaysAround a, DaysAround b, double cosine)
    {
        if (a.Own is not null && b.Own is not null)
        {
            return (BothDated, BothDated);
        }

        if (a.Own is not null)
        {
            (a, b) = (b, a);
        }

        if (b.Own is { } day)
        {
            double self = Weigh(cosine), others = a.Total - self;
            return others < 1e-9 ? (NoneAround, NoneAround) : ((float)(Math.Max(0, a.Weight(day) - self) / others), (float)a.Peak);
        }

        if (a.Total <= 0 || b.Total <= 0)
        {
            return (NoneAround, NoneAround);
        }

        // The same sum whichever comes first, to the last bit.
        if (a._days.Length > b._days.Length || (a._days.Length == b._days.Length && a.Total > b.Total))
        {
            (a, b) = (b, a);
        }

        double sum = 0;
        for (int i = 0; i < a._days.Length; i++)
        {
            sum += (a._before[i + 1] - a._before[i]) * b.Weight(a._days[i]);
        }

        return ((float)(sum / (a.Total * b.Total)), (float)Math.Min(a.Peak, b.Peak));
    }

    private static double Weigh(double cosine) => cosine * cosine * cosine * cosine;

    // The weight within a week of a day.
    private double Weight(int day) => _before[FirstFrom(day + Near + 1)] - _before[FirstFrom(day - Near)];

    private int FirstFrom(int day)
    {
        int low = 0, high = _days.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _days[middle] < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
