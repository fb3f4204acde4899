using System.Collections.Immutable;

namespace Readout;

/// <summary>Who says what: source, cue and content as in the attribution literature (PARC, PolNeAR), with the speaker and the stance.</summary>
/// <param name="Id">Unique in the article: <c>s1</c>, <c>s2</c> ... in text order.</param>
/// <param name="Source">The words that name the source; empty when the text names none.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Content">The words attributed, possibly in several pieces, in text order.</param>
public sealed record Statement(string Id, ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content)
{
    /// <summary>Id of the entity behind the source; <c>null</c> when it is not known.</summary>
    public string? Speaker { get; init; }

    /// <summary>Index of the cue's head token in <see cref="Annotations.Tokens"/>; -1 when there is no cue word.</summary>
    public int CueHead { get; init; } = -1;

    /// <summary>Whether it reports speech or writing rather than belief, intention or feeling.</summary>
    public bool IsSpeech { get; init; }

    /// <summary>How much of the content is quoted.</summary>
    public QuoteKind Quote { get; init; }

    /// <summary>What the speaker does with the content.</summary>
    public Stance Stance { get; init; }

    /// <summary>The sentences of a quotation in which the speaker does something else, in text order; most statements have none.</summary>
    public ImmutableArray<StanceShift> Shifts { get; init; } = [];

    /// <summary>Ids of statements that this one speaks of (<i>dismissed that account</i>).</summary>
    public ImmutableArray<string> About { get; init; } = [];

    /// <summary>Id of the statement whose content holds this one; <c>null</c> for an outermost statement.</summary>
    public string? Within { get; init; }

    /// <summary>Entity ids of the media that carried it (<i>Interfax cited Ushakov as saying</i>), nearest first.</summary>
    public ImmutableArray<string> Via { get; init; } = [];

    /// <summary>The occasion or document that the text names for it (<i>a press briefing</i>, <i>an interview</i>, <i>a statement</i>); <c>null</c> when none.</summary>
    public TextSpan? Occasion { get; init; }

    /// <summary>To whom it was said (<i>reporters in Moscow</i>); <c>null</c> when the text does not say.</summary>
    public TextSpan? Addressee { get; init; }

    /// <summary>Where it was said (<i>Moscow</i>); <c>null</c> when the text does not say.</summary>
    public TextSpan? Place { get; init; }

    /// <summary>How it was said; <c>null</c> when the text does not tell, and for belief and intention.</summary>
    public StatementForm? Form { get; init; }

    /// <summary>Id of the organisation or country that the speaker speaks for (<i>the ministry's spokeswoman</i>), never the speaker; <c>null</c> when the text names none.</summary>
    public string? SpeaksFor { get; init; }

    /// <summary>First day on which it may have been said; <c>null</c> when unknown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day on which it may have been said; <c>null</c> when unknown.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Probability that the record is right, 0 to 1, calibrated on development data.</summary>
    public double Confidence { get; init; } = 1;
}
