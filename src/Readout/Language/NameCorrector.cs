namespace Readout.Language;

/// <summary>
/// Corrects what the network often gets wrong in the names of a sentence: titles and nations before a person's name are no part of it, a
/// name has a proper noun in it, a lone word in capitals that no list knows is an organisation rather than a person, the lists decide where they
/// leave no doubt, and <i>Ministry of Defence</i> is one name.
/// </summary>
internal sealed class NameCorrector(LanguageModel model)
{
    private const int BeforePersons = (1 << (int)GazetteerList.Titles) | (1 << (int)GazetteerList.Peoples);
    private const int GivenName = 1 << (int)GazetteerList.GivenNames;
    private const int EventWord = 1 << (int)GazetteerList.EventWords;
    private const int OrganizationWord = 1 << (int)GazetteerList.OrganizationWords;
    private const int ShortestAcronym = 3;
    private readonly ulong[] _words = new ulong[4];

    /// <summary>Corrects the names of one sentence.</summary>
    /// <param name="target">The analysis; its names from <paramref name="firstName"/> on are the sentence's.</param>
    /// <param name="firstName">The first name to correct.</param>
    /// <param name="firstToken">First token of the sentence.</param>
    /// <param name="endToken">Token after its last.</param>
    public void Correct(AnalysisTarget target, int firstName, int firstToken, int endToken)
    {
        bool shouted = IsShouted(target, firstToken, endToken);
        int kept = firstName;
        for (int i = firstName; i < target.Names.Count; i++)
        {
            NameSpan name = TrimTitles(target, target.Names[i]);
            name = name with { Type = !shouted && IsUnknownAcronym(target, name) ? EntityType.Organization : Listed(target, name) };
            if (kept > firstName && Continues(target, target.Names[kept - 1], name))
            {
                target.Names[kept - 1] = target.Names[kept - 1] with { EndToken = name.EndToken };
                continue;
            }

            if (name.Type == EntityType.Miscellaneous || HasProperNoun(target, name))
            {
                target.Names[kept++] = name;
            }
        }

        target.Names.RemoveRange(kept, target.Names.Count - kept);
    }

    private NameSpan TrimTitles(AnalysisTarget target, NameSpan name)
    {
        int start = name.FirstToken;
        while (name.Type == EntityType.Person && start < name.EndToken - 1)
        {
            int length = Match(target, start, name.EndToken - 1, out int mask);
            if (length == 0 || (mask & BeforePersons) == 0 || (mask & GivenName) != 0)
            {
                break;
            }

            start += length;
        }

        return name with { FirstToken = start };
    }

    /// <summary>The type that the lists give the whole name where they leave no doubt, else the one it has.</summary>
    private EntityType Listed(AnalysisTarget target, NameSpan name)
    {
        int first = Match(target, name.FirstToken, name.EndToken, out int mask);
        if ((mask & EventWord) != 0 && name.EndToken - name.FirstToken > first && first > 0 && name.Type is EntityType.GeopoliticalEntity or EntityType.Location)
        {
            return EntityType.Event;
        }

        if (first != name.EndToken - name.FirstToken || (mask & GivenName) != 0)
        {
            return name.Type;
        }

        return (mask & ~EventWord) switch
        {
            1 << (int)GazetteerList.Peoples => EntityType.Miscellaneous,
            1 << (int)GazetteerList.Countries => EntityType.GeopoliticalEntity,
            1 << (int)GazetteerList.Places when name.Type == EntityType.GeopoliticalEntity => EntityType.Location,
            1 << (int)GazetteerList.Organizations when name.Type is EntityType.GeopoliticalEntity or EntityType.Location => EntityType.Organization,
            _ => name.Type,
        };
    }

    /// <summary>Whether two names are one: an organisation's general word, <i>of</i>, and what it is of.</summary>
    private bool Continues(AnalysisTarget target, NameSpan before, NameSpan name)
    {
        int gap = name.FirstToken - before.EndToken;
        if (before.Type != EntityType.Organization || name.Type is EntityType.Person or EntityType.Miscellaneous || gap is < 1 or > 2 || !target.FormOf(before.EndToken).SequenceEqual("of") || (gap == 2 && !target.FormOf(before.EndToken + 1).SequenceEqual("the")))
        {
            return false;
        }

        Match(target, before.EndToken - 1, before.EndToken, out int mask);
        return (mask & OrganizationWord) != 0;
    }

    private bool IsUnknownAcronym(AnalysisTarget target, NameSpan name)
    {
        ReadOnlySpan<char> form = target.FormOf(name.FirstToken);
        if (name.EndToken - name.FirstToken > 1 || name.Type is EntityType.Organization or EntityType.Miscellaneous or EntityType.Event || form.Length < ShortestAcronym)
        {
            return false;
        }

        foreach (char c in form)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return Match(target, name.FirstToken, name.EndToken, out _) == 0;
    }

    private bool HasProperNoun(AnalysisTarget target, NameSpan name)
    {
        for (int i = name.FirstToken; i < name.EndToken; i++)
        {
            if (model.IsProper[target.TagClasses[i]] || model.PennTags[target.TagClasses[i]] is "NNP" or "NNPS")
            {
                return true;
            }
        }

        return false;
    }

    private int Match(AnalysisTarget target, int start, int end, out int mask)
    {
        int count = Math.Min(_words.Length, end - start);
        for (int i = 0; i < count; i++)
        {
            _words[i] = WordFeatures.VectorHash(target.FormOf(start + i));
        }

        return model.Gazetteer.Match(_words.AsSpan(0, count), out mask);
    }

    /// <summary>Whether most letters of the sentence are capitals, so that capitals say nothing.</summary>
    private static bool IsShouted(AnalysisTarget target, int firstToken, int endToken)
    {
        int upper = 0, lower = 0;
        foreach (char c in target.Text.AsSpan(target.Starts[firstToken], target.Ends[endToken - 1] - target.Starts[firstToken]))
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper > lower;
    }
}
