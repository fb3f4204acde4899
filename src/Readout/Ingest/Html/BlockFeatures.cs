namespace Readout.Ingest.Html;

/// <summary>The features of a block that the markup of its page shows, added to those of its text.</summary>
internal static class BlockFeatures
{
    private static readonly string[] _around =
        ["article", "main", "aside", "nav", "footer", "header", "form", "figure", "figcaption", "blockquote", "table", "ul", "ol", "section", "button", "label", "dl", "details", "address"];

    private static readonly double[] _shares = [0.01, 0.1, 0.25, 0.5, 0.75, 0.95];
    private static readonly double[] _counts = [1, 2, 3, 5, 8, 13, 25, 50];

    /// <summary>Number of kinds of edge between neighbouring blocks.</summary>
    public const int Edges = 8;

    /// <summary>The kind of edge between a block and the one before it.</summary>
    public static int Edge(LineContext context, int i)
    {
        PageElement here = context.Lines[i].Markup!.Element, before = context.Lines[i - 1].Markup!.Element;
        int near = ReferenceEquals(here.Parent, before.Parent) || ReferenceEquals(here, before) ? 0
            : ReferenceEquals(here.Parent?.Parent, before.Parent?.Parent) || ReferenceEquals(here.Parent, before.Parent?.Parent) || ReferenceEquals(here.Parent?.Parent, before.Parent) ? 1
            : here.Parent is { } parent && parent.Holds(before) ? 2 : 3;
        return near + (context.IsProse(i) || context.IsProse(i - 1) ? 4 : 0);
    }

    /// <summary>Adds the features of block <paramref name="i"/>.</summary>
    /// <param name="features">Where to.</param>
    /// <param name="context">The blocks of the page.</param>
    /// <param name="i">Which.</param>
    /// <param name="page">Sums over the page.</param>
    public static void Add(FeatureList features, LineContext context, int i, PageSums page)
    {
        LineFeatures.Add(features, context, i);
        SourceLine line = context.Lines[i];
        BlockMarkup markup = line.Markup!;
        PageElement element = markup.Element;
        int size = LineFeatures.Size(line.Shape), prose = context.IsProse(i) ? 1 : 0;
        features.AddWord(100 + size, element.Tag);
        features.AddWord(105, element.Parent?.Tag ?? "");
        features.Add(106, FeatureList.Bucket((double)markup.LinkLength / line.Text.Length, _shares), size);
        features.Add(107, markup.InCandidate, size);
        features.Add(108, markup.InArticleBody is bool inside ? inside ? 2 : 1 : 0, size);
        features.Add(109, FeatureList.Bucket(element.Depth, [4, 6, 8, 10, 12, 15, 20]), prose);
        features.Add(110, page.Headline < 0 ? 2 : i < page.Headline ? 0 : 1, size);
        features.Add(111, page.Headline < 0 ? 9 : FeatureList.Bucket(i - page.Headline, [-5, 0, 1, 2, 4, 8, 16, 40, 100]), size);
        features.Add(112, page.IsTitleLike[i] ? 1 : 0, markup.IsHeading ? 1 : 0);
        Neighbours(features, context, i, size);
        Container(features, 120, element.Parent ?? element, page, prose, size);
        Container(features, 130, element.Parent?.Parent ?? element, page, prose, size);
        Container(features, 140, element.Parent?.Parent?.Parent ?? element, page, prose, size);
        Ancestors(features, element, prose);
        features.Mark();
        Names(features, element, prose);
    }

    private static void Neighbours(FeatureList features, LineContext context, int i, int size)
    {
        foreach (int offset in (ReadOnlySpan<int>)[-1, 1])
        {
            int at = i + offset;
            if (at < 0 || at >= context.Lines.Count)
            {
                features.Add(150 + offset, 0, size);
                continue;
            }

            BlockMarkup other = context.Lines[at].Markup!;
            bool together = ReferenceEquals(other.Element.Parent, context.Lines[i].Markup!.Element.Parent);
            features.AddWord(155 + offset + (together ? 10 : 0), other.Tag);
            features.Add(175 + offset, FeatureList.Bucket((double)other.LinkLength / context.Lines[at].Text.Length, _shares), size);
        }
    }

    private static void Container(FeatureList features, int group, PageElement container, PageSums page, int prose, int size)
    {
        features.Add(group, FeatureList.Bucket(container.LinkDensity, _shares), size);
        features.Add(group + 1, FeatureList.Bucket(container.Paragraphs, _counts), size);
        features.Add(group + 2, FeatureList.Bucket((double)container.TextLength / Math.Max(1, page.TextLength), _shares), size);
        features.Add(group + 3, FeatureList.Bucket(container.Blocks, _counts), prose);
        features.Add(group + 4, FeatureList.Bucket(container.Score / Math.Max(1, page.BestScore), [0.001, 0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 0.99]), size);
    }

    private static void Ancestors(FeatureList features, PageElement element, int prose)
    {
        int seen = 0;
        bool hidden = false;
        for (PageElement? around = element; around is not null; around = around.Parent)
        {
            hidden |= around.IsHidden;
            int tag = Array.IndexOf(_around, around.Tag);
            if (tag >= 0 && (seen & (1 << tag)) == 0)
            {
                seen |= 1 << tag;
                features.Add(180, tag, prose);
            }

        }

        features.Add(185, hidden ? 1 : 0, prose);
    }

    // Classes and ids of the elements around the block, near and far.
    private static void Names(FeatureList features, PageElement element, int prose)
    {
        int level = 0;
        for (PageElement? around = element; around is not null && level <= 12; around = around.Parent, level++)
        {
            Names(features, around.Names, level <= 1 ? 182 : level <= 4 ? 183 : 184, prose);
        }
    }

    // The words of classes and ids: runs of letters.
    private static void Names(FeatureList features, string names, int group, int prose)
    {
        int words = 0;
        for (int at = 0; at < names.Length && words < 16;)
        {
            if (!char.IsAsciiLetter(names[at]))
            {
                at++;
                continue;
            }

            int start = at;
            while (at < names.Length && char.IsAsciiLetter(names[at]))
            {
                at++;
            }

            if (at - start is > 2 and < 24)
            {
                words++;
                int word = FeatureList.HashOf(names.AsSpan(start, at - start));
                features.Add(group, word);
                features.Add(186, word, prose);
            }
        }
    }
}
