using Xunit;

namespace Readout.Tests.Architecture;

public class FileLengthTests
{
    private static readonly string[] _folders = ["src", "tools", "tests", "bench"];

    [Fact]
    public void No_file_is_over_500_lines()
    {
        string[] tooLong = [.. Lengths().Where(file => file.Lines > 500).Select(file => $"{file.Path}: {file.Lines}")];
        Assert.True(tooLong.Length == 0, string.Join(Environment.NewLine, tooLong));
    }

    [Fact]
    public void Half_of_the_files_of_the_library_are_at_most_120_lines()
    {
        int[] lengths = [.. Lengths().Where(file => file.Path.StartsWith("src", StringComparison.Ordinal)).Select(file => file.Lines).Order()];
        Assert.InRange(lengths[lengths.Length / 2], 1, 120);
    }

    private static IEnumerable<(string Path, int Lines)> Lengths() =>
        from folder in _folders
        from path in Repository.CodeBelow(folder)
        select (Path.GetRelativePath(Repository.Root, path), File.ReadLines(path).Count());
}
