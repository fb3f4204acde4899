using System.Globalization;
using Readout.Store;
using Readout.Store.Tables;
using Xunit;

namespace Readout.Tests.Store;

public class RowTableTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+1+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tTab Times")]
    [InlineData("---GOV|calc")]
    public void What_a_spreadsheet_would_take_for_a_formula_gets_an_apostrophe(string outlet)
    {
        string row = Csv(new OutletRow(outlet, 1, 1, -2));
        Assert.StartsWith("'" + outlet[0], row.TrimStart('"'), StringComparison.Ordinal);
        Assert.EndsWith(",-2", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Harrow Sentinel")]
    [InlineData("---GOV")]
    [InlineData("'Tis")]
    public void Other_words_and_codes_of_actors_stay_as_they_are(string outlet) => Assert.Equal(outlet + ",1,1,-2", Csv(new OutletRow(outlet, 1, 1, -2)));

    private static string Csv(OutletRow row)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        RowTables.Outlets.WriteCsv([row], text);
        return text.ToString().Split('\n')[1];
    }
}
