using Readout.Time;

namespace Readout.Train.Time;

/// <summary>Trains the model of time: logistic regression by AdaGrad over the candidates of annotated documents.</summary>
internal static class TimeTrainer
{
    private const int Epochs = 3;
    private const float Rate = 0.1f;
    private const float Decay = 2e-5f;

    /// <summary>Trains on some documents; the same documents in the same order give the same model.</summary>
    public static TimeModel Train(IReadOnlyList<TimeCase> cases, Dictionary<string, double>? accuracy = null)
    {
        var instances = new List<(int[] Features, bool Label, float Weight)>();
        var grammarOnly = new TimeFinder(null);
        foreach (TimeCase item in cases)
        {
            float weight = item.Document.Times.Count > 60 ? 0.5f : 1f;
            TextSpan[] gold = [.. item.Document.Times.Select(time => time.Span)];
            grammarOnly.Candidates(item.Tokens, (node, span, features) =>
            {
                bool label = gold.Any(time => time.Overlaps(span));
                instances.Add((features.ToArray(), label, weight));
                return label;
            });
        }

        return new TimeModel(new HashedWeights(Fit(instances)), accuracy ?? new Dictionary<string, double> { ["*"] = 0.8 });
    }

    /// <summary>Splits documents into parts by their names, for cross-validation.</summary>
    public static int PartOf(TimeCase item, int parts)
    {
        uint hash = 2166136261;
        foreach (char c in item.Document.Id)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)(hash % (uint)parts);
    }

    /// <summary>For each kind, the share of expressions with the right value, drawn towards the share of all.</summary>
    public static Dictionary<string, double> Accuracy(IEnumerable<(string Kind, bool Right)> outcomes)
    {
        var all = outcomes.ToList();
        double share = all.Count == 0 ? 0.8 : (double)all.Count(outcome => outcome.Right) / all.Count;
        var table = all.GroupBy(outcome => outcome.Kind).ToDictionary(group => group.Key, group => (group.Count(outcome => outcome.Right) + (4 * share)) / (group.Count() + 4));
        table["*"] = share;
        return table;
    }

    private static float[] Fit(List<(int[] Features, bool Label, float Weight)> instances)
    {
        var random = new Random(20180420);
        float[] weights = new float[HashedWeights.Buckets], squares = new float[HashedWeights.Buckets];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            for (int i = instances.Count - 1; i > 0; i--)
            {
                int j = random.Next(i + 1);
                (instances[i], instances[j]) = (instances[j], instances[i]);
            }

            foreach ((int[] features, bool label, float weight) in instances)
            {
                float sum = 0;
                foreach (int feature in features)
                {
                    sum += weights[feature];
                }

                float error = weight * ((label ? 1f : 0f) - (1f / (1f + MathF.Exp(-sum))));
                foreach (int feature in features)
                {
                    float slope = error - (Decay * weights[feature]);
                    squares[feature] += slope * slope;
                    weights[feature] += Rate * slope / (MathF.Sqrt(squares[feature]) + 1e-3f);
                }
            }
        }

        return weights;
    }
}
