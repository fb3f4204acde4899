using System.Globalization;

namespace Readout.Train.Stories;

/// <summary>What a reader says of two places: whether they are the change that was drawn.</summary>
/// <param name="First">The earlier place.</param>
/// <param name="Second">The later place.</param>
/// <param name="IsRight">Whether they are.</param>
internal sealed record ChangeLabel(Evidence First, Evidence Second, bool IsRight)
{
    /// <summary>Labels of a file: report, start and end, twice, and <c>right</c> or <c>wrong</c>.</summary>
    public static IEnumerable<ChangeLabel> Read(string path) => File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
        .Select(row => new ChangeLabel(Place(row, 0), Place(row, 3), row[6] == "right"));

    private static Evidence Place(string[] row, int at) => new(row[at], new TextSpan(int.Parse(row[at + 1], CultureInfo.InvariantCulture), int.Parse(row[at + 2], CultureInfo.InvariantCulture)));
}
