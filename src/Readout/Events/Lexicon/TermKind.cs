namespace Readout.Events.Lexicon;

/// <summary>Where a term of a pattern has to stand.</summary>
internal enum TermKind : byte
{
    /// <summary>A word on the side of the subject: the subject, its modifiers, an auxiliary or an adverb.</summary>
    Before,

    /// <summary>A word on the side of the object.</summary>
    After,

    /// <summary>A prepositional phrase or infinitive on either side.</summary>
    Preposition,

    /// <summary>The subject has to be several parties.</summary>
    Several,
}
