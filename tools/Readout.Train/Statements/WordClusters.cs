namespace Readout.Train.Statements;

/// <summary>Groups words by their GloVe vectors (Pennington, Socher and Manning 2014; public domain) with spherical k-means. Seeded: same input, same groups.</summary>
internal static class WordClusters
{
    private const int Size = 100;
    private const int Rounds = 12;

    /// <summary>One line a word: the word, a space, its group.</summary>
    /// <param name="folder">The folder of <c>words.txt</c> and <c>vectors.f16</c>.</param>
    /// <param name="words">How many of the most frequent words to take; only those of small letters count.</param>
    /// <param name="groups">How many groups.</param>
    public static List<string> Make(DirectoryInfo folder, int words, int groups)
    {
        string[] all = File.ReadAllLines(Path.Combine(folder.FullName, "words.txt"));
        byte[] bytes = File.ReadAllBytes(Path.Combine(folder.FullName, "vectors.f16"));
        var names = new List<string>();
        var vectors = new List<float[]>();
        for (int i = 0; i < all.Length && names.Count < words; i++)
        {
            if (all[i].Length > 2 && all[i].All(char.IsAsciiLetterLower))
            {
                names.Add(all[i]);
                vectors.Add(Read(bytes, i));
            }
        }

        int[] group = Group(vectors, groups);
        return [.. names.Select((name, i) => $"{name} {group[i]}").Order(StringComparer.Ordinal)];
    }

    private static int[] Group(List<float[]> vectors, int groups)
    {
        int[] group = new int[vectors.Count];
        List<float[]> centres = [.. Enumerable.Range(0, groups).Select(g => (float[])vectors[(int)((long)g * vectors.Count / groups)].Clone())];
        for (int round = 0; round < Rounds; round++)
        {
            float[][] sums = [.. Enumerable.Range(0, groups).Select(_ => new float[Size])];
            for (int i = 0; i < vectors.Count; i++)
            {
                group[i] = Nearest(vectors[i], centres);
                float[] sum = sums[group[i]];
                for (int k = 0; k < Size; k++)
                {
                    sum[k] += vectors[i][k];
                }
            }

            for (int g = 0; g < groups; g++)
            {
                centres[g] = Normalised(sums[g]) ?? centres[g];
            }
        }

        return group;
    }

    private static int Nearest(float[] vector, List<float[]> centres)
    {
        int best = 0;
        float most = float.MinValue;
        for (int g = 0; g < centres.Count; g++)
        {
            float dot = Dot(vector, centres[g]);
            (best, most) = dot > most ? (g, dot) : (best, most);
        }

        return best;
    }

    private static float Dot(float[] a, float[] b)
    {
        var sum = System.Numerics.Vector<float>.Zero;
        int width = System.Numerics.Vector<float>.Count, i = 0;
        for (; i + width <= Size; i += width)
        {
            sum += new System.Numerics.Vector<float>(a, i) * new System.Numerics.Vector<float>(b, i);
        }

        float total = System.Numerics.Vector.Sum(sum);
        for (; i < Size; i++)
        {
            total += a[i] * b[i];
        }

        return total;
    }

    private static float[] Read(byte[] bytes, int row)
    {
        float[] vector = new float[Size];
        for (int k = 0; k < Size; k++)
        {
            vector[k] = (float)BitConverter.ToHalf(bytes, 2 * ((row * Size) + k));
        }

        return Normalised(vector) ?? vector;
    }

    private static float[]? Normalised(float[] vector)
    {
        float length = MathF.Sqrt(Dot(vector, vector));
        return length == 0 ? null : [.. vector.Select(value => value / length)];
    }
}
