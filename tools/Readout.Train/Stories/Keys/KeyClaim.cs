namespace Readout.Train.Stories.Keys;

/// <summary>A claim of a key: what it says in a line, how it stands, and where articles say it.</summary>
/// <param name="Id">Unique in the story.</param>
/// <param name="Gist">What is claimed.</param>
/// <param name="Status">How it stands, as in the output.</param>
/// <param name="Reports">Number of articles.</param>
/// <param name="Independent">Number of independent sources that assert it.</param>
/// <param name="Evidence">Where it is said.</param>
/// <param name="Optional">Whether its status may be seen either way.</param>
/// <param name="Reversible">Whether it may as well be worded the other way round.</param>
internal sealed record KeyClaim(string Id, string Gist, string Status, int Reports, int Independent, KeySpan[] Evidence, bool Optional = false, bool Reversible = false)
{
    private const string OwnVoice = "own voice of ";

    public bool IsDisputed => Status == "disputed";

    /// <summary>The evidence by speaker and side: one position each; an article's own voice is a position of its own.</summary>
    public IEnumerable<IGrouping<(string Who, Stance Side), KeySpan>> Positions =>
        Evidence.GroupBy(span => (span.Who ?? OwnVoice + span.Article, span.Side));

    public static bool IsOwnVoice(string who) => who.StartsWith(OwnVoice, StringComparison.Ordinal);
}
