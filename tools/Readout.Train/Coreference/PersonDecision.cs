namespace Readout.Train.Coreference;

/// <summary>Whom one <i>he</i> or <i>she</i> may mean: the rows of the people in question, and which are right.</summary>
/// <param name="Source">Where the text comes from.</param>
/// <param name="Text">Which text of all.</param>
/// <param name="Rows">For each row its features; the first is nobody.</param>
/// <param name="IsRight">For each row whether it is right.</param>
/// <param name="Ranked">The row that the log-linear ranker takes.</param>
internal sealed record PersonDecision(LessonSource Source, int Text, float[][] Rows, bool[] IsRight, int Ranked);
