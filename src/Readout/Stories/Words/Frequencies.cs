using System.Runtime.InteropServices;
using Readout.Models;

namespace Readout.Stories.Words;

/// <summary>
/// In how many of a reference collection's articles a word stands: the rarer, the more it says. Read from
/// <c>Lexicons/frequencies.bin</c>, which <c>stories-frequencies</c> of Readout.Train compiles; words in fewer than three articles are left out.
/// </summary>
internal sealed class Frequencies
{
    private static readonly Lazy<Frequencies> _shared = new(() => new Frequencies(ModelFile.Embedded("Lexicons/frequencies.bin")));
    private const int PrefixBits = 16;
    private readonly uint[] _keys;
    private readonly int[] _first = new int[(1 << PrefixBits) + 1];
    private readonly ushort[] _counts;
    private readonly double _unseen;

    /// <summary>Reads a compiled lexicon.</summary>
    /// <param name="file">A file with the sections <c>articles</c>, <c>keys</c> (ascending) and <c>counts</c>.</param>
    public Frequencies(ModelFile file)
    {
        Articles = MemoryMarshal.Read<int>(file["articles"].Span);
        _keys = MemoryMarshal.Cast<byte, uint>(file["keys"].Span).ToArray();
        _counts = MemoryMarshal.Cast<byte, ushort>(file["counts"].Span).ToArray();
        _unseen = Math.Log((Articles + 1) / 0.5);

        // Where the keys with each beginning begin, so that a search is over a few of them.
        for (int i = 0; i < _keys.Length; i++)
        {
            _first[(_keys[i] >> (32 - PrefixBits)) + 1] = i + 1;
        }

        for (int prefix = 1; prefix < _first.Length; prefix++)
        {
            _first[prefix] = Math.Max(_first[prefix], _first[prefix - 1]);
        }
    }

    /// <summary>The lexicon of the library, loaded on first use.</summary>
    public static Frequencies Shared => _shared.Value;

    /// <summary>Number of articles counted.</summary>
    public int Articles { get; }

    /// <summary>The key of a word in the lexicon: the upper half of its hash.</summary>
    public static uint KeyOf(ulong hash) => (uint)(hash >> 32);

    /// <summary>Number of articles that hold the word; 0 when fewer than three do.</summary>
    public int CountOf(ulong hash)
    {
        uint key = KeyOf(hash);
        int first = _first[key >> (32 - PrefixBits)], end = _first[(key >> (32 - PrefixBits)) + 1];
        int at = Array.BinarySearch(_keys, first, end - first, key);
        return at >= 0 ? _counts[at] : 0;
    }

    /// <summary>
    /// Inverse document frequency log((N + 1) / (n + 0.5)), natural logarithm; 0 for a word in more than a quarter of all articles.
    /// </summary>
    public double Weight(ulong hash)
    {
        int count = CountOf(hash);
        return count == 0 ? _unseen : count * 4 > Articles ? 0 : Math.Log((Articles + 1) / (count + 0.5));
    }
}
