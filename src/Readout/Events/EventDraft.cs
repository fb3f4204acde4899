namespace Readout.Events;

/// <summary>An event of a sentence before its governing and governed events are known.</summary>
internal sealed class EventDraft
{
    /// <summary>Index of the word that names the action.</summary>
    public required int Trigger { get; init; }

    /// <summary>The light verb that it leans on; -1 when there is none.</summary>
    public required int Support { get; init; }

    /// <summary>What the lexicon made of it.</summary>
    public required PatternMatch Match { get; init; }

    /// <summary>The action's lemma.</summary>
    public required string Lemma { get; init; }

    /// <summary>Who did it.</summary>
    public required List<Participant> Sources { get; set; }

    /// <summary>To whom.</summary>
    public required List<Participant> Targets { get; set; }

    /// <summary>Head of the clause that it governs; -1 when there is none.</summary>
    public int Governed { get; init; } = -1;

    /// <summary>What the text says of its reality.</summary>
    public EventStatus Status { get; init; }

    /// <summary>What dates it, or <c>null</c>.</summary>
    public EventTime? Time { get; init; }

    /// <summary>Where it was, or <c>null</c>.</summary>
    public TextSpan? Place { get; init; }

    /// <summary>CAMEO code of source to target, or <c>null</c>.</summary>
    public string? Code { get; set; }

    /// <summary>CAMEO code of target to source, or <c>null</c>.</summary>
    public string? Reverse { get; init; }
}
