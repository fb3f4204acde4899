namespace Readout.Stories.Dates;

/// <summary>
/// Infers the day of an undated report: its own words leave some days of any year, dated reports of the same affair fix the year, and the
/// day that fits best wins if it is clear: reports much like it must stand about that day and no other, or its own words count the days to it. Otherwise only bounds of its own are given, or nothing: a wrong
/// day misplaces all that the report tells. The bounds of likeness were chosen on reports whose day was hidden (<c>evaluate-dates</c>).
/// </summary>
internal static class PublicationInference
{
    private const int Reach = 183;
    private const double Margin = 0.25;
    private const double FullLikeness = 0.4;
    private const double LeastLikeness = 0.3;
    private const double LeastLead = 0.5;
    private const double Fading = 6;
    private const int SameTime = 3;

    /// <summary>Infers a day, or bounds, or nothing (<c>null</c>).</summary>
    /// <param name="known">What ingest knows: bounds at most.</param>
    /// <param name="article">The report.</param>
    /// <param name="clues">What its words give away.</param>
    /// <param name="siblings">Dated reports of the same affair.</param>
    public static InferredDay? Infer(PublicationDate? known, Article article, DateClues clues, IReadOnlyList<DatedSibling> siblings)
    {
        List<DateOnly> anchors = [.. siblings.Select(sibling => sibling.Day)];
        if (known?.Earliest is { } earliest && known.How != Provenance.Inferred)
        {
            anchors.Add(earliest);
        }

        anchors.AddRange(new[] { known?.Earliest, known?.Latest }.OfType<DateOnly>());
        if (anchors.Count == 0 || (clues.Weekday is null && clues.Days.Count == 0))
        {
            return null;
        }

        var scored = new List<(DateOnly Day, double Score)>();
        foreach (DateOnly day in anchors.SelectMany(anchor => Enumerable.Range(-Reach, (2 * Reach) + 1).Select(anchor.AddDays)).Distinct().Order())
        {
            if ((known?.Earliest is not { } from || day >= from) && (known?.Latest is not { } to || day <= to)
                && (clues.Weekday is null || day.DayOfWeek == clues.Weekday))
            {
                scored.Add((day, Score(day, known, clues, siblings)));
            }
        }

        if (scored.Count == 0)
        {
            return null;
        }

        (DateOnly best, double top) = scored.MaxBy(candidate => candidate.Score);
        double second = scored.Where(candidate => candidate.Day != best).Select(candidate => candidate.Score).DefaultIfEmpty(double.MinValue).Max();
        return top < Least(clues) || !(known?.Earliest is not null || IsCounted(best, clues) || AreAbout(best, clues, siblings, scored)) ? null
            : clues.Weekday is not null && top - second >= Margin ? new InferredDay(best, best, best.AddDays(1), Reason(best, article, clues, siblings, known), top - second)
            : Bounds(scored, top, article, clues, siblings, known);
    }

    private static double Least(DateClues clues) => clues.Days.Count > 0 ? 0 : 0.3;

    /// <summary>Whether reports much like it stand about a day, and not half as much about another.</summary>
    private static bool AreAbout(DateOnly day, DateClues clues, IReadOnlyList<DatedSibling> siblings, List<(DateOnly Day, double Score)> scored)
    {
        double Weight(DateOnly at) => siblings.Sum(sibling => sibling.Likeness * sibling.Likeness * (sibling.Weekday == clues.Weekday ? 2 : 1) * Math.Exp(-Math.Abs(at.DayNumber - sibling.Day.DayNumber) / Fading));
        return siblings.Any(sibling => sibling.Likeness >= LeastLikeness)
            && scored.Where(candidate => Math.Abs(candidate.Day.DayNumber - day.DayNumber) > SameTime).Select(candidate => Weight(candidate.Day)).DefaultIfEmpty().Max() <= (1 - LeastLead) * Weight(day);
    }

    /// <summary>Whether the words count the days since one that they name, and so to this: <i>in the two weeks since</i>.</summary>
    private static bool IsCounted(DateOnly day, DateClues clues) =>
        clues.Since is { } since && clues.Days.Select(named => named.Before(day)).OfType<DateOnly>().Any(named => Math.Abs(day.DayNumber - named.DayNumber - since) <= Math.Max(2, since / 5));

    private static double Score(DateOnly day, PublicationDate? known, DateClues clues, IReadOnlyList<DatedSibling> siblings)
    {
        double score = 0;
        DateOnly[] past = [.. clues.Days.Select(named => named.Before(day)).OfType<DateOnly>()];
        if (past.Length > 0)
        {
            int gap = day.DayNumber - past.Max().DayNumber;
            score += gap > 90 ? -2 : Math.Exp(-gap / 10.0);
            int monthBefore = day.AddMonths(-1).Month;
            score += clues.LastMonth is null ? 0 : past.Any(named => named.Month == monthBefore && gap < 62) ? 1.5 : -1.5;
            score += IsCounted(day, clues) ? 2 : 0;
        }

        if (known?.Earliest is { } earliest)
        {
            score += Math.Exp(-(day.DayNumber - earliest.DayNumber) / 5.0);
        }

        return score + siblings.Select(sibling =>
            Math.Min(1, sibling.Likeness / FullLikeness) * (sibling.Weekday == clues.Weekday ? 2 : 1) * Math.Exp(-Math.Abs(day.DayNumber - sibling.Day.DayNumber) / 10.0))
            .DefaultIfEmpty().Max();
    }

    private static InferredDay? Bounds(
        List<(DateOnly Day, double Score)> scored, double top, Article article, DateClues clues, IReadOnlyList<DatedSibling> siblings, PublicationDate? known)
    {
        DateOnly[] near = [.. scored.Where(candidate => candidate.Score >= top - (2 * Margin)).Select(candidate => candidate.Day)];
        return near[^1].DayNumber - near[0].DayNumber > 62 ? null
            : new InferredDay(null, near[0], near[^1].AddDays(1), Reason(near[0], article, clues, siblings, known), 0);
    }

    private static string Reason(DateOnly day, Article article, DateClues clues, IReadOnlyList<DatedSibling> siblings, PublicationDate? known)
    {
        var parts = new List<string>();
        if (clues.Weekday is not null)
        {
            parts.Add($"“{article.TextOf(clues.WeekdaySpan)}”");
        }

        if (clues.Since is not null)
        {
            parts.Add($"“{article.TextOf(clues.SinceSpan)}”");
        }

        if (clues.LastMonth is { } lastMonth)
        {
            parts.Add($"“{article.TextOf(lastMonth)}”");
        }

        if (clues.Days.Where(named => named.Before(day) is not null).OrderByDescending(named => named.Before(day)).Select(named => (NamedDay?)named).FirstOrDefault() is { } latest)
        {
            parts.Add($"“{article.TextOf(latest.Span)}”");
        }

        DatedSibling? nearest = siblings.Count == 0 ? null : siblings.OrderByDescending(sibling => sibling.Likeness).ThenBy(sibling => sibling.Name, StringComparer.Ordinal).First();
        return $"its words {string.Join(", ", parts)} fit"
            + (nearest is { } sibling ? $", and {sibling.Name}, of {sibling.Day:yyyy-MM-dd}, reports the same affair"
                : known?.Earliest is { } earliest ? $", and it cannot be from before {earliest:yyyy-MM-dd}" : "");
    }
}
