using System.Globalization;
using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>Reads numbers and what they count: <i>more than 60 Russian diplomats</i> is &gt;60 diplomat.</summary>
internal static class QuantityReader
{
    private const int Reach = 3;

    private static readonly string[] _small =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly string[] _tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The quantities in a span.</summary>
    public static List<Quantity> Read(Tokens tokens, TextSpan span)
    {
        var found = new List<Quantity>();
        for (int i = tokens.TokenAt(span.Start); i < tokens.Count && tokens.Starts[i] < span.End; i++)
        {
            if (NumberOf(tokens.FormOf(i)) is not { } number)
            {
                continue;
            }

            int end = i + 1;
            if (end < tokens.Count && ScaleOf(tokens.LemmaOf(end)) is { } scale)
            {
                number *= scale;
                end++;
            }

            if (UnitAt(tokens, end, tokens.SentenceStarts[tokens.SentenceOf[i] + 1]) is { } unit)
            {
                (string sign, int first) = SignBefore(tokens, i, span);
                string value = sign + number.ToString("0.####", CultureInfo.InvariantCulture);
                found.Add(new Quantity(value, tokens.LemmaOf(unit), tokens.SpanOf(first, unit + 1)));
                i = unit;
            }
        }

        return found;
    }

    private static decimal? NumberOf(ReadOnlySpan<char> word)
    {
        if (char.IsDigit(word[0]))
        {
            return decimal.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
                && !(number is >= 1900 and <= 2100 && word.Length == 4) ? number : null;
        }

        for (int i = 2; i < _small.Length; i++)
        {
            if (word.Equals(_small[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        for (int i = 0; i < _tens.Length; i++)
        {
            if (word.Equals(_tens[i], StringComparison.OrdinalIgnoreCase))
            {
                return (i + 3) * 10;
            }
        }

        return null;
    }

    private static decimal? ScaleOf(string lemma) => lemma switch
    {
        "hundred" => 100,
        "thousand" => 1_000,
        "million" => 1_000_000,
        "billion" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        _ => null,
    };

    /// <summary>The noun counted: the last of the nouns that follow in the sentence, past adjectives; a clause cut short may end before it.</summary>
    private static int? UnitAt(Tokens tokens, int from, int end)
    {
        int? unit = null;
        for (int i = from; i < Math.Min(end, from + Reach); i++)
        {
            UniversalTag tag = tokens.TagOf(i);
            if (tag == UniversalTag.NOUN)
            {
                unit = i;
            }
            else if (unit is not null || tag is not (UniversalTag.ADJ or UniversalTag.PROPN))
            {
                break;
            }
        }

        return unit;
    }

    private static (string Sign, int First) SignBefore(Tokens tokens, int number, TextSpan span)
    {
        string one = number >= 1 && span.Contains(tokens.Starts[number - 1]) ? tokens.LemmaOf(number - 1) : "";
        string two = number >= 2 && span.Contains(tokens.Starts[number - 2]) ? tokens.LemmaOf(number - 2) : "";
        return (two, one) switch
        {
            ("more", "than") or ("at", "least") => (">", number - 2),
            ("less" or "few" or "fewer", "than") or ("up", "to") or ("at", "most") => ("<", number - 2),
            (_, "over" or "above") => (">", number - 1),
            (_, "under" or "below") => ("<", number - 1),
            (_, "about" or "around" or "nearly" or "almost" or "some" or "roughly" or "approximately") => ("~", number - 1),
            _ => ("", number),
        };
    }
}
