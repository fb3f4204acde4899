namespace Readout.Stories.Claims;

/// <summary>How likely two clauses of a story tell the same proposition, whether or not they agree that it is so.</summary>
/// <param name="model">The trained model.</param>
/// <param name="words">The story's words.</param>
internal sealed class PropositionMatcher(PairModel model, WordTable words)
{
    /// <summary>Least mean probability of groups that are one claim.</summary>
    public const double Same = 0.38;

    private const double LeastWords = 0.1;
    private const float LeastShared = 0.15f;
    // The same kind of deed by one and the same, and with the same others: too few of the labelled pairs for the model to see. The former counts and does not do by itself.
    private const double SameActor = 0.35;
    private const double SameParties = 0.8;
    private const double SameUtterance = 0.9; // of 25 claims of the news that this alone joined 22 were one utterance
    private const int DayTolerance = 2;

    /// <summary>The probability for a pair; <see cref="MeanLink.Forbidden"/> when they contradict each other in who or when, 0 when they have nothing in common.</summary>
    public double Score(Proposition one, Proposition two)
    {
        bool isFamily = one.Family >= 0 && one.Family == two.Family;
        if (isFamily && (AreDaysApart(one, two) || AreSwapped(one, two) || AreOthers(one, two)))
        {
            return MeanLink.Forbidden;
        }

        if (QuotedWords.AreOfOneUtterance(one, two))
        {
            return SameUtterance;
        }

        // What is not likely to be one claim is not looked at closely: a large story has a million pairs.
        if (!isFamily && one.Statement is null && two.Statement is null && one.Input == two.Input)
        {
            return 0;
        }

        double product = one.Words.Dot(two.Words);
        if (!isFamily && product < LeastWords)
        {
            return 0;
        }

        (float Forth, float Back) covered = ContentWords.Covered(one, two, words);
        if (!isFamily && Math.Max(covered.Forth, covered.Back) < LeastShared)
        {
            return 0;
        }

        Span<float> features = stackalloc float[PairFeatures.Count];
        PairFeatures.Read(one, two, covered, product, words, features);
        double probability = model.Probability(features);
        return !isFamily || one.Actor is null || one.Actor != two.Actor || one.IsDenial != two.IsDenial ? probability
            : Math.Max(probability, ShareOthers(one, two) ? SameParties : SameActor);
    }

    /// <summary>Whether two clauses of one actor name no two different targets and both speak of somebody, a body or a place besides him.</summary>
    private static bool ShareOthers(Proposition one, Proposition two) =>
        (one.Target is null || two.Target is null || one.Target == two.Target) && one.People.Intersect(two.People).Any(person => person != one.Actor);

    private static bool AreDaysApart(Proposition one, Proposition two) =>
        one.From is { } from && one.To is { } to && two.From is { } otherFrom && two.To is { } otherTo
        && (from > otherTo.AddDays(DayTolerance) || otherFrom > to.AddDays(DayTolerance));

    /// <summary>Whether two different states or bodies act: <i>Norland expelled two envoys</i>, <i>Sudland expelled two</i>. A person may act for a state.</summary>
    private static bool AreOthers(Proposition one, Proposition two) =>
        one.Actor is not null && two.Actor is not null && one.Actor != two.Actor && one.IsActorPerson == false && two.IsActorPerson == false;

    /// <summary>Whether inviter and invited, striker and struck change places.</summary>
    private static bool AreSwapped(Proposition one, Proposition two) =>
        one.Actor is not null && one.Target is not null && one.Actor == two.Target && one.Target == two.Actor;
}
