using System.Globalization;
using Xunit;

namespace Readout.Tests.Statements;

public class LinkLabelsTests
{
    [Theory]
    [InlineData("about-train.tsv", 163, 69)]
    [InlineData("about-dev.tsv", 83, 30)]
    [InlineData("within.tsv", 105, 49)]
    public void Every_label_names_a_document_and_places_that_start_before_they_end(string file, int labels, int documents)
    {
        string[][] rows = [.. File.ReadLines(Repository.At("tests", "Readout.Tests", "Statements", "Labels", file)).Skip(1).Select(line => line.Split('\t'))];
        Assert.Equal((labels, documents), (rows.Length, rows.Select(row => row[0]).Distinct().Count()));
        Assert.All(rows, row => Assert.All(Places(row), place => Assert.True(place.Start >= 0 && place.Start < place.End, string.Join(' ', row))));
    }

    [Fact]
    public void No_statement_is_about_itself() =>
        Assert.All(File.ReadLines(Repository.At("tests", "Readout.Tests", "Statements", "Labels", "about-train.tsv")).Skip(1), line => Assert.DoesNotContain(Places(line.Split('\t'))[0], Places(line.Split('\t'))[1..]));

    private static List<(int Start, int End)> Places(string[] row)
    {
        int[] numbers = [.. string.Join(' ', row.Skip(1)).Split([' ', ';', '-'], StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        return [.. numbers.Chunk(2).Select(pair => (pair[0], pair[1]))];
    }
}
