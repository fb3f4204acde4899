namespace Readout.Train.Coreference;

/// <summary>The assignment problem, by the Hungarian method with potentials (Kuhn, 1955; Munkres, 1957).</summary>
internal static class Assignment
{
    /// <summary>The largest sum of values when every row and every column is used at most once. Values are not negative.</summary>
    public static double Best(double[,] values)
    {
        int rows = values.GetLength(0), columns = values.GetLength(1), size = Math.Max(rows, columns);
        double[] u = new double[size + 1], v = new double[size + 1];
        int[] rowOf = new int[size + 1], way = new int[size + 1];
        for (int i = 1; i <= size; i++)
        {
            rowOf[0] = i;
            int column = 0;
            double[] least = new double[size + 1];
            Array.Fill(least, double.PositiveInfinity);
            bool[] used = new bool[size + 1];
            do
            {
                used[column] = true;
                int row = rowOf[column], next = 0;
                double delta = double.PositiveInfinity;
                for (int j = 1; j <= size; j++)
                {
                    if (used[j])
                    {
                        continue;
                    }

                    double cost = -(row <= rows && j <= columns ? values[row - 1, j - 1] : 0) - u[row] - v[j];
                    if (cost < least[j])
                    {
                        least[j] = cost;
                        way[j] = column;
                    }

                    if (least[j] < delta)
                    {
                        delta = least[j];
                        next = j;
                    }
                }

                for (int j = 0; j <= size; j++)
                {
                    if (used[j])
                    {
                        u[rowOf[j]] += delta;
                        v[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);
            while (column != 0)
            {
                rowOf[column] = rowOf[way[column]];
                column = way[column];
            }
        }

        double sum = 0;
        for (int j = 1; j <= columns; j++)
        {
            sum += rowOf[j] <= rows && rowOf[j] > 0 ? values[rowOf[j] - 1, j - 1] : 0;
        }

        return sum;
    }
}
