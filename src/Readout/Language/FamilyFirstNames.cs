using System.Collections.Frozen;

namespace Readout.Language;

/// <summary>Names that put the family first and the two halves of the given name after it, as those of Korea, Taiwan and Hong Kong are written: <i>Kim Jong-un, Tsai Ing-wen, Kim Jong Un</i>.</summary>
internal static class FamilyFirstNames
{
    private static readonly string[] _vowels = ["yeo", "eou", "iao", "yae", "wae", "ae", "ai", "ao", "au", "ee", "ei", "eo", "eu", "ew", "ey", "ia", "ie", "io", "iu", "oo", "ou", "ua", "ue", "ui", "uo", "wa", "we", "wi", "wo", "ya", "ye", "yi", "yo", "yu", "a", "e", "i", "o", "u"];
    private static readonly string[] _beginnings = ["ch", "hs", "kk", "kh", "ph", "sh", "ss", "th", "ts", "b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "y", "z", ""];

    private static readonly FrozenSet<string> _families = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Ahn", "An", "Bae", "Baek", "Ban", "Bang", "Byun", "Cha", "Chae", "Chan", "Chang", "Chen", "Cheng", "Cheong", "Cheung", "Chiang", "Chin", "Cho", "Choe", "Choi", "Chow", "Chu", "Chun", "Chung", "Eom", "Fung", "Gong", "Gu", "Ha",
        "Han", "Heo", "Ho", "Hong", "Hsieh", "Hsu", "Huang", "Hui", "Hur", "Hwang", "Hyun", "Im", "Jang", "Jeon", "Jeong", "Ji", "Jin", "Jo", "Joo", "Ju", "Jun", "Jung", "Kang", "Kim", "Ko", "Koh", "Koo", "Ku", "Kuo", "Kwak", "Kwok",
        "Kwon", "Lai", "Lam", "Lau", "Law", "Lee", "Leung", "Li", "Lien", "Lim", "Lin", "Liu", "Lu", "Ma", "Min", "Moon", "Mun", "Na", "Nam", "Ng", "Noh", "Oh", "Pae", "Paik", "Pak", "Park", "Pyo", "Rhee", "Ri", "Roh", "Ryu", "Seo",
        "Shim", "Shin", "Sim", "Sin", "So", "Soh", "Son", "Song", "Soong", "Su", "Suh", "Sung", "Tam", "Tang", "Ting", "To", "Tsai", "Tsang", "Tse", "Tseng", "Tung", "U", "Um", "Wang", "Wong", "Woo", "Wu", "Yang", "Yau", "Yeo", "Yeung",
        "Yi", "Yim", "Yip", "Yon", "Yoo", "Yoon", "You", "Yu", "Yun");

    private static readonly FrozenSet<string> _others = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "me", "no", "on", "out", "pin", "run", "set", "sit", "the", "tie", "to", "up", "we", "you");

    /// <summary>Whether a word is such a family's name.</summary>
    private static bool IsFamily(ReadOnlySpan<char> word) => _families.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a word may be the half of a given name: one syllable as they are romanised, of a beginning, vowels and an end (<i>jong, hye, chun</i>).</summary>
    private static bool IsHalf(ReadOnlySpan<char> word)
    {
        foreach (string beginning in _beginnings)
        {
            if (!word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            foreach (string vowels in _vowels)
            {
                ReadOnlySpan<char> rest = word[beginning.Length..];
                if (rest.StartsWith(vowels, StringComparison.OrdinalIgnoreCase) && rest[vowels.Length..] is "" or "h" or "k" or "l" or "m" or "n" or "ng" or "p" or "r" or "t")
                {
                    return !_others.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
                }
            }
        }

        return false;
    }

    /// <summary>Whether a name is written so, with a hyphen: <i>Kim Jong-un</i>.</summary>
    public static bool IsFamilyFirst(ReadOnlySpan<char> name)
    {
        int space = name.IndexOf(' ');
        ReadOnlySpan<char> given = space < 0 ? [] : name[(space + 1)..].Trim();
        int hyphen = given.IndexOf('-');
        return hyphen > 0 && IsFamily(name[..space]) && IsHalf(given[..hyphen].Trim()) && IsHalf(given[(hyphen + 1)..].Trim());
    }

    /// <summary>The parts of a name with the family last and the halves of the given name in one: <i>jong-un, kim</i>; as they are when the name is no such one.</summary>
    /// <param name="parts">The parts in the order of the text.</param>
    /// <param name="isHyphenated">Whether the given name stands with a hyphen; without one its halves must be no given names of their own.</param>
    /// <param name="isGiven">Whether a word is a given name.</param>
    public static string[] FamilyLast(string[] parts, bool isHyphenated, Func<string, bool> isGiven) =>
        parts is [var family, var first, var second] && IsFamily(family) && IsHalf(first) && IsHalf(second) && (isHyphenated || !(isGiven(first) || isGiven(second)))
            ? [$"{first}-{second}", family] : parts;
}
