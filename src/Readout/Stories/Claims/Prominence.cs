namespace Readout.Stories.Claims;

/// <summary>
/// How near a clause is to what the story is about: the cosine of its rarer words and of all clauses of the story, each report counting once (after the centroid measure of Radev and others, 2004).
/// What many reports speak of stands before what one tells by the way.
/// </summary>
internal sealed class Prominence
{
    private readonly Dictionary<ulong, double> _center = [];
    private readonly double _length;

    /// <summary>Measures a story.</summary>
    /// <param name="propositions">Its clauses.</param>
    public Prominence(IEnumerable<Proposition> propositions)
    {
        foreach (IGrouping<int, Proposition> article in propositions.GroupBy(proposition => proposition.Input.Index))
        {
            var words = new Dictionary<ulong, double>();
            foreach (Proposition proposition in article)
            {
                for (int i = 0; i < proposition.Words.Terms.Length; i++)
                {
                    words[proposition.Words.Terms[i]] = words.GetValueOrDefault(proposition.Words.Terms[i]) + proposition.Words.Weights[i];
                }
            }

            double length = LengthOf(words);
            foreach ((ulong word, double weight) in words)
            {
                _center[word] = _center.GetValueOrDefault(word) + (weight / length);
            }
        }

        _length = LengthOf(_center);
    }

    /// <summary>That of the clause of a claim that is nearest, 0 to 1.</summary>
    public double Of(ClaimDraft draft) => draft.Propositions.Max(Of);

    /// <summary>That of a clause, 0 to 1.</summary>
    public double Of(Proposition proposition)
    {
        double sum = 0;
        for (int i = 0; i < proposition.Words.Terms.Length; i++)
        {
            sum += proposition.Words.Weights[i] * _center.GetValueOrDefault(proposition.Words.Terms[i]);
        }

        return sum / _length;
    }

    private static double LengthOf(Dictionary<ulong, double> words) => words.Count == 0 ? 1 : Math.Sqrt(words.Values.Sum(weight => weight * weight));
}
