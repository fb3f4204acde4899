namespace Readout.Stories.Claims;

/// <summary>A statement that says of what others have told that it is not so, without telling it again: <i>denied the allegations</i>, <i>her account is false</i>.</summary>
internal sealed record Denial
{
    /// <summary>The article.</summary>
    public required StoryInput Input { get; init; }

    /// <summary>The statement.</summary>
    public required Statement Statement { get; init; }

    /// <summary>Index of the token that heads its cue.</summary>
    public required int Cue { get; init; }

    /// <summary>Index of the noun for what is denied (<i>the allegations</i>); -1 for none.</summary>
    public int Noun { get; init; } = -1;

    /// <summary>Id of the entity whose words are denied, where the text says so; else <c>null</c>.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether its words call that untrue (<i>her account is false</i>).</summary>
    public bool IsRefuted { get; init; }

    /// <summary>Id of the entity that denies; <c>null</c> when unknown.</summary>
    public string? Speaker { get; init; }

    /// <summary>What it tells of the thing denied, beside nouns for what was said, as lemmas.</summary>
    public ContentWord[] Words { get; init; } = [];

    /// <summary>Ids of the statements that it was linked to when the article was read.</summary>
    public IReadOnlyList<string> Linked { get; init; } = [];
}
