using System.Collections.Immutable;

namespace Readout.Ingest;

/// <summary>A stretch of a report on its way to become a block: one line of plain text, or one block element of a page.</summary>
internal sealed class SourceLine
{
    /// <summary>What a reader sees of it, on one line, white space folded. Never empty.</summary>
    public required string Text { get; init; }

    /// <summary>Maps <see cref="Text"/> (offsets from 0) to the report.</summary>
    public required ImmutableArray<OffsetMap.Run> Runs { get; init; }

    /// <summary>Its place in the report.</summary>
    public required SourceSpan Source { get; init; }

    /// <summary>Number of empty lines before it.</summary>
    public int BlankBefore { get; init; }

    /// <summary>What the page's markup says of it; <c>null</c> in plain text.</summary>
    public Html.BlockMarkup? Markup { get; init; }

    private LineShape? _shape;

    /// <summary>Counts over its characters and words, made when first asked for.</summary>
    public LineShape Shape => _shape ??= LineShape.Of(Text);

    /// <summary>The place in the report of a range of <see cref="Text"/>.</summary>
    public SourceSpan ToSource(int start, int end) => new OffsetMap(Runs).ToSource(new TextSpan(start, end));

    /// <summary>One line of two that a scraper cut apart: their texts with a space between, which stands for all that lay between them.</summary>
    public static SourceLine Join(SourceLine first, SourceLine second)
    {
        ImmutableArray<OffsetMap.Run>.Builder runs = ImmutableArray.CreateBuilder<OffsetMap.Run>(first.Runs.Length + second.Runs.Length + 1);
        runs.AddRange(first.Runs);
        runs.Add(new OffsetMap.Run(first.Text.Length, first.Source.End, 1, Math.Max(0, second.Source.Start - first.Source.End)));
        foreach (OffsetMap.Run run in second.Runs)
        {
            runs.Add(run with { Text = run.Text + first.Text.Length + 1 });
        }

        return new SourceLine
        {
            Text = first.Text + " " + second.Text,
            Runs = runs.MoveToImmutable(),
            Source = new SourceSpan(first.Source.Start, second.Source.End),
            BlankBefore = first.BlankBefore,
            Markup = first.Markup,
        };
    }
}
