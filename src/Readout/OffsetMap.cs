using System.Collections.Immutable;

namespace Readout;

/// <summary>
/// Maps offsets of a reading text to offsets of the source it was made from. A list of runs, each copying a stretch of source
/// unchanged; what lies between two runs (a dropped tag, folded white space, a decoded entity) maps to the run around it.
/// Lookups are a binary search.
/// </summary>
public sealed class OffsetMap
{
    private readonly ImmutableArray<Run> _runs;

    /// <summary>Creates a map from runs in ascending order of <see cref="Run.Text"/>.</summary>
    /// <param name="runs">The runs; a text without runs maps everything to 0.</param>
    public OffsetMap(ImmutableArray<Run> runs) => _runs = runs;

    /// <summary>The map of a text that is its own source.</summary>
    /// <param name="length">Length of the text in code units.</param>
    public static OffsetMap Identity(int length) => new([new Run(0, 0, length, length)]);

    /// <summary>The runs, in order.</summary>
    public ImmutableArray<Run> Runs => _runs;

    /// <summary>The source range that a non-empty range of the reading text was made from; an empty range maps to an empty one.</summary>
    /// <param name="span">A range of the reading text.</param>
    public SourceSpan ToSource(TextSpan span)
    {
        if (_runs.IsEmpty)
        {
            return default;
        }

        int start = StartOf(span.Start);
        return span.Length == 0 ? new SourceSpan(start, start) : new SourceSpan(start, EndOf(span.End));
    }

    private int StartOf(int offset)
    {
        Run run = _runs[Find(offset)];
        int inside = offset - run.Text;
        return run.Length == run.SourceLength ? run.Source + Math.Min(inside, run.Length) : inside >= run.Length ? run.Source + run.SourceLength : run.Source;
    }

    private int EndOf(int end)
    {
        Run run = _runs[Find(end - 1)];
        int inside = end - run.Text;
        return run.Length == run.SourceLength ? run.Source + Math.Min(inside, run.Length) : run.Source + run.SourceLength;
    }

    private int Find(int offset)
    {
        int low = 0, high = _runs.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_runs[middle].Text <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>
    /// One run: <paramref name="Length"/> code units of reading text at <paramref name="Text"/> made from <paramref name="SourceLength"/>
    /// code units of source at <paramref name="Source"/>. Equal lengths mean a copy; unequal ones a replacement (an entity), mapped as a whole.
    /// </summary>
    /// <param name="Text">Offset in the reading text.</param>
    /// <param name="Source">Offset in the source.</param>
    /// <param name="Length">Length in the reading text.</param>
    /// <param name="SourceLength">Length in the source.</param>
    public readonly record struct Run(int Text, int Source, int Length, int SourceLength);
}
