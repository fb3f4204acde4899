namespace Readout.Statements;

/// <summary>
/// Runs both taggers over an article and settles which attribution lies within which. Holds working memory: one call at a time.
/// </summary>
/// <param name="model">The taggers.</param>
internal sealed class AttributionFinder(StatementModel model)
{
    private readonly FeatureList _features = new();
    private readonly FeatureList _edges = new();
    private readonly ChainWork _work = new();
    private readonly RoleFeatures _roles = new();

    /// <summary>Finds the attributions of an article in order of their cues.</summary>
    /// <param name="signals">The article's signals.</param>
    /// <param name="isBody">For each sentence, whether it may yield statements.</param>
    /// <param name="isWanted">Which cues to look at; without it, all.</param>
    public List<Attribution> Find(ArticleSignals signals, bool[] isBody, Predicate<CueSpan>? isWanted = null)
    {
        List<CueSpan> cues = model.Cues.Tag(signals, isBody, _features, _work);
        _roles.Begin(signals.Tokens.Count, cues);
        var found = new List<Attribution>();
        foreach (CueSpan cue in cues)
        {
            if ((isWanted is null || isWanted(cue)) && model.Roles.Tag(signals, _roles, cue, RoleWindow.Around(signals, cue, isBody), _features, _edges, _work) is { } attribution)
            {
                found.Add(attribution);
            }
        }

        return found;
    }
}
