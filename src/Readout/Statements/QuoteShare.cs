using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Statements;

/// <summary>Measures how much of a content stands in quotation marks.</summary>
internal static class QuoteShare
{
    private const double Direct = .95;

    /// <summary>Direct when nearly all its letters and digits are quoted, mixed when some are, else indirect.</summary>
    public static QuoteKind Of(Attribution attribution, Tokens tokens, ImmutableArray<Quotation> quotations)
    {
        int letters = 0, quoted = 0;
        int from = tokens.Starts[attribution.Content[0].First];
        int next = 0, high = quotations.Length;
        while (next < high)
        {
            int middle = (next + high) / 2;
            (next, high) = quotations[middle].Span.Start < from ? (middle + 1, high) : (next, middle);
        }

        // An outer quotation that starts before the content may still hold it; inner ones add nothing.
        int reach = -1;
        for (int q = next - 1; q >= 0 && q >= next - 12; q--)
        {
            reach = IsQuote(quotations[q]) ? Math.Max(reach, quotations[q].Span.End) : reach;
        }

        foreach (TokenRange range in attribution.Content)
        {
            for (int i = range.First; i < range.End; i++)
            {
                for (; next < quotations.Length && quotations[next].Span.Start <= tokens.Starts[i]; next++)
                {
                    reach = IsQuote(quotations[next]) ? Math.Max(reach, quotations[next].Span.End) : reach;
                }

                foreach (char c in tokens.FormOf(i))
                {
                    letters += char.IsLetterOrDigit(c) ? 1 : 0;
                    quoted += char.IsLetterOrDigit(c) && tokens.Starts[i] < reach ? 1 : 0;
                }
            }
        }

        return quoted == 0 ? QuoteKind.Indirect : quoted >= Direct * letters ? QuoteKind.Direct : QuoteKind.Mixed;
    }

    private static bool IsQuote(Quotation quotation) => quotation.Kind is QuotationKind.Speech or QuotationKind.Scare && quotation.Span.Length > 0;
}
