using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Statements;

/// <summary>Tells what a pair of quotation marks is for, from its length, its punctuation, its capitals, its verbs and the words around it.</summary>
internal static class QuotationClassifier
{
    /// <summary>Gives every quotation its kind.</summary>
    /// <param name="quotations">The quotations.</param>
    /// <param name="tokens">The article's tokens.</param>
    public static ImmutableArray<Quotation> Classify(ImmutableArray<Quotation> quotations, Tokens tokens)
    {
        ImmutableArray<Quotation>.Builder classified = ImmutableArray.CreateBuilder<Quotation>(quotations.Length);
        foreach (Quotation quotation in quotations)
        {
            classified.Add(quotation with { Kind = KindOf(quotation, tokens) });
        }

        return classified.MoveToImmutable();
    }

    private static QuotationKind KindOf(Quotation quotation, Tokens tokens)
    {
        int first = tokens.TokenAt(quotation.Inner.Start), end = tokens.TokenAt(quotation.Inner.End);
        if (end < tokens.Count && tokens.Starts[end] < quotation.Inner.End)
        {
            end++;
        }

        int words = 0, capitals = 0, heavy = 0, verbs = 0;
        for (int i = first; i < end && words <= 12; i++)
        {
            if (tokens.Tags[i] is UniversalTag.PUNCT or UniversalTag.SYM)
            {
                continue;
            }

            words++;
            bool isCapital = char.IsUpper(tokens.Text[tokens.Starts[i]]);
            bool isLight = tokens.Tags[i] is UniversalTag.ADP or UniversalTag.DET or UniversalTag.CCONJ or UniversalTag.PART or UniversalTag.SCONJ;
            heavy += isLight ? 0 : 1;
            capitals += isCapital && !isLight ? 1 : 0;
            verbs += tokens.PennTags[i] is "VBD" or "VBZ" or "VBP" or "MD" ? 1 : 0;
        }

        if (words == 0 || words > 12 || !quotation.IsClosed)
        {
            return QuotationKind.Speech;
        }

        char last = tokens.Text[quotation.Inner.End - 1];
        bool isSentence = last is '.' or '!' or '?';
        bool isLedIn = IsAfterComma(quotation, tokens.Text);
        bool allCapitals = heavy > 0 && capitals == heavy;
        if (words <= 4 && allCapitals && !isSentence && !isLedIn && IsNamePart(tokens, first - 2) && IsNamePart(tokens, end + 1))
        {
            return QuotationKind.Nickname;
        }

        if (!isSentence && !isLedIn && allCapitals && (heavy >= 2 || verbs == 0))
        {
            return QuotationKind.Title;
        }

        return words <= 3 && !isSentence && last != ',' && !isLedIn && verbs == 0 ? QuotationKind.Scare : QuotationKind.Speech;
    }

    private static bool IsNamePart(Tokens tokens, int index) =>
        index >= 0 && index < tokens.Count && tokens.Tags[index] == UniversalTag.PROPN && char.IsUpper(tokens.Text[tokens.Starts[index]]);

    private static bool IsAfterComma(Quotation quotation, string text)
    {
        int i = quotation.Span.Start - 1;
        while (i >= 0 && text[i] is ' ' or '\u00A0')
        {
            i--;
        }

        return i >= 0 && text[i] is ',' or ':';
    }
}
