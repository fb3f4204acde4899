namespace Readout.Events.Lexicon;

/// <summary>Which party of the event a term of a pattern names.</summary>
internal enum ActorMark : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>Who did it.</summary>
    Source,

    /// <summary>To whom it was done.</summary>
    Target,

    /// <summary>A party that is neither.</summary>
    Neither,
}
