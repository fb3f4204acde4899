using Readout.Events.Lexicon;

namespace Readout.Events;

/// <summary>What the lexicon makes of a frame.</summary>
/// <param name="Sense">The meaning of the verb.</param>
/// <param name="Pattern">The pattern that fits; <c>null</c> when the verb's own code holds.</param>
/// <param name="Name">Id of the pattern, or of the verb's own code.</param>
internal sealed record PatternMatch(VerbSense Sense, EventPattern? Pattern, string Name)
{
    /// <summary>CAMEO code of subject to target; <c>null</c> when there is none.</summary>
    public string? Code => Pattern is null ? Sense.Code : Pattern.Code;

    /// <summary>CAMEO code of target to subject; <c>null</c> when there is none.</summary>
    public string? Reverse => Pattern is null ? Sense.Reverse : Pattern.Reverse;

    /// <summary>Whether its pattern wants several parties on the side of the subject.</summary>
    public bool IsForSeveral => Pattern is not null && Array.Exists(Pattern.Terms, term => term.Kind == TermKind.Several);

    /// <summary>Tokens that the pattern's words stand for.</summary>
    public List<int> Consumed { get; } = [];

    /// <summary>Head token of the phrase that the pattern names as the one who did it; -1 when it names none.</summary>
    public int Source { get; set; } = -1;

    /// <summary>Head token of the phrase that the pattern names as the one to whom it was done; -1 when it names none.</summary>
    public int Target { get; set; } = -1;
}
