namespace Readout.Statements;

/// <summary>What a cue does: its classes, whether it reports speech, and the stance it gives its speaker.</summary>
/// <param name="Classes">Classes of its words.</param>
/// <param name="IsSpeech">Whether it reports speech or writing.</param>
/// <param name="Stance">What the speaker does with the content.</param>
internal readonly record struct CueReading(CueClasses Classes, bool IsSpeech, Stance Stance);
