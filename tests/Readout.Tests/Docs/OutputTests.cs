using System.Text.Json;
using Readout.Reports;
using Readout.Tests.Reports;
using Xunit;

namespace Readout.Tests.Docs;

/// <summary>Every field of the output stands in docs/output.md.</summary>
public class OutputTests
{
    [Fact]
    public void Every_field_that_is_written_is_documented()
    {
        string page = File.ReadAllText(Repository.At("docs", "output.md"));
        ReadoutDocument readout = InventedReadout.Document;
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Collect(Written(stream => new ReadoutJsonWriter().Write(readout, stream)), names);
        foreach (Annotations article in readout.Articles)
        {
            Collect(Written(stream => new AnnotationsJsonWriter().Write(article, stream)), names);
        }

        Assert.Contains("positions", names);
        Assert.Contains("sentences", names);
        string[] missing = [.. names.Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal))];
        Assert.True(missing.Length == 0, $"docs/output.md does not name: {string.Join(", ", missing)}");
    }

    private static JsonElement Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement.Clone();
    }

    private static void Collect(JsonElement element, SortedSet<string> names)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Collect(item, names);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in element.EnumerateObject())
            {
                names.Add(property.Name);
                Collect(property.Value, names);
            }
        }
    }
}
