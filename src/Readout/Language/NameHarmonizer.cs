namespace Readout.Language;

/// <summary>
/// Makes the names of one article agree: what a hyphen joins is one name throughout (<see cref="HyphenatedNames"/>); the same words are the same kind of name throughout, by majority; what a person named in full is called
/// later is that person; names that were overlooked once and found elsewhere, or that lists hold, are found (<see cref="OverlookedNames"/>), and so are those that the whole
/// article or the tree shows (<see cref="BodyNameFinder"/>, <see cref="RepeatedInitials"/>).
/// </summary>
internal sealed class NameHarmonizer(LanguageModel model)
{
    private readonly NameLists _lists = new(model.Gazetteer);
    private readonly NameVotes _votes = new();
    private readonly HyphenatedNames _hyphenated = new(model);
    private readonly OverlookedNames _overlooked = new(model);
    private readonly BodyNameFinder _bodies = new(model);
    private readonly RepeatedInitials _initials = new(model);

    /// <summary>Makes the names agree.</summary>
    /// <param name="target">The analysed article; its names are replaced.</param>
    public void Harmonize(AnalysisTarget target)
    {
        _hyphenated.Join(target);
        _votes.Count(target);
        for (int i = 0; i < target.Names.Count; i++)
        {
            NameSpan name = target.Names[i];
            EntityType type = _votes.TypeOf(target, name.FirstToken, name.EndToken, name.Type).Type;
            target.Names[i] = name with { Type = type == EntityType.Person && IsListedBody(target, name) ? EntityType.Organization : type };
        }

        _overlooked.Add(target, _votes);
        _bodies.Add(target);
        _initials.Add(target);
    }

    /// <summary>Whether a lone word taken for a person is the name of a listed body, and nobody in the article has that surname: <i>on Fox</i>.</summary>
    private bool IsListedBody(AnalysisTarget target, NameSpan name) =>
        name.EndToken - name.FirstToken == 1 && NameLists.TypeOf(_lists.MaskOf(target, name.FirstToken, name.EndToken)) == EntityType.Organization && !_votes.IsSurname(target, name.FirstToken)
        && (name.FirstToken == 0 || !_lists.Has(target, name.FirstToken - 1, GazetteerList.Titles));
}
