namespace Readout.Train.Stories.Keys;

/// <summary>
/// Compares an account with a key. A claim of ours is the claim of the key of which it has most pieces of evidence, then most words; a claim of the key is told by those of ours that
/// are it, mainly by the one with the most of its evidence. A position is judged where its words are evidence of that claim, or of no article that
/// tells the same side by the same speaker; it is right when most of its places are by the right speaker on the right side.
/// </summary>
internal sealed class KeyScorer
{
    private static readonly ChangeKind[] Kinds = [ChangeKind.FigureChanged, ChangeKind.Hardened, ChangeKind.QuoteDrift, ChangeKind.Reversed];
    private readonly StoryKey _key;
    private readonly ReadoutDocument _readout;
    private readonly Action<string> _note;
    private readonly EvidenceTrace _trace;
    private readonly KeySpan[] _spans;
    private readonly (ToldClaim Told, KeyClaim? Key)[] _aligned;

    /// <summary>Prepares a comparison.</summary>
    /// <param name="key">The key.</param>
    /// <param name="readout">The account of its articles.</param>
    /// <param name="trace">Follows the evidence through the reading.</param>
    /// <param name="note">Takes a line for each thing that is wrong or missing.</param>
    public KeyScorer(StoryKey key, ReadoutDocument readout, EvidenceTrace trace, Action<string> note)
    {
        (_key, _readout, _trace, _note) = (key, readout, trace, note);
        _spans = [.. key.Claims.SelectMany(claim => claim.Evidence)];
        _aligned = [.. ToldClaim.Of(readout).Select(told => (told, key.Claims.Select(claim => (claim, hits: told.Hits(claim))).Where(pair => pair.hits > 0)
            .OrderByDescending(pair => pair.hits).ThenByDescending(pair => told.Common(pair.claim)).Select(pair => pair.claim).FirstOrDefault()))];
    }

    /// <summary>The comparison.</summary>
    public KeyScore Score()
    {
        KeyClaim[] wanted = [.. _key.Claims.Where(claim => !claim.Optional)];
        (KeyClaim Key, ToldClaim? Told)[] mains = [.. wanted.Select(claim => (claim, MainOf(claim)))];
        foreach ((KeyClaim claim, ToldClaim? told) in mains)
        {
            Note(claim, told);
        }

        (Tally positions, Tally spoken, List<(double, bool)> sure) = Positions();
        return new KeyScore
        {
            Disputes = Disputes(),
            Positions = positions,
            Spoken = spoken,
            Sure = sure,
            Claims = new Tally(0, 0, mains.Count(pair => pair.Told is not null), wanted.Length),
            First = new Tally(0, 0, _aligned.Take(wanted.Length).Count(pair => pair.Key is not null), Math.Min(wanted.Length, _aligned.Length)),
            ExactIndependent = mains.Count(pair => pair.Told?.Claim.Independent == pair.Key.Independent),
            ExactStatus = mains.Count(pair => pair.Told is { } told && StatusOf(told.Claim) == pair.Key.Status),
            Changes = Kinds.ToDictionary(kind => kind, ChangesOf),
        };
    }

    private static string StatusOf(Claim claim) => claim.Status == ClaimStatus.SingleSource ? "single-source" : claim.Status.ToString().ToLowerInvariant();

    private ToldClaim? MainOf(KeyClaim claim) =>
        _aligned.Where(pair => pair.Key == claim).OrderByDescending(pair => pair.Told.Hits(claim)).Select(pair => pair.Told).FirstOrDefault();

    private void Note(KeyClaim claim, ToldClaim? told)
    {
        if (told is null)
        {
            _note($"claim {claim.Id} missing: {claim.Gist}");
            return;
        }

        int parts = _aligned.Count(pair => pair.Key == claim);
        if (told.Claim.Independent != claim.Independent || StatusOf(told.Claim) != claim.Status)
        {
            _note($"claim {claim.Id} {claim.Status} {claim.Reports}/{claim.Independent}, ours {told.Claim.Id} {StatusOf(told.Claim)} {told.Claim.Reports}/{told.Claim.Independent}, "
                + $"{told.Hits(claim)} of {claim.Evidence.Length} pieces, in {parts} parts: {claim.Gist}");
        }
    }

    private Tally Disputes()
    {
        (ToldClaim Told, KeyClaim? Key)[] ours = [.. _aligned.Where(pair => pair.Told.Claim.Status == ClaimStatus.Disputed)];
        bool IsRight((ToldClaim Told, KeyClaim? Key) pair) => pair.Key is { IsDisputed: true } claim
            && claim.Evidence.GroupBy(span => span.Side == Stance.Denies).Count(side => side.Any(span => pair.Told.Places.Any(place => place.Meets(span)))) > 1;
        (ToldClaim Told, KeyClaim? Key)[] judged = [.. ours.Where(pair => pair.Key is not { Optional: true })];
        KeyClaim[] wanted = [.. _key.Claims.Where(claim => claim is { IsDisputed: true, Optional: false })];
        foreach ((ToldClaim told, KeyClaim? claim) in judged.Where(pair => !IsRight(pair)))
        {
            _note($"dispute {told.Claim.Id} wrong ({(claim is null ? "no claim of the key" : $"{claim.Id} {claim.Status}")}): {told.Claim.Text}");
        }

        KeyClaim[] missed = [.. wanted.Where(claim => !ours.Any(pair => pair.Key == claim && IsRight(pair)))];
        foreach (KeyClaim claim in missed)
        {
            _note($"dispute {claim.Id} missed: {claim.Gist}");
        }

        return new Tally(judged.Count(IsRight), judged.Length, wanted.Length - missed.Length, wanted.Length);
    }

    private (Tally All, Tally Spoken, List<(double Said, bool IsRight)> Sure) Positions()
    {
        int right = 0, given = 0;
        var found = new HashSet<(KeyClaim, string, Stance)>();
        var sure = new List<(double, bool)>();
        foreach ((ToldClaim told, KeyClaim? claim) in _aligned.Where(pair => pair.Key is { Optional: false }))
        {
            bool isReversed = claim!.Reversible && IsReversed(told, claim);
            foreach ((Position position, ToldPlace[] places) in told.Positions)
            {
                Stance side = Turned(KeySpan.SideOf(position.Stance), isReversed);
                bool IsRight(ToldPlace place, KeySpan span) => place.Meets(span) && span.Side == side && place.IsOf(span, _spans);
                ToldPlace[] judged = [.. places.Where(place => claim.Evidence.Any(place.Meets)
                    || !claim.Evidence.Any(span => span.Article == place.Article && span.Side == side && place.IsOf(span, _spans)))];
                if (judged.Length == 0)
                {
                    continue;
                }

                given++;
                bool isMostRight = 2 * judged.Count(place => claim.Evidence.Any(span => IsRight(place, span))) > judged.Length;
                sure.Add((position.Confidence, isMostRight));
                if (isMostRight)
                {
                    right++;
                    found.UnionWith(claim.Positions.Where(group => group.Any(span => judged.Any(place => IsRight(place, span)))).Select(group => (claim, group.Key.Who, group.Key.Side)));
                }
                else
                {
                    _note($"position on {claim.Id} wrong: {position.WhoText} {side}{(isReversed ? " (reversed)" : "")} in {string.Join(", ", judged.Select(place => $"{place.Article} {place.Span.Start}-{place.Span.End}{(claim.Evidence.Any(place.Meets) ? "" : " elsewhere")}"))} | {told.Claim.Text}");
                }
            }
        }

        (KeyClaim, string, Stance)[] wanted = [.. _key.Claims.Where(claim => !claim.Optional).SelectMany(claim => claim.Positions.Select(group => (claim, group.Key.Who, group.Key.Side)))];
        foreach ((KeyClaim claim, string who, Stance side) in wanted.Where(position => !found.Contains(position)))
        {
            _note($"position on {claim.Id} missed: {who} {side}: "
                + string.Join(" ## ", claim.Positions.First(group => group.Key == (who, side)).Select(span => _trace.Of(span, MainOf(claim)))));
        }

        (KeyClaim, string Who, Stance)[] spoken = [.. wanted.Where(position => !KeyClaim.IsOwnVoice(position.Item2))];
        return (new Tally(right, given, wanted.Count(found.Contains), wanted.Length), new Tally(0, 0, spoken.Count(found.Contains), spoken.Length), sure);
    }

    private static Stance Turned(Stance side, bool isReversed) => (side, isReversed) switch
    {
        (Stance.Asserts, true) => Stance.Denies,
        (Stance.Denies, true) => Stance.Asserts,
        _ => side,
    };

    private static bool IsReversed(ToldClaim told, KeyClaim claim)
    {
        int Agreeing(bool isReversed) => told.Positions.Sum(position => position.Places.Count(place =>
            claim.Evidence.Any(span => place.Meets(span) && span.Side == Turned(KeySpan.SideOf(position.Position.Stance), isReversed))));
        return Agreeing(true) > Agreeing(false);
    }

    private Tally ChangesOf(ChangeKind kind)
    {
        Dictionary<string, Article> articles = _readout.Articles.ToDictionary(article => article.Article.Id, article => article.Article);
        (string, SourceSpan) PlaceOf(Evidence where) => (where.ArticleId, articles[where.ArticleId].ToSource(where.Span));
        Change[] ours = [.. _readout.Stories.SelectMany(story => story.Changes).Where(change => change.Kind == kind && change.Evidence.Length > 1)];
        KeyChange[] keys = [.. _key.Changes.Where(change => change.Kind == kind)];
        KeyChange? KeyOf(Change change) => keys.FirstOrDefault(key => key.Holds(PlaceOf(change.Evidence[0]), PlaceOf(change.Evidence[^1])));
        Change[] judged = [.. ours.Where(change => KeyOf(change) is not { Optional: true })];
        foreach (Change change in judged.Where(change => KeyOf(change) is null))
        {
            _note($"{kind} wrong ({change.ClaimId}): {string.Join(" | ", change.Evidence.Select(where => $"{where.ArticleId}: {articles[where.ArticleId].TextOf(where.Span)}"))}");
        }

        KeyChange[] wanted = [.. keys.Where(key => !key.Optional)];
        KeyChange[] missed = [.. wanted.Where(key => !ours.Any(change => KeyOf(change) == key))];
        foreach (KeyChange key in missed)
        {
            _note($"{kind} missed on {key.Claim}: {_key.Claims.First(claim => claim.Id == key.Claim).Gist}");
        }

        return new Tally(judged.Count(change => KeyOf(change) is not null), judged.Length, wanted.Length - missed.Length, wanted.Length);
    }
}
