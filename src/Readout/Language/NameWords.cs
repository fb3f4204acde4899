using System.Buffers;

namespace Readout.Language;

/// <summary>What the letters of a word say about names.</summary>
internal static class NameWords
{
    private static readonly SearchValues<char> _siteLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Whether a word begins with a capital.</summary>
    public static bool IsCapital(ReadOnlySpan<char> form) => form.Length > 0 && char.IsUpper(form[0]);

    /// <summary>Whether a word begins with a small letter.</summary>
    public static bool IsSmall(ReadOnlySpan<char> form) => form.Length > 0 && char.IsLower(form[0]);

    /// <summary>Whether a word is all capitals, and at least so many.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> form, int least)
    {
        foreach (char c in form)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return form.Length >= least;
    }

    /// <summary>Whether a word is three capitals or more, each with a full stop: <i>X.Y.Z.</i></summary>
    public static bool IsStopped(ReadOnlySpan<char> form)
    {
        for (int i = 0; i < form.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(form[i]) : form[i] != '.')
            {
                return false;
            }
        }

        return form.Length >= 6;
    }

    /// <summary>Whether a capital stands inside the word after four small or large letters or more, as in brands: <i>FactFinder</i>, but not <i>McNeil</i>.</summary>
    public static bool IsJoined(ReadOnlySpan<char> form)
    {
        for (int i = 4; i < form.Length - 1; i++)
        {
            if (char.IsUpper(form[i]) && char.IsLower(form[i - 1]))
            {
                return char.IsUpper(form[0]) && char.IsLower(form[1]);
            }
        }

        return false;
    }

    /// <summary>Whether a word is the address of a site as outlets call themselves by it: <i>QuietWater.com</i>.</summary>
    public static bool IsSite(ReadOnlySpan<char> form)
    {
        int dot = form.LastIndexOf('.');
        return dot > 1 && char.IsUpper(form[0]) && form[(dot + 1)..] is "com" or "org" or "net" && form[..dot].IndexOfAnyExcept(_siteLetters) < 0;
    }

    /// <summary>Whether no space stands on either side of a token that is neither the first nor the last.</summary>
    public static bool IsTied(AnalysisTarget target, int token) => target.Ends[token - 1] == target.Starts[token] && target.Ends[token] == target.Starts[token + 1];

    /// <summary>Whether a word may stand in small letters inside a longer name.</summary>
    public static bool IsLink(ReadOnlySpan<char> form) => form is "of" or "for" or "and" or "the" or "on" or "in" or "at" or "to" or "v." or "de" or "du" or "la";

    /// <summary>Whether a word continues the name of a person: <i>Jr., III</i>.</summary>
    public static bool IsGeneration(ReadOnlySpan<char> form) => form is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV";

    /// <summary>Whether a word ends the name of a company by the form that it has in law; what it is <i>of</i> is where it sits: <i>Inc.</i></summary>
    public static bool EndsCompany(ReadOnlySpan<char> form) => form is "Inc" or "Inc." or "Corp" or "Corp." or "Co." or "Ltd" or "Ltd." or "LLC" or "LLP" or "PLC" or "Plc" or "plc" or "AG" or "GmbH";

    /// <summary>Whether a word before a place names a part of it, or is a part of its name: <i>Northern</i>, <i>New</i>.</summary>
    public static bool QualifiesPlace(ReadOnlySpan<char> form) => form is "North" or "South" or "East" or "West" or "Northern" or "Southern" or "Eastern" or "Western" or "Northeast" or "Northwest"
        or "Southeast" or "Southwest" or "Central" or "Mid" or "Upper" or "Lower" or "Inner" or "Outer" or "Greater" or "Great" or "New" or "Old" or "Mainland" or "Rural";

    /// <summary>Whether a word is an article.</summary>
    public static bool IsArticle(ReadOnlySpan<char> form) => form is "the" or "The" or "THE" or "a" or "A" or "an" or "An";
}
