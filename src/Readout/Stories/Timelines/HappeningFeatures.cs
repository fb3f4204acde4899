using Readout.Stories.Claims;

namespace Readout.Stories.Timelines;

/// <summary>What can be compared of two happenings whose days overlap: actions, who acts on whom, words, people, numbers, days.</summary>
internal static class HappeningFeatures
{
    /// <summary>Number of features.</summary>
    public const int Count = 46;

    /// <summary>Index of the share of words that each of the two has of the other's, the lesser one.</summary>
    public const int Least = 2;

    private const int Nearby = 2;
    private const int FewWords = 2;
    private const double Alike = 0.4;

    /// <summary>The features of a pair; the order of the two does not matter. Most are between 0 and 1.</summary>
    /// <param name="one">A happening.</param>
    /// <param name="two">Another of the same story.</param>
    /// <param name="table">The words of the story.</param>
    public static double[] Read(Happening one, Happening two, WordTable table)
    {
        (Proposition first, Proposition second) = (one.Proposition, two.Proposition);
        (float forth, float back) = ContentWords.Covered(first.Content, second.Content, table);
        (float around, float about) = ContentWords.Covered(one.SentenceWords, two.SentenceWords, table);
        double least = Math.Min(forth, back), most = Math.Max(forth, back);
        bool isUtterance = one.IsUtterance && two.IsUtterance, isSameArticle = first.Input == second.Input, isSameLemma = one.Lemma is not null && one.Lemma == two.Lemma;
        bool isFamily = first.Family >= 0 && first.Family == second.Family, isKind = one.Kind is not null && one.Kind == two.Kind;
        double alike = one.ActionWord >= 0 && two.ActionWord >= 0 ? Math.Max(0, table.Likeness(one.ActionWord, two.ActionWord)) : 0;
        (double Same, double Other) actor = Role(first.Actor, second.Actor), target = Role(first.Target, second.Target), word = Role(one.ActorWord, two.ActorWord);
        int shared = first.People.Intersect(second.People).Count(), fewest = Math.Min(first.People.Length, second.People.Length);
        double people = fewest == 0 ? 0 : (double)shared / fewest;
        (int shorter, int longer) = (Math.Min(one.Length, two.Length), Math.Max(one.Length, two.Length));
        double doer = Argument.Likeness(one.Doer, two.Doer, table), suffering = Argument.Likeness(one.Target, two.Target, table);
        bool isNear = isSameArticle && Math.Abs(one.Sentence - two.Sentence) <= Nearby;
        return
        [
            1,
            first.Words.Dot(second.Words),
            least,
            most,
            If(isSameLemma),
            alike,
            If(isFamily),
            If(first.Family >= 0 && second.Family >= 0 && !isFamily),
            If(isKind),
            If(one.Kind is not null && two.Kind is not null && !isKind),
            actor.Same,
            actor.Other,
            target.Same,
            target.Other,
            word.Same,
            word.Other,
            people,
            If(fewest > 0 && shared == 0),
            If(longer == 1),
            Math.Log(shorter),
            Math.Log((double)longer / shorter),
            If(isSameArticle),
            If(isUtterance),
            isUtterance ? least : 0,
            isUtterance ? most : 0,
            If(isUtterance && isNear),
            If(isNear && !isUtterance),
            Math.Min(around, about),
            Math.Max(around, about),
            Numbers(first.Quantities, second.Quantities),
            If(first.Status != second.Status),
            If(one.IsNoun && two.IsNoun),
            If(one.IsNoun != two.IsNoun),
            If(first.Actor is not null && second.Actor is not null && first.Actor == second.Target && second.Actor == first.Target),
            If(isSameLemma && (actor.Same > 0 || target.Same > 0)),
            If(isSameLemma && actor.Same + target.Same == 0 && people == 0),
            least * most,
            If(Math.Min(first.Content.Length, second.Content.Length) <= FewWords),
            Math.Max(0, doer),
            If(doer < 0),
            If(one.Doer.IsUnknown || two.Doer.IsUnknown),
            Math.Max(0, suffering),
            If(suffering < 0),
            If(one.Target.IsUnknown || two.Target.IsUnknown),
            isSameLemma ? Math.Max(0, doer) * Math.Max(0, suffering) : 0,
            If(doer is > 0 and < Alike || suffering is > 0 and < Alike),
        ];
    }

    private static double If(bool so) => so ? 1 : 0;

    private static (double Same, double Other) Role(string? one, string? two) => one is null || two is null ? (0, 0) : one == two ? (1, 0) : (0, 1);

    /// <summary>1 where both have numbers and one in common, -1 where they have none in common, else 0.</summary>
    private static double Numbers(IReadOnlyList<Quantity> one, IReadOnlyList<Quantity> two) =>
        one.Count == 0 || two.Count == 0 ? 0 : one.Any(first => two.Any(second => second.Number == first.Number)) ? 1 : -1;
}
