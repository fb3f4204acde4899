using System.Globalization;

namespace Readout.Bench;

/// <summary>What an article costs in an archive of some size.</summary>
/// <param name="Articles">Number of articles.</param>
/// <param name="Candidates">Articles that one is compared with for copies, mean.</param>
/// <param name="Touched">Articles that one is weighed against for stories, mean.</param>
/// <param name="Copies">Milliseconds an article for copies.</param>
/// <param name="Stories">Milliseconds an article for grouping into stories.</param>
/// <param name="Memory">Peak memory of the process so far, in MiB.</param>
internal sealed record GrowthPoint(int Articles, double Candidates, double Touched, double Copies, double Stories, long Memory)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Articles,6} articles: {Candidates,6:0.00} candidates for copies an article, {Touched,7:0.0} touched for stories, copies {Copies:0.000} ms, stories {Stories:0.000} ms, {Memory} MiB");
}
