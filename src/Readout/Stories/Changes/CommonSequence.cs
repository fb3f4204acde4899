namespace Readout.Stories.Changes;

/// <summary>The longest common subsequence of two sequences, by dynamic programming: time and memory grow with the product of their lengths.</summary>
internal static class CommonSequence
{
    /// <summary>The places of its items in either sequence, in order; of several such subsequences the one that leaves out of the first sequence as early as it can.</summary>
    /// <param name="one">A sequence.</param>
    /// <param name="two">Another.</param>
    public static List<(int One, int Two)> Of<T>(T[] one, T[] two)
        where T : IEquatable<T>
    {
        int[,] length = new int[one.Length + 1, two.Length + 1];
        for (int i = one.Length - 1; i >= 0; i--)
        {
            for (int j = two.Length - 1; j >= 0; j--)
            {
                length[i, j] = one[i].Equals(two[j]) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        var common = new List<(int, int)>();
        for (int i = 0, j = 0; i < one.Length && j < two.Length;)
        {
            if (one[i].Equals(two[j]))
            {
                common.Add((i++, j++));
            }
            else if (length[i + 1, j] >= length[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }
}
