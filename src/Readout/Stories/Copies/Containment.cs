namespace Readout.Stories.Copies;

/// <summary>How much of the smaller of two texts stands in the other: with quotations, and of its prose alone; 0 to 1.</summary>
/// <param name="Whole">Share of all shingles.</param>
/// <param name="Prose">Share of the shingles outside quotations.</param>
internal readonly record struct Containment(double Whole, double Prose)
{
    private const int LeastShingles = 8;

    /// <summary>Measures two texts; a text with fewer than eight shingles of a sort is in nothing.</summary>
    public static Containment Of(ShingleSet first, ShingleSet second)
    {
        int shared = 0, sharedProse = 0, i = 0, j = 0;
        while (i < first.Shingles.Length && j < second.Shingles.Length)
        {
            int order = first.Shingles[i].CompareTo(second.Shingles[j]);
            if (order == 0)
            {
                shared++;
                sharedProse += !first.IsQuoted[i] && !second.IsQuoted[j] ? 1 : 0;
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return new Containment(Share(shared, first.Shingles.Length, second.Shingles.Length), Share(sharedProse, first.ProseCount, second.ProseCount));
    }

    private static double Share(int shared, int first, int second) =>
        Math.Min(first, second) < LeastShingles ? 0 : (double)shared / Math.Min(first, second);
}
