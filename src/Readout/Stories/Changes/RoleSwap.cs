using Readout.Stories.Claims;

namespace Readout.Stories.Changes;

/// <summary>Finds where actor and target of one family of deeds have changed places between a story and its follow-up: the invited invites.</summary>
internal static class RoleSwap
{
    /// <summary>The changes that the follow-up brings, one a family and pair of people.</summary>
    /// <param name="before">The earlier story.</param>
    /// <param name="after">The follow-up.</param>
    public static IEnumerable<Change> Find(StoryAccount before, StoryAccount after)
    {
        var seen = new HashSet<(int, string, string)>();
        foreach (Proposition two in after.Propositions)
        {
            if (SidesOf(two, after) is not { } later)
            {
                continue;
            }

            Proposition? one = before.Propositions.FirstOrDefault(proposition =>
                proposition.Family == two.Family && SidesOf(proposition, before) is { } sides && sides.Actor == later.Target && sides.Target == later.Actor);
            if (one is not null && seen.Add((two.Family, later.Actor, later.Target)))
            {
                string? claim = after.Claims.FirstOrDefault(draft => draft.Propositions.Any(proposition => proposition.Evidence == two.Evidence))?.Claim!.Id;
                yield return new Change(two.Input.Days.From, ChangeKind.Reversed, claim, $"{one.Text} → {two.Text}", [one.Evidence, two.Evidence]);
            }
        }
    }

    /// <summary>
    /// The names of who does it to whom. Where no event says so, a speaker who tells of one other person is taken to do it (<i>the minister said
    /// she wanted him as her guest</i>).
    /// </summary>
    private static (string Actor, string Target)? SidesOf(Proposition proposition, StoryAccount account)
    {
        if (proposition.Family < 0 || proposition.IsNegative)
        {
            return null;
        }

        string? actor = proposition.Actor ?? (proposition.Statement is { } statement ? account.People.Find(proposition.Input.Index, statement.Speaker) : null);
        string[] others = [.. proposition.People.Where(person => person != actor && account.People[person].Type == EntityType.Person)];
        string? target = proposition.IsTargetPerson == true ? proposition.Target : others.Length == 1 ? others[0] : null;
        return actor is null || target is null || actor == target || account.People[actor].Type != EntityType.Person
            || (proposition.Actor is null && !proposition.People.Contains(actor))
            ? null : (account.People[actor].Name, account.People[target].Name);
    }
}
