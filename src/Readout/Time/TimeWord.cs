namespace Readout.Time;

/// <summary>A word as the time grammar sees it: a run of letters, a run of digits or one mark. Finer than a token of <see cref="Language.Tokens"/>.</summary>
/// <param name="Start">Offset of its first code unit in the reading text.</param>
/// <param name="End">Offset after its last code unit.</param>
/// <param name="Class">Its class.</param>
/// <param name="Value">Its value within the class; the number itself for digits.</param>
/// <param name="Glued">Whether nothing stands between it and the word before.</param>
/// <param name="Capital">Whether it begins with a capital.</param>
internal readonly record struct TimeWord(int Start, int End, WordClass Class, int Value, bool Glued, bool Capital)
{
    /// <summary>Number of code units.</summary>
    public int Length => End - Start;
}
