namespace Readout.Reports.Html;

/// <summary>
/// The text of one report with its marks. Overlapping layers are cut into segments: each segment is one <c>mark</c> that carries the classes of all
/// layers over it; the first segment of a linked span carries its id, and all its segments carry the id as a class.
/// </summary>
internal sealed class ReportText(StoryLayout story, MarkBook marks, string articleId, IEnumerable<Layer>? chosen = null)
{
    private readonly Annotations _annotations = story.Articles.Annotations(articleId);
    private readonly Article _article = story.Articles.Article(articleId);

    public void Add(HtmlText page)
    {
        List<Layer>[] layers = LayersOfBlocks();
        bool titled = _article.Blocks.Any(block => block.Kind == BlockKind.Title);
        if (!titled)
        {
            page.Add($"<h3 class=\"untitled\" id=\"{story.Label(articleId)}-h\">{_article.Title?.Value ?? "No headline"}</h3>\n");
        }

        for (int i = 0; i < _article.Blocks.Length; i++)
        {
            int end = i;
            while (end < _article.Blocks.Length && IsRemoved(_article.Blocks[end].Kind))
            {
                end++;
            }

            if (end > i)
            {
                page.Add($"<details class=\"removed\"><summary>{Layout.Count(end - i, "line")} not part of the report</summary>\n");
                for (; i < end; i++)
                {
                    AddBlock(page, "p", "", _article.Blocks[i], layers[i]);
                }

                page.Add($"</details>\n");
                i--;
            }
            else if (_article.Blocks[i].Kind == BlockKind.Title && titled)
            {
                titled = false;
                AddBlock(page, "h3", "", _article.Blocks[i], layers[i], $"{story.Label(articleId)}-h");
            }
            else
            {
                (string tag, string kind) = Form(_article.Blocks[i].Kind);
                AddBlock(page, tag, kind, _article.Blocks[i], layers[i]);
            }
        }
    }

    private static bool IsRemoved(BlockKind kind) => kind is BlockKind.Boilerplate or BlockKind.Related or BlockKind.Copyright or BlockKind.Stray;

    private static (string Tag, string Class) Form(BlockKind kind) => kind switch
    {
        BlockKind.Paragraph => ("p", ""),
        BlockKind.Heading => ("h4", ""),
        BlockKind.Embed => ("blockquote", ""),
        BlockKind.Title or BlockKind.Subtitle => ("p", "deck"),
        BlockKind.Caption => ("p", "caption"),
        _ => ("p", "meta"),
    };

    private void AddBlock(HtmlText page, string tag, string kind, Block block, List<Layer> layers, string? id = null)
    {
        page.AddRaw("<" + tag);
        if (id is not null)
        {
            page.Add($" id=\"{id}\"");
        }

        if (kind.Length > 0)
        {
            page.Add($" class=\"{kind}\"");
        }

        page.AddRaw(">");
        AddSegments(page, block.Span, layers);
        page.AddRaw("</" + tag + ">\n");
    }

    private void AddSegments(HtmlText page, TextSpan block, List<Layer> layers)
    {
        layers.Sort((a, b) => a.Span != b.Span ? a.Span.CompareTo(b.Span) : string.CompareOrdinal(a.Class, b.Class));
        int[] cuts = [.. layers.SelectMany(layer => new[] { layer.Span.Start, layer.Span.End }).Append(block.Start).Append(block.End).Distinct().Order()];
        var active = new List<Layer>();
        int next = 0;
        for (int i = 0; i + 1 < cuts.Length; i++)
        {
            var segment = new TextSpan(cuts[i], cuts[i + 1]);
            active.RemoveAll(layer => layer.Span.End <= segment.Start);
            for (; next < layers.Count && layers[next].Span.Start <= segment.Start; next++)
            {
                active.Add(layers[next]);
            }

            AddSegment(page, segment, active);
        }
    }

    private void AddSegment(HtmlText page, TextSpan segment, List<Layer> active)
    {
        if (active.Count == 0)
        {
            page.Add($"{_article.Text.AsSpan(segment.Start, segment.Length)}");
            return;
        }

        string[] ids = [.. active.Where(layer => layer.Id is not null && layer.Span.Start == segment.Start && layer.IsFirst).Select(layer => layer.Id!).Distinct()];
        foreach (string further in ids.Skip(1))
        {
            page.Add($"<a id=\"{further}\"></a>");
        }

        page.AddRaw("<mark");
        if (ids.Length > 0)
        {
            page.Add($" id=\"{ids[0]}\"");
        }

        page.Add($" class=\"{string.Join(' ', active.SelectMany(layer => layer.Class.Split(' ')).Distinct())}\"");
        if (active.FindLast(layer => layer.Title is not null)?.Title is { } title)
        {
            page.Add($" title=\"{title}\"");
        }

        page.Add($">{_article.Text.AsSpan(segment.Start, segment.Length)}</mark>");
        foreach (string claim in active.Where(layer => layer.IsLast && layer.Span.End == segment.End).SelectMany(layer => layer.Claims).Distinct())
        {
            page.Add($"<a class=\"tag\" href=\"{marks.ToClaim(claim)}\" title=\"back to the claim\">{claim}</a>");
        }
    }

    private List<Layer>[] LayersOfBlocks()
    {
        var ofBlocks = new List<Layer>[_article.Blocks.Length];
        for (int i = 0; i < ofBlocks.Length; i++)
        {
            ofBlocks[i] = [];
        }

        foreach (Layer layer in chosen ?? new ReportLayers(marks, _annotations).All())
        {
            bool first = true;
            int at = FirstBlockAfter(layer.Span.Start);
            for (int i = at; i < ofBlocks.Length && _article.Blocks[i].Span.Start < layer.Span.End; i++)
            {
                TextSpan block = _article.Blocks[i].Span;
                var clipped = new TextSpan(Math.Max(block.Start, layer.Span.Start), Math.Min(block.End, layer.Span.End));
                if (clipped.Length > 0)
                {
                    bool last = i + 1 == ofBlocks.Length || _article.Blocks[i + 1].Span.Start >= layer.Span.End;
                    ofBlocks[i].Add(layer with { Span = clipped, IsFirst = first, IsLast = last });
                    first = false;
                }
            }
        }

        return ofBlocks;
    }

    /// <summary>Index of the first block that ends after an offset.</summary>
    private int FirstBlockAfter(int offset)
    {
        int low = 0, high = _article.Blocks.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_article.Blocks[middle].Span.End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
