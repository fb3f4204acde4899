namespace Readout.Language;

/// <summary>Corrects the types of names by lists, by the words at their ends and by the words beside them.</summary>
internal sealed class NameTyper(NameLists lists)
{
    private const int ShortestAcronym = 3;
    private static readonly int _states = NameLists.Bit(GazetteerList.Regions) | NameLists.Bit(GazetteerList.Countries);

    /// <summary>The type of a name.</summary>
    /// <param name="target">The analysis.</param>
    /// <param name="name">The name, with the type that the network gave it.</param>
    /// <param name="endToken">Token after the sentence.</param>
    /// <param name="shouted">Whether the sentence is in capitals, so that capitals say nothing.</param>
    public EntityType TypeOf(AnalysisTarget target, NameSpan name, int endToken, bool shouted)
    {
        int mask = lists.MaskOf(target, name.FirstToken, name.EndToken);
        bool single = name.EndToken - name.FirstToken == 1;
        if (mask == 0 && single && !shouted && IsBrand(target.FormOf(name.FirstToken), name.Type))
        {
            return EntityType.Organization;
        }

        // A lone word may be a person of that name; capitals are no person's, so that the lists leave no doubt (ISS).
        if (Listed(name.Type, mask, single && !NameWords.IsAcronym(target.FormOf(name.FirstToken), ShortestAcronym)) is { } listed)
        {
            return listed;
        }

        if (!single && ByWords(target, name) is { } spelled)
        {
            return spelled;
        }

        if (single && mask == 0 && name.Type == EntityType.Person && IsInside(target, name, endToken))
        {
            return EntityType.GeopoliticalEntity;
        }

        return name.Type != EntityType.GeopoliticalEntity && IsBeforeState(target, name, endToken) ? EntityType.GeopoliticalEntity : name.Type;
    }

    /// <summary>Whether something is in it, and is not somebody's nor believed: <i>drinks in Tarn</i>, not <i>trust in Tarn</i> or <i>in Tarn's view</i>.</summary>
    private static bool IsInside(AnalysisTarget target, NameSpan name, int endToken)
    {
        int preposition = name.FirstToken - 1;
        return preposition >= 0 && target.FormOf(preposition) is "in" or "In"
            && (name.EndToken == endToken || target.FormOf(name.EndToken) is not ("'s" or "’s" or "'" or "’" or "and"))
            && (preposition == 0 || target.FormOf(preposition - 1) is not ("believe" or "believed" or "believes" or "believing" or "trust" or "confidence" or "faith" or "interest" or "interested" or "disappointed"));
    }

    private static bool IsBrand(ReadOnlySpan<char> form, EntityType type) =>
        type is EntityType.Person or EntityType.GeopoliticalEntity or EntityType.Location && (NameWords.IsAcronym(form, ShortestAcronym) || NameWords.IsJoined(form) || (type != EntityType.Person && NameWords.IsStopped(form)));

    /// <summary>The type that the lists give the whole name where they leave no doubt.</summary>
    private static EntityType? Listed(EntityType found, int mask, bool single) => NameLists.TypeOf(mask) switch
    {
        EntityType.Organization when single && found is EntityType.Person or EntityType.Event => null,
        EntityType.Location when single && found is not EntityType.GeopoliticalEntity => null,
        EntityType.GeopoliticalEntity when (mask & NameLists.Bit(GazetteerList.Countries)) == 0 && found is not EntityType.Location => null,
        EntityType.Event when single && found is EntityType.Organization => null,
        var type => type,
    };

    private EntityType? ByWords(AnalysisTarget target, NameSpan name)
    {
        int first = lists.MaskOf(target, name.FirstToken, name.FirstToken + 1), last = lists.MaskOf(target, name.EndToken - 1, name.EndToken);
        bool person = name.Type == EntityType.Person;
        if (first == NameLists.Bit(GazetteerList.EventWords) && name.Type is not (EntityType.Organization or EntityType.Miscellaneous))
        {
            return EntityType.Event;
        }

        if (!person && last == NameLists.Bit(GazetteerList.EventWords))
        {
            return EntityType.Event;
        }

        if (!person && last == NameLists.Bit(GazetteerList.WorkWords))
        {
            return EntityType.Miscellaneous;
        }

        if (name.Type == EntityType.Location && last == NameLists.Bit(GazetteerList.GovernedWords))
        {
            return EntityType.GeopoliticalEntity;
        }

        return person && (last & NameLists.Bit(GazetteerList.OrganizationWords)) != 0 && name.FirstToken > 0 && NameWords.IsArticle(target.FormOf(name.FirstToken - 1)) ? EntityType.Organization : null;
    }

    /// <summary>Whether a comma and a state or country follow, and then no <i>'s</i>: <i>Fort Wayne, Indiana</i>. For people and bodies only short states count.</summary>
    private bool IsBeforeState(AnalysisTarget target, NameSpan name, int endToken)
    {
        int state = name.EndToken + 1;
        if (state >= endToken || target.FormOf(state - 1) is not "," || !NameWords.IsCapital(target.FormOf(state)))
        {
            return false;
        }

        int after = state + lists.Match(target, state, endToken, out int mask);
        if ((mask & _states) == 0)
        {
            return false;
        }

        if (name.Type == EntityType.Location)
        {
            return after >= endToken || target.FormOf(after) is not ("'s" or "’s");
        }

        bool ends = after >= endToken || target.FormOf(after) is "," or "." or ";" or ")" or "-" || WordFeatures.Plain(target.FormOf(after)[0]) == '—' || target.FormOf(after) is "--";
        return ends && name.EndToken - name.FirstToken < 3 && target.FormOf(state)[^1] == '.';
    }
}
