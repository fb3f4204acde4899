using System.Globalization;

namespace Readout.Stories.Claims;

/// <summary>Reads numbers in figures and in words.</summary>
internal static class NumberWords
{
    private static readonly string[] _small =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly string[] _tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The number that a word is; <c>null</c> when it is none, or a year.</summary>
    public static decimal? NumberOf(ReadOnlySpan<char> word)
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

    /// <summary>What a word multiplies the number before it with; <c>null</c> when it does not.</summary>
    public static decimal? ScaleOf(string lemma) => lemma switch
    {
        "dozen" => 12,
        "hundred" => 100,
        "thousand" => 1_000,
        "million" or "mn" => 1_000_000,
        "billion" or "bn" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        _ => null,
    };
}
