namespace Readout.Train.Stories;

/// <summary>B-cubed and pair scores of a grouping against a gold one, as defined in the shared scorer of clusters.</summary>
/// <param name="Precision">B-cubed precision.</param>
/// <param name="Recall">B-cubed recall.</param>
/// <param name="F1">B-cubed F1.</param>
/// <param name="PairF1">F1 over pairs of documents.</param>
internal sealed record ClusterScore(double Precision, double Recall, double F1, double PairF1)
{
    /// <summary>
    /// Scores the documents that have a gold story. One without (a distractor) is not scored itself, but where it stands in the predicted story of a scored document it counts against
    /// that document's precision, and each such pair against the precision of pairs, as a document of another story does: what is shared of a predicted story is divided by all that stands in it.
    /// </summary>
    /// <param name="gold">The gold story of each document; <c>null</c> for a distractor.</param>
    /// <param name="predicted">The predicted story of each document.</param>
    public static ClusterScore Of(IReadOnlyList<string?> gold, IReadOnlyList<string> predicted)
    {
        Dictionary<string, int> golds = Count(gold.OfType<string>()), predictions = Count(predicted), distractors = Count(predicted.Where((_, i) => gold[i] is null));
        Dictionary<(string, string), int> both = [];
        int scored = 0;
        for (int i = 0; i < gold.Count; i++)
        {
            if (gold[i] is { } story)
            {
                both[(story, predicted[i])] = both.GetValueOrDefault((story, predicted[i])) + 1;
                scored++;
            }
        }

        double precision = 0, recall = 0;
        foreach (((string story, string prediction), int shared) in both)
        {
            precision += (double)shared * shared / predictions[prediction] / scored;
            recall += (double)shared * shared / golds[story] / scored;
        }

        double together = Pairs(both.Values);
        return new ClusterScore(precision, recall, 2 * precision * recall / (precision + recall), 2 * together / (Pairs(golds.Values) + Pairs(predictions.Values) - Pairs(distractors.Values)));
    }

    public override string ToString() => $"B3 P {Precision:F3} R {Recall:F3} F1 {F1:F3}   pair F1 {PairF1:F3}";

    private static Dictionary<string, int> Count(IEnumerable<string> labels) => labels.GroupBy(label => label).ToDictionary(group => group.Key, group => group.Count());

    private static double Pairs(IEnumerable<int> sizes) => sizes.Sum(size => size * (size - 1.0) / 2);
}
