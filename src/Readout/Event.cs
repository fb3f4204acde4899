namespace Readout;

/// <summary>Who did what to whom.</summary>
/// <param name="Id">Unique in the article: <c>v1</c>, <c>v2</c> ... in text order.</param>
/// <param name="Span">The clause that tells it.</param>
/// <param name="Trigger">The word that names the action.</param>
/// <param name="TriggerToken">Index of the trigger's head token in <see cref="Annotations.Tokens"/>.</param>
/// <param name="Lemma">The action's lemma, nouns reduced to their verb (<i>expulsion</i>: <c>expel</c>).</param>
public sealed record Event(string Id, TextSpan Span, TextSpan Trigger, int TriggerToken, string Lemma)
{
    /// <summary>CAMEO code (<c>036</c>); <c>null</c> for a general event outside CAMEO.</summary>
    public string? Cameo { get; init; }

    /// <summary>PLOVER type (<c>AGREE</c>); <c>null</c> where the code has none.</summary>
    public string? Plover { get; init; }

    /// <summary>Who did it; <c>null</c> when the text does not say.</summary>
    public EventParticipant? Actor { get; init; }

    /// <summary>To whom or what; <c>null</c> when the text does not say.</summary>
    public EventParticipant? Target { get; init; }

    /// <summary>Where; <c>null</c> when the text does not say.</summary>
    public TextSpan? Place { get; init; }

    /// <summary>The time expression that dates it, or <c>null</c>.</summary>
    public TextSpan? Time { get; init; }

    /// <summary>First day on which it may have happened; <c>null</c> when unknown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day on which it may have happened; <c>null</c> when unknown.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What the text says of its reality.</summary>
    public EventStatus Status { get; init; }

    /// <summary>Id of the innermost statement that it is told in; <c>null</c> for the outlet's own voice.</summary>
    public string? StatementId { get; init; }

    /// <summary>Probability that the record is right, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Id of the pattern that fired, so that a wrong code can be blamed on it.</summary>
    public string? Pattern { get; init; }
}
