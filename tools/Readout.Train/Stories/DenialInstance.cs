namespace Readout.Train.Stories;

/// <summary>A denial and a clause that it may mean, as the model sees them.</summary>
/// <param name="ArticleId">The report.</param>
/// <param name="Cue">Where the denying cue starts in it.</param>
/// <param name="Features">The features.</param>
/// <param name="IsMeant">Whether the denial says of the clause that it is not so.</param>
/// <param name="IsWhole">Whether all clauses near the denial are labelled.</param>
/// <param name="Denial">The words of the denial, to read mistakes by.</param>
/// <param name="Told">The words of the clause.</param>
internal sealed record DenialInstance(string ArticleId, int Cue, double[] Features, bool IsMeant, bool IsWhole, string Denial, string Told);
