using System.Collections.Immutable;
using System.Globalization;

namespace Readout.Reports.Html;

/// <summary>The source chains of the claims: a picture for each, and the same as a nested list.</summary>
internal sealed class ChainPicture(StoryLayout story, MarkBook marks)
{
    private const int Open = 2;
    private const int Shown = 8;
    private const int Width = 1080;
    private const int LineHeight = 17;
    private const double LetterWidth = 7.4;
    private const double BoldLetterWidth = 8.5;

    public void Add(HtmlText page)
    {
        Claim[] claims = [.. story.Story.Claims.Where(IsWorthAPicture).Take(Shown)];
        if (claims.Length == 0)
        {
            return;
        }

        page.Add($"<section id=\"sources\" aria-labelledby=\"sources-h\"><h2 id=\"sources-h\">How each claim reached the reports</h2>\n");
        page.Add($"<p class=\"note\">From left to right: who said it, on what occasion, through which media, in which report.</p>\n");
        for (int i = 0; i < claims.Length; i++)
        {
            page.AddRaw(i < Open ? "<details class=\"chain\" open>" : "<details class=\"chain\">");
            page.Add($"<summary><span class=\"id\">{claims[i].Id}</span> <span class=\"words\">{Layout.OneLine(claims[i].Text)}</span></summary>\n");
            AddClaim(page, claims[i]);
            page.Add($"</details>\n");
        }

        page.Add($"</section>\n");
    }

    /// <summary>The picture of one claim and its list.</summary>
    public void AddClaim(HtmlText page, Claim claim)
    {
        ImmutableArray<SourceChain> chains = SourceChain.Of(story, claim);
        AddPicture(page, claim, chains);
        AddTwin(page, claim, chains);
    }

    private static bool IsWorthAPicture(Claim claim) =>
        claim.Status != ClaimStatus.SingleSource || claim.Reports > 1 || claim.Positions.Any(position => position.Evidence.Any(evidence => !evidence.Via.IsEmpty));

    private void AddPicture(HtmlText page, Claim claim, ImmutableArray<SourceChain> chains)
    {
        var columns = new ChainColumns(chains, Width);
        int height = 0;
        var nodes = new HtmlText();
        foreach (SourceChain chain in chains)
        {
            height += 4;
            _ = AddNode(nodes, claim, chain, columns, depth: 0, ref height);
            height += 4;
        }

        page.Add($"<svg class=\"picture\" viewBox=\"0 0 {Width} {height + 4}\" role=\"img\" aria-labelledby=\"{claim.Id}-svg\"><title id=\"{claim.Id}-svg\">How claim {claim.Id} reached the reports; the list below says the same</title>\n");
        page.AddHtml(nodes);
        page.Add($"</svg>\n");
    }

    /// <summary>Draws a branch below <paramref name="height"/>; returns the height of its node's middle.</summary>
    private double AddNode(HtmlText svg, Claim claim, SourceChain chain, ChainColumns columns, int depth, ref int height)
    {
        double x = columns.LeftOf(chain.Link, depth);
        double letter = chain.Stance is null ? LetterWidth : BoldLetterWidth;
        ImmutableArray<string> lines = Wrapped(chain.Name, (int)((columns.Width - 50) / letter));
        int top = height;
        var middles = new List<(double X, double Y)>();
        foreach (SourceChain next in chain.Next)
        {
            int below = chain.Link is ChainLink.Medium ? depth + 1 : depth;
            middles.Add((columns.LeftOf(next.Link, below), AddNode(svg, claim, next, columns, below, ref height)));
        }

        int needed = (lines.Length * LineHeight) + 12;
        if (height - top < needed)
        {
            height = top + needed;
        }

        double middle = (top + height) / 2.0;
        double right = x + 16 + (lines.Max(line => line.Length) * letter);
        foreach ((double toX, double toY) in middles)
        {
            double half = Math.Max(right + 6, (right + toX) / 2);
            svg.Add($"<path d=\"M{At(right + 4)} {At(middle)} C{At(half)} {At(middle)} {At(half)} {At(toY)} {At(toX - 2)} {At(toY)}\"/>\n");
        }

        string kind = chain.Stance is { } side ? StoryLayout.SideOf(side).ToString().ToLowerInvariant() : chain.Link.ToString().ToLowerInvariant();
        if (chain.Where is { } where)
        {
            svg.Add($"<a href=\"{marks.ToWords(where, claim)}\">");
        }

        svg.Add($"<g class=\"{kind}\"><circle cx=\"{At(x + 5)}\" cy=\"{At(middle)}\" r=\"4.5\"/><text>");
        double first = middle + 4.5 - ((lines.Length - 1) * LineHeight / 2.0);
        for (int i = 0; i < lines.Length; i++)
        {
            svg.Add($"<tspan x=\"{At(x + 16)}\" y=\"{At(first + (i * LineHeight))}\">{lines[i]}</tspan>");
        }

        svg.Add($"</text></g>");
        svg.AddRaw(chain.Where is null ? "\n" : "</a>\n");
        return middle;
    }

    private void AddTwin(HtmlText page, Claim claim, ImmutableArray<SourceChain> chains)
    {
        page.Add($"<details class=\"twin\"><summary>as a list</summary>");
        AddList(page, claim, chains);
        page.Add($"</details>\n");
    }

    private void AddList(HtmlText page, Claim claim, IReadOnlyList<SourceChain> chains)
    {
        page.Add($"<ul>");
        foreach (SourceChain chain in chains)
        {
            page.Add($"<li>");
            if (chain.Where is { } where)
            {
                page.Add($"<a href=\"{marks.ToWords(where, claim)}\">{chain.Name}</a>");
            }
            else if (chain.Stance is not null)
            {
                page.Add($"<b>{chain.Name}</b>");
            }
            else
            {
                page.Add($"{chain.Name}");
            }

            if (chain.Next.Count > 0)
            {
                AddList(page, claim, chain.Next);
            }

            page.Add($"</li>");
        }

        page.Add($"</ul>");
    }

    private static string At(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);

    private static ImmutableArray<string> Wrapped(string label, int letters)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        string line = "";
        foreach (string word in label.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > letters)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        lines.Add(line);
        return lines.ToImmutable();
    }
}
