namespace Readout.Train.Events;

/// <summary>A pattern of a PETRARCH-2 dictionary.</summary>
/// <param name="Text">What stands before the code: <c>* (FOR TALKS)</c>.</param>
/// <param name="Code">The code as written: <c>036:036</c>.</param>
internal sealed record PetrarchPattern(string Text, string Code);
