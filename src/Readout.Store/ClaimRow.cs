namespace Readout.Store;

/// <summary>A claim in a list.</summary>
/// <param name="Story">Id of its story.</param>
/// <param name="StoryTitle">Title of its story.</param>
/// <param name="Id">Its id, unique in the story.</param>
/// <param name="Text">Its wording.</param>
/// <param name="Status">How it stands: <c>disputed</c>, <c>corroborated</c>, <c>single-source</c>, <c>denied</c>.</param>
/// <param name="Reports">Number of reports.</param>
/// <param name="Independent">Number of independent sources that assert it.</param>
/// <param name="Confidence">Probability that its members belong together.</param>
public sealed record ClaimRow(
    string Story, string StoryTitle, string Id, string Text, string Status, int Reports, int Independent, double Confidence);
