using System.Text.RegularExpressions;

namespace Readout.Ingest.Html;

/// <summary>Gives every block of a page its kind: by the trained judge, its form and its element.</summary>
internal static partial class PageJudge
{
    private const int LongestButton = 12;
    private const int LongestOffer = 30;

    private static readonly string[] _embeds = ["twitter-tweet", "twitter-video", "instagram-media", "fb-post", "tiktok-embed", "bluesky-embed", "telegram-post", "threads-post"];

    /// <summary>The kinds, one a block.</summary>
    public static BlockKind[] Judge(PageReading page)
    {
        bool[] body = PageBodyJudge.Judge(page, LineModels.Shared.Page);
        var kinds = new BlockKind[page.Blocks.Count];
        for (int i = 0; i < kinds.Length; i++)
        {
            BlockKind? form = page.Context.Forms[i];
            kinds[i] = i == page.Sums.Headline ? BlockKind.Title
                : IsEmbed(page.Blocks[i]) ? BlockKind.Embed
                : body[i] ? InBody(page.Blocks[i], form)
                : Outside(page, i, form);
        }

        return kinds;
    }

    private static BlockKind InBody(SourceLine block, BlockKind? form)
    {
        BlockMarkup markup = block.Markup!;
        if (markup.IsHeading)
        {
            return BlockKind.Heading;
        }

        if (markup.Inside("figcaption"))
        {
            return BlockKind.Caption;
        }

        return form is BlockKind.Byline or BlockKind.Date or BlockKind.Copyright or BlockKind.Credit or BlockKind.Embed || IsFurniture(block, form) ? form!.Value : BlockKind.Paragraph;
    }

    // Between the paragraphs stand links to other reports, captions that no element marks, and buttons. In lists and tables such lines are the body's own.
    private static bool IsFurniture(SourceLine block, BlockKind? form)
    {
        BlockMarkup markup = block.Markup!;
        return markup.Tag is "p" or "div" or "span" or "section" && form switch
        {
            BlockKind.Related => markup.LinkLength * 2 >= block.Text.Length || Label().IsMatch(block.Text),
            BlockKind.Caption => LineForm.IsCredited(block.Text, block.Shape),
            BlockKind.Boilerplate => block.Shape.Words <= LongestButton || (block.Shape.Words <= LongestOffer && Newsletter().IsMatch(block.Text)),
            _ => false,
        };
    }

    // "READ MORE: ...", "WATCH | ..."
    [GeneratedRegex(@"^\W{0,3}\p{Lu}{4,}(?:\s\p{Lu}{2,}){0,2}\s?[:|]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:sign|signing|subscribe|subscribing)\b.*\bnewsletters?\b|\bnewsletters?\b.*\b(?:sign up|subscribe|inbox)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Newsletter();

    private static BlockKind Outside(PageReading page, int i, BlockKind? form)
    {
        SourceLine block = page.Blocks[i];
        if (form is not null)
        {
            return form.Value;
        }

        if (block.Markup!.Inside("figcaption"))
        {
            return BlockKind.Caption;
        }

        bool nearTop = page.Sums.Headline >= 0 && Math.Abs(i - page.Sums.Headline) <= 12;
        return nearTop && IsNamed(block, "byline", "author", "writer", "contributor") && BylineReader.IsName(block.Text, out _) ? BlockKind.Byline
            : nearTop && i > page.Sums.Headline && block.Shape.Words >= 6 && IsNamed(block, "subtitle", "standfirst", "dek", "deck", "summary", "subhead") ? BlockKind.Subtitle
            : BlockKind.Boilerplate;
    }

    private static bool IsEmbed(SourceLine block)
    {
        for (PageElement? element = block.Markup!.Element; element is not null; element = element.Parent)
        {
            foreach (string name in _embeds)
            {
                if (element.Names.Contains(name, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsNamed(SourceLine block, params ReadOnlySpan<string> names)
    {
        PageElement? element = block.Markup!.Element;
        for (int level = 0; level < 3 && element is not null; level++, element = element.Parent)
        {
            foreach (string name in names)
            {
                if (element.Names.Contains(name, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
