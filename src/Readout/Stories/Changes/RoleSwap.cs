using Readout.Stories.Claims;

namespace Readout.Stories.Changes;

/// <summary>Finds where actor and target of one family of deeds have changed places between a story and its follow-up: the invited invites.</summary>
internal static class RoleSwap
{
    /// <summary>The changes that the follow-up brings, one a family and pair of people.</summary>
    /// <param name="before">Claims of the earlier story, with the names of its people.</param>
    /// <param name="after">Claims of the follow-up, with the names of its people.</param>
    public static IEnumerable<Change> Find(StoryAccount before, StoryAccount after)
    {
        var seen = new HashSet<(int, string, string)>();
        foreach (ClaimDraft later in after.Claims)
        {
            foreach (Proposition two in later.Propositions.Where(IsTwoSided))
            {
                (string actor, string target) = (after.People[two.Actor!].Name, after.People[two.Target!].Name);
                Proposition? one = before.Claims.SelectMany(draft => draft.Propositions).FirstOrDefault(proposition => IsTwoSided(proposition)
                    && proposition.Family == two.Family && before.People[proposition.Actor!].Name == target && before.People[proposition.Target!].Name == actor);
                if (one is not null && seen.Add((two.Family, actor, target)))
                {
                    yield return new Change(two.Input.Days.From, ChangeKind.Reversed, later.Claim!.Id, $"{one.Text} → {two.Text}", [one.Evidence, two.Evidence]);
                }
            }
        }
    }

    private static bool IsTwoSided(Proposition proposition) =>
        proposition is { Family: >= 0, Actor: not null, Target: not null, IsNegative: false } && proposition.Actor != proposition.Target;
}
