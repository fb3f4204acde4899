namespace Readout.Time;

/// <summary>An entry of the word list.</summary>
/// <param name="Class">Class of the word.</param>
/// <param name="Value">Value within the class.</param>
/// <param name="NeedsCapital">Whether the word is one of time only when it begins with a capital.</param>
internal readonly record struct LexicalEntry(WordClass Class, int Value, bool NeedsCapital);
