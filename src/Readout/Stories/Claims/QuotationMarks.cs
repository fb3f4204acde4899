namespace Readout.Stories.Claims;

/// <summary>Words cut from a longer quotation keep both of its marks, or neither.</summary>
internal static class QuotationMarks
{
    private const int Beside = 3;

    /// <summary>
    /// A span with the other one of a pair of marks of which it holds one, where that stands beside it; without the one that it begins or ends with where it does not
    /// (<i>“We will sell. Nobody wants it.”</i> is two sentences of one quotation), and without the comma before that.
    /// </summary>
    /// <param name="text">The reading text.</param>
    /// <param name="span">The words.</param>
    /// <param name="reach">The most characters, on the same line, that may be taken in before them for an opening mark.</param>
    public static TextSpan Paired(string text, TextSpan span, int reach = 1)
    {
        if (span.Length == 0)
        {
            return span;
        }

        ReadOnlySpan<char> words = text.AsSpan(span.Start, span.Length);
        int open = words.Count('“'), closed = words.Count('”');
        bool isOdd = open == closed && words.Count('"') % 2 == 1;
        if (open > closed || (isOdd && words[0] == '"'))
        {
            int end = text.AsSpan(span.End, Math.Min(Beside, text.Length - span.End)).IndexOfAny('”', '"');
            return end >= 0 ? new TextSpan(span.Start, span.End + end + 1) : words[0] is '“' or '"' ? Trimmed(text, new TextSpan(span.Start + 1, span.End)) : span;
        }

        if (closed > open || (isOdd && words[^1] == '"'))
        {
            int from = Math.Max(0, span.Start - reach);
            ReadOnlySpan<char> before = text.AsSpan(from, span.Start - from);
            int start = before.LastIndexOfAny('“', '"');
            return start >= 0 && !before[start..].ContainsAny('”', '\n') ? new TextSpan(from + start, span.End)
                : words[^1] is '”' or '"' ? Trimmed(text, new TextSpan(span.Start, span.End - 1)) : span;
        }

        return span;
    }

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ','))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
