using Readout.Stories.Claims;

namespace Readout.Stories.Changes;

/// <summary>Finds when a claim and the positions on it appear, and who turns to the opposite.</summary>
/// <param name="articles">The story's articles by id.</param>
/// <param name="matcher">How likely two clauses tell the same.</param>
/// <param name="lexicon">The word lists.</param>
/// <param name="words">The story's words.</param>
internal sealed class PositionChangeFinder(IReadOnlyDictionary<string, StoryInput> articles, PropositionMatcher matcher, StoryLexicon lexicon, WordTable words)
{
    private const double SameThing = 0.5;
    private const double SurelySame = 0.8; // of 60 positions that were read two in three were on something else, with .5 as without
    private const double OppositeOfSame = 0.75;
    private const float LeastShared = 0.5f;
    private const double Repeated = 0.8;
    private const int LeastRepeated = 4;

    /// <summary>The changes of a claim.</summary>
    /// <param name="draft">The claim with its clauses.</param>
    /// <param name="start">Day of the story's first report.</param>
    public IEnumerable<Change> Find(ClaimDraft draft, DateOnly start)
    {
        Claim claim = draft.Claim!;
        HeldPosition[] held = [.. claim.Positions.Select(Dated).OfType<HeldPosition>().OrderBy(position => position.Day)];
        if (held.Length == 0)
        {
            yield break;
        }

        if (held[0].Day > start)
        {
            yield return new Change(held[0].Day, ChangeKind.NewClaim, claim.Id, FirstWordsOf(draft, held[0].First), [held[0].First]);
        }

        foreach (HeldPosition position in held.Where(position => position.Day > held[0].Day && position.Who is not null))
        {
            HeldPosition? before = held.FirstOrDefault(other => other.Who == position.Who && other.Day < position.Day);
            if (before is null)
            {
                if (IsOfClaim(draft, position, claim.Positions))
                {
                    yield return new Change(position.Day, ChangeKind.NewPosition, claim.Id, $"{position.Name}: {TextOf(position.First)}", [position.First]);
                }
            }
            else if (IsTurn(draft, before, position))
            {
                yield return new Change(position.Day, ChangeKind.Reversed, claim.Id, $"{position.Name}: {TextOf(before.First)} → {TextOf(position.First)}", [before.First, position.First]);
            }
        }
    }

    /// <summary>The words in which a claim was told first, as a claim is worded.</summary>
    private string FirstWordsOf(ClaimDraft draft, Evidence first) =>
        ToldAt(draft, first) is [var told, ..] ? told.Input.Article.TextOf(ClaimText.Wording(told)) : TextOf(first);

    private HeldPosition? Dated(Position position)
    {
        (DateOnly Day, Evidence Where)[] places = [.. position.Evidence.Where(evidence => DayOf(evidence.Where) is not null).Select(evidence => (DayOf(evidence.Where)!.Value, evidence.Where))
            .OrderBy(place => place.Value).ThenBy(place => place.Where.ArticleId, StringComparer.Ordinal)];
        return places.Length == 0 ? null : new HeldPosition(position.Who, position.WhoText, position.Stance, places[0].Where, places[0].Day, places.Max(place => place.Day));
    }

    /// <summary>
    /// Whether a position is taken on what another told before, more likely than not, in a clause that its speaker asserts or by a denial that means it. Not by an outlet that told it in its own voice, nor in words that a
    /// report had before under another name: then one of the two only has the speaker wrong, or quotes him without naming him.
    /// </summary>
    private bool IsOfClaim(ClaimDraft draft, HeldPosition position, IReadOnlyCollection<Position> positions)
    {
        if (positions.Any(other => other.Who is null && Source.Plain(other.WhoText) == Source.Plain(position.Name)) || positions.Any(other => other.Who != position.Who && AreOneName(other.WhoText, position.Name)))
        {
            return false;
        }

        Proposition[] told = ToldAt(draft, position.First);
        Proposition[] before = [.. draft.Propositions.Where(other => DayOf(other.Evidence) < position.Day && !told.Contains(other))];
        if (draft.Reactions.Any(reaction => reaction.Statement.Id == position.First.StatementId && reaction.Input.Article.Id == position.First.ArticleId))
        {
            return position.Stance != Stance.Confirms // those that were read confirmed something else
                && draft.Reactions.Any(reaction => reaction.Statement.Id == position.First.StatementId && reaction.Input.Article.Id == position.First.ArticleId && (reaction.Told is null || before.Contains(reaction.Told)));
        }

        return told.Any(one => one.IsDenial || ReportedWord.IsAsserted(one)) && !told.Any(one => before.Any(other => IsOneQuotation(one, other)))
            && told.Any(one => before.Any(other => matcher.Score(one, other) >= (one.IsDenial != other.IsDenial ? SameThing : SurelySame)));
    }

    /// <summary>Whether one of two names holds the other whole: <i>Quill</i>, <i>Mara Quill</i>.</summary>
    private static bool AreOneName(string one, string two) =>
        one.EndsWith(" " + two, StringComparison.OrdinalIgnoreCase) || two.EndsWith(" " + one, StringComparison.OrdinalIgnoreCase) || one.StartsWith(two + " ", StringComparison.OrdinalIgnoreCase) || two.StartsWith(one + " ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two clauses, one of them quoted, are one quotation.</summary>
    private static bool IsOneQuotation(Proposition one, Proposition two) => (IsQuoted(one) || IsQuoted(two)) && AreSameWords(one, two);

    private static bool IsQuoted(Proposition proposition) => proposition.Statement is { Quote: not QuoteKind.Indirect };

    /// <summary>Whether most words of the shorter of two clauses stand in the other in the same order.</summary>
    private static bool AreSameWords(Proposition one, Proposition two)
    {
        int shorter = Math.Min(one.Lemmas.Length, two.Lemmas.Length);
        return shorter >= LeastRepeated && CommonSequence.Of(one.Lemmas, two.Lemmas).Count >= Repeated * shorter;
    }

    /// <summary>
    /// Whether somebody says the opposite of what he said before, just of that, without doubt, and does not go on saying what he said before: who is quoted with the denial again later has
    /// not turned, and the same words read the other way round turn nobody. What a denial without words of its own means is not sure enough to turn anybody.
    /// </summary>
    private bool IsTurn(ClaimDraft draft, HeldPosition before, HeldPosition after)
    {
        if (!IsOpposite(before.Stance, after.Stance) || before.LastDay >= after.Day)
        {
            return false;
        }

        Proposition[] earlier = StandingAt(draft, before.First), later = StandingAt(draft, after.First);
        return earlier.Any(one => later.Any(two => IsSure(one) && IsSure(two) && one.IsDenial != two.IsDenial && !AreSameWords(one, two)
            && ContentWords.Covered(one, two, words) is var (forth, back) && Math.Min(forth, back) >= LeastShared && matcher.Score(one, two) >= OppositeOfSame));
    }

    private bool IsSure(Proposition proposition) =>
        proposition is { Root: >= 0, IsAside: false } && !proposition.Input.Annotations.Tokens.In(proposition.Span).Any(token => lexicon.UnsureWords.Contains(proposition.Input.Annotations.Tokens.LemmaOf(token)));

    private static Proposition[] StandingAt(ClaimDraft draft, Evidence where) => [.. draft.Propositions.Where(proposition => proposition.Evidence == where)];

    /// <summary>The clauses that stand at a place; for a reaction, those that it means.</summary>
    private static Proposition[] ToldAt(ClaimDraft draft, Evidence where)
    {
        Proposition[] told = StandingAt(draft, where);
        return told.Length > 0 ? told : [.. draft.Reactions.Where(reaction => reaction.Statement.Id == where.StatementId && reaction.Input.Article.Id == where.ArticleId).Select(reaction => reaction.Told).OfType<Proposition>()];
    }

    private static bool IsOpposite(Stance one, Stance two) =>
        (one is Stance.Asserts or Stance.Confirms && two == Stance.Denies) || (one == Stance.Denies && two is Stance.Asserts or Stance.Confirms);

    private DateOnly? DayOf(Evidence where) => articles[where.ArticleId].Days.From;

    private string TextOf(Evidence where) => articles[where.ArticleId].Folded(where.Span);

    /// <summary>A position with the first place that has a day.</summary>
    private sealed record HeldPosition(string? Who, string Name, Stance Stance, Evidence First, DateOnly Day, DateOnly LastDay);
}
