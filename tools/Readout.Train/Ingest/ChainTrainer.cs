using Readout.Ingest;

namespace Readout.Train.Ingest;

/// <summary>Trains a <see cref="ChainModel"/> by stochastic gradient ascent on the likelihood of whole documents, with AdaGrad's steps. Seeded; the same input gives the same model.</summary>
internal static class ChainTrainer
{
    private const double Rate = 0.08;
    private const double Decay = 1e-2;

    // Share of the passes in which a page is shown without its class names, which tell much on sites that are known and mislead on others.
    private const double NamesLeftOut = 0.5;

    // A feature of fewer documents than this teaches their peculiarities only.
    private const int FewestDocuments = 5;

    /// <summary>Trains on documents.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="edgeKinds">Number of kinds of edge.</param>
    /// <param name="epochs">Passes over them.</param>
    /// <param name="threshold">The threshold that the model shall carry.</param>
    public static ChainModel Train(IReadOnlyList<LineSequence> documents, int edgeKinds, int epochs, float threshold)
    {
        var random = new Random(20180320);
        documents = WithoutRare(documents);
        double[] weights = new double[FeatureList.Buckets], squares = new double[FeatureList.Buckets], sums = new double[FeatureList.Buckets];
        float[] edges = new float[edgeKinds * 4];
        double[] edgeSquares = new double[edgeKinds * 4], edgeSums = new double[edgeKinds * 4];
        int[] order = [.. Enumerable.Range(0, documents.Count)];
        int averaged = 0;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int index in order)
            {
                LineSequence document = documents[index];
                int count = document.Labels.Length;
                bool nameless = document.Firm is not null && random.NextDouble() < NamesLeftOut;
                double[] scores = new double[count], pairs = new double[count * 4];
                for (int i = 0; i < count; i++)
                {
                    double sum = 0;
                    foreach (int feature in Row(document, i, nameless))
                    {
                        sum += weights[feature];
                    }

                    scores[i] = sum;
                }

                double[] body = ChainModel.Marginals(scores, document.Edges, edges, pairs);
                for (int i = 0; i < count; i++)
                {
                    double gradient = ((document.Labels[i] ? 1 : 0) - body[i]) * document.Weight;
                    if (Math.Abs(gradient) > 1e-4)
                    {
                        foreach (int feature in Row(document, i, nameless))
                        {
                            double slope = gradient - (Decay * weights[feature]);
                            squares[feature] += slope * slope;
                            weights[feature] += Rate * slope / (1e-2 + Math.Sqrt(squares[feature]));
                        }
                    }

                    for (int pair = 0; i > 0 && pair < 4; pair++)
                    {
                        int edge = (document.Edges[i] * 4) + pair;
                        bool is1 = (document.Labels[i - 1] ? 2 : 0) + (document.Labels[i] ? 1 : 0) == pair;
                        double slope = ((is1 ? 1 : 0) - pairs[(i * 4) + pair]) * document.Weight;
                        edgeSquares[edge] += slope * slope;
                        edges[edge] += (float)(Rate * slope / (1e-1 + Math.Sqrt(edgeSquares[edge])));
                    }
                }
            }

            // The mean of the later passes is steadier than the last.
            if (epoch >= epochs / 2)
            {
                averaged++;
                for (int i = 0; i < weights.Length; i++)
                {
                    sums[i] += weights[i];
                }

                for (int i = 0; i < edges.Length; i++)
                {
                    edgeSums[i] += edges[i];
                }
            }
        }

        return new ChainModel([.. sums.Select(sum => (float)(sum / averaged))], [.. edgeSums.Select(sum => (float)(sum / averaged))], threshold);
    }

    private static LineSequence[] WithoutRare(IReadOnlyList<LineSequence> documents)
    {
        int[] seen = new int[FeatureList.Buckets], last = new int[FeatureList.Buckets];
        for (int i = 0; i < documents.Count; i++)
        {
            foreach (int[] row in documents[i].Features)
            {
                foreach (int feature in row)
                {
                    seen[feature] += last[feature] == documents[i].Group + 1 ? 0 : 1;
                    last[feature] = documents[i].Group + 1;
                }
            }
        }

        return [.. documents.Select(document => document with
        {
            Features = [.. document.Features.Select(row => Array.FindAll(row, feature => seen[feature] >= FewestDocuments))],
            Firm = document.Firm is null ? null : [.. document.Features.Select((row, i) => row.Take(document.Firm[i]).Count(feature => seen[feature] >= FewestDocuments))],
        })];
    }

    private static ReadOnlySpan<int> Row(LineSequence document, int i, bool nameless) =>
        nameless ? document.Features[i].AsSpan(0, document.Firm![i]) : document.Features[i];
}
