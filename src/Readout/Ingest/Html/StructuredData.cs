using System.Text;

namespace Readout.Ingest.Html;

/// <summary>What the publisher states about the page as data (JSON-LD): the object that describes the article, and the publisher's own full text.</summary>
internal sealed class StructuredData
{
    private readonly Dictionary<string, JsonPart> _byId = new(StringComparer.Ordinal);

    private StructuredData(JsonPart? article) => Article = article;

    /// <summary>The object that describes the article, or <c>null</c>.</summary>
    public JsonPart? Article { get; }

    /// <summary>Letters and digits of the publisher's full text in lower case, or <c>null</c> when there is none worth the name.</summary>
    public string? Body { get; private init; }

    /// <summary>Reads the scripts of a page.</summary>
    public static StructuredData Read(ScannedPage page)
    {
        var parts = new List<JsonPart>();
        foreach (PageTag tag in page.Tags)
        {
            if (tag.Name == "script" && tag.Content.Length > 2 && tag["type"]?.Value.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true)
            {
                parts.AddRange(LenientJson.Read(page.Source, tag.Content));
            }
        }

        JsonPart? article = null;
        int best = 0;
        var byId = new Dictionary<string, JsonPart>(StringComparer.Ordinal);
        foreach (JsonPart part in parts.SelectMany(part => part.All()))
        {
            if (part.Members.Count == 0)
            {
                continue;
            }

            if (part["@id"]?.Text is { Length: > 0 } id && part.Members.Count > 1)
            {
                byId.TryAdd(id, part);
            }

            int rank = Rank(part);
            if (rank > best)
            {
                (best, article) = (rank, part);
            }
        }

        string? body = article?["articleBody"]?.Text is { Length: > 400 } text ? Bare(text) : null;
        var data = new StructuredData(article) { Body = body };
        foreach ((string id, JsonPart part) in byId)
        {
            data._byId.Add(id, part);
        }

        return data;
    }

    /// <summary>An object, or the one that it refers to by id.</summary>
    public JsonPart Resolve(JsonPart part) =>
        part.Members.Count == 1 && part["@id"]?.Text is string id && _byId.TryGetValue(id, out JsonPart? whole) ? whole : part;

    /// <summary>Letters and digits only, in lower case, tags left out: what two copies of a text share however they are spaced.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        bool tag = false;
        foreach (char character in text)
        {
            tag = character == '<' || (tag && character != '>');
            if (!tag && char.IsLetterOrDigit(character))
            {
                bare.Append(char.ToLowerInvariant(character));
            }
        }

        return bare.ToString();
    }

    // An article of any kind before a page; one with a headline or a date before one without.
    private static int Rank(JsonPart part)
    {
        int rank = 0;
        foreach (JsonPart type in part["@type"]?.Each() ?? [])
        {
            string name = type.Text ?? "";
            rank = Math.Max(rank, name.EndsWith("NewsArticle", StringComparison.Ordinal) ? 40
                : name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report" ? 30
                : name is "WebPage" or "ItemPage" or "Recipe" or "VideoObject" or "CreativeWork" ? 10 : 0);
        }

        return rank == 0 ? 0 : rank + (part["datePublished"] is null ? 0 : 2) + (part["headline"] is null ? 0 : 2) + (part["articleBody"] is null ? 0 : 1);
    }
}
