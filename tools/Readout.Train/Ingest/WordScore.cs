namespace Readout.Train.Ingest;

/// <summary>WCXB's measure: precision, recall and F1 of the bags of lower-case words of two texts; a corpus has the mean over its pages.</summary>
internal readonly record struct WordScore(double Precision, double Recall, double F1)
{
    public static WordScore Of(string system, string gold)
    {
        int[] own = GoldAligner.Words(system), right = GoldAligner.Words(gold);
        if (own.Length == 0 || right.Length == 0)
        {
            return own.Length == right.Length ? new WordScore(1, 1, 1) : default;
        }

        var counts = new Dictionary<int, int>();
        foreach (int word in right)
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        int both = 0;
        foreach (int word in own)
        {
            if (counts.GetValueOrDefault(word) is int left and > 0)
            {
                counts[word] = left - 1;
                both++;
            }
        }

        double precision = (double)both / own.Length, recall = (double)both / right.Length;
        return new WordScore(precision, recall, both == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }
}
