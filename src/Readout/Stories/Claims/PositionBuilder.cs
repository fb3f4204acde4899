using System.Collections.Immutable;
using Readout.Stories.People;

namespace Readout.Stories.Claims;

/// <summary>Gathers who holds what of a claim.</summary>
/// <param name="people">The people of the story.</param>
/// <param name="lexicon">The word lists.</param>
/// <param name="matcher">How likely two clauses tell the same.</param>
internal sealed class PositionBuilder(PeopleOfStory people, StoryLexicon lexicon, PropositionMatcher matcher)
{
    private const int LeastRole = 4;
    private const int MostCompared = 60;

    // Fitted to the positions of the first ten keys: as right as the surest of its places says, a little surer where that is unsure.
    private const double Slope = 0.7;
    private const double LeastSure = 0.02;

    // Of 28 places where an outlet calls something untrue that were read 23 were right.
    private const double SureOfRefutation = 0.8;
    private readonly Dictionary<int, StatementTree> _trees = [];

    /// <summary>The positions on a claim: those who assert it first, then those who deny it, then the rest; within these by number of reports.</summary>
    public ImmutableArray<Position> Build(ClaimDraft draft)
    {
        var held = new Dictionary<(string Key, Stance Stance), (string? Who, string Text, List<PositionEvidence> Evidence, List<double> Sure)>();
        foreach (Proposition proposition in draft.Propositions.OrderBy(proposition => IsSourceless(proposition.Input, proposition.Statement)))
        {
            bool isKnown = held.Values.Any(position => position.Evidence.Any(evidence => evidence.Where.ArticleId == proposition.Input.Article.Id));
            bool isUnnamed = IsSourceless(proposition.Input, proposition.Statement);
            bool isRetold = (proposition.Statement is not { } told || (isUnnamed && NounOf(proposition.Input, told) is null)) && draft.Refutations.Any(refutation => refutation.Stance == Stance.Denies && refutation.Input == proposition.Input); // who tells it to call it untrue does not assert it
            if (proposition.Statement is { IsSpeech: false } || (isKnown && isUnnamed) || isRetold)
            {
                continue;
            }

            Stance stance = Compose(proposition.Stance, proposition.IsNegative != draft.IsNegative);
            double sure = Belonging(proposition, draft);
            Add(held, draft, proposition.Input, proposition.Statement, stance, proposition.Evidence, sure);
            foreach (string other in proposition.Statement is { } said ? TreeOf(proposition.Input).SpeakingWith(said) : [])
            {
                if (people.Find(proposition.Input.Index, other) is { } who)
                {
                    Add(held, draft, proposition.Input, proposition.Statement, stance, proposition.Evidence, sure, who);
                }
            }
        }

        foreach ((StoryInput input, Statement statement, Stance stance, _) in draft.Reactions)
        {
            TextSpan[] parts = [.. statement.Source, .. statement.Cue, .. statement.Content];
            var whole = new TextSpan(parts.Min(part => part.Start), parts.Max(part => part.End));
            Add(held, draft, input, statement, stance, new Evidence(input.Article.Id, whole, statement.Id), statement.Confidence);
        }

        foreach ((StoryInput input, TextSpan place, Stance stance) in draft.Refutations)
        {
            Add(held, draft, input, null, stance, new Evidence(input.Article.Id, place), SureOfRefutation);
        }

        AddTold(held, draft);
        return
        [
            .. held.OrderBy(pair => Rank(pair.Key.Stance)).ThenBy(pair => pair.Value.Who is null)
                .ThenByDescending(pair => pair.Value.Evidence.Select(evidence => evidence.Where.ArticleId).Distinct().Count())
                .ThenBy(pair => pair.Key.Key, StringComparer.Ordinal)
                .Select(pair => new Position(pair.Value.Who, pair.Value.Text, pair.Key.Stance, [.. pair.Value.Evidence]) { Confidence = Calibrated(pair.Value.Sure.Max()) }),
        ];
    }

    /// <summary>Adds what a denial says to be told by a noun (<i>denied reports that</i>), where nobody else is known to tell it.</summary>
    private void AddTold(Dictionary<(string Key, Stance Stance), (string? Who, string Text, List<PositionEvidence> Evidence, List<double> Sure)> held, ClaimDraft draft)
    {
        draft.Tellings.Clear();
        if (held.Keys.Any(key => key.Stance is Stance.Asserts or Stance.Confirms))
        {
            return;
        }

        foreach (Proposition denied in draft.Propositions.Where(proposition => proposition.IsNegative == draft.IsNegative))
        {
            if (new ToldByNoun(denied.Input.Annotations, lexicon).Of(denied) is var (who, place, id)
                && new Evidence(denied.Input.Article.Id, place, id) is var where && !draft.Tellings.Any(telling => telling.Where == where))
            {
                draft.Tellings.Add((who, where));
                if (!held.TryGetValue((Plain(who), Stance.Asserts), out (string? Who, string Text, List<PositionEvidence> Evidence, List<double> Sure) position))
                {
                    held[(Plain(who), Stance.Asserts)] = position = (null, who, [], []);
                }

                position.Evidence.Add(new PositionEvidence(where, [], denied.Statement?.From, denied.Statement?.To));
                position.Sure.Add(denied.Confidence);
            }
        }
    }

    /// <summary>What a stance on words means for the claim that they tell or, <paramref name="isOpposite"/>, deny.</summary>
    public static Stance Compose(Stance stance, bool isOpposite) => (stance, isOpposite) switch
    {
        (Stance.Asserts or Stance.Confirms, true) => Stance.Denies,
        _ => stance,
    };

    /// <summary>How sure it is that a clause tells what the claim does: as sure as its statement, and as the likest clause of another report where there is any.</summary>
    private double Belonging(Proposition proposition, ClaimDraft draft) =>
        proposition.Confidence * draft.Propositions.Where(other => other.Input != proposition.Input).Take(MostCompared).Select(other => Math.Max(0, matcher.Score(proposition, other))).DefaultIfEmpty(1).Max();

    private static double Calibrated(double sure)
    {
        double bounded = Math.Clamp(sure, LeastSure, 1 - LeastSure);
        return Math.Round(1 / (1 + Math.Exp(-Slope * (1 + Math.Log(bounded / (1 - bounded))))), 2);
    }

    private void Add(
        Dictionary<(string Key, Stance Stance), (string? Who, string Text, List<PositionEvidence> Evidence, List<double> Sure)> held,
        ClaimDraft draft, StoryInput input, Statement? statement, Stance stance, Evidence where, double sure, string? beside = null)
    {
        string? who = beside ?? (statement is null ? null : people.Find(input.Index, TreeOf(input).SpeakerOf(statement)) ?? Described(draft, statement, input)) ?? Quoted(draft, statement, input, where.Span);
        string text = who is not null ? people[who].Name
            : statement is not null ? TreeOf(input).NameOf(statement) ?? NounOf(input, statement) ?? OutletOf(input)
            : OutletOf(input);

        // Who is described in the same words in several reports can't be shown to be several.
        string key = who ?? (statement is not null && TreeOf(input).NameOf(statement) is { } described ? Plain(described) : $"{input.Article.Id} {(statement is null ? "" : text)}");
        if (!held.TryGetValue((key, stance), out (string? Who, string Text, List<PositionEvidence> Evidence, List<double> Sure) position))
        {
            held[(key, stance)] = position = (who, text, [], []);
        }

        ImmutableArray<string> via = statement is null ? [] : [.. TreeOf(input).MediaOf(statement)];
        if (!position.Evidence.Any(evidence => evidence.Where.ArticleId == where.ArticleId && evidence.Where.Span.Overlaps(where.Span)))
        {
            position.Sure.Add(sure);
            position.Evidence.Add(new PositionEvidence(where, via, statement?.From, statement?.To));
        }
    }

    /// <summary>
    /// An unnamed source (<i>a ministry aide</i>) is the person to whom some report gives the same claim and such a role, if there is only one.
    /// </summary>
    private string? Described(ClaimDraft draft, Statement statement, StoryInput input)
    {
        string[] role = statement.Source.IsEmpty ? [] : [.. RoleWords(input.Article.TextOf(statement.Source[^1]))];
        string[] fitting = role.Length == 0 ? [] : [.. draft.Propositions.Where(proposition => proposition.Statement is not null && proposition.Statement != statement)
            .Select(proposition => people.Find(proposition.Input.Index, TreeOf(proposition.Input).SpeakerOf(proposition.Statement!))).OfType<string>().Distinct()
            .Where(id => people[id].Type == EntityType.Person && Bears(people[id].Roles, role, input.Article.TextOf(statement.Source[^1])))];
        return role.Any(word => word.Length >= LeastRole) && fitting.Length == 1 ? fitting[0] : null;
    }

    /// <summary>Words in quotation marks that are given to nobody by name are those of whom another report names for the same words, if there is only one.</summary>
    private string? Quoted(ClaimDraft draft, Statement? statement, StoryInput input, TextSpan span)
    {
        var words = new Utterance(input.Article, span, statement);
        string[] speakers = words.IsVerbatim
            ? [.. draft.Propositions.Where(other => other.Speaker is not null && other.Statement is { IsSpeech: true } told && told != statement
                    && new Utterance(other.Input.Article, other.Span, told) is { IsVerbatim: true } uttered && words.IsPartOf(uttered))
                .Select(other => other.Speaker!).Distinct()]
            : [];
        return speakers.Length == 1 ? speakers[0] : null;
    }

    /// <summary>Whether somebody has the role that a description ends in, and every name in it: <i>the provincial governor</i> is a governor of the story, <i>a Norland aide</i> no aide of others.</summary>
    private static bool Bears(IEnumerable<string> roles, string[] described, string description)
    {
        HashSet<string> known = [.. roles.SelectMany(RoleWords)];
        string[] names = [.. description.Split(' ').Skip(1).Where(word => word.Length > 0 && char.IsUpper(word[0])).SelectMany(RoleWords)];
        return described.All(known.Contains)
            || (description.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !description.Contains(" of ", StringComparison.Ordinal) && known.Contains(described[^1]) && names.All(known.Contains));
    }

    /// <summary>A description of an unnamed source without its article and capitals.</summary>
    public static string Plain(string description)
    {
        string words = description.ToLowerInvariant();
        return words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words.StartsWith("a ", StringComparison.Ordinal) ? words[2..] : words;
    }

    private static IEnumerable<string> RoleWords(string role) =>
        role.ToLowerInvariant().Split([' ', ',', '\n', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word)
            .Where(word => word is not ("a" or "an" or "the" or "one" or "senior" or "top" or "former"));

    private StatementTree TreeOf(StoryInput input) =>
        _trees.TryGetValue(input.Index, out StatementTree? tree) ? tree : _trees[input.Index] = new StatementTree(input.Annotations, lexicon);

    /// <summary>Whether nobody knows who said it: next to a known source of the same report it adds nothing.</summary>
    private bool IsSourceless(StoryInput input, Statement? statement) => statement is not null && TreeOf(input).NameOf(statement) is null;

    private string? NounOf(StoryInput input, Statement statement) => new ToldByNoun(input.Annotations, lexicon).NameOf(statement);

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
