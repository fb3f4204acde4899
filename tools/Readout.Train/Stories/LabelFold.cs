namespace Readout.Train.Stories;

/// <summary>Parts the stories of labels: a story is always in the same part.</summary>
internal static class LabelFold
{
    /// <summary>The part of a story, 0 to <paramref name="folds"/> - 1.</summary>
    /// <param name="story">Its key.</param>
    /// <param name="folds">How many parts there are.</param>
    public static int Of(string story, int folds)
    {
        uint hash = 2166136261;
        foreach (char c in story)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)(hash % (uint)folds);
    }
}
