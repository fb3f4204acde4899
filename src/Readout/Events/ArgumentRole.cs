namespace Readout.Events;

/// <summary>What a phrase is to the action of a frame, whatever the voice or form of the clause.</summary>
internal enum ArgumentRole : byte
{
    /// <summary>Who does it.</summary>
    Subject,

    /// <summary>To whom or what it is done.</summary>
    Object,

    /// <summary>Who gets it.</summary>
    IndirectObject,

    /// <summary>A phrase with a preposition.</summary>
    Oblique,

    /// <summary>A clause that the verb governs.</summary>
    Complement,
}
