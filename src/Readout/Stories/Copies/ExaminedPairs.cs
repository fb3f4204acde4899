using System.Runtime.InteropServices;

namespace Readout.Stories.Copies;

/// <summary>
/// Pairs of articles that were compared in an earlier composition, by a digest of both: those of them that share text are known, and the others do not. For one thread.
/// </summary>
internal sealed class ExaminedPairs
{
    private readonly string _key = Workings.KeyOf("pairs");
    private readonly HashSet<ulong> _before;
    private readonly Dictionary<(string First, string Second), ArticleCopy> _copies;
    private readonly List<ulong> _now = [];

    /// <summary>The pairs of an earlier composition.</summary>
    /// <param name="workings">What was worked out then.</param>
    /// <param name="copies">The copies that were found then.</param>
    public ExaminedPairs(Workings workings, IReadOnlyCollection<ArticleCopy> copies)
    {
        Workings = workings;
        _before = workings.Find(_key) is { } kept ? [.. MemoryMarshal.Cast<byte, ulong>(kept)] : [];
        _copies = copies.ToDictionary(copy => (copy.First, copy.Second));
    }

    /// <summary>What was worked out of the texts.</summary>
    public Workings Workings { get; }

    /// <summary>What two articles share; <c>null</c> for nothing.</summary>
    /// <param name="first">Id of the first.</param>
    /// <param name="second">Id of the second.</param>
    /// <param name="digest">What the answer depends on.</param>
    /// <param name="compare">Compares them, if they were not.</param>
    public ArticleCopy? Find(string first, string second, ulong digest, Func<ArticleCopy?> compare)
    {
        _now.Add(digest);
        return _before.Contains(digest) ? _copies.GetValueOrDefault((first, second)) : compare();
    }

    /// <summary>Remembers all pairs that were asked for.</summary>
    public void Keep() => Workings.Keep(_key, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_now)).ToArray());
}
