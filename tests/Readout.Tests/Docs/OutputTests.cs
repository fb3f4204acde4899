using System.Text.Json;
using System.Text.RegularExpressions;
using Readout.Tests.Reports;
using Xunit;

namespace Readout.Tests.Docs;

/// <summary>docs/output.md names every field that the JSON has.</summary>
public partial class OutputTests
{
    [Fact]
    public void Every_field_of_the_json_is_documented()
    {
        var documented = new HashSet<string>(Code().Matches(File.ReadAllText(Repository.At("docs", "output.md"))).Select(match => match.Groups[1].Value));
        var written = new SortedSet<string>(StringComparer.Ordinal);
        Collect(JsonDocument.Parse(Written.Json(InventedReadout.Document)).RootElement, written);
        Collect(JsonDocument.Parse(Written.Line(InventedReadout.Document.Articles[0])).RootElement, written);
        written.UnionWith(Written.Csv(InventedReadout.Document).Split('\n')[0].Split(','));
        Assert.True(written.Count > 40);
        Assert.Subset(documented, new HashSet<string>(written));
    }

    private static void Collect(JsonElement element, SortedSet<string> fields)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in element.EnumerateObject())
            {
                fields.Add(property.Name);
                Collect(property.Value, fields);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Collect(item, fields);
            }
        }
    }

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex Code();
}
