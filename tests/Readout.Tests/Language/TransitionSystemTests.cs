using Readout.Language;
using Readout.Train.Language;
using Xunit;

namespace Readout.Tests.Language;

public class TransitionSystemTests
{
    private const int Relations = 3;

    public static TheoryData<string> Trees => [
        "-1",
        "1, -1",
        "-1, 0",
        "1, 2, -1, 4, 2, 2",
        "1, 3, 1, -1, 5, 3",
        "-1, 0, 1, 2, 3",
        "4, 4, 4, 4, -1",
    ];

    [Theory]
    [MemberData(nameof(Trees))]
    public void Following_the_oracle_builds_the_gold_tree(string tree)
    {
        int[] heads = Parse(tree);
        TransitionSystem system = Begin(heads, out int[] gold);
        var oracle = new ParserOracle(system, gold);
        int steps = 0;
        while (!system.IsDone(0))
        {
            int shift = oracle.Shift(0), left = oracle.Left(0), right = oracle.Right(0);
            int least = Math.Min(shift, Math.Min(left, right));
            Assert.Equal(0, least);
            system.Take(0, left == 0 ? 1 : right == 0 ? 1 + Relations : TransitionSystem.Shift, Relations);
            steps++;
        }

        Assert.Equal(2 * heads.Length, steps);
        Assert.Equal(gold[..heads.Length], system.Heads[..heads.Length]);
    }

    [Fact]
    public void The_traits_of_a_state_are_the_relations_of_its_children_and_two_distances()
    {
        TransitionSystem system = Begin([1, -1, 1], out _);
        Span<int> slots = stackalloc int[TransitionSystem.Slots], traits = stackalloc int[TransitionSystem.Traits];
        foreach (int action in new[] { TransitionSystem.Shift, 1 + 2, TransitionSystem.Shift, TransitionSystem.Shift, 1 + Relations + 1 })
        {
            system.Take(0, action, Relations);
        }

        system.FillSlots(0, slots);
        system.FillTraits(slots, Relations, traits);
        int distances = TransitionSystem.TraitCount(Relations) - 16;
        Assert.Equal([2, Relations + 1, -1, -1, -1, distances + 1, -1], traits.ToArray());
        Assert.All(traits.ToArray(), trait => Assert.InRange(trait, -1, TransitionSystem.TraitCount(Relations) - 1));
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void An_action_is_forced_where_no_other_and_no_other_relation_is_allowed(string tree)
    {
        for (int seed = 0; seed < 12; seed++)
        {
            TransitionSystem system = Begin(Parse(tree), out _);
            var random = new TrainingRandom((ulong)seed);
            while (!system.IsDone(0))
            {
                int[] allowed = [.. new[] { (system.CanShift(0), 0), (system.CanLeft(0), 1), (system.CanRight(0), 1 + Relations) }.Where(action => action.Item1).Select(action => action.Item2)];
                // LEFT under the root has one relation; RIGHT has several, even where nothing else is allowed.
                Assert.Equal(allowed is [TransitionSystem.Shift] or [1], system.IsForced(0));
                system.Take(0, allowed[random.Next(allowed.Length)], Relations);
            }

            Assert.False(system.IsForced(0));
        }
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void The_cost_of_any_action_is_the_number_of_gold_arcs_that_can_no_longer_be_reached(string tree)
    {
        int[] heads = Parse(tree);
        for (int seed = 0; seed < 12; seed++)
        {
            TransitionSystem system = Begin(heads, out int[] gold);
            var oracle = new ParserOracle(system, gold);
            var taken = new List<int>();
            var random = new TrainingRandom((ulong)seed);
            int wrong = 0;
            while (!system.IsDone(0))
            {
                int[] costs = [oracle.Shift(0), oracle.Left(0), oracle.Right(0)];
                int[] legal = [.. Enumerable.Range(0, 3).Where(i => costs[i] < ParserOracle.Impossible)];
                int choice = legal[random.Next(legal.Length)];
                int best = Reachable(heads, taken);
                wrong += costs[choice];
                taken.Add(choice == 0 ? TransitionSystem.Shift : choice == 1 ? 1 : 1 + Relations);
                system.Take(0, taken[^1], Relations);
                Assert.Equal(best - costs[choice], Reachable(heads, taken));
            }

            Assert.Equal(wrong, Enumerable.Range(0, heads.Length).Count(i => system.Heads[i] != gold[i]));
        }
    }

    [Theory]
    [InlineData("1, -1, 1", "1, -1, 1")]
    [InlineData("2, 3, -1, 2", "2, 2, -1, 2")]
    [InlineData("-1, 3, 0, 0, 2", "-1, 0, 0, 0, 0")]
    public void Crossing_arcs_are_lifted_and_no_others(string tree, string lifted) => Assert.Equal(Parse(lifted), ProjectiveTree.Lift(Parse(tree)));

    /// <summary>The most gold arcs that any continuation reaches, by trying all.</summary>
    private static int Reachable(int[] heads, List<int> taken)
    {
        TransitionSystem system = Begin(heads, out int[] gold);
        foreach (int action in taken)
        {
            system.Take(0, action, Relations);
        }

        if (system.IsDone(0))
        {
            return Enumerable.Range(0, heads.Length).Count(i => system.Heads[i] == gold[i]);
        }

        int best = -1;
        foreach ((bool can, int action) in new[] { (system.CanShift(0), 0), (system.CanLeft(0), 1), (system.CanRight(0), 1 + Relations) })
        {
            best = can ? Math.Max(best, Reachable(heads, [.. taken, action])) : best;
        }

        return best;
    }

    private static int[] Parse(string tree) => [.. tree.Split(", ").Select(int.Parse)];

    private static TransitionSystem Begin(int[] heads, out int[] gold)
    {
        var system = new TransitionSystem();
        system.Prepare(heads.Length + 1, 1);
        system.Begin(0, 0, heads.Length);
        gold = [.. heads.Select(head => head < 0 ? heads.Length : head), -1];
        return system;
    }
}
