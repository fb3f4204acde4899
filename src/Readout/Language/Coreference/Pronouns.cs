namespace Readout.Language.Coreference;

/// <summary>The closed classes of words that the resolver treats one by one.</summary>
internal static class Pronouns
{
    /// <summary>Which pronoun a word is.</summary>
    /// <param name="form">The word.</param>
    /// <param name="pennTag">Its Penn tag.</param>
    public static PronounClass ClassOf(ReadOnlySpan<char> form, string pennTag)
    {
        if (form.Length > 10)
        {
            return PronounClass.None;
        }

        Span<char> lower = stackalloc char[10];
        int length = form.ToLowerInvariant(lower);
        return ((ReadOnlySpan<char>)lower[..length]) switch
        {
            "i" or "me" or "my" or "mine" or "myself" => PronounClass.I,
            "we" or "us" or "our" or "ours" or "ourselves" => PronounClass.We,
            "you" or "your" or "yours" or "yourself" or "yourselves" => PronounClass.You,
            "he" or "him" or "his" or "himself" => PronounClass.He,
            "she" or "her" or "hers" or "herself" => PronounClass.She,
            "it" or "its" or "itself" => PronounClass.It,
            "they" or "them" or "their" or "theirs" or "themselves" or "'em" => PronounClass.They,
            "who" or "whom" or "whose" when pennTag is "WP" or "WP$" or "WDT" => PronounClass.Who,
            _ => PronounClass.None,
        };
    }

    /// <summary>Whether a pronoun refers back to a neighbour in its own clause (<i>himself</i>).</summary>
    public static bool IsReflexive(ReadOnlySpan<char> form) =>
        form.EndsWith("self", StringComparison.OrdinalIgnoreCase) || form.EndsWith("selves", StringComparison.OrdinalIgnoreCase);

    /// <summary>A word for the class, for features.</summary>
    public static string Base(PronounClass pronoun) => pronoun switch
    {
        PronounClass.I => "i",
        PronounClass.We => "we",
        PronounClass.You => "you",
        PronounClass.He => "he",
        PronounClass.She => "she",
        PronounClass.It => "it",
        PronounClass.They => "they",
        PronounClass.Who => "who",
        _ => "",
    };

    /// <summary>Whether a capitalised word is a day or a month.</summary>
    public static bool IsCalendar(ReadOnlySpan<char> form) => form is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday"
        or "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December"
        or "Jan." or "Feb." or "Mar." or "Apr." or "Aug." or "Sept." or "Sep." or "Oct." or "Nov." or "Dec.";
}
