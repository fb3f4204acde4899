using Readout.Stories.Claims;
using Readout.Stories.People;

namespace Readout.Stories.Changes;

/// <summary>
/// Finds where one report tells as fact, in its own voice, what another, not after it, has on somebody's word, and where an outlet puts on somebody's word alone what it told as fact before. Not where the one
/// tells it in its own voice too or the other attributes it, nor where the speaker only says what he himself does (<i>announced the closure</i>).
/// </summary>
/// <param name="people">The story's people.</param>
/// <param name="lexicon">The word lists.</param>
/// <param name="matcher">How likely two clauses tell the same.</param>
/// <param name="words">The story's words.</param>
/// <param name="likely">The pairs of clauses of the story that are likely to tell the same, of one claim or of two.</param>
/// <param name="model">The model that says which pairs are hardenings.</param>
internal sealed class HardeningReader(PeopleOfStory people, StoryLexicon lexicon, PropositionMatcher matcher, WordTable words, LikelyPairs likely, HardeningModel model)
{
    /// <summary>How likely two clauses must tell the same to be looked at.</summary>
    public const double LeastLikely = 0.5;

    private const double LeastSure = 0.55;
    private const int LeastWords = 3;
    private readonly ReportedWord _word = new(people);
    private readonly OwnVoice _voice = new(people, lexicon);
    private readonly HardeningFeatures _features = HardeningFeatures.Of(people, lexicon, words);

    /// <summary>The hardenings of a story: the words on somebody's word, and those told as fact.</summary>
    /// <param name="claims">The claims with their clauses.</param>
    public IEnumerable<(Proposition Before, Proposition After)> Find(IEnumerable<ClaimDraft> claims) =>
        Surest(claims, static (said, told) => !(told.Input.Days.To < said.Input.Days.From)).Select(pair => (pair.Said, pair.Told));

    /// <summary>The softenings of a story: the words told as fact, and those on somebody's word in a later report of the same outlet.</summary>
    /// <param name="claims">The claims with their clauses.</param>
    public IEnumerable<(Proposition Before, Proposition After)> FindSoftened(IEnumerable<ClaimDraft> claims) =>
        Surest(claims, static (said, told) => told.Input.Article.Outlet is { } outlet && outlet.Value == said.Input.Article.Outlet?.Value && told.Input.Days.To < said.Input.Days.From && !IsOfHouse(outlet.Value, said))
            .Select(pair => (pair.Told, pair.Said));

    /// <summary>The pairs that the model is sure of; each report tells as fact once what another has on somebody's word, and the surest pair is taken.</summary>
    private IEnumerable<(Proposition Said, Proposition Told)> Surest(IEnumerable<ClaimDraft> claims, Func<Proposition, Proposition, bool> isOrdered)
    {
        var found = new List<(Proposition Said, Proposition Told, double Sure)>();
        var read = new HashSet<(Evidence, Evidence)>();
        foreach (ClaimDraft draft in claims)
        {
            HashSet<int> attributing = [.. draft.Propositions.Where(proposition => proposition.Statement is not null).Select(proposition => proposition.Input.Index), .. draft.Reactions.Select(reaction => reaction.Input.Index)];
            HashSet<int> telling = [.. draft.Propositions.Where(proposition => proposition.Statement is null).Select(proposition => proposition.Input.Index)];
            Proposition[] onWord = [.. draft.Propositions.Where(IsOnWord)];
            foreach (Proposition told in onWord.Length == 0 ? [] : draft.Propositions.Where(IsToldAsFact))
            {
                foreach (Proposition said in onWord.Where(said => said.Input != told.Input && isOrdered(said, told) && read.Add((said.Evidence, told.Evidence)) && !attributing.Contains(told.Input.Index) && !telling.Contains(said.Input.Index)))
                {
                    Add(said, told, matcher.Score(said, told));
                }
            }
        }

        foreach ((Proposition one, Proposition two, double same) in likely.All)
        {
            (Proposition said, Proposition told) = one.Statement is null ? (two, one) : (one, two);
            if (one.Input != two.Input && said.Statement is not null && isOrdered(said, told) && IsToldAsFact(told) && IsOnWord(said) && read.Add((said.Evidence, told.Evidence)))
            {
                Add(said, told, same);
            }
        }

        return found.OrderByDescending(row => row.Sure).ThenBy(row => row.Said.Input.Article.Id, StringComparer.Ordinal).ThenBy(row => row.Said.Span).ThenBy(row => row.Told.Input.Article.Id, StringComparer.Ordinal).ThenBy(row => row.Told.Span)
            .DistinctBy(row => (row.Told.Input.Index, row.Told.Whole)).DistinctBy(row => (row.Told.Input.Index, row.Said.Input.Index, row.Said.Whole)).Select(row => (row.Said, row.Told));

        void Add(Proposition said, Proposition told, double same)
        {
            if (same >= LeastLikely && Math.Min(said.Content.Length + said.People.Length, told.Content.Length + told.People.Length) >= LeastWords && !IsToldElsewhere(said, told)
                && Sureness(said, told, same) is >= LeastSure and var sure)
            {
                found.Add((said, told, sure));
            }
        }
    }

    /// <summary>Whether somebody of the outlet itself is the source: <i>our producer writes</i>.</summary>
    private static bool IsOfHouse(string outlet, Proposition said) =>
        outlet.Split(' ')[0] is var name && said.Statement!.Source.Any(source => said.Input.Article.TextOf(source).Split(' ').Any(word => string.Equals(word.TrimEnd('\'', '’', 's'), name, StringComparison.OrdinalIgnoreCase)));

    private double Sureness(Proposition before, Proposition after, double same)
    {
        Span<double> features = stackalloc double[HardeningFeatures.Count];
        _features.Read(before, after, same, features);
        return HardeningFeatures.IsPossible(features) ? model.Probability(features) : 0;
    }

    /// <summary>Whether the report that has it on somebody's word is likely to tell it in its own voice too, or the other to attribute it too.</summary>
    private bool IsToldElsewhere(Proposition before, Proposition after) =>
        likely.Of(before).Concat(likely.Of(after)).Any(other => (other.Input == before.Input && other.Statement is null) || (other.Input == after.Input && other.Statement is not null));

    private bool IsOnWord(Proposition proposition) => proposition.Statement is not null && ReportedWord.IsAsserted(proposition) && !_word.IsOwnDeed(proposition);

    private bool IsToldAsFact(Proposition proposition) =>
        proposition.Statement is null && OwnVoice.IsMain(proposition) && !_voice.IsHedged(proposition) && !_voice.HasLooseWordOfSaying(proposition) && !OwnVoice.IsOfWriter(proposition) && !OwnVoice.IsOfPost(proposition);
}
