using Readout.Stories;
using Readout.Stories.Claims;

namespace Readout.Train.Stories.Keys;

/// <summary>Follows each piece of a key's evidence through the reading of a story: was a clause read there, did it come to the claim that is mainly that of the key, and if not, how likely was it taken to be?</summary>
/// <param name="accounts">The stories with the clauses behind their claims.</param>
internal sealed class EvidenceTrace(IReadOnlyList<StoryAccount> accounts)
{
    private const int Longest = 160;

    /// <summary>One line for a piece of evidence.</summary>
    /// <param name="span">The piece.</param>
    /// <param name="main">The claim that is mainly that of the key, or <c>null</c>.</param>
    public string Of(KeySpan span, ToldClaim? main)
    {
        foreach (StoryAccount account in accounts)
        {
            Proposition[] there = [.. account.Propositions.Concat(account.Parts).Where(proposition => span.Meets(proposition.Input.Article.Id, proposition.Input.Article.ToSource(proposition.Span)) && proposition.Statement is null == span.Who is null)];
            if (there.Length == 0)
            {
                there = [.. account.Propositions.Concat(account.Parts).Where(proposition => span.Meets(proposition.Input.Article.Id, proposition.Input.Article.ToSource(proposition.Span)))];
            }

            if (there.Length == 0)
            {
                continue;
            }

            ClaimDraft? mainDraft = account.Claims.FirstOrDefault(draft => draft.Claim == main?.Claim);
            var matcher = new PropositionMatcher(PairModel.Shared, account.Words);
            return string.Join(" || ", there.Select(proposition =>
            {
                ClaimDraft? holder = account.Claims.FirstOrDefault(draft => draft.Propositions.Any(other => other.Evidence == proposition.Evidence));
                string scores = mainDraft is null || holder == mainDraft ? ""
                    : " scores " + string.Join(' ', mainDraft.Propositions.Select(other => Told(matcher.Score(proposition, other), proposition, other, account.Words)));
                return $"{proposition.Input.Article.Id} {(proposition.IsPart ? "part " : "")}{(holder is null ? "alone" : holder == mainDraft ? "MAIN" : holder.Claim!.Id)}{scores} [{proposition.Statement?.Id ?? "own"} f{proposition.Family}] {Cut(proposition.Text)}";
            }));
        }

        return "not read";
    }

    private static string Told(double score, Proposition one, Proposition two, WordTable words)
    {
        (float forth, float back) = ContentWords.Covered(one.Content, two.Content, words);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{score:0.00}({forth:0.0}/{back:0.0} of {one.Content.Length}/{two.Content.Length})");
    }

    private static string Cut(string text) => text.Length > Longest ? text[..Longest] + "…" : text;
}
