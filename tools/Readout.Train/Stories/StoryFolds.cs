namespace Readout.Train.Stories;

/// <summary>NeuS in seven parts of 307 whole stories, shuffled with a fixed seed: four for learning which articles tell one story, three that nothing is learned from.</summary>
internal static class StoryFolds
{
    private const int Stories = 307;

    /// <summary>The parts that the model of stories learns from, in two halves: what one teaches is tried on the other.</summary>
    public static int[][] Learned { get; } = [[2, 3], [0, 4]];

    /// <summary>The stories that are in no part: learned from as well.</summary>
    /// <param name="rows">All rows of NeuS.</param>
    public static StoryRow[] RestOf(StoryRow[] rows)
    {
        HashSet<string> known = [.. Of(rows).SelectMany(part => part).Select(row => row.Story)];
        return [.. rows.Where(row => !known.Contains(row.Story))];
    }

    /// <summary>Whether nothing is learned from a part.</summary>
    public static bool IsHeld(int fold) => !Learned.Any(half => half.Contains(fold));

    /// <summary>The parts.</summary>
    /// <param name="rows">All rows of NeuS.</param>
    public static StoryRow[][] Of(StoryRow[] rows)
    {
        string[] names = [.. rows.Select(row => row.Story).Distinct().Order(StringComparer.Ordinal)];
        new Random(1).Shuffle(names);
        return [.. names.Chunk(Stories).Where(chunk => chunk.Length == Stories)
            .Select(chunk => chunk.ToHashSet()).Select(chunk => rows.Where(row => chunk.Contains(row.Story)).ToArray())];
    }
}
