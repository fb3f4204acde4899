namespace Readout;

/// <summary>Why several reports of a claim count as one source.</summary>
public enum IndependenceKind
{
    /// <summary>They print the same text.</summary>
    SameText,

    /// <summary>They rest on the same agency, or one of them on the other's outlet.</summary>
    SameAgency,

    /// <summary>They rest on the same speaker.</summary>
    SameSpeaker,

    /// <summary>They rest on the same briefing, interview or post.</summary>
    SameOccasion,

    /// <summary>They rest on the same document.</summary>
    SameDocument,

    /// <summary>Their outlets rest on each other: each tells it on the word of the next.</summary>
    Circular,
}
