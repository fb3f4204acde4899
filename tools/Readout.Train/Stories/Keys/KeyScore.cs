namespace Readout.Train.Stories.Keys;

/// <summary>How an account stands to its key.</summary>
internal sealed record KeyScore
{
    /// <summary>Claims that are disputed.</summary>
    public Tally Disputes { get; init; }

    /// <summary>Speakers with their side on the right claim.</summary>
    public Tally Positions { get; init; }

    /// <summary>Those of them that are not an article's own voice: only what was found and wanted.</summary>
    public Tally Spoken { get; init; }

    /// <summary>Of each position that was judged, how sure the account was of it and whether it is right.</summary>
    public IReadOnlyList<(double Said, bool IsRight)> Sure { get; init; } = [];

    /// <summary>Claims of the key that we have, of all.</summary>
    public Tally Claims { get; init; }

    /// <summary>Of the first claims of the account, as many as the key has, those that are claims of the key.</summary>
    public Tally First { get; init; }

    /// <summary>Claims with the key's number of independent sources, of those that we have.</summary>
    public int ExactIndependent { get; init; }

    /// <summary>Claims with the key's status, of those that we have.</summary>
    public int ExactStatus { get; init; }

    /// <summary>Differences between articles, by kind.</summary>
    public required IReadOnlyDictionary<ChangeKind, Tally> Changes { get; init; }

    /// <summary>The sum of several.</summary>
    public static KeyScore Sum(IEnumerable<KeyScore> scores)
    {
        KeyScore[] all = [.. scores];
        return new KeyScore
        {
            Disputes = Total(all, score => score.Disputes),
            Positions = Total(all, score => score.Positions),
            Spoken = Total(all, score => score.Spoken),
            Sure = [.. all.SelectMany(score => score.Sure)],
            Claims = Total(all, score => score.Claims),
            First = Total(all, score => score.First),
            ExactIndependent = all.Sum(score => score.ExactIndependent),
            ExactStatus = all.Sum(score => score.ExactStatus),
            Changes = all.SelectMany(score => score.Changes.Keys).Distinct().ToDictionary(kind => kind, kind => Total(all, score => score.Changes.GetValueOrDefault(kind))),
        };
    }

    /// <summary>How far the confidence of positions can be taken at its word: parts of equal size, by what was said.</summary>
    /// <param name="parts">Number of parts.</param>
    public IEnumerable<string> Reliability(int parts)
    {
        (double Said, bool IsRight)[] ordered = [.. Sure.OrderBy(row => row.Said)];
        double error = 0;
        foreach ((double Said, bool IsRight)[] part in Enumerable.Range(0, parts).Select(i => ordered[(i * ordered.Length / parts)..((i + 1) * ordered.Length / parts)]).Where(part => part.Length > 0))
        {
            double said = part.Average(row => row.Said), right = part.Average(row => row.IsRight ? 1.0 : 0);
            error += Math.Abs(said - right) * part.Length / ordered.Length;
            yield return $"positions said {said:F2}, right {right:F2} ({part.Length})";
        }

        yield return $"expected calibration error {error:F3}";
    }

    /// <summary>One line a measure.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"claims found        {Tally.Share(Claims.Found, Claims.Wanted)}";
        yield return $"claims of the key   {Tally.Share(First.Found, First.Wanted)} of the first ones told";
        yield return $"disputes            {Disputes}";
        yield return $"positions           {Positions}";
        yield return $"  of speakers       recall {Tally.Share(Spoken.Found, Spoken.Wanted)}, own voice {Tally.Share(Positions.Found - Spoken.Found, Positions.Wanted - Spoken.Wanted)}";
        yield return $"independent exact   {Tally.Share(ExactIndependent, Claims.Found)} of the claims found, {Tally.Share(ExactIndependent, Claims.Wanted)} of all";
        yield return $"status exact        {Tally.Share(ExactStatus, Claims.Found)} of the claims found";
        foreach ((ChangeKind kind, Tally tally) in Changes.OrderBy(pair => pair.Key))
        {
            yield return $"{kind,-19} {tally}";
        }
    }

    private static Tally Total(KeyScore[] scores, Func<KeyScore, Tally> part) => scores.Select(part).Aggregate(default(Tally), (sum, tally) => sum + tally);
}
