using System.Collections.Immutable;

namespace Readout.Statements;

/// <summary>
/// Pairs quotation marks paragraph by paragraph: straight, curly, low, angle and doubled single marks, mixed and unbalanced. An outer mark that is not closed
/// runs to the end of its paragraph and goes on in the next one if that opens with a mark; single marks must close. Apostrophes, primes, feet
/// and inches are no marks. Any text gives an answer.
/// </summary>
internal sealed class QuotationFinder
{
    private const int MaximumDepth = 8;
    private readonly string _text;
    private readonly List<Quotation> _found = [];
    private readonly List<Open> _open = [];

    private QuotationFinder(string text) => _text = text;

    /// <summary>Finds the quotations of some paragraphs.</summary>
    /// <param name="text">The text that the paragraphs are part of.</param>
    /// <param name="paragraphs">The paragraphs in text order.</param>
    /// <returns>The quotations by start, outer ones first; all of kind speech until they are classified.</returns>
    public static ImmutableArray<Quotation> Find(string text, IReadOnlyList<TextSpan> paragraphs)
    {
        var finder = new QuotationFinder(text);
        bool isLeftOpen = false;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            isLeftOpen = finder.Read(paragraphs[i], i, isLeftOpen);
        }

        finder._found.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return [.. finder._found];
    }

    private bool Read(TextSpan paragraph, int block, bool isLeftOpen)
    {
        _open.Clear();
        int first = _found.Count;
        int at = paragraph.Start;
        while (at < paragraph.End)
        {
            QuotationMark mark = QuotationMark.At(_text, at, paragraph);
            if (mark.Length == 0)
            {
                at++;
                continue;
            }

            Take(mark, at, block);
            at += mark.Length;
        }

        bool runsOn = false;
        for (int i = 0; i < _open.Count; i++)
        {
            if (!_open[i].Mark.IsSingle)
            {
                runsOn = true;
                Add(new TextSpan(_open[i].Start, paragraph.End), _open[i].Start + _open[i].Mark.Length, paragraph.End, block, i, isClosed: false);
                break;
            }
        }

        if (isLeftOpen)
        {
            MarkContinuation(paragraph, first);
        }

        return runsOn;
    }

    private void Take(QuotationMark mark, int at, int block)
    {
        int partner = Partner(mark);
        if (partner >= 0 && mark.MayClose && !(mark.MayOpen && mark.LooksOpening && !mark.LooksClosing))
        {
            Add(new TextSpan(_open[partner].Start, at + mark.Length), _open[partner].Start + _open[partner].Mark.Length, at, block, partner, isClosed: true);
            _open.RemoveRange(partner, _open.Count - partner);
        }
        else if (mark.MayOpen)
        {
            if (partner >= 0)
            {
                // A second opening mark of the same kind: the first was never closed, so it ends here.
                Add(new TextSpan(_open[partner].Start, at), _open[partner].Start + _open[partner].Mark.Length, at, block, partner, isClosed: false);
                _open.RemoveRange(partner, _open.Count - partner);
            }

            if (_open.Count < MaximumDepth)
            {
                _open.Add(new Open(mark, at));
            }
        }
    }

    private int Partner(QuotationMark mark)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Mark.Pairs(mark))
            {
                return i;
            }
        }

        return -1;
    }

    private void Add(TextSpan span, int inner, int end, int block, int depth, bool isClosed)
    {
        while (end > inner && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        if (end > inner)
        {
            _found.Add(new Quotation(isClosed ? span : new TextSpan(span.Start, end), new TextSpan(inner, end), block, depth, isClosed, Continues: false));
        }
    }

    private void MarkContinuation(TextSpan paragraph, int first)
    {
        for (int i = first; i < _found.Count; i++)
        {
            if (_found[i].Depth == 0 && _text.AsSpan(paragraph.Start, _found[i].Span.Start - paragraph.Start).IsWhiteSpace())
            {
                _found[i] = _found[i] with { Continues = true };
            }
        }
    }

    private readonly record struct Open(QuotationMark Mark, int Start);
}
