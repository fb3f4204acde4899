using System.Collections.Concurrent;

namespace Readout.Stories;

/// <summary>
/// What was worked out on the way to stories and comes out the same as long as what it was worked out of does: found by a digest of that, so that it is never out of date. Kept
/// from one composition to the next, it spares most of the work where few articles have come. Safe to use from several threads.
/// </summary>
/// <param name="known">What an earlier composition worked out, by digest.</param>
public sealed class Workings(IReadOnlyDictionary<string, byte[]> known)
{
    // A build may work otherwise, and carries the models and lists.
    private static readonly string _build = typeof(Workings).Module.ModuleVersionId.ToString();
    private readonly ConcurrentDictionary<string, byte[]> _used = new(StringComparer.Ordinal);

    /// <summary>Workings that know nothing yet.</summary>
    public Workings()
        : this(new Dictionary<string, byte[]>())
    {
    }

    /// <summary>What was worked out or found again, by digest: what there is to keep.</summary>
    public IReadOnlyDictionary<string, byte[]> Used => _used;

    /// <summary>The digest of what something is worked out of, in this build.</summary>
    /// <param name="kind">What is worked out.</param>
    /// <param name="parts">What of.</param>
    internal static string KeyOf(string kind, params IEnumerable<string> parts) => kind + " " + StoryBasis.Digest(parts.Prepend(_build));

    /// <summary>What was worked out under a digest; <c>null</c> when nothing was.</summary>
    internal byte[]? Find(string key)
    {
        if (!_used.TryGetValue(key, out byte[]? found) && known.TryGetValue(key, out found))
        {
            _used[key] = found;
        }

        return found;
    }

    /// <summary>Remembers what was worked out.</summary>
    internal void Keep(string key, byte[] worked) => _used[key] = worked;
}
