namespace Readout.Events.Lexicon;

/// <summary>A noun that names an action.</summary>
/// <param name="Verb">Word number of the verb that it comes from.</param>
/// <param name="PossessorIsObject">Whether a possessor is whom it befell (<i>the envoy's arrest</i>) rather than who did it.</param>
/// <param name="OfIsSubject">Whether <i>of</i> names who did it (<i>the arrival of the envoy</i>) rather than whom it befell.</param>
/// <param name="FromIsSubject">Whether <i>from</i> names who did it (<i>an invitation from</i>).</param>
internal readonly record struct Nominal(int Verb, bool PossessorIsObject, bool OfIsSubject, bool FromIsSubject);
