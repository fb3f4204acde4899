using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Readout.Desk.Watching;

/// <summary>Reads feeds: RSS 0.9 to 2.0, RDF, Atom 1.0 and JSON Feed 1. No entity of a document type is ever expanded.</summary>
public static class FeedReader
{
    private const int MostItems = 500;

    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="address">Where it was fetched, for links that are relative.</param>
    /// <param name="problem">Why it cannot be read, in words that continue "URL: ..."; <c>null</c> when it can.</param>
    /// <returns>The pages that it names, in its order.</returns>
    public static IReadOnlyList<FeedItem> Read(byte[] bytes, Uri address, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        problem = null;
        try
        {
            return [.. (bytes.AsSpan().TrimStart(" \t\r\n\uFEFF"u8).StartsWith("{"u8) ? Json(bytes, address) : Xml(bytes, address)).DistinctBy(item => item.Url).Take(MostItems)];
        }
        catch (Exception error) when (error is XmlException or JsonException or InvalidDataException)
        {
            problem = $"it is no feed that can be read ({error.Message.TrimEnd('.')})";
            return [];
        }
    }

    private static IEnumerable<FeedItem> Xml(byte[] bytes, Uri address)
    {
        using var memory = new MemoryStream(bytes);
        using var reader = XmlReader.Create(memory, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 0, MaxCharactersInDocument = 20 << 20 });
        XDocument document = XDocument.Load(reader);
        if (document.Root?.Name.LocalName is not ("rss" or "RDF" or "feed"))
        {
            throw new InvalidDataException($"its root is '{document.Root?.Name.LocalName}'");
        }

        foreach (XElement item in document.Descendants().Where(element => element.Name.LocalName is "item" or "entry"))
        {
            XElement[] links = [.. item.Elements().Where(element => element.Name.LocalName == "link")];
            XElement? link = links.FirstOrDefault(element => (string?)element.Attribute("rel") is null or "alternate");
            string? guid = item.Elements().FirstOrDefault(element => element.Name.LocalName == "guid" && (string?)element.Attribute("isPermaLink") != "false")?.Value;
            string? day = item.Elements().FirstOrDefault(element => element.Name.LocalName is "pubDate" or "published" or "date" or "updated")?.Value;
            if (Page((string?)link?.Attribute("href") ?? link?.Value ?? guid, address, item.Elements().FirstOrDefault(element => element.Name.LocalName == "title")?.Value, day) is { } page)
            {
                yield return page;
            }
        }
    }

    private static IEnumerable<FeedItem> Json(byte[] bytes, Uri address)
    {
        using JsonDocument document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 64 });
        if (!document.RootElement.TryGetProperty("items", out JsonElement items) || items.ValueKind != JsonValueKind.Array)
        {
            throw new InvalidDataException("it has no items");
        }

        foreach (JsonElement item in items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
        {
            if (Page(Text(item, "url") ?? Text(item, "external_url"), address, Text(item, "title"), Text(item, "date_published")) is { } page)
            {
                yield return page;
            }
        }
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static FeedItem? Page(string? link, Uri address, string? title, string? day) =>
        link is not null && Uri.TryCreate(address, link.Trim(), out Uri? url) && url.Scheme is "http" or "https"
            ? new FeedItem(url, string.IsNullOrWhiteSpace(title) ? null : string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Day(day))
            : null;

    private static DateOnly? Day(string? text)
    {
        if (text is null)
        {
            return null;
        }

        // The day that the outlet's own clock shows, not that of another zone.
        string word = text.Trim();
        if (word.Length >= 10 && DateOnly.TryParseExact(word[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly iso))
        {
            return iso;
        }

        string[] words = word.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        int first = words.Length > 0 && char.IsLetter(words[0][0]) ? 1 : 0; // RFC 822: the name of the day may be missing
        return words.Length >= first + 3 && DateOnly.TryParseExact(
            $"{words[first]} {words[first + 1]} {words[first + 2]}", ["d MMM yyyy", "dd MMM yyyy", "d MMMM yyyy", "d MMM yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly mail)
            ? mail
            : null;
    }
}
