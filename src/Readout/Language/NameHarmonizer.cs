namespace Readout.Language;

/// <summary>
/// Makes the names of one article agree: the same words are the same kind of name throughout, by majority; what a person named in full is called
/// later is that person; names that were overlooked once and found elsewhere, or that lists hold, are found (<see cref="OverlookedNames"/>), and so are those that the whole
/// article or the tree shows (<see cref="BodyNameFinder"/>, <see cref="RepeatedInitials"/>).
/// </summary>
internal sealed class NameHarmonizer(LanguageModel model)
{
    private readonly NameVotes _votes = new();
    private readonly OverlookedNames _overlooked = new(model);
    private readonly BodyNameFinder _bodies = new(model);
    private readonly RepeatedInitials _initials = new(model);

    /// <summary>Makes the names agree.</summary>
    /// <param name="target">The analysed article; its names are replaced.</param>
    public void Harmonize(AnalysisTarget target)
    {
        _votes.Count(target);
        for (int i = 0; i < target.Names.Count; i++)
        {
            NameSpan name = target.Names[i];
            target.Names[i] = name with { Type = _votes.TypeOf(target, name.FirstToken, name.EndToken, name.Type).Type };
        }

        _overlooked.Add(target, _votes);
        _bodies.Add(target);
        _initials.Add(target);
    }
}
