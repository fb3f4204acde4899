using System.Collections.Immutable;

namespace Readout.Train.Statements;

/// <summary>One text of PolNeAR with the attributions of its first annotator.</summary>
internal sealed record PolnearDocument(string Id, string Text, IReadOnlyList<PolnearAttribution> Attributions)
{
    /// <summary>The text as an article whose every line is a paragraph.</summary>
    public Article ToArticle()
    {
        var report = new Report(Id, Text, ReportFormat.PlainText, Id);
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        int start = 0;
        for (int i = 0; i <= Text.Length; i++)
        {
            if (i < Text.Length && Text[i] != '\n')
            {
                continue;
            }

            int from = start, to = i;
            while (from < to && char.IsWhiteSpace(Text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(Text[to - 1]))
            {
                to--;
            }

            if (to > from)
            {
                blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(from, to), new SourceSpan(from, to)));
            }

            start = i + 1;
        }

        return new Article { Report = report, Text = Text, Map = OffsetMap.Identity(Text.Length), Blocks = blocks.ToImmutable() };
    }
}
