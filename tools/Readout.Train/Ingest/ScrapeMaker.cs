using Readout.Ingest;

namespace Readout.Train.Ingest;

/// <summary>
/// Makes plain-text scrapes out of a page, as scrapers do: tags dropped, a block a line, more or less of what stands around the body left in, blank
/// lines between all, some or none of them. Seeded by the page.
/// </summary>
internal static class ScrapeMaker
{
    /// <summary>A page as one plain text: its body and up to a dozen and a half blocks on either side, a blank line between blocks.</summary>
    public static string? Text(IReadOnlyList<SourceLine> blocks, bool[] labels, int group)
    {
        var random = new Random(group);
        int first = Array.IndexOf(labels, true), last = Array.LastIndexOf(labels, true);
        if (first < 0)
        {
            return null;
        }

        int from = Math.Max(0, first - random.Next(0, 14)), to = Math.Min(blocks.Count, last + random.Next(1, 19));
        return string.Join("\n\n", blocks.Skip(from).Take(to - from).Select(block => block.Text));
    }

    /// <summary>The scrapes of a page, with the features of plain text.</summary>
    public static IEnumerable<LineSequence> Sequences(IReadOnlyList<SourceLine> blocks, bool[] labels, int group)
    {
        var random = new Random(group);
        int first = Array.IndexOf(labels, true), last = Array.LastIndexOf(labels, true);
        if (first < 0)
        {
            yield break;
        }

        for (int variant = 0; variant < 5; variant++)
        {
            int from = variant == 0 ? Math.Max(0, first - 60) : Math.Max(0, first - random.Next(0, 14));
            int to = variant == 0 ? Math.Min(blocks.Count - 1, last + 60) : Math.Min(blocks.Count - 1, last + random.Next(0, 18));
            (int bodyFrom, int bodyTo) = variant < 3 ? (first, last) : Passage(labels, first, last, random);
            double blank = variant == 1 ? 1 : random.NextDouble() < 0.4 ? 0 : random.NextDouble();
            double keep = variant == 2 ? 0.5 : 1;
            var lines = new List<SourceLine>();
            var kept = new List<bool>();
            for (int i = from; i <= to; i++)
            {
                if (labels[i] ? i >= bodyFrom && i <= bodyTo : random.NextDouble() < keep && (i <= first || i >= last || (i >= bodyFrom && i <= bodyTo)))
                {
                    SourceLine block = blocks[i];
                    lines.Add(new SourceLine { Text = block.Text, Runs = block.Runs, Source = block.Source, BlankBefore = random.NextDouble() < blank ? 1 : 0 });
                    kept.Add(labels[i]);
                }
            }

            yield return Sequence(lines, [.. kept], group);
        }
    }

    // A few lines of the body, as in a short report.
    private static (int From, int To) Passage(bool[] labels, int first, int last, Random random)
    {
        int wanted = random.Next(3, 11), start = random.Next(first, Math.Max(first + 1, last - wanted)), end = start;
        for (int taken = 0; end <= last; end++)
        {
            taken += labels[end] ? 1 : 0;
            if (taken == wanted)
            {
                break;
            }
        }

        return (start, end);
    }

    private static LineSequence Sequence(List<SourceLine> lines, bool[] labels, int group)
    {
        var forms = new BlockKind?[lines.Count];
        for (int i = 0; i < forms.Length; i++)
        {
            forms[i] = LineForm.Of(lines[i]);
        }

        var context = new LineContext(lines, forms);
        var features = new FeatureList();
        int[][] rows = new int[lines.Count][];
        byte[] edges = new byte[lines.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            features.Clear();
            LineFeatures.Add(features, context, i);
            rows[i] = features.Items.ToArray();
            edges[i] = i == 0 ? (byte)0 : (byte)LineFeatures.Edge(context, i);
        }

        return new LineSequence(rows, edges, labels, group, 0.4f) { Lines = lines };
    }
}
