namespace Readout.Language;

/// <summary>How often each wording was found as a name of each type in one article, which last words are surnames of people named in full, and what storms are called.</summary>
internal sealed class NameVotes
{
    /// <summary>The most words of a wording that is looked for again.</summary>
    public const int Longest = 8;

    private const int Definition = 3;

    // Once a storm is named, everything of its name is the storm: no text names people so often.
    private const int Storm = 1000;

    private readonly Dictionary<ulong, int[]> _votes = [];
    private readonly Dictionary<ulong, int> _people = [];
    private readonly Dictionary<ulong, int> _lengths = [];
    private readonly Dictionary<ulong, EntityType> _typeOfWord = [];

    /// <summary>Counts the names of an article anew.</summary>
    public void Count(AnalysisTarget target)
    {
        _votes.Clear();
        _people.Clear();
        _lengths.Clear();
        _typeOfWord.Clear();
        foreach (NameSpan name in target.Names)
        {
            Votes(Key(target, name.FirstToken, name.EndToken))[(int)name.Type]++;
            if (name.EndToken - name.FirstToken == 1 && NameWords.IsCapital(target.FormOf(name.FirstToken)))
            {
                _typeOfWord[target.VectorHashes(name.FirstToken, name.EndToken)[0]] = name.Type;
            }

            ulong first = Key(target, name.FirstToken, name.FirstToken + 1);
            _lengths[first] = Math.Max(_lengths.GetValueOrDefault(first), Math.Min(Longest, name.EndToken - name.FirstToken));
            if (name.Type == EntityType.Person && name.EndToken - name.FirstToken > 1)
            {
                AddSurname(target, name);
            }

            if (name.EndToken - name.FirstToken == 2 && target.FormOf(name.FirstToken) is "Hurricane" or "Typhoon" or "Cyclone" or "Storm")
            {
                Votes(Key(target, name.EndToken - 1, name.EndToken))[(int)EntityType.Event] += Storm;
            }

            if (name.Type == EntityType.Organization && IsDefinition(target, name.EndToken))
            {
                Votes(Key(target, name.EndToken + 1, name.EndToken + 2))[(int)EntityType.Organization] += Definition;
            }
        }
    }

    /// <summary>Whether a word is the surname of somebody named in full.</summary>
    public bool IsSurname(AnalysisTarget target, int token) => _people.ContainsKey(Key(target, token, token + 1));

    /// <summary>The type of a name of one word that stands elsewhere in the article with a capital; <c>null</c> when none does.</summary>
    public EntityType? TypeOfWord(AnalysisTarget target, int token) => _typeOfWord.TryGetValue(target.VectorHashes(token, token + 1)[0], out EntityType type) ? type : null;

    /// <summary>The most words of a name found in the article that begins with this one; 0 when none does.</summary>
    public int LongestFrom(AnalysisTarget target, int token) => _lengths.GetValueOrDefault(Key(target, token, token + 1));

    /// <summary>The type that these words have most often, and how often they were found at all.</summary>
    /// <param name="target">The article.</param>
    /// <param name="first">Their first token.</param>
    /// <param name="end">The token after them.</param>
    /// <param name="preferred">Wins where types are even.</param>
    public (EntityType Type, int Count) TypeOf(AnalysisTarget target, int first, int end, EntityType preferred)
    {
        ulong key = Key(target, first, end);
        int people = end - first == 1 ? _people.GetValueOrDefault(key) : 0;
        if (!_votes.TryGetValue(key, out int[]? votes))
        {
            return (people > 0 ? EntityType.Person : preferred, people);
        }

        int best = (int)preferred, sum = people;
        for (int type = 0; type < votes.Length; type++)
        {
            best = votes[type] > votes[best] ? type : best;
            sum += votes[type];
        }

        return (people > 0 && people + votes[(int)EntityType.Person] >= votes[best] ? EntityType.Person : (EntityType)best, sum);
    }

    private int[] Votes(ulong key)
    {
        if (!_votes.TryGetValue(key, out int[]? votes))
        {
            _votes[key] = votes = new int[NameLabels.Types];
        }

        return votes;
    }

    private void AddSurname(AnalysisTarget target, NameSpan name)
    {
        int last = name.EndToken - 1;
        while (last > name.FirstToken + 1 && NameWords.IsGeneration(target.FormOf(last)))
        {
            last--;
        }

        if (FamilyFirstNames.IsFamilyFirst(target.TextOf(name.FirstToken, last + 1)))
        {
            last = name.FirstToken;
        }

        if (target.Ends[last] - target.Starts[last] > 2)
        {
            ulong surname = Key(target, last, last + 1);
            _people[surname] = _people.GetValueOrDefault(surname) + 1;
        }
    }

    /// <summary>Whether capitals in brackets follow: a body's short name.</summary>
    private static bool IsDefinition(AnalysisTarget target, int end) =>
        end + 2 < target.Starts.Length && target.FormOf(end) is "(" && target.FormOf(end + 2) is ")" && NameWords.IsAcronym(target.FormOf(end + 1), 2);

    private static ulong Key(AnalysisTarget target, int first, int end)
    {
        ulong key = 0;
        for (int i = first; i < end; i++)
        {
            key = Gazetteer.Extend(key, target.FormHash(i));
        }

        return key;
    }
}
