using System.Collections.Immutable;

namespace Readout.Ingest.Html;

/// <summary>
/// Reads the metadata that a page states as data: JSON-LD, Open Graph and other <c>meta</c> elements, <c>time</c> elements and the page's address, each with the place of the
/// value. Stronger witnesses first; where none speaks the answer is <c>null</c>.
/// </summary>
internal sealed class PageMetadata
{
    private static readonly string[] _titles = ["og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "headline", "title"];
    private static readonly string[] _published =
    [
        "article:published_time", "og:article:published_time", "article:published", "datepublished", "date_published", "publish-date", "publish_date", "published_time", "parsely-pub-date", "sailthru.date",
        "article.published", "pubdate", "publication_date", "dc.date.issued", "dcterms.created", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "date", "originalpublicationdate", "article_date_original",
        "cxenseparse:recs:publishtime", "rnews:datepublished", "displaydate", "og:pubdate", "created", "citation_publication_date", "citation_date",
    ];

    private static readonly string[] _modified = ["article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "revised"];
    private static readonly string[] _authors = ["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "byline", "citation_author", "article:author_name", "twitter:data1"];

    private readonly ScannedPage _page;
    private readonly StructuredData _data;
    private readonly Dictionary<string, PageAttribute> _meta = new(StringComparer.OrdinalIgnoreCase);

    public PageMetadata(ScannedPage page, StructuredData data)
    {
        _page = page;
        _data = data;
        foreach (PageTag tag in page.Tags)
        {
            if (tag.Name == "meta" && (tag["property"] ?? tag["name"] ?? tag["itemprop"]) is PageAttribute name && tag["content"] is { Value.Length: > 0 } content)
            {
                _meta.TryAdd(name.Value.Trim(), content);
                if (tag["itemprop"] is PageAttribute property)
                {
                    _meta.TryAdd(property.Value.Trim(), content);
                }
            }
        }
    }

    /// <summary>The headline as the page's data give it, the outlet's name cut off.</summary>
    public Finding? Title()
    {
        Finding? headline = Of(_data.Article?["headline"]);
        Finding? title = First(_titles) ?? headline;
        return title is null ? null : WithoutOutlet(title);
    }

    /// <summary>The outlet: the site's name, or the publisher's.</summary>
    public Finding? Outlet()
    {
        JsonPart? part = _data.Article?["publisher"];
        Finding? publisher = part is null ? null : Named(Of(_data.Resolve(part)["name"]));
        Finding? site = Named(First(["og:site_name"])) ?? Named(First(["application-name"])) ?? Named(First(["twitter:app:name:iphone"]));
        return publisher is not null && (site is null || IsShorthand(site.Value, publisher.Value) || IsSlogan(site.Value, publisher.Value)) ? publisher : site;
    }

    // An address is no name.
    private static Finding? Named(Finding? name) => name?.Value.Contains("://", StringComparison.Ordinal) == true ? null : name;

    // "nationalpost" for National Post, "canada" for Canada.com: how publishing systems call a site, where the publisher gives the name that readers know.
    private static bool IsShorthand(string site, string publisher) =>
        site.Length > 3 && publisher.Length <= 40 && site.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0 && char.IsUpper(publisher[0])
            && StructuredData.Bare(publisher).StartsWith(site, StringComparison.Ordinal);

    // "Breaking news of the valley - The Alder Post".
    private static bool IsSlogan(string site, string publisher) =>
        site.Split([" - ", " – ", " | "], StringSplitOptions.TrimEntries) is { Length: > 1 } parts && Array.Exists(parts, part => part.Equals(publisher, StringComparison.OrdinalIgnoreCase));

    /// <summary>The page's own address.</summary>
    public Finding? Url()
    {
        foreach (PageTag tag in _page.Tags)
        {
            if (tag.Name == "link" && tag["rel"]?.Value.Equals("canonical", StringComparison.OrdinalIgnoreCase) == true && tag["href"] is PageAttribute link && link.Value.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                return new Finding(link.Value, Provenance.Stated, link.Source);
            }
        }

        return First(["og:url", "twitter:url"]) ?? Of(_data.Article?["url"]);
    }

    /// <summary>The day of publication.</summary>
    public PublicationDate? Published(Finding? url)
    {
        return Day(Of(_data.Article?["datePublished"])) ?? Day(_published) ?? Element(true)
            ?? (url is null ? null : OutletReader.DateOf(url))
            ?? Day(Of(_data.Article?["dateCreated"])) ?? Day(Of(_data.Article?["uploadDate"])) ?? Element(false)
            ?? Day(Of(_data.Article?["dateModified"])) ?? Day(_modified);
    }

    /// <summary>The authors, none of them an address or the outlet itself.</summary>
    public ImmutableArray<Finding> Authors(Finding? outlet)
    {
        var authors = new List<Finding>();
        foreach (JsonPart part in _data.Article?["author"]?.Each() ?? _data.Article?["creator"]?.Each() ?? [])
        {
            JsonPart author = _data.Resolve(part);
            foreach (JsonPart name in (author["name"] ?? author).Each())
            {
                Add(authors, Of(name), outlet);
            }
        }

        for (int i = 0; i < _authors.Length && authors.Count == 0; i++)
        {
            Add(authors, First([_authors[i]]), outlet);
        }

        return [.. authors];
    }

    /// <summary>A name fit to be an author's, the words around it cut off.</summary>
    private static void Add(List<Finding> authors, Finding? stated, Finding? outlet)
    {
        if (stated is null || stated.Value.Length > 200 || stated.Value.Contains("://", StringComparison.Ordinal) || stated.Value.Contains('@'))
        {
            return;
        }

        string value = stated.Value.Trim();
        value = value.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? value[3..] : value;
        foreach (string piece in value.Split([",", ";", " and ", " & ", "|", "\n"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            bool real = piece.Length is > 2 and < 60 && char.IsLetter(piece[0]) && !piece.Equals(outlet?.Value, StringComparison.OrdinalIgnoreCase)
                && piece.ToLowerInvariant() is not ("admin" or "administrator" or "editor" or "author" or "staff" or "unknown" or "anonymous" or "guest" or "null" or "none" or "super user" or "website");
            if (real && !authors.Exists(earlier => earlier.Value.Equals(piece, StringComparison.OrdinalIgnoreCase)))
            {
                authors.Add(stated with { Value = NamedPart.Written(piece) });
            }
        }
    }

    private Finding? First(ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_meta.TryGetValue(name, out PageAttribute content) && Folded(content.Value) is { Length: > 0 } value)
            {
                return new Finding(value, Provenance.Stated, content.Source);
            }
        }

        return null;
    }

    private static Finding? Of(JsonPart? part) =>
        part?.Text is string text && Folded(EntityReader.Decode(text)) is { Length: > 0 } value && value is not "null" ? new Finding(value, Provenance.Stated, part.Source) : null;

    private PublicationDate? Day(ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_meta.TryGetValue(name, out PageAttribute content) && Day(new Finding(content.Value, Provenance.Stated, content.Source)) is PublicationDate day)
            {
                return day;
            }
        }

        return null;
    }

    private static PublicationDate? Day(Finding? stated) =>
        stated is not null && DatePhraseFinder.FirstFull(stated.Value)?.Date is DateOnly day && day.Year >= 1990
            ? new PublicationDate(day, Provenance.Stated, stated.Span, null, day, day) : null;

    // The first time element: one that says that it is the day of publication, or any that stands in the first half of the page.
    private PublicationDate? Element(bool marked)
    {
        foreach (PageTag tag in _page.Tags)
        {
            if (tag.Name != "time" || (tag["datetime"] ?? tag["content"]) is not PageAttribute value)
            {
                continue;
            }

            string names = $"{tag["itemprop"]?.Value} {tag["class"]?.Value} {(tag["pubdate"] is null ? "" : "publish")}";
            bool says = names.Contains("publish", StringComparison.OrdinalIgnoreCase) || names.Contains("entry-date", StringComparison.OrdinalIgnoreCase) || names.Contains("posted", StringComparison.OrdinalIgnoreCase);
            if (marked ? says : value.Source.Start < _page.Source.Length / 2)
            {
                if (Day(new Finding(value.Value, Provenance.Stated, value.Source)) is PublicationDate day)
                {
                    return day;
                }
            }
        }

        return null;
    }

    // "Harbour strike ends | The Alder Post", "Harbour strike ends - Alder Post": what follows the last bar or spaced dash, if it is short or the outlet's name.
    private Finding WithoutOutlet(Finding title)
    {
        string value = title.Value;
        string? site = Outlet()?.Value;
        for (int cut = value.Length - 1; cut > 8; cut--)
        {
            if (value[cut] is '|' or '·' or '»' or '•' or '–' or '—' or '-' && value[cut - 1] == ' ' && cut + 1 < value.Length && value[cut + 1] == ' ')
            {
                string rest = value[(cut + 2)..].Trim();
                bool isSite = site is not null && StructuredData.Bare(rest) is string bare && StructuredData.Bare(site) is string own
                    && bare.Length > 0 && (own.Contains(bare, StringComparison.Ordinal) || bare.Contains(own, StringComparison.Ordinal));
                if (isSite || (value[cut] is '|' or '»' or '•' or '·' && rest.Length < 40 && cut > rest.Length))
                {
                    return title with { Value = value[..cut].Trim() };
                }

                break;
            }
        }

        return title;
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
