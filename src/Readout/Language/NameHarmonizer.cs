namespace Readout.Language;

/// <summary>
/// Makes the names of one article agree: the same words are the same kind of name throughout, by majority; what a person named in full is called
/// later is that person; a proper noun that was overlooked once and found elsewhere is found.
/// </summary>
internal sealed class NameHarmonizer
{
    private readonly Dictionary<ulong, int[]> _votes = [];
    private readonly Dictionary<ulong, int> _people = [];

    /// <summary>Makes the names agree.</summary>
    /// <param name="target">The analysed article; its names are replaced.</param>
    /// <param name="isProper">Whether a tag class is a proper noun's.</param>
    public void Harmonize(AnalysisTarget target, bool[] isProper)
    {
        if (target.Names.Count == 0)
        {
            return;
        }

        _votes.Clear();
        _people.Clear();
        foreach (NameSpan name in target.Names)
        {
            Vote(target, name);
        }

        for (int i = 0; i < target.Names.Count; i++)
        {
            NameSpan name = target.Names[i];
            target.Names[i] = name with { Type = Agreed(target, name) };
        }

        AddOverlooked(target, isProper);
    }

    private void Vote(AnalysisTarget target, NameSpan name)
    {
        ulong key = Key(target, name.FirstToken, name.EndToken);
        if (!_votes.TryGetValue(key, out int[]? votes))
        {
            _votes[key] = votes = new int[NameLabels.Types];
        }

        votes[(int)name.Type]++;
        if (name.Type == EntityType.Person && name.EndToken - name.FirstToken > 1 && target.Ends[name.EndToken - 1] - target.Starts[name.EndToken - 1] > 2)
        {
            ulong surname = Key(target, name.EndToken - 1, name.EndToken);
            _people[surname] = _people.GetValueOrDefault(surname) + 1;
        }
    }

    private EntityType Agreed(AnalysisTarget target, NameSpan name)
    {
        ulong key = Key(target, name.FirstToken, name.EndToken);
        int[] votes = _votes[key];
        int best = (int)name.Type;
        for (int type = 0; type < votes.Length; type++)
        {
            best = votes[type] > votes[best] ? type : best;
        }

        return name.EndToken - name.FirstToken == 1 && _people.GetValueOrDefault(key) >= votes[best] ? EntityType.Person : (EntityType)best;
    }

    private void AddOverlooked(AnalysisTarget target, bool[] isProper)
    {
        int next = 0, found = target.Names.Count;
        for (int token = 0; token < target.Starts.Length; token++)
        {
            while (next < found && target.Names[next].EndToken <= token)
            {
                next++;
            }

            bool named = next < found && target.Names[next].FirstToken <= token;
            if (named || !isProper[target.TagClasses[token]] || !char.IsUpper(target.FormOf(token)[0]) || HasNeighbour(target, isProper, token))
            {
                continue;
            }

            ulong key = Key(target, token, token + 1);
            if (_people.ContainsKey(key))
            {
                target.Names.Add(new NameSpan(token, token + 1, EntityType.Person));
            }
            else if (_votes.TryGetValue(key, out int[]? votes) && votes.Sum() > 1)
            {
                target.Names.Add(new NameSpan(token, token + 1, (EntityType)Array.IndexOf(votes, votes.Max())));
            }
        }

        if (target.Names.Count > found)
        {
            target.Names.Sort(static (a, b) => a.FirstToken.CompareTo(b.FirstToken));
        }
    }

    /// <summary>Whether a word beside is a proper noun: then the whole is some other, longer name.</summary>
    private static bool HasNeighbour(AnalysisTarget target, bool[] isProper, int token) =>
        (token > 0 && isProper[target.TagClasses[token - 1]] && target.Starts[token] - target.Ends[token - 1] <= 1)
        || (token + 1 < target.Starts.Length && isProper[target.TagClasses[token + 1]] && target.Starts[token + 1] - target.Ends[token] <= 1);

    private static ulong Key(AnalysisTarget target, int first, int end)
    {
        ulong key = 0;
        for (int i = first; i < end; i++)
        {
            key = Gazetteer.Extend(key, WordFeatures.FormHash(target.FormOf(i)));
        }

        return key;
    }
}
