using System.Text.RegularExpressions;
using Readout.Tests.Store;
using Xunit;

namespace Readout.Tests.Docs;

/// <summary>docs/store.md names every view of a library, and every column of each.</summary>
public partial class StoreTests
{
    [Fact]
    public void Every_view_and_column_is_documented_and_none_that_is_not_there()
    {
        using var library = new TestLibrary("sqlite");
        Dictionary<string, string[]> documented = Row().Matches(File.ReadAllText(Repository.At("docs", "store.md")))
            .ToDictionary(row => row.Groups[1].Value, row => Code().Matches(row.Groups[2].Value).Select(code => code.Groups[1].Value).Where(word => word != "people").ToArray());
        string[] views = [.. LibraryDump.Rows(library.Where, "SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name")];
        Assert.Equal(views, documented.Keys.Order(StringComparer.Ordinal));
        foreach (string view in views)
        {
            Assert.Equal(LibraryDump.Rows(library.Where, $"SELECT name FROM pragma_table_info('{view}')"), documented[view]);
        }
    }

    [GeneratedRegex(@"^\| `([a-z]+)` \|[^|]*\|([^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex Code();
}
