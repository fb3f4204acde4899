namespace Readout.Train.Stories.Keys;

/// <summary>A difference between articles that a key has: words of one side against words of another.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Claim">The claim concerned.</param>
/// <param name="Sides">The words of each side.</param>
/// <param name="Optional">Whether it may be seen either way.</param>
internal sealed record KeyChange(ChangeKind Kind, string Claim, KeySpan[][] Sides, bool Optional)
{
    /// <summary>Whether two places stand on different sides of it.</summary>
    public bool Holds((string Article, SourceSpan Span) before, (string Article, SourceSpan Span) after) =>
        SidesOf(before).Any(one => SidesOf(after).Any(other => one != other));

    private IEnumerable<int> SidesOf((string Article, SourceSpan Span) place) =>
        Enumerable.Range(0, Sides.Length).Where(side => Sides[side].Any(span => span.Meets(place.Article, place.Span)));
}
