namespace Readout.Train.Events;

/// <summary>A block of a PETRARCH-2 dictionary.</summary>
internal sealed record PetrarchBlock(string Name, string? Code, List<PetrarchVerb> Verbs, List<PetrarchPattern> Patterns);
