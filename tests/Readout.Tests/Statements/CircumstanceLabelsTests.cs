using System.Globalization;
using Xunit;

namespace Readout.Tests.Statements;

public class CircumstanceLabelsTests
{
    private static readonly string[] _forms = ["spoken", "written", "posted", "document", "none", "unlabelled"];

    [Fact]
    public void Every_label_names_its_cue_a_form_and_places_that_start_before_they_end()
    {
        string[][] rows = [.. File.ReadLines(Repository.At("tests", "Readout.Tests", "Statements", "Labels", "circumstances.tsv")).Skip(1).Select(line => line.Split('\t'))];
        Assert.Equal((152, 152), (rows.Length, rows.Select(row => row[0]).Distinct().Count()));
        Assert.All(rows, row =>
        {
            Assert.Equal(13, row.Length);
            Assert.Contains(row[3], (string[])["yes", "no", "unlabelled"]);
            Assert.Contains(row[4], _forms);
            int[] numbers = [.. row[1..3].Concat(row[5..]).Select(cell => int.Parse(cell, CultureInfo.InvariantCulture))];
            Assert.All(numbers.Chunk(2), place => Assert.True((place[0] >= 0 && place[0] < place[1]) || (place[0] == place[1] && place[0] is -1 or -2)));
        });
    }
}
