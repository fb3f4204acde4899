using System.Collections.Immutable;
using Readout.Stories.People;

namespace Readout.Stories.Claims;

/// <summary>Gathers who holds what of a claim.</summary>
internal sealed class PositionBuilder(PeopleOfStory people, StoryLexicon lexicon)
{
    private const int LeastRole = 4;
    private readonly Dictionary<int, StatementTree> _trees = [];

    /// <summary>The positions on a claim: those who assert it first, then those who deny it, then the rest; within these by number of reports.</summary>
    public ImmutableArray<Position> Build(ClaimDraft draft)
    {
        var held = new Dictionary<(string Key, Stance Stance), (string? Who, string Text, List<PositionEvidence> Evidence)>();
        foreach (Proposition proposition in draft.Propositions)
        {
            if (proposition.Statement is { IsSpeech: false })
            {
                continue;
            }

            Stance stance = Compose(proposition.Statement?.Stance ?? Stance.Asserts, proposition.IsNegative != draft.IsNegative);
            Add(held, draft, proposition.Input, proposition.Statement, stance, proposition.Evidence);
        }

        foreach ((StoryInput input, Statement statement) in draft.Reactions)
        {
            TextSpan[] parts = [.. statement.Source, .. statement.Cue, .. statement.Content];
            var whole = new TextSpan(parts.Min(part => part.Start), parts.Max(part => part.End));
            Add(held, draft, input, statement, Compose(statement.Stance, draft.IsNegative && statement.Stance is Stance.Denies), new Evidence(input.Article.Id, whole, statement.Id));
        }

        return
        [
            .. held.OrderBy(pair => Rank(pair.Key.Stance)).ThenBy(pair => pair.Value.Who is null)
                .ThenByDescending(pair => pair.Value.Evidence.Select(evidence => evidence.Where.ArticleId).Distinct().Count())
                .ThenBy(pair => pair.Key.Key, StringComparer.Ordinal)
                .Select(pair => new Position(pair.Value.Who, pair.Value.Text, pair.Key.Stance, [.. pair.Value.Evidence])),
        ];
    }

    /// <summary>What a stance on words means for the claim that they tell or, <paramref name="isOpposite"/>, deny.</summary>
    public static Stance Compose(Stance stance, bool isOpposite) => (stance, isOpposite) switch
    {
        (Stance.Asserts or Stance.Confirms, true) => Stance.Denies,
        _ => stance,
    };

    private void Add(
        Dictionary<(string Key, Stance Stance), (string? Who, string Text, List<PositionEvidence> Evidence)> held,
        ClaimDraft draft, StoryInput input, Statement? statement, Stance stance, Evidence where)
    {
        string? who = statement is null ? null : people.Find(input.Index, TreeOf(input).SpeakerOf(statement)) ?? Described(draft, input, statement);
        string text = who is not null ? people[who].Name
            : statement is not null ? TreeOf(input).NameOf(statement) ?? OutletOf(input)
            : OutletOf(input);
        string key = who ?? $"{input.Article.Id} {(statement is null ? "" : text)}";
        if (!held.TryGetValue((key, stance), out (string? Who, string Text, List<PositionEvidence> Evidence) position))
        {
            held[(key, stance)] = position = (who, text, []);
        }

        ImmutableArray<string> via = statement is null ? [] : [.. TreeOf(input).MediaOf(statement)];
        if (!position.Evidence.Any(evidence => evidence.Where.ArticleId == where.ArticleId && evidence.Where.Span.Overlaps(where.Span)))
        {
            position.Evidence.Add(new PositionEvidence(where, via, statement?.From, statement?.To));
        }
    }

    /// <summary>
    /// An unnamed source (<i>a ministry aide</i>) is the person whom the same article names with that role and the same claim.
    /// </summary>
    private string? Described(ClaimDraft draft, StoryInput input, Statement statement)
    {
        string role = statement.Source.IsEmpty ? "" : input.Article.TextOf(statement.Source[^1]).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1].TrimEnd(',');
        string[] fitting = [.. draft.Propositions.Where(proposition => proposition.Input == input && proposition.Statement is not null && proposition.Statement != statement)
            .Select(proposition => people.Find(input.Index, TreeOf(input).SpeakerOf(proposition.Statement!))).OfType<string>().Distinct()
            .Where(id => people[id].Type == EntityType.Person
                && people[id].Roles.Any(title => title.EndsWith(role, StringComparison.OrdinalIgnoreCase)))];
        return role.Length >= LeastRole && fitting.Length == 1 ? fitting[0] : null;
    }

    private StatementTree TreeOf(StoryInput input) =>
        _trees.TryGetValue(input.Index, out StatementTree? tree) ? tree : _trees[input.Index] = new StatementTree(input.Annotations, lexicon);

    private static string OutletOf(StoryInput input) => input.Article.Outlet?.Value ?? input.Article.Id;

    private static int Rank(Stance stance) => stance switch
    {
        Stance.Asserts => 0,
        Stance.Confirms => 1,
        Stance.Denies => 2,
        Stance.PlaysDown => 3,
        _ => 4,
    };
}
