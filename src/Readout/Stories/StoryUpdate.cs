namespace Readout.Stories;

/// <summary>What a readout of more, fewer or other articles changes in an earlier one.</summary>
/// <param name="Readout">All articles and copies, and those stories alone whose account rests on something else than before.</param>
/// <param name="Bases">What the account of every story rests on, by the story's id: the same word, the same account.</param>
/// <param name="Anchored">Of the articles that count days from events which other reports date: what was counted, in one word, by the article's id.</param>
public sealed record StoryUpdate(ReadoutDocument Readout, IReadOnlyDictionary<string, string> Bases, IReadOnlyDictionary<string, string> Anchored);
