using Readout.Language;
using Readout.Stories.Claims;

namespace Readout.Train.Stories;

/// <summary>Finds what the vectors of all words have in common: their mean and their first principal components, by power iteration.</summary>
internal static class DirectionFinder
{
    private const int Directions = 3;
    private const int Rounds = 200;
    private const int Width = WordVectors.Width;

    /// <summary>What the shipped vectors have in common.</summary>
    public static CommonDirections Find(WordVectors source)
    {
        float[][] rows = [.. Enumerable.Range(0, source.Count).Select(i =>
        {
            float[] row = new float[Width];
            source.Read(i, row);
            return row;
        })];
        double[] mean = [.. Enumerable.Range(0, Width).Select(k => rows.Average(row => (double)row[k]))];
        double[,] spread = new double[Width, Width];
        foreach (float[] row in rows)
        {
            for (int i = 0; i < Width; i++)
            {
                for (int j = 0; j < Width; j++)
                {
                    spread[i, j] += (row[i] - mean[i]) * (row[j] - mean[j]) / rows.Length;
                }
            }
        }

        var directions = new List<float>();
        for (int found = 0; found < Directions; found++)
        {
            directions.AddRange(Strongest(spread).Select(x => (float)x));
        }

        return new CommonDirections([.. mean.Select(x => (float)x)], [.. directions]);
    }

    /// <summary>The direction of greatest spread, which is then taken out of it.</summary>
    private static double[] Strongest(double[,] spread)
    {
        double[] direction = [.. Enumerable.Range(0, Width).Select(i => Math.Sin(i + 1))];
        double length = 0;
        for (int round = 0; round < Rounds; round++)
        {
            double[] turned = [.. Enumerable.Range(0, Width).Select(i => Enumerable.Range(0, Width).Sum(j => spread[i, j] * direction[j]))];
            length = Math.Sqrt(turned.Sum(x => x * x));
            direction = [.. turned.Select(x => x / length)];
        }

        for (int i = 0; i < Width; i++)
        {
            for (int j = 0; j < Width; j++)
            {
                spread[i, j] -= length * direction[i] * direction[j];
            }
        }

        return direction;
    }
}
