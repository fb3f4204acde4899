using Readout.Statements;

namespace Readout.Train.Statements;

/// <summary>Fits the confidence of statements by logistic regression (Newton's method with a little L2) and measures it.</summary>
internal static class Calibration
{
    /// <summary>Weights that make the regression's probabilities fit the outcomes best.</summary>
    /// <param name="examples">Features and outcomes, at least one.</param>
    /// <param name="ridge">How dear weights are.</param>
    public static double[] Fit(IReadOnlyList<(double[] Features, bool IsRight)> examples, double ridge = 1)
    {
        int size = examples[0].Features.Length;
        double[] weights = new double[size];
        for (int step = 0; step < 25; step++)
        {
            double[] gradient = new double[size];
            double[,] curvature = new double[size, size];
            foreach ((double[] features, bool isRight) in examples)
            {
                double p = Confidence.Of(features, weights);
                for (int i = 0; i < size; i++)
                {
                    gradient[i] += ((isRight ? 1 : 0) - p) * features[i];
                    for (int j = 0; j < size; j++)
                    {
                        curvature[i, j] += p * (1 - p) * features[i] * features[j];
                    }
                }
            }

            for (int i = 0; i < size; i++)
            {
                gradient[i] -= ridge * weights[i];
                curvature[i, i] += ridge;
            }

            double[] change = Solve(curvature, gradient);
            for (int i = 0; i < size; i++)
            {
                weights[i] += change[i];
            }
        }

        return [.. weights.Select(weight => Math.Round(weight, 6))];
    }

    /// <summary>Expected calibration error over ten bins of equal width, and the table of bins.</summary>
    public static (double Error, List<(double Mean, double Right, int Count)> Bins) Measure(IReadOnlyList<(double P, bool IsRight)> outcomes)
    {
        var bins = new List<(double Mean, double Right, int Count)>();
        double error = 0;
        foreach (IGrouping<int, (double P, bool IsRight)> bin in outcomes.GroupBy(outcome => Math.Min(9, (int)(outcome.P * 10))).OrderBy(group => group.Key))
        {
            (double mean, double right, int count) = (bin.Average(x => x.P), bin.Average(x => x.IsRight ? 1.0 : 0), bin.Count());
            bins.Add((mean, right, count));
            error += Math.Abs(mean - right) * count / outcomes.Count;
        }

        return (error, bins);
    }

    private static double[] Solve(double[,] matrix, double[] right)
    {
        int size = right.Length;
        double[] x = (double[])right.Clone();
        for (int column = 0; column < size; column++)
        {
            for (int row = column + 1; row < size; row++)
            {
                double factor = matrix[row, column] / matrix[column, column];
                for (int k = column; k < size; k++)
                {
                    matrix[row, k] -= factor * matrix[column, k];
                }

                x[row] -= factor * x[column];
            }
        }

        for (int row = size - 1; row >= 0; row--)
        {
            for (int k = row + 1; k < size; k++)
            {
                x[row] -= matrix[row, k] * x[k];
            }

            x[row] /= matrix[row, row];
        }

        return x;
    }
}
