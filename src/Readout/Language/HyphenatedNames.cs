namespace Readout.Language;

/// <summary>
/// Makes names whole that a hyphen joins and the network cuts: surnames of two parts (<i>Ada Brandt-Solvang</i>, <i>Ms. Brandt-Solvang</i>), given names of two (<i>Anne-Marie Lund</i>), and bodies
/// (<i>Harbour Star-Courier</i>). Whether two names beside a hyphen are one person's is decided once for an article: by what stands before them anywhere, and by whether the halves also stand
/// by themselves, as those of two people do (<i>the Brandt-Lund talks</i>). What a sentence shows by itself <see cref="NameJoiner"/> has joined before: without that a surname is cut whose halves also stand alone, as those of a family do.
/// </summary>
internal sealed class HyphenatedNames(LanguageModel model)
{
    private static readonly int _notPeople = NameLists.Bit(GazetteerList.Countries) | NameLists.Bit(GazetteerList.Regions) | NameLists.Bit(GazetteerList.Places) | NameLists.Bit(GazetteerList.Peoples)
        | NameLists.Bit(GazetteerList.Organizations);

    private readonly NameLists _lists = new(model.Gazetteer);
    private readonly Dictionary<(ulong First, ulong Second), Pair> _pairs = [];
    private readonly HashSet<ulong> _alone = [];

    /// <summary>Joins the halves of such names.</summary>
    /// <param name="target">The analysed article; its names are in order.</param>
    public void Join(AnalysisTarget target)
    {
        _pairs.Clear();
        for (int hyphen = 1; hyphen < target.Starts.Length - 1; hyphen++)
        {
            if (IsBetweenCapitals(target, hyphen))
            {
                (ulong First, ulong Second) key = KeyOf(target, hyphen);
                if (!_pairs.TryGetValue(key, out Pair? pair))
                {
                    _pairs[key] = pair = new Pair();
                }

                Weigh(target, hyphen, pair);
            }
        }

        if (_pairs.Count == 0)
        {
            return;
        }

        CountAlone(target);
        for (int hyphen = 1; hyphen < target.Starts.Length - 1; hyphen++)
        {
            if (!IsBetweenCapitals(target, hyphen))
            {
                continue;
            }

            (ulong First, ulong Second) key = KeyOf(target, hyphen);
            if (IsWhole(target, hyphen) && !_pairs[key].IsGivenName)
            {
                continue;
            }

            if (_pairs[key].IsPerson(_alone.Contains(key.First), _alone.Contains(key.Second)))
            {
                JoinPerson(target, hyphen, _pairs[key]);
            }
            else
            {
                JoinOther(target, hyphen);
            }
        }
    }

    /// <summary>Adds what one place of a pair says of it.</summary>
    private void Weigh(AnalysisTarget target, int hyphen, Pair pair)
    {
        int first = hyphen - 1, second = hyphen + 1;
        int firstMask = _lists.MaskOf(target, first, first + 1), secondMask = _lists.MaskOf(target, second, second + 1);
        foreach (int half in (ReadOnlySpan<int>)[first, second])
        {
            EntityType? type = NameSearch.At(target, half)?.Type;
            pair.People += type == EntityType.Person ? 1 : 0;
            pair.Others += type is null or EntityType.Person ? 0 : 1;
        }

        pair.People += (Acts(target, first, second) ? 1 : 0) + (HasTitle(target, first) ? 2 : 0);
        pair.IsIntroduced |= IsIntroduced(target, first);
        pair.IsGivenName |= IsGiven(firstMask) && IsGiven(secondMask);
        pair.IsListed |= ((firstMask | secondMask) & _notPeople) != 0;
        pair.IsTwo |= IsNoName(target.FormOf(first)) || (IsGiven(secondMask) && !IsGiven(firstMask) && IsNamePart(target, second + 1));
        if (BeforeName(target, first) is { } given)
        {
            pair.Before.Add(given);
        }
    }

    /// <summary>Whether both halves are in one name that is nobody's: a place, a case, or a body with more behind them.</summary>
    private static bool IsWhole(AnalysisTarget target, int hyphen) =>
        NameSearch.At(target, hyphen) is { } name && name.FirstToken < hyphen && name.EndToken > hyphen + 1 && (name.Type is not (EntityType.Person or EntityType.Organization) || name.EndToken > hyphen + 2);

    /// <summary>Whether a title, a given name or a person's name stands directly before a word, or a person's name that begins before it goes on with it.</summary>
    private bool IsIntroduced(AnalysisTarget target, int first)
    {
        int before = first - 1;
        if (before < 0 || target.Starts[first] - target.Ends[before] > 1)
        {
            return false;
        }

        return HasTitle(target, first) || IsGiven(_lists.MaskOf(target, before, first)) || (NameSearch.At(target, before) is { Type: EntityType.Person } && NameWords.IsCapital(target.FormOf(before)));
    }

    private bool HasTitle(AnalysisTarget target, int first) => first > 0 && _lists.Has(target, first - 1, GazetteerList.Titles);

    /// <summary>The word before a pair that one name holds with its first half; <c>null</c> when there is none.</summary>
    private static ulong? BeforeName(AnalysisTarget target, int first) =>
        NameSearch.At(target, first) is { } name && name.FirstToken < first ? target.FormHash(first - 1) : null;

    /// <summary>Whether somebody so called does what people do: says something, or is <i>who</i>.</summary>
    private static bool Acts(AnalysisTarget target, int first, int second)
    {
        ReadOnlySpan<char> next = second + 1 < target.Starts.Length ? target.FormOf(second + 1) : default;
        return Says(next) || (next is "," && second + 2 < target.Starts.Length && target.FormOf(second + 2) is "who" or "whose") || (next is "," or "." && first > 0 && Says(target.FormOf(first - 1)));
    }

    private static bool Says(ReadOnlySpan<char> form) => form is "said" or "says" or "told" or "tweeted" or "argued" or "argues" or "added" or "wrote" or "writes" or "explained" or "replied" or "recalled";

    private static bool IsGiven(int mask) => (mask & NameLists.Bit(GazetteerList.GivenNames)) != 0;

    /// <summary>Makes one person's name of both halves, the names that they stand in, and a given name before or a surname behind them.</summary>
    private void JoinPerson(AnalysisTarget target, int hyphen, Pair pair)
    {
        int start = NameSearch.At(target, hyphen - 1)?.FirstToken ?? hyphen - 1, end = Math.Max(hyphen + 2, NameSearch.At(target, hyphen + 1)?.EndToken ?? 0);
        int before = start - 1;
        if (start == hyphen - 1 && IsNamePart(target, before) && target.Starts[start] - target.Ends[before] <= 1)
        {
            NameSpan? name = NameSearch.At(target, before);
            if (name is { Type: EntityType.Person } || (name is null || name.Value.FirstToken == before) && (pair.Before.Contains(target.FormHash(before)) || _lists.MaskOf(target, before, start) == NameLists.Bit(GazetteerList.GivenNames)))
            {
                start = name?.FirstToken ?? before;
            }
        }

        if (end == hyphen + 2 && IsNamePart(target, end) && IsGiven(_lists.MaskOf(target, hyphen + 1, end)))
        {
            NameSpan? next = NameSearch.At(target, end);
            end = next is null ? end + 1 : next is { Type: EntityType.Person } ? next.Value.EndToken : end;
        }

        NameSearch.Replace(target, new NameSpan(start, end, EntityType.Person));
    }

    /// <summary>Joins the other half to a name of two words or more that is no person's.</summary>
    private void JoinOther(AnalysisTarget target, int hyphen)
    {
        NameSpan? left = NameSearch.At(target, hyphen - 1), right = NameSearch.At(target, hyphen + 1);
        if (left is { Type: EntityType.Organization } body && body.EndToken == hyphen && hyphen - body.FirstToken > 1 && IsNamePart(target, hyphen + 1) && right is null or { Type: EntityType.GeopoliticalEntity })
        {
            NameSearch.Replace(target, body with { EndToken = right?.EndToken ?? hyphen + 2 });
        }
        else if (left is null && right is { Type: EntityType.Organization or EntityType.Miscellaneous } named && named.FirstToken == hyphen + 1 && named.EndToken > hyphen + 2 && !IsNoName(target.FormOf(hyphen - 1)))
        {
            NameSearch.Replace(target, named with { FirstToken = hyphen - 1 });
        }
    }

    /// <summary>Whether a word before a hyphen only qualifies the name behind it, or makes a common word with it: <i>Ex-Brandt</i>, <i>Op-Ed</i>.</summary>
    private static bool IsNoName(ReadOnlySpan<char> form) => form is "Ex" or "Pro" or "Non" or "Post" or "Pre" or "Then" or "Mid" or "Now" or "Former" or "Never" or "Op" or "Wi";

    /// <summary>Notes each word that stands in a name without a hyphen beside it.</summary>
    private void CountAlone(AnalysisTarget target)
    {
        _alone.Clear();
        foreach (NameSpan name in target.Names)
        {
            for (int i = name.FirstToken; i < name.EndToken; i++)
            {
                if (!(i > 0 && target.FormOf(i - 1) is "-") && !(i + 1 < target.Starts.Length && target.FormOf(i + 1) is "-"))
                {
                    _alone.Add(target.FormHash(i));
                }
            }
        }
    }

    private static (ulong First, ulong Second) KeyOf(AnalysisTarget target, int hyphen) => (target.FormHash(hyphen - 1), target.FormHash(hyphen + 1));

    /// <summary>Whether a word is a proper noun with a capital.</summary>
    private bool IsNamePart(AnalysisTarget target, int token) =>
        token >= 0 && token < target.Starts.Length && model.IsProper[target.TagClasses[token]] && NameWords.IsCapital(target.FormOf(token));

    /// <summary>Whether this is the only hyphen between two words that are written with a capital and small letters.</summary>
    private static bool IsBetweenCapitals(AnalysisTarget target, int hyphen) =>
        IsTiedHyphen(target, hyphen) && IsNameLike(target.FormOf(hyphen - 1)) && IsNameLike(target.FormOf(hyphen + 1)) && !IsTiedHyphen(target, hyphen - 2) && !IsTiedHyphen(target, hyphen + 2);

    private static bool IsNameLike(ReadOnlySpan<char> form) => form.Length > 1 && char.IsUpper(form[0]) && char.IsLower(form[^1]);

    /// <summary>Whether a token is a hyphen without a space on either side.</summary>
    private static bool IsTiedHyphen(AnalysisTarget target, int token) =>
        token > 0 && token + 1 < target.Starts.Length && target.FormOf(token) is "-" && NameWords.IsTied(target, token);

    /// <summary>What the places of one pair of words say together.</summary>
    private sealed class Pair
    {
        /// <summary>How often a half was taken for a person, the whole does what people do, or, twice, has a title.</summary>
        public int People { get; set; }

        /// <summary>How often a half was taken for something else.</summary>
        public int Others { get; set; }

        /// <summary>Whether a title, a given name or a person's name stands before it somewhere, or both halves are given names.</summary>
        public bool IsIntroduced { get; set; }

        /// <summary>Whether both halves are given names.</summary>
        public bool IsGivenName { get; set; }

        /// <summary>Whether a half is a country, a region, a people or a body by the lists.</summary>
        public bool IsListed { get; set; }

        /// <summary>Whether it is two: the second half is a given name with a surname behind it and the first is none, or the first only qualifies the second.</summary>
        public bool IsTwo { get; set; }

        /// <summary>Hashes of the words that stand before it in its name.</summary>
        public HashSet<ulong> Before { get; } = [];

        /// <summary>Whether the pair is one person's name.</summary>
        /// <param name="firstAlone">Whether the first half also stands in a name without the other.</param>
        /// <param name="secondAlone">Whether the second does.</param>
        public bool IsPerson(bool firstAlone, bool secondAlone)
        {
            bool isTaken = People > 0 && People >= Others;
            return !IsTwo && (IsGivenName || (IsIntroduced ? (isTaken || (Others == 0 && !IsListed)) && !(firstAlone && secondAlone) : isTaken && !IsListed && !firstAlone && !secondAlone));
        }
    }
}
