namespace Readout.Train.Events;

/// <summary>A verb of a PETRARCH-2 dictionary.</summary>
/// <param name="Name">As written: <c>+BREAK_DOWN</c>.</param>
/// <param name="Forms">Irregular forms as written; empty when there are none.</param>
/// <param name="Code">Its own code as written, or <c>null</c>.</param>
internal sealed record PetrarchVerb(string Name, string[] Forms, string? Code);
