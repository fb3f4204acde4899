using System.Globalization;
using Readout.Language;

namespace Readout.Stories.Claims;

/// <summary>
/// Reads numbers and what they count: <i>more than 60 Russian diplomats</i> is &gt;60 diplomat, <i>$2.5 million</i> is 2500000 $, <i>84% of voters</i> 84 percent of voter,
/// <i>at least 40 dead</i> &gt;40 dead.
/// </summary>
internal static class QuantityReader
{
    private const int Reach = 3;
    private const int Tens = 10;

    /// <summary>The quantities in a span.</summary>
    public static List<Quantity> Read(Tokens tokens, TextSpan span)
    {
        var found = new List<Quantity>();
        for (int i = tokens.TokenAt(span.Start); i < tokens.Count && tokens.Starts[i] < span.End; i++)
        {
            if (NumberWords.NumberOf(tokens.FormOf(i)) is not { } number || (i > 0 && tokens.FormOf(i - 1) is "-" && tokens.Ends[i - 1] == tokens.Starts[i]) || IsWhole(tokens, i))
            {
                continue; // what follows a hyphen belongs to a name (Sarin-19)
            }

            int end = i + 1, last = tokens.SentenceStarts[tokens.SentenceOf[i] + 1];
            if (number >= Tens && number % Tens == 0 && number < Tens * Tens && end + 1 < last && tokens.FormOf(end) is "-" && NumberWords.NumberOf(tokens.FormOf(end + 1)) is < Tens and var ones)
            {
                number += ones; // thirty-two
                end += 2;
            }

            if (end + 1 < last && tokens.FormOf(end) is "-" && NumberWords.ScaleOf(tokens.LemmaOf(end + 1)) is not null)
            {
                end++; // a 2.5-million loan
            }

            while (end < last && NumberWords.ScaleOf(tokens.LemmaOf(end)) is { } scale)
            {
                number *= scale;
                end++;
            }

            int currency = i > 0 && CurrencyOf(tokens, i - 1) is not null ? i - 1 : -1;
            (string? unit, int after) = currency >= 0 ? (CurrencyOf(tokens, currency), end) : UnitAt(tokens, end, last);
            if (unit is not null)
            {
                (string sign, int first) = SignBefore(tokens, currency >= 0 ? currency : i, span);
                string value = sign + number.ToString("0.####", CultureInfo.InvariantCulture);
                found.Add(new Quantity(value, unit, tokens.SpanOf(first, after)));
                i = after - 1;
            }
        }

        return found;
    }

    /// <summary>Whether a number is the whole of which another is told: <i>12 of the board's 16 members</i>.</summary>
    private static bool IsWhole(Tokens tokens, int number)
    {
        int first = tokens.SentenceStarts[tokens.SentenceOf[number]];
        int of = number - 1;
        while (of > first && number - of <= Reach && tokens.TagOf(of) is UniversalTag.DET or UniversalTag.PRON or UniversalTag.PROPN or UniversalTag.NOUN or UniversalTag.PART)
        {
            of--;
        }

        return of > first && tokens.FormOf(of) is "of" && NumberWords.NumberOf(tokens.FormOf(of - 1)) is not null;
    }

    private static string? CurrencyOf(Tokens tokens, int token) => tokens.FormOf(token) switch
    {
        "$" or "US$" or "U.S.$" => "$",
        "£" => "£",
        "€" => "€",
        "¥" => "¥",
        _ => null,
    };

    /// <summary>
    /// What is counted, and the token after its words: a share, a currency, what befell people (<i>40 dead</i>), or the last of the nouns that follow in the
    /// sentence, past adjectives. A clause cut short may end before it.
    /// </summary>
    private static (string? Unit, int After) UnitAt(Tokens tokens, int from, int end)
    {
        if (from >= end)
        {
            return (null, from);
        }

        if (tokens.FormOf(from) is "%" || tokens.LemmaOf(from) is "percent" or "pct")
        {
            return Share(tokens, from + 1, end);
        }

        if (from + 1 < end && tokens.LemmaOf(from) is "per" && tokens.LemmaOf(from + 1) is "cent")
        {
            return Share(tokens, from + 2, end);
        }

        int unit = -1;
        for (int i = from; i < Math.Min(end, from + Reach); i++)
        {
            UniversalTag tag = tokens.TagOf(i);
            if (tag == UniversalTag.NOUN)
            {
                unit = i;
            }
            else if (unit >= 0 || tag is not (UniversalTag.ADJ or UniversalTag.PROPN))
            {
                break;
            }
        }

        if (unit >= 0)
        {
            return (tokens.LemmaOf(unit), unit + 1);
        }

        return tokens.LemmaOf(from) is "dead" or "kill" or "injured" or "injure" or "wounded" or "wound" or "hurt" or "missing" or "arrest"
            ? (tokens.LemmaOf(from) switch { "kill" => "dead", "injured" or "wound" or "wounded" or "hurt" => "injure", var lemma => lemma }, from + 1)
            : (null, from);
    }

    /// <summary>Percent, of what where the text says so.</summary>
    private static (string Unit, int After) Share(Tokens tokens, int from, int end)
    {
        for (int i = from + 1; i < Math.Min(end, from + 2 + Reach) && tokens.FormOf(from) is "of"; i++)
        {
            if (tokens.TagOf(i) == UniversalTag.NOUN && (i + 1 >= end || tokens.TagOf(i + 1) != UniversalTag.NOUN))
            {
                return ("percent of " + tokens.LemmaOf(i), i + 1);
            }
        }

        return ("percent", from);
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
