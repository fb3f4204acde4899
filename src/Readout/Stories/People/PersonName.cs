using Readout.Language;

namespace Readout.Stories.People;

/// <summary>A person's name in parts that can be compared.</summary>
/// <param name="Given">The given name as folded, or empty.</param>
/// <param name="Middle">Names between the given one and the surname, as folded.</param>
/// <param name="Surname">Spelling key of the surname (of the only word, when there is one).</param>
/// <param name="IsJunior">Whether it ends in <i>Jr.</i> or the like.</param>
internal sealed record PersonName(string Given, string[] Middle, string Surname, bool IsJunior)
{
    private const int Shortest = 3;
    private const int ShortestSlip = 5;
    private const int ShortestSurname = 4;
    private static readonly string[] _particles = ["al", "el", "bin", "ibn", "van", "von", "de", "da", "di", "du", "del", "der", "la", "le"];

    /// <summary>The surname as folded.</summary>
    public string Written { get; init; } = Surname;

    /// <summary>Reads a name; <c>null</c> when nothing but titles is left.</summary>
    public static PersonName? Of(string name, NameFolder folder, StoryLexicon lexicon)
    {
        string[] words = folder.Words(name);
        int start = FirstOfName(words, lexicon), end = words.Length;
        bool isJunior = end - start > 1 && words[end - 1] is "jr" or "junior";
        end -= end - start > 1 && words[end - 1] is "jr" or "junior" or "sr" or "ii" or "iii" or "iv" ? 1 : 0;
        string[] parts = FamilyFirstNames.FamilyLast([.. words[start..end].Where((word, i) => i == end - start - 1 || !_particles.Contains(word))], name.Contains('-', StringComparison.Ordinal), lexicon.GivenNames.ContainsKey);
        return parts.Length == 0 ? null
            : new PersonName(parts.Length > 1 ? parts[0] : "", parts.Length > 2 ? parts[1..^1] : [], folder.Spelling(parts[^1]), isJunior) { Written = parts[^1] };
    }

    /// <summary>Index of the first word after the last title (<i>Norwegian Foreign Minister Anna Berg</i>: 3).</summary>
    /// <param name="words">The words of a name, folded.</param>
    /// <param name="lexicon">Knows the titles.</param>
    public static int FirstOfName(string[] words, StoryLexicon lexicon)
    {
        int last = words.Length - (words.Length > 1 && words[^1] is "jr" or "junior" or "sr" or "ii" or "iii" or "iv" ? 2 : 1);
        for (int i = last - 1; i >= 0; i--)
        {
            if (lexicon.Honorifics.Contains(words[i]))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether two names with the same surname can be one person's.</summary>
    public bool Fits(PersonName other, NameFolder folder, StoryLexicon lexicon)
    {
        if (Surname != other.Surname || (IsJunior != other.IsJunior && Given.Length > 0 && other.Given.Length > 0))
        {
            return false;
        }

        // George H. W. Bush is not George W. Bush.
        if (Middle.Length > 0 && other.Middle.Length > 0 && Given == other.Given && Middle[0][0] != other.Middle[0][0])
        {
            return false;
        }

        return Given.Length == 0 || other.Given.Length == 0
            || IsSameGiven(Given, other.Given, folder, lexicon)
            || Middle.Any(middle => IsSameGiven(middle, other.Given, folder, lexicon))
            || other.Middle.Any(middle => IsSameGiven(Given, middle, folder, lexicon));
    }

    private static bool IsSameGiven(string one, string two, NameFolder folder, StoryLexicon lexicon) =>
        one == two
        || ((one.Length == 1 || two.Length == 1) && one[0] == two[0])
        || folder.Spelling(one) == folder.Spelling(two)
        || IsShortened(one, two) || IsShortened(two, one) || IsSlip(one, two)
        || (lexicon.GivenNames.TryGetValue(one, out int[]? groups) && lexicon.GivenNames.TryGetValue(two, out int[]? others) && groups.Intersect(others).Any());

    /// <summary>Whether a given name is another one cut short: <i>Stan</i> of <i>Stanley</i>.</summary>
    private static bool IsShortened(string one, string two) => one.Length >= Shortest && two.Length > one.Length && two.StartsWith(one, StringComparison.Ordinal) && !IsGender(one, two);

    /// <summary>Whether two words of some length differ by one letter left out, added or changed (<i>Latonya</i>, <i>Latoya</i>) or by two letters in each other's place, other than an ending that tells the sex.</summary>
    /// <param name="one">A name part, folded.</param>
    /// <param name="two">Another.</param>
    public static bool IsSlip(string one, string two) => !IsGender(one, two) && IsNear(one, two, ShortestSlip);

    /// <summary>Whether two surnames differ by a slip; only an ending in <i>a</i> tells the sex of theirs.</summary>
    /// <param name="other">Another name.</param>
    public bool HasSlipOf(PersonName other) =>
        Surname != other.Surname && Written[^1] == 'a' == (other.Written[^1] == 'a') && IsNear(Written, other.Written, ShortestSurname);

    private static bool IsNear(string one, string two, int shortest)
    {
        if (Math.Min(one.Length, two.Length) < shortest || Math.Abs(one.Length - two.Length) > 1 || one[0] != two[0])
        {
            return false;
        }

        int start = 0, end = 0;
        while (start < Math.Min(one.Length, two.Length) && one[start] == two[start])
        {
            start++;
        }

        while (end < Math.Min(one.Length, two.Length) - start && one[^(end + 1)] == two[^(end + 1)])
        {
            end++;
        }

        int differing = Math.Max(one.Length, two.Length) - start - end;
        return differing <= 1 || (one.Length == two.Length && one[start] == two[^(end + 1)] && two[start] == one[^(end + 1)]
            && one.AsSpan(start + 1, Math.Max(0, differing - 2)).SequenceEqual(two.AsSpan(start + 1, Math.Max(0, differing - 2))));
    }

    /// <summary>Whether two names differ in the ending by which many languages tell a woman's name from a man's: <i>Maria</i>, <i>Mario</i>; <i>Paul</i>, <i>Paula</i>.</summary>
    private static bool IsGender(string one, string two) =>
        one.Length == two.Length ? one[..^1] == two[..^1] && (one[^1] is 'a' or 'o' or 'e' || two[^1] is 'a' or 'o' or 'e')
        : (one.Length < two.Length ? two : one)[..^1] == (one.Length < two.Length ? one : two) && (one.Length < two.Length ? two : one)[^1] is 'a' or 'e' or 'o';
}
