namespace Readout.Language;

/// <summary>
/// Hangs both quotation marks, or both brackets, on the head of what stands between them, as the guidelines of Universal Dependencies have it: the parser decides on the first before it has read the second,
/// so the two of them often disagree.
/// </summary>
internal static class PairedMarks
{
    private const string Mark = "punct";
    private const int Deepest = 8;

    /// <summary>Mends the marks of a sentence.</summary>
    /// <param name="target">The trees.</param>
    /// <param name="first">First token of the sentence.</param>
    /// <param name="end">The token after its last.</param>
    public static void Attach(AnalysisTarget target, int first, int end)
    {
        Span<int> brackets = stackalloc int[Deepest]; // deeper ones stay as they are
        int depth = 0, quotation = -1;
        for (int i = first; i < end; i++)
        {
            if (target.Ends[i] - target.Starts[i] != 1 || target.Relations[i] != Mark)
            {
                continue;
            }

            char mark = target.Text[target.Starts[i]];
            if (mark is '(' or '[')
            {
                brackets[Math.Min(depth++, Deepest - 1)] = i;
            }
            else if (mark is ')' or ']' && depth > 0)
            {
                depth--;
                if (depth < Deepest - 1 && target.Text[target.Starts[brackets[depth]]] == (mark == ')' ? '(' : '['))
                {
                    Hang(target, brackets[depth], i, first, end);
                }
            }
            else if (mark is '“' || (mark == '"' && quotation < 0))
            {
                quotation = i;
            }
            else if (mark is '"' or '”' && quotation >= 0)
            {
                Hang(target, quotation, i, first, end);
                quotation = -1;
            }
        }
    }

    /// <summary>Hangs two marks on the one word between them whose head stands outside; nothing changes where there are several, or where any word of the sentence hangs on a mark.</summary>
    private static void Hang(AnalysisTarget target, int open, int close, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (target.Heads[i] == open || target.Heads[i] == close)
            {
                return;
            }
        }

        int top = -1;
        for (int i = open + 1; i < close; i++)
        {
            if (target.Relations[i] != Mark && (target.Heads[i] < open || target.Heads[i] > close))
            {
                if (top >= 0)
                {
                    return;
                }

                top = i;
            }
        }

        if (top >= 0)
        {
            target.Heads[open] = target.Heads[close] = top;
        }
    }
}
