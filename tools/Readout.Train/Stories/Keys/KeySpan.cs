namespace Readout.Train.Stories.Keys;

/// <summary>Words of an article that a key points at.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Start">First UTF-16 code unit in the source.</param>
/// <param name="End">After the last one.</param>
internal sealed record KeySpan(string Article, int Start, int End)
{
    private const int Shared = 2;

    /// <summary>Who says it, the same in every article of the story; <c>null</c> for the article's own voice.</summary>
    public string? Who { get; init; }

    /// <summary>Start and end of the words nearest to it that name the speaker.</summary>
    public int[]? Speaker { get; init; }

    /// <summary>The stance towards the claim, as in the output.</summary>
    public string Stance { get; init; } = "asserts";

    /// <summary>The value of a figure.</summary>
    public string Value { get; init; } = "";

    /// <summary>Whether the words are those of another place: at least half of the shorter of the two.</summary>
    public bool Meets(string article, SourceSpan span) =>
        Shared * Common(article, span) >= Math.Max(1, Math.Min(End - Start, span.End - span.Start));

    /// <summary>Number of code units in common with another place.</summary>
    public int Common(string article, SourceSpan span) => article == Article ? Math.Max(0, Math.Min(End, span.End) - Math.Max(Start, span.Start)) : 0;

    /// <summary>Whether the place that names the speaker shares a letter with another.</summary>
    public bool SpeakerMeets(SourceSpan span) => Speaker is { } named && named[0] < span.End && span.Start < named[1];

    /// <summary>The stance as the side it takes: to confirm is to assert.</summary>
    public Stance Side => SideOf(Enum.Parse<Stance>(Stance.Replace("_", ""), ignoreCase: true));

    public static Stance SideOf(Stance stance) => stance == Readout.Stance.Confirms ? Readout.Stance.Asserts : stance;
}
