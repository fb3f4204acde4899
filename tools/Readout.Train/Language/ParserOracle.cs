using Readout.Language;

namespace Readout.Train.Language;

/// <summary>
/// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013), for the system with a single root: the cost of an action is the number of
/// gold arcs that it makes unreachable.
/// </summary>
/// <param name="system">The states.</param>
/// <param name="heads">Gold head of each row; rows as in the system, the root's row as head of the root word.</param>
internal sealed class ParserOracle(TransitionSystem system, int[] heads)
{
    /// <summary>What an impossible action costs.</summary>
    public const int Impossible = 1000;

    /// <summary>Cost of SHIFT.</summary>
    public int Shift(int sentence)
    {
        if (!system.CanShift(sentence))
        {
            return Impossible;
        }

        // With words below it, the root word can no longer be the last of the stack.
        int next = system.Next(sentence), cost = heads[next] == system.Root(sentence) && system.Depth(sentence) > 0 ? 1 : 0;
        for (int i = 0; i < system.Depth(sentence); i++)
        {
            int word = system.OnStack(sentence, i);
            cost += heads[word] == next ? 1 : 0;
            cost += i > 0 && heads[next] == word ? 1 : 0;
        }

        return cost;
    }

    /// <summary>Cost of LEFT, without its relation.</summary>
    public int Left(int sentence)
    {
        if (!system.CanLeft(sentence))
        {
            return Impossible;
        }

        int word = system.OnStack(sentence, 0);
        return LostDependents(sentence, word) + (heads[word] == system.OnStack(sentence, 1) || (heads[word] > system.Next(sentence) && !RootIsLost(sentence, word)) ? 1 : 0);
    }

    /// <summary>Cost of RIGHT, without its relation.</summary>
    public int Right(int sentence)
    {
        if (!system.CanRight(sentence))
        {
            return Impossible;
        }

        int word = system.OnStack(sentence, 0);
        return LostDependents(sentence, word) + (heads[word] >= system.Next(sentence) && !RootIsLost(sentence, word) ? 1 : 0);
    }

    private bool RootIsLost(int sentence, int top) => heads[top] == system.Root(sentence) && system.Depth(sentence) > 1;

    private int LostDependents(int sentence, int word)
    {
        int lost = 0;
        for (int i = system.Next(sentence); i < system.Root(sentence); i++)
        {
            lost += heads[i] == word ? 1 : 0;
        }

        return lost;
    }
}
