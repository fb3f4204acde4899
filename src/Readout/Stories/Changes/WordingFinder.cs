using Readout.Stories.Claims;

namespace Readout.Stories.Changes;

/// <summary>Finds where a report tells a claim with another verb than those before it: <i>exploded</i>, <i>detonated</i>.</summary>
/// <param name="matcher">How likely two clauses tell the same.</param>
/// <param name="words">The story's words.</param>
internal sealed class WordingFinder(PropositionMatcher matcher, WordTable words)
{
    private const int Stem = 3;
    private const double SameThing = 0.6;
    private const float LikeWord = 0.4f;

    /// <summary>The changes of a claim: each word that turns up for the first time, against the clause before it that is likest.</summary>
    /// <param name="draft">The claim with its clauses.</param>
    public IEnumerable<Change> Find(ClaimDraft draft)
    {
        Proposition[] told = [.. draft.Propositions.Where(proposition => proposition.Trigger >= 0 && proposition.Trigger == proposition.Root && proposition.IsNegative == draft.IsNegative)
            .OrderBy(proposition => proposition.Input.Days.From ?? DateOnly.MaxValue).ThenBy(proposition => proposition.Input.Article.Id, StringComparer.Ordinal)
            .ThenBy(proposition => proposition.Span)];
        var seen = new List<string>();
        for (int i = 0; i < told.Length; i++)
        {
            string lemma = LemmaOf(told[i]);
            bool isNew = !seen.Any(other => IsSameStem(other, lemma));
            seen.Add(lemma);
            if (isNew && told[..i].Where(other => other.Input != told[i].Input && IsOtherWordForIt(other, told[i])).MaxBy(other => matcher.Score(other, told[i])) is { } nearest)
            {
                Evidence before = TriggerOf(nearest), after = TriggerOf(told[i]);
                yield return new Change(
                    told[i].Input.Days.From, ChangeKind.Wording, draft.Claim!.Id,
                    $"“{nearest.Input.Article.TextOf(before.Span)}” → “{told[i].Input.Article.TextOf(after.Span)}”", [before, after]);
            }
        }
    }

    /// <summary>Whether two clauses are likely to tell the same and the words they turn on mean much the same: not <i>killed</i> and <i>injured</i>.</summary>
    private bool IsOtherWordForIt(Proposition one, Proposition two) =>
        (one.Family < 0 || two.Family < 0 || one.Family == two.Family)
        && ((one.Family >= 0 && one.Family == two.Family) || (one.HeadWord >= 0 && two.HeadWord >= 0 && words.Likeness(one.HeadWord, two.HeadWord) >= LikeWord))
        && matcher.Score(one, two) >= SameThing;

    /// <summary>Whether two words differ in their ending only (<i>expel</i>, <i>expulsion</i>): that is grammar, not wording.</summary>
    private static bool IsSameStem(string one, string two) =>
        string.CompareOrdinal(one.Replace("-", "", StringComparison.Ordinal), 0, two.Replace("-", "", StringComparison.Ordinal), 0, Stem) == 0;

    private static string LemmaOf(Proposition proposition) => proposition.Input.Annotations.Tokens.LemmaOf(proposition.Trigger);

    private static Evidence TriggerOf(Proposition proposition) =>
        new(proposition.Input.Article.Id, proposition.Input.Annotations.Tokens.SpanOf(proposition.Trigger), proposition.Statement?.Id);
}
