using System.Globalization;
using System.Text.RegularExpressions;

namespace Readout.Ingest;

/// <summary>Reads where a report appeared, if it says so: in the page's own address, or in its notices (<i>a message from X</i>, <i>© 2019 X</i>).</summary>
internal static partial class OutletReader
{
    /// <summary>The outlet and the address of the page, each <c>null</c> when the report does not state it.</summary>
    public static (Finding? Outlet, Finding? Url) Read(Article article, IReadOnlyList<SourceLine> lines, BlockKind[] kinds)
    {
        Finding? url = null;
        var votes = new Dictionary<string, (int Count, Finding First)>(StringComparer.Ordinal);
        for (int i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is not (BlockKind.Boilerplate or BlockKind.Copyright or BlockKind.Stray))
            {
                continue;
            }

            SourceLine line = lines[i];
            if (url is null && line.Text.Length <= 600 && OwnAddress().Match(line.Text) is { Success: true } own)
            {
                Group address = own.Groups["url"];
                url = new Finding(address.Value.TrimEnd('.', ',', ')'), Provenance.Stated, line.ToSource(address.Index, address.Index + address.Length));
            }

            foreach (Match match in OwnName().Matches(line.Text.Length > 1000 ? line.Text[..1000] : line.Text))
            {
                Group name = match.Groups["name"];
                NamedPart part = NamedPart.Of(line.Text, name.Index, name.Index + name.Length);
                if (part.End > part.Start && AgencyReader.Canonical(part.Value) is null && !IngestLexicon.Shared.ShareLines.Contains(part.Value))
                {
                    Finding finding = TextMetadata.Stated(line, part);
                    votes[part.Value] = votes.TryGetValue(part.Value, out (int Count, Finding First) vote) ? (vote.Count + 1, vote.First) : (1, finding);
                }
            }
        }

        Finding? outlet = null;
        int most = 0;
        foreach ((int count, Finding first) in votes.Values)
        {
            if (count > most)
            {
                (most, outlet) = (count, first);
            }
        }

        return (outlet ?? (url is null ? null : OfAddress(url, article.Text)), url);
    }

    /// <summary>The part of a page's title that follows its headline (<i>HEADLINE - The Post</i>), or <c>null</c> when it is not one of a few capitalised words.</summary>
    /// <param name="pageTitle">The line that may be a page's title.</param>
    /// <param name="headline">The headline.</param>
    public static NamedPart? AfterTitle(string pageTitle, string headline)
    {
        if (headline.Length < 10 || pageTitle.Length <= headline.Length + 3 || !pageTitle.StartsWith(headline, StringComparison.Ordinal))
        {
            return null;
        }

        Match match = Suffix().Match(pageTitle[headline.Length..]);
        return match.Success ? NamedPart.Of(pageTitle, headline.Length + match.Groups["name"].Index, pageTitle.Length) : null;
    }

    /// <summary>The outlet that an address names: its host, read as words where they can be told apart.</summary>
    public static Finding? OfAddress(Finding url, string text)
    {
        Match match = Host().Match(url.Value);
        if (!match.Success)
        {
            return null;
        }

        string host = match.Groups["host"].Value.ToLowerInvariant();
        string name = HostName.Read(host, text) ?? host;
        SourceSpan? span = url.Span is SourceSpan whole ? new SourceSpan(whole.Start + match.Groups["host"].Index, whole.Start + match.Groups["host"].Index + match.Groups["host"].Length) : null;
        return new Finding(name, url.How, span);
    }

    /// <summary>The day in the path of an address (<c>/2018/07/28/</c>), or <c>null</c>.</summary>
    public static PublicationDate? DateOf(Finding url)
    {
        Match match = PathDate().Match(url.Value);
        if (!match.Success
            || !DateOnly.TryParseExact($"{match.Groups[1].Value}-{match.Groups[2].Value.PadLeft(2, '0')}-{match.Groups[3].Value.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return null;
        }

        int end = match.Groups[3].Index + match.Groups[3].Length;
        SourceSpan? span = url.Span is SourceSpan whole ? new SourceSpan(whole.Start + match.Groups[1].Index, whole.Start + end) : null;
        return new PublicationDate(day, url.How, span, null, day, day);
    }

    [GeneratedRegex(@"^(?:(?:original|source|article|canonical|permanent|short|full|page|story|web)[\w ]{0,20}:\s*|(?:url|link|address|permalink|from|via|read (?:the )?(?:original|more|full \w+)(?: at| on)?)\s*:\s*)?(?<url>https?://\S+)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnAddress();

    private const string Name = @"(?<name>(?:The\s)?\p{Lu}[\p{L}\d&'’.-]*(?:\s(?:of\s|and\s|&\s|for\s)?\p{Lu}[\p{L}\d&'’-]*){0,4})";

    [GeneratedRegex(
        @"(?:\b(?i:message|note|letter|appeal)\s(?i:from)\s(?i:the\s(?:team|editors?|staff|newsroom)\s(?:of|at)\s)?" + Name
        + @"(?=:|$|\.)|\b(?i:journalists?|reporters|team|staff|newsroom|editors|readers|supporters|subscribers)\s(?i:of|at)\s" + Name
        + @"|\b(?i:supporting|support|subscribe\sto|subscribing\sto|reading|choosing)\s" + Name
        + @"|(?:©|\([cC]\)|\b[Cc]opyright|\bCOPYRIGHT)[\s©,]*(?:\([cC]\)\s)?(?:(?:\p{Lu}\p{L}+\s\d{1,2},?\s)?\d{4}(?:\s?[-–]\s?\d{4})?,?\s)?(?i:by\s)?" + Name
        + @")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OwnName();

    [GeneratedRegex(@"^\s[|–—-]\s(?<name>(?:\p{Lu}[\p{L}\d&'’.]*|of|and|the)(?:\s(?:\p{Lu}[\p{L}\d&'’.]*|of|and|the)){0,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"^https?://(?:www\d?\.|m\.|mobile\.|amp\.|edition\.|en\.|news\.)*(?<host>[^/:?#]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex(@"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/\-.?#]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex PathDate();
}
