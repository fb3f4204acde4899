using System.Collections.Concurrent;

namespace Readout.Stories;

/// <summary>
/// Accounts of stories, each made once and forgotten when it was taken as often as it was to be: a story that another takes up is wanted for both. Safe to use from several threads.
/// </summary>
/// <param name="wanted">The stories, each as often as it will be taken; one that is taken more often is made again.</param>
/// <param name="make">Makes the account of a story, with its articles.</param>
internal sealed class SharedAccounts(IEnumerable<int> wanted, Func<int, (StoryAccount Account, StoryInput[] Members)> make)
{
    private readonly Dictionary<int, int> _left = wanted.CountBy(i => i).ToDictionary();
    private readonly ConcurrentDictionary<int, Lazy<(StoryAccount Account, StoryInput[] Members)>> _made = new();

    /// <summary>The account of a story, with its articles.</summary>
    public (StoryAccount Account, StoryInput[] Members) Take(int story)
    {
        Lazy<(StoryAccount Account, StoryInput[] Members)> made = _made.GetOrAdd(story, i => new(() => make(i)));
        bool isLast;
        lock (_left)
        {
            isLast = (_left[story] = _left.GetValueOrDefault(story) - 1) <= 0;
        }

        (StoryAccount Account, StoryInput[] Members) account = made.Value;
        if (isLast)
        {
            _made.TryRemove(story, out _);
        }

        return account;
    }
}
