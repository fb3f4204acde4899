namespace Readout.Language;

/// <summary>
/// Finds names that what stands around them shows: the surname before the given name in quotation marks, as headings of mail have it (<i>"Tarn , Jon"</i>), a body by its
/// initials behind an article (<i>the NDA</i>), and, in a sentence without capitals, a place that lists hold (<i>any work in ohio?</i>).
/// </summary>
internal sealed class ContextNameFinder(LanguageModel model, NameLists lists)
{
    private const int LongestInitials = 6;

    /// <summary>Adds such names of one sentence.</summary>
    /// <param name="target">The analysis; its names from <paramref name="firstName"/> on are the sentence's, in order.</param>
    /// <param name="firstName">The first name of the sentence.</param>
    /// <param name="firstToken">First token of the sentence.</param>
    /// <param name="endToken">Token after its last.</param>
    /// <param name="isShouted">Whether capitals say nothing in it.</param>
    public void Find(AnalysisTarget target, int firstName, int firstToken, int endToken, bool isShouted)
    {
        int at = firstName;
        bool isSmall = IsSmall(target, firstToken, endToken);
        for (int token = firstToken; token < endToken; token++)
        {
            while (at < target.Names.Count && target.Names[at].EndToken <= token)
            {
                at++;
            }

            if (Turned(target, token, firstToken, endToken) is { } person)
            {
                NameSearch.Replace(target, person);
            }
            else if ((at < target.Names.Count ? target.Names[at].FirstToken : endToken) is var free && free > token
                && (isSmall ? Place(target, token, firstToken, free) : Initials(target, token, firstToken, endToken, isShouted)) is { } name)
            {
                target.Names.Insert(at, name);
            }
        }
    }

    /// <summary>Whether no word behind the first begins with a capital but <i>I</i>, so that small letters say nothing.</summary>
    private static bool IsSmall(AnalysisTarget target, int firstToken, int endToken)
    {
        for (int token = firstToken + 1; token < endToken; token++)
        {
            if (NameWords.IsCapital(target.FormOf(token)) && target.FormOf(token) is not "I")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A surname, a comma and a given name, with perhaps an initial, between quotation marks.</summary>
    private NameSpan? Turned(AnalysisTarget target, int token, int firstToken, int endToken)
    {
        if (token == firstToken || token + 3 >= endToken || target.FormOf(token - 1) is not ("\"" or "“") || target.FormOf(token + 1) is not "," || !IsWord(target, token) || !IsWord(target, token + 2))
        {
            return null;
        }

        int end = token + 3;
        end += end + 1 < endToken && target.FormOf(end).TrimEnd('.').Length == 1 && NameWords.IsCapital(target.FormOf(end)) ? 1 : 0;
        return target.FormOf(end) is "\"" or "”" ? new NameSpan(token, end, EntityType.Person) : null;
    }

    private bool IsWord(AnalysisTarget target, int token) =>
        NameWords.IsCapital(target.FormOf(token)) && IsProper(target, token) && (lists.MaskOf(target, token, token + 1) & (Gazetteer.Governed | NameLists.Bit(GazetteerList.Places))) == 0;

    /// <summary>A place that lists hold, behind a preposition and before the next name.</summary>
    private NameSpan? Place(AnalysisTarget target, int token, int firstToken, int free)
    {
        if (token == firstToken || !NameWords.IsSmall(target.FormOf(token)) || PennTag(target, token - 1) is not ("IN" or "TO") || PennTag(target, token)[0] != 'N')
        {
            return null;
        }

        int length = lists.Match(target, token, free, out int mask);
        return length > 0 && NameLists.TypeOf(mask) is EntityType.GeopoliticalEntity && (length > 1 || target.FormOf(token).Length > 3)
            ? new NameSpan(token, token + length, EntityType.GeopoliticalEntity) : null;
    }

    /// <summary>Initials behind an article that no list holds and no noun follows: with one (<i>the LNG terminal</i>) they are mostly a thing's.</summary>
    private NameSpan? Initials(AnalysisTarget target, int token, int firstToken, int endToken, bool isShouted)
    {
        ReadOnlySpan<char> form = target.FormOf(token);
        return !isShouted && token > firstToken && NameWords.IsArticle(target.FormOf(token - 1)) && IsProper(target, token) && NameWords.IsAcronym(form, 3) && form.Length <= LongestInitials
            && lists.MaskOf(target, token, token + 1) == 0 && !(token + 1 < endToken && PennTag(target, token + 1) is ['N' or 'J' or 'H', ..] or "CD")
            ? new NameSpan(token, token + 1, EntityType.Organization) : null;
    }

    private string PennTag(AnalysisTarget target, int token) => model.PennTags[target.TagClasses[token]];

    private bool IsProper(AnalysisTarget target, int token) => model.IsProper[target.TagClasses[token]];
}
