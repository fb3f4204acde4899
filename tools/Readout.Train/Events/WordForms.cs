namespace Readout.Train.Events;

/// <summary>Regular English inflection, in lower case.</summary>
internal static class WordForms
{
    /// <summary>Third person, past and present participle of a regular verb.</summary>
    public static IEnumerable<string> OfVerb(string verb)
    {
        yield return verb;
        if (verb.EndsWith('e'))
        {
            yield return verb + "s";
            yield return verb + "d";
            yield return (verb.EndsWith("ee", StringComparison.Ordinal) ? verb : verb[..^1]) + "ing";
        }
        else if (verb.Length > 1 && verb.EndsWith('y') && !IsVowel(verb[^2]))
        {
            yield return verb[..^1] + "ies";
            yield return verb[..^1] + "ied";
            yield return verb + "ing";
        }
        else
        {
            yield return verb + (Sibilant(verb) ? "es" : "s");
            yield return verb + "ed";
            yield return verb + "ing";
        }
    }

    /// <summary>Regular plural of a noun.</summary>
    public static string Plural(string noun) =>
        noun.Length > 1 && noun.EndsWith('y') && !IsVowel(noun[^2]) ? noun[..^1] + "ies"
        : noun.EndsWith("man", StringComparison.Ordinal) ? noun[..^3] + "men"
        : noun + (Sibilant(noun) ? "es" : "s");

    /// <summary>Singular of a regular plural; the word itself when it does not look like one.</summary>
    public static string Singular(string noun) =>
        noun.Length < 4 || !noun.EndsWith('s') || noun.EndsWith("ss", StringComparison.Ordinal) || noun.EndsWith("us", StringComparison.Ordinal)
            || noun.EndsWith("is", StringComparison.Ordinal) ? noun
        : noun.EndsWith("ies", StringComparison.Ordinal) ? noun[..^3] + "y"
        : noun.EndsWith("es", StringComparison.Ordinal) && Sibilant(noun[..^2]) ? noun[..^2]
        : noun[..^1];

    private static bool Sibilant(string word) =>
        word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal)
        || word.EndsWith('o');

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
