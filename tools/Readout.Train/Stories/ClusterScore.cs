namespace Readout.Train.Stories;

/// <summary>B-cubed and pair scores of a grouping against a gold one, as defined in the shared scorer of clusters.</summary>
/// <param name="Precision">B-cubed precision.</param>
/// <param name="Recall">B-cubed recall.</param>
/// <param name="F1">B-cubed F1.</param>
/// <param name="PairF1">F1 over pairs of documents.</param>
internal sealed record ClusterScore(double Precision, double Recall, double F1, double PairF1)
{
    public static ClusterScore Of(IReadOnlyList<string> gold, IReadOnlyList<string> predicted)
    {
        Dictionary<string, int> golds = Count(gold), predictions = Count(predicted);
        Dictionary<(string, string), int> both = [];
        for (int i = 0; i < gold.Count; i++)
        {
            both[(gold[i], predicted[i])] = both.GetValueOrDefault((gold[i], predicted[i])) + 1;
        }

        double precision = 0, recall = 0;
        for (int i = 0; i < gold.Count; i++)
        {
            precision += (double)both[(gold[i], predicted[i])] / predictions[predicted[i]] / gold.Count;
            recall += (double)both[(gold[i], predicted[i])] / golds[gold[i]] / gold.Count;
        }

        double together = Pairs(both.Values);
        return new ClusterScore(precision, recall, 2 * precision * recall / (precision + recall), 2 * together / (Pairs(golds.Values) + Pairs(predictions.Values)));
    }

    public override string ToString() => $"B3 P {Precision:F3} R {Recall:F3} F1 {F1:F3}   pair F1 {PairF1:F3}";

    private static Dictionary<string, int> Count(IEnumerable<string> labels) => labels.GroupBy(label => label).ToDictionary(group => group.Key, group => group.Count());

    private static double Pairs(IEnumerable<int> sizes) => sizes.Sum(size => size * (size - 1.0) / 2);
}
