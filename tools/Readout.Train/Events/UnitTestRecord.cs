namespace Readout.Train.Events;

/// <summary>A record of PETRARCH's unit tests.</summary>
/// <param name="Id">Its id; a repeated one has <c>#2</c> added.</param>
/// <param name="Text">Its text, white space folded.</param>
/// <param name="Published">Its date, or <c>null</c>.</param>
/// <param name="Events">Gold events as source, target and code; <c>---</c> for nobody.</param>
/// <param name="Parse">The supplied tree in CoNLL columns, UD version 1; empty when there is none.</param>
internal sealed record UnitTestRecord(string Id, string Text, DateOnly? Published, HashSet<(string Source, string Target, string Code)> Events, string Parse);
