using System.Collections.Immutable;
using System.Text;

namespace Readout.Ingest;

/// <summary>Lays judged lines out as an article: one reading text, a blank line between blocks, and the map back to the report.</summary>
internal static class ArticleComposer
{
    private const string Gap = "\n\n";

    /// <summary>An article without metadata.</summary>
    public static Article Compose(Report report, IReadOnlyList<SourceLine> lines, BlockKind[] kinds)
    {
        var text = new StringBuilder();
        ImmutableArray<OffsetMap.Run>.Builder runs = ImmutableArray.CreateBuilder<OffsetMap.Run>();
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>(lines.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            SourceLine line = lines[i];
            if (i > 0)
            {
                int end = lines[i - 1].Source.End;
                runs.Add(new OffsetMap.Run(text.Length, end, Gap.Length, Math.Max(0, line.Source.Start - end)));
                text.Append(Gap);
            }

            int start = text.Length;
            foreach (OffsetMap.Run run in line.Runs)
            {
                runs.Add(run with { Text = run.Text + start });
            }

            text.Append(line.Text);
            blocks.Add(new Block(kinds[i], new TextSpan(start, text.Length), line.Source));
        }

        return new Article { Report = report, Text = text.ToString(), Map = new OffsetMap(runs.ToImmutable()), Blocks = blocks.MoveToImmutable() };
    }
}
