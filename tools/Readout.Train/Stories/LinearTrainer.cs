namespace Readout.Train.Stories;

/// <summary>Fits logistic regression to labelled instances by gradient descent on all at once, on features brought to one scale; no chance in it.</summary>
internal static class LinearTrainer
{
    private const int Steps = 600;
    private const double Rate = 0.3;
    private const double Decay = 0.03;
    private const double Least = 1e-3;

    /// <summary>Fits the weights; the first feature must be 1 in every instance and takes up the constant.</summary>
    /// <param name="features">For each instance its features.</param>
    /// <param name="labels">For each instance whether it is one.</param>
    public static float[] Fit(IReadOnlyList<float[]> features, IReadOnlyList<bool> labels)
    {
        int count = features[0].Length;
        double[] mean = new double[count], deviation = new double[count];
        for (int k = 1; k < count; k++)
        {
            mean[k] = features.Average(row => row[k]);
            deviation[k] = Math.Sqrt(features.Average(row => Math.Pow(row[k] - mean[k], 2))) + Least;
        }

        double[][] scaled = [.. features.Select(row => row.Select((value, k) => k == 0 ? 1 : (value - mean[k]) / deviation[k]).ToArray())];
        double[] weights = new double[count], squares = new double[count];
        for (int step = 0; step < Steps; step++)
        {
            double[] slope = new double[count];
            for (int i = 0; i < scaled.Length; i++)
            {
                double sum = 0;
                for (int k = 0; k < count; k++)
                {
                    sum += weights[k] * scaled[i][k];
                }

                double error = (labels[i] ? 1 : 0) - (1 / (1 + Math.Exp(-sum)));
                for (int k = 0; k < count; k++)
                {
                    slope[k] += error * scaled[i][k];
                }
            }

            for (int k = 0; k < count; k++)
            {
                double one = (slope[k] / scaled.Length) - (k == 0 ? 0 : Decay * weights[k]);
                squares[k] += one * one;
                weights[k] += Rate * one / (Math.Sqrt(squares[k]) + 1e-6);
            }
        }

        float[] plain = [.. weights.Select((weight, k) => (float)(k == 0 ? weight : weight / deviation[k]))];
        plain[0] -= (float)Enumerable.Range(1, count - 1).Sum(k => weights[k] * mean[k] / deviation[k]);
        return plain;
    }
}
