using Readout.Language;
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
    /// she wanted him as her guest</i>), if the clause is about himself.
    /// </summary>
    private static (string Actor, string Target)? SidesOf(Proposition proposition, StoryAccount account)
    {

        if (proposition.Family < 0 || proposition.IsNegative || StoryLexicon.Shared.Families.IsCommon(proposition.Family))
        {
            return null;
        }

        string? actor = proposition.Actor ?? SelfOf(proposition, account);
        string[] others = [.. proposition.People.Where(person => person != actor && account.People[person].Type == EntityType.Person)];
        string? target = proposition.IsTargetPerson == true ? proposition.Target : proposition.Actor is null && others.Length == 1 ? others[0] : null;
        return actor is null || target is null || actor == target || account.People[actor].Type != EntityType.Person || IsMutual(proposition)
            ? null : (account.People[actor].Name, account.People[target].Name);
    }

    /// <summary>The speaker, where he is the subject of what he says and the clause turns on the deed.</summary>
    private static string? SelfOf(Proposition proposition, StoryAccount account)
    {
        if (proposition.Statement is not { } statement || proposition.Root < 0 || proposition.Trigger < 0 || account.People.Find(proposition.Input.Index, statement.Speaker) is not { } speaker)
        {
            return null;
        }

        Tokens tokens = proposition.Input.Annotations.Tokens;
        bool IsSubject(int verb) => verb >= 0 && proposition.Span.Contains(tokens.Starts[verb]) && ClauseSplitter.SubjectOf(tokens, verb) is var subject && subject >= 0
            && !tokens.RelationOf(subject).EndsWith(":pass", StringComparison.Ordinal)
            && account.People.Acting(proposition.Input.Index, proposition.Input.Annotations.Entities.FirstOrDefault(entity => entity.Mentions.Any(mention => mention.HeadToken == subject))?.Id) == speaker;
        return (IsSubject(proposition.Root) || IsSubject(tokens.HeadOf(proposition.Root))) && IsWithin(tokens, proposition.Trigger, proposition.Root) ? speaker : null;
    }

    /// <summary>Whether a token hangs on another by no more than one step, clauses apart.</summary>
    private static bool IsWithin(Tokens tokens, int token, int root) =>
        token == root || (tokens.HeadOf(token) is var above && (above == root || (above >= 0 && tokens.HeadOf(above) == root)) && tokens.RelationOf(token) is not ("advcl" or "acl" or "acl:relcl" or "parataxis"));

    /// <summary>Whether what is done is done with the other: <i>agreed with him</i> is the same whoever is named first.</summary>
    private static bool IsMutual(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        return proposition.Trigger >= 0 && tokens.In(proposition.Span).Any(token => tokens.LemmaOf(token) == "with" && tokens.HeadOf(token) is var noun && noun >= 0 && tokens.HeadOf(noun) == proposition.Trigger);
    }
}
