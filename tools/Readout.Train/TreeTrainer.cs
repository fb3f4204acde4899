using Readout.Models;

namespace Readout.Train;

/// <summary>Fits boosted trees to labelled instances: logistic loss, second-order steps (Chen and Guestrin 2016), each tree on a share of the features and of the instances, drawn from a seed.</summary>
/// <param name="depth">Levels of each tree.</param>
/// <param name="trees">Number of trees.</param>
/// <param name="rate">What part of its step each tree takes.</param>
internal sealed class TreeTrainer(int depth, int trees, double rate)
{
    private const double Ridge = 3;
    private const double LeastWeight = 2.5;
    private const double ShareOfFeatures = 0.4;
    private const double ShareOfInstances = 0.7;
    private static readonly Split _none = new(0, float.PositiveInfinity, 1e-6);

    /// <summary>Fits the trees.</summary>
    /// <param name="features">For each instance its features.</param>
    /// <param name="labels">For each instance whether it is one.</param>
    /// <param name="seed">What the draws begin from.</param>
    public BoostedTrees Fit(IReadOnlyList<float[]> features, IReadOnlyList<bool> labels, int seed)
    {
        double share = Math.Clamp((double)labels.Count(label => label) / labels.Count, 0.001, 0.999);
        return Fit(features, Math.Log(share / (1 - share)), seed, (sums, slopes, weights) =>
        {
            for (int i = 0; i < sums.Length; i++)
            {
                double probability = 1 / (1 + Math.Exp(-sums[i]));
                (slopes[i], weights[i]) = ((labels[i] ? 1 : 0) - probability, probability * (1 - probability));
            }
        });
    }

    /// <summary>Fits the trees to choices among several: the log loss of the right ones among all of a group.</summary>
    /// <param name="features">For each instance its features.</param>
    /// <param name="labels">For each instance whether it is right.</param>
    /// <param name="groups">For each instance its group; those of one group stand together.</param>
    /// <param name="importance">For each instance how much its group counts.</param>
    /// <param name="seed">What the draws begin from.</param>
    public BoostedTrees FitChoices(IReadOnlyList<float[]> features, IReadOnlyList<bool> labels, IReadOnlyList<int> groups, IReadOnlyList<float> importance, int seed) =>
        Fit(features, 0, seed, (sums, slopes, weights) =>
        {
            for (int first = 0, end; first < sums.Length; first = end)
            {
                double most = sums[first], all = 0, right = 0;
                for (end = first; end < sums.Length && groups[end] == groups[first]; end++)
                {
                    most = Math.Max(most, sums[end]);
                }

                for (int i = first; i < end; i++)
                {
                    weights[i] = Math.Exp(sums[i] - most);
                    all += weights[i];
                    right += labels[i] ? weights[i] : 0;
                }

                for (int i = first; i < end; i++)
                {
                    double probability = weights[i] / all;
                    slopes[i] = importance[i] * ((labels[i] ? weights[i] / right : 0) - probability);
                    weights[i] = importance[i] * probability * (1 - probability);
                }
            }
        });

    private BoostedTrees Fit(IReadOnlyList<float[]> features, double start, int seed, Action<double[], double[], double[]> derive)
    {
        var random = new Random(seed);
        int count = features[0].Length, inner = (1 << depth) - 1;
        Column[] columns =
        [
            .. Enumerable.Range(0, count).Select(feature => Enumerable.Range(0, features.Count).OrderBy(i => features[i][feature]).ThenBy(i => i).ToArray())
                .Select((order, feature) => new Column(order, [.. order.Select(i => features[i][feature])])),
        ];
        double[] sums = [.. Enumerable.Repeat(start, features.Count)];
        byte[] asked = new byte[trees * inner];
        float[] bounds = new float[trees * inner], leaves = new float[trees * (inner + 1)];
        int[] nodes = new int[features.Count];
        double[] slopes = new double[features.Count], weights = new double[features.Count];
        for (int tree = 0; tree < trees; tree++)
        {
            bool[] isUsed = [.. features.Select(_ => random.NextDouble() < ShareOfInstances)];
            int[] candidates = [.. Enumerable.Range(0, count).Where(_ => random.NextDouble() < ShareOfFeatures)];
            derive(sums, slopes, weights);
            Array.Clear(nodes);
            for (int level = 0, first = 0; level < depth; first = (first * 2) + 1, level++)
            {
                Split[] splits = Best(columns, candidates, isUsed, nodes, slopes, weights, first, 1 << level);
                for (int node = 0; node < splits.Length; node++)
                {
                    (asked[(tree * inner) + first + node], bounds[(tree * inner) + first + node]) = ((byte)splits[node].Feature, splits[node].Bound);
                }

                for (int i = 0; i < features.Count; i++)
                {
                    Split split = splits[nodes[i] - first];
                    nodes[i] = (nodes[i] * 2) + 1 + (features[i][split.Feature] > split.Bound ? 1 : 0);
                }
            }

            double[] slope = new double[inner + 1], weight = new double[inner + 1];
            for (int i = 0; i < features.Count; i++)
            {
                slope[nodes[i] - inner] += isUsed[i] ? slopes[i] : 0;
                weight[nodes[i] - inner] += isUsed[i] ? weights[i] : 0;
            }

            for (int leaf = 0; leaf <= inner; leaf++)
            {
                leaves[(tree * (inner + 1)) + leaf] = (float)(rate * slope[leaf] / (weight[leaf] + Ridge));
            }

            for (int i = 0; i < features.Count; i++)
            {
                sums[i] += leaves[(tree * (inner + 1)) + nodes[i] - inner];
            }
        }

        return new BoostedTrees(depth, (float)start, asked, bounds, leaves);
    }

    /// <summary>The best split of each node of a level; one that sends all to the left where none helps.</summary>
    private static Split[] Best(Column[] columns, int[] candidates, bool[] isUsed, int[] nodes, double[] slopes, double[] weights, int first, int width)
    {
        double[] slope = new double[width], weight = new double[width];
        for (int i = 0; i < nodes.Length; i++)
        {
            slope[nodes[i] - first] += isUsed[i] ? slopes[i] : 0;
            weight[nodes[i] - first] += isUsed[i] ? weights[i] : 0;
        }

        Split[] best = [.. Enumerable.Repeat(_none, width)];
        foreach (Split[] found in candidates.AsParallel().AsOrdered().Select(feature => Best(feature, columns[feature], isUsed, nodes, slopes, weights, first, slope, weight)))
        {
            for (int node = 0; node < width; node++)
            {
                best[node] = found[node].Gain > best[node].Gain ? found[node] : best[node];
            }
        }

        return best;
    }

    // The best split of each node by one feature: the sums of the whole nodes are given.
    private static Split[] Best(int feature, Column column, bool[] isUsed, int[] nodes, double[] slopes, double[] weights, int first, double[] slope, double[] weight)
    {
        double[] left = new double[slope.Length], leftWeight = new double[slope.Length];
        float[] last = [.. Enumerable.Repeat(float.NaN, slope.Length)];
        Split[] best = [.. Enumerable.Repeat(_none, slope.Length)];
        for (int at = 0; at < column.Order.Length; at++)
        {
            int i = column.Order[at];
            if (!isUsed[i])
            {
                continue;
            }

            int node = nodes[i] - first;
            float value = column.Values[at];
            if (value > last[node] && leftWeight[node] >= LeastWeight && weight[node] - leftWeight[node] >= LeastWeight)
            {
                double right = slope[node] - left[node], rightWeight = weight[node] - leftWeight[node];
                double gain = (left[node] * left[node] / (leftWeight[node] + Ridge)) + (right * right / (rightWeight + Ridge)) - (slope[node] * slope[node] / (weight[node] + Ridge));
                if (gain > best[node].Gain)
                {
                    best[node] = new Split(feature, (value + last[node]) / 2, gain);
                }
            }

            left[node] += slopes[i];
            leftWeight[node] += weights[i];
            last[node] = value;
        }

        return best;
    }

    // The instances by a feature, ascending, and its values in that order.
    private readonly record struct Column(int[] Order, float[] Values);

    private readonly record struct Split(int Feature, float Bound, double Gain);
}
