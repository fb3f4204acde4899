namespace Readout.Language;

/// <summary>Finds the names of an article that the network overlooked: found elsewhere in it, held by lists, or marked by the word before.</summary>
internal sealed class OverlookedNames(LanguageModel model)
{
    private readonly NameLists _lists = new(model.Gazetteer);

    /// <summary>Adds the overlooked names.</summary>
    /// <param name="target">The analysed article.</param>
    /// <param name="votes">The names found in it.</param>
    public void Add(AnalysisTarget target, NameVotes votes)
    {
        int next = 0, found = target.Names.Count;
        for (int token = 0; token < target.Starts.Length;)
        {
            while (next < found && target.Names[next].EndToken <= token)
            {
                next++;
            }

            int free = next < found ? target.Names[next].FirstToken : target.Starts.Length;
            if (free <= token)
            {
                token = target.Names[next].EndToken;
                continue;
            }

            NameSpan? name = NameWords.IsCapital(target.FormOf(token)) ? Find(target, token, free, votes)
                : InSmallLetters(target, token, votes);
            if (name is not null)
            {
                target.Names.Add(name.Value);
            }

            token = name?.EndToken ?? token + 1;
        }

        if (target.Names.Count > found)
        {
            target.Names.Sort(static (a, b) => a.FirstToken.CompareTo(b.FirstToken));
        }
    }

    /// <summary>The name that begins at a word.</summary>
    private NameSpan? Find(AnalysisTarget target, int token, int free, NameVotes votes)
    {
        if (token > 0 && IsCourtesy(target.FormOf(token - 1)))
        {
            if (IsAddressedOffice(target.FormOf(token)))
            {
                return null;
            }

            int end = token + 1;
            while (end < free && IsProper(target, end) && NameWords.IsCapital(target.FormOf(end)) && target.Starts[end] - target.Ends[end - 1] <= 1)
            {
                end++;
            }

            return new NameSpan(token, end, EntityType.Person);
        }

        for (int end = Math.Min(free, token + votes.LongestFrom(target, token)); end > token + 1; end--)
        {
            (EntityType type, int count) = votes.TypeOf(target, token, end, EntityType.Organization);
            if (count > 0 && !HasNeighbour(target, token, end))
            {
                return new NameSpan(token, end, type);
            }
        }

        return Single(target, token, votes) is { } single ? new NameSpan(token, token + 1, single) : null;
    }

    /// <summary>A person or place in small letters, where no word around has a capital, that elsewhere in the article has one.</summary>
    private NameSpan? InSmallLetters(AnalysisTarget target, int token, NameVotes votes) =>
        IsProper(target, token) && NameWords.IsSmall(target.FormOf(token)) && votes.TypeOfWord(target, token) is { } type and (EntityType.Person or EntityType.GeopoliticalEntity or EntityType.Location)
        && IsAmongSmall(target, token) ? new NameSpan(token, token + 1, type) : null;

    /// <summary>Whether the sentence has no word with a capital but its first and <i>I</i>.</summary>
    private static bool IsAmongSmall(AnalysisTarget target, int token)
    {
        for (int i = token - 1; i >= 0 && !EndsSentence(target, i); i--)
        {
            if (NameWords.IsCapital(target.FormOf(i)) && target.FormOf(i) is not "I" && i > 0 && !EndsSentence(target, i - 1))
            {
                return false;
            }
        }

        for (int i = token + 1; i < target.Starts.Length && !EndsSentence(target, i); i++)
        {
            if (NameWords.IsCapital(target.FormOf(i)) && target.FormOf(i) is not "I")
            {
                return false;
            }
        }

        return true;
    }

    private EntityType? Single(AnalysisTarget target, int token, NameVotes votes)
    {
        int mask = _lists.MaskOf(target, token, token + 1);
        if (IsStateAfterPlace(target, token, mask))
        {
            return EntityType.GeopoliticalEntity;
        }

        EntityType? listed = NameLists.TypeOf(mask);
        if (listed == EntityType.Miscellaneous && !IsProperBeside(target, token + 1))
        {
            return listed;
        }

        bool proper = IsProper(target, token);
        if (!proper && votes.IsSurname(target, token) && !HasNeighbour(target, token, token + 1) && ((token > 0 && !EndsSentence(target, token - 1)) || IsBeforeVerb(target, token)))
        {
            return EntityType.Person;
        }

        if (!proper || HasNeighbour(target, token, token + 1))
        {
            return null;
        }

        (EntityType type, int count) = votes.TypeOf(target, token, token + 1, EntityType.Organization);
        if (count > 1 || votes.IsSurname(target, token))
        {
            return type;
        }

        if (listed is not null && listed != EntityType.Event)
        {
            return listed;
        }

        if (IsGivenName(target, token, mask))
        {
            return EntityType.Person;
        }

        ReadOnlySpan<char> form = target.FormOf(token);
        return mask == 0 && (NameWords.IsJoined(form) || NameWords.IsStopped(form) || NameWords.IsSite(form)) ? EntityType.Organization : null;
    }

    /// <summary>Whether what follows shows somebody at the head of a sentence, where any word has a capital: a finite verb, an adverb before it, <i>'s</i>, or <i>, who</i>.</summary>
    private bool IsBeforeVerb(AnalysisTarget target, int token)
    {
        int next = token + 1;
        if (next + 1 < target.Starts.Length && TagOf(target, next) == "RB")
        {
            next++;
        }

        return next < target.Starts.Length
            && (TagOf(target, next) is "VBD" or "VBZ" or "MD" || (TagOf(target, next) == "POS" && TagOf(target, token)[0] == 'N')
                || (next + 1 < target.Starts.Length && target.FormOf(next) is "," && target.FormOf(next + 1) is "who" or "whose"));
    }

    private string TagOf(AnalysisTarget target, int token) => model.PennTags[target.TagClasses[token]];

    /// <summary>Whether a given name stands alone: no article or hyphen beside it, no noun behind it that it would describe, and no word that is as often something else.</summary>
    private bool IsGivenName(AnalysisTarget target, int token, int mask) =>
        mask == NameLists.Bit(GazetteerList.GivenNames) && char.IsLower(target.FormOf(token)[^1]) && target.FormOf(token) is not ("Jan" or "Marine" or "Dean" or "Earl" or "Hope")
        && (token == 0 || !(target.FormOf(token - 1) is "-" or "my" or "My" || NameWords.IsArticle(target.FormOf(token - 1))))
        && (token + 1 == target.Starts.Length || !(target.FormOf(token + 1) is "-" or "of" || TagOf(target, token + 1)[0] == 'N'));

    /// <summary>Whether this is a state in short after a comma, a bracket or a party's letter: <i>Bridgeport, Conn.</i>, <i>R-Ky.</i></summary>
    private static bool IsStateAfterPlace(AnalysisTarget target, int token, int mask) =>
        token > 1 && (mask & NameLists.Bit(GazetteerList.Regions)) != 0
        && (target.FormOf(token - 1) is "-" && target.FormOf(token - 2) is "R" or "D" or "I" || (target.FormOf(token)[^1] == '.' && target.FormOf(token - 1) is "," or "("));

    private static bool IsCourtesy(ReadOnlySpan<char> form) => form is "Mr." or "Mr" or "Mrs." or "Mrs" or "Ms." or "Ms";

    /// <summary>Whether a word behind <i>Mr.</i> is an office that somebody is addressed by; <i>King</i> or <i>Judge</i> may be a surname.</summary>
    private static bool IsAddressedOffice(ReadOnlySpan<char> form) =>
        form is "President" or "Vice" or "Prime" or "Secretary" or "Speaker" or "Chairman" or "Chairwoman" or "Minister" or "Ambassador" or "Mayor" or "Governor" or "Senator" or "Director" or "Commissioner" or "Chancellor";

    private static bool EndsSentence(AnalysisTarget target, int token) => target.FormOf(token) is "." or "!" or "?" or ":" or "\"" or "“" or "”" or "'" or "‘" or "``" or "''";

    /// <summary>Whether a word beside is a proper noun and no title: then the whole is some other, longer name.</summary>
    private bool HasNeighbour(AnalysisTarget target, int first, int end) =>
        (first > 0 && target.Starts[first] - target.Ends[first - 1] <= 1 && IsProperBeside(target, first - 1))
        || (end < target.Starts.Length && target.Starts[end] - target.Ends[end - 1] <= 1 && IsProperBeside(target, end));

    private bool IsProperBeside(AnalysisTarget target, int token) =>
        token < target.Starts.Length && IsProper(target, token) && !_lists.Has(target, token, GazetteerList.Titles);

    private bool IsProper(AnalysisTarget target, int token) => model.IsProper[target.TagClasses[token]];
}
