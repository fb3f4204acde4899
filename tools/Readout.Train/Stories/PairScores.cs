namespace Readout.Train.Stories;

/// <summary>Scores of probabilities: precision, recall and F1 at several thresholds, and how far the probabilities can be taken at their word.</summary>
internal static class PairScores
{
    private const int Bins = 10;

    /// <summary>Prints the scores.</summary>
    public static void Print(IReadOnlyList<(Instance Instance, double Probability)> judged)
    {
        int same = judged.Count(row => row.Instance.IsSame);
        foreach (double threshold in (ReadOnlySpan<double>)[0.2, 0.3, 0.4, 0.5, 0.6])
        {
            int said = judged.Count(row => row.Probability >= threshold), right = judged.Count(row => row.Probability >= threshold && row.Instance.IsSame);
            double precision = said == 0 ? 0 : (double)right / said, recall = (double)right / same;
            Console.WriteLine($"  threshold {threshold:0.0}: P {precision:0.000} R {recall:0.000} F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):0.000}");
        }

        double error = 0;
        foreach (IGrouping<int, (Instance Instance, double Probability)> bin in judged.GroupBy(row => Math.Min(Bins - 1, (int)(row.Probability * Bins))).OrderBy(bin => bin.Key))
        {
            double said = bin.Average(row => row.Probability), share = bin.Average(row => row.Instance.IsSame ? 1.0 : 0.0);
            error += Math.Abs(said - share) * bin.Count() / judged.Count;
            Console.WriteLine($"  said {said:0.00}, was {share:0.00} ({bin.Count()})");
        }

        Console.WriteLine($"  expected calibration error {error:0.000}");
    }
}
