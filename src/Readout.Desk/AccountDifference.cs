using System.Collections.Immutable;

namespace Readout.Desk;

/// <summary>Compares two accounts of a story claim by claim: claims are the same when they rest on the same words of a report.</summary>
public static class AccountDifference
{
    /// <summary>The claims that are new, gone, or stand otherwise, in the order of the later account, those that are gone last.</summary>
    public static IEnumerable<ClaimDifference> Between(IReadOnlyList<Claim> before, IReadOnlyList<Claim> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var left = new List<Claim>(before);
        foreach (Claim now in after)
        {
            Claim? then = left.OrderByDescending(claim => Shared(claim, now)).FirstOrDefault(claim => Shared(claim, now) > 0);
            if (then is not null)
            {
                left.Remove(then);
            }

            string[] held = then is null ? [] : Positions(then), holds = Positions(now);
            ImmutableArray<string> lines = [.. holds.Except(held).Select(line => "+ " + line), .. held.Except(holds).Select(line => "- " + line)];
            if (then is null || then.Status != now.Status || !lines.IsEmpty)
            {
                yield return new ClaimDifference(then, now, lines);
            }
        }

        foreach (Claim gone in left)
        {
            yield return new ClaimDifference(gone, null, [.. Positions(gone).Select(line => "- " + line)]);
        }
    }

    private static int Shared(Claim one, Claim other) => Words(one).Intersect(Words(other)).Count();

    private static IEnumerable<Evidence> Words(Claim claim) => claim.Positions.SelectMany(position => position.Evidence).Select(evidence => evidence.Where).Distinct();

    private static string[] Positions(Claim claim) =>
        [.. claim.Positions.Select(position => $"{position.WhoText} {(position.Stance == Stance.PlaysDown ? "plays down" : position.Stance.ToString().ToLowerInvariant())}").Distinct()];
}
