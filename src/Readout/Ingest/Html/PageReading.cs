namespace Readout.Ingest.Html;

/// <summary>A page taken apart and measured, ready to be judged: its blocks, what it states as data, and the sums that features are made from.</summary>
internal sealed class PageReading
{
    private PageReading(ScannedPage page, List<SourceLine> blocks)
    {
        Data = StructuredData.Read(page);
        Metadata = new PageMetadata(page, Data);
        Title = Metadata.Title();
        Blocks = blocks;
        var forms = new BlockKind?[blocks.Count];
        for (int i = 0; i < forms.Length; i++)
        {
            forms[i] = LineForm.Of(blocks[i]);
        }

        CandidateScorer.Score(blocks);
        Align();
        Context = new LineContext(blocks, forms);
        Sums = new PageSums(blocks, Title?.Value);
    }

    public StructuredData Data { get; }

    public PageMetadata Metadata { get; }

    /// <summary>The headline that the page states as data, or <c>null</c>.</summary>
    public Finding? Title { get; }

    public List<SourceLine> Blocks { get; }

    public LineContext Context { get; }

    public PageSums Sums { get; }

    /// <summary>Takes a page apart.</summary>
    public static PageReading Of(string source)
    {
        ScannedPage page = PageScanner.Scan(source);
        return new PageReading(page, PageBlocks.Read(page));
    }

    /// <summary>The kinds of edge before each block.</summary>
    public byte[] EdgeKinds()
    {
        byte[] kinds = new byte[Blocks.Count];
        for (int i = 1; i < kinds.Length; i++)
        {
            kinds[i] = (byte)BlockFeatures.Edge(Context, i);
        }

        return kinds;
    }

    /// <summary>The score of each block for body.</summary>
    public double[] Scores(ChainModel model)
    {
        double[] scores = new double[Blocks.Count];
        var features = new FeatureList();
        for (int i = 0; i < scores.Length; i++)
        {
            features.Clear();
            BlockFeatures.Add(features, Context, i, Sums);
            scores[i] = model.Score(features.Items);
        }

        return scores;
    }

    // Which blocks stand in the publisher's own full text.
    private void Align()
    {
        if (Data.Body is not string body)
        {
            return;
        }

        foreach (SourceLine block in Blocks)
        {
            string bare = StructuredData.Bare(block.Text.Length > 300 ? block.Text[..300] : block.Text);
            if (bare.Length >= 12)
            {
                block.Markup!.InArticleBody = body.Contains(bare, StringComparison.Ordinal);
            }
        }
    }
}
