namespace Readout.Ingest.Html;

/// <summary>Sums over the blocks of a page that the features of each block are measured against.</summary>
internal sealed class PageSums
{
    public PageSums(IReadOnlyList<SourceLine> blocks, string? title)
    {
        string bareTitle = title is null ? "" : StructuredData.Bare(title);
        IsTitleLike = new bool[blocks.Count];
        Headline = -1;
        int firstHeading = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            BlockMarkup markup = blocks[i].Markup!;
            TextLength += blocks[i].Text.Length;
            for (PageElement? element = markup.Element; element is not null; element = element.Parent)
            {
                BestScore = Math.Max(BestScore, element.Score);
            }

            bool isTop = markup.Tag == "h1";
            firstHeading = firstHeading < 0 && isTop ? i : firstHeading;
            if (bareTitle.Length >= 8 && blocks[i].Text.Length is >= 8 and < 400)
            {
                string bare = StructuredData.Bare(blocks[i].Text);
                IsTitleLike[i] = bare.Length >= 8 && (bareTitle.StartsWith(bare, StringComparison.Ordinal) || bare == bareTitle || (bare.Length > 20 && bareTitle.Contains(bare, StringComparison.Ordinal)));

                // The first words of the title alone, in no heading of the first order, are a subject ("Port Alder") that the headline happens to begin with.
                bool isWhole = isTop || bare.Length * 2 >= bareTitle.Length;
                if (IsTitleLike[i] && isWhole && (Headline < 0 || (isTop && blocks[Headline].Markup!.Tag != "h1")))
                {
                    Headline = i;
                }
            }
        }

        Headline = Headline < 0 ? firstHeading : Headline;
    }

    /// <summary>Characters of all blocks.</summary>
    public int TextLength { get; }

    /// <summary>The greatest score of a container.</summary>
    public double BestScore { get; }

    /// <summary>Index of the headline's block, or -1.</summary>
    public int Headline { get; }

    /// <summary>Whether each block says what the page's title says.</summary>
    public bool[] IsTitleLike { get; }
}
