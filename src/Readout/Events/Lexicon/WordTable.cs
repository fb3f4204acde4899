using System.Collections.Frozen;

namespace Readout.Events.Lexicon;

/// <summary>The lower-case words that the lexicon speaks of, numbered. A word that it does not know has number -1.</summary>
internal sealed class WordTable
{
    private const int LongestWord = 48;
    private readonly FrozenDictionary<string, int> _numbers;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordTable(IReadOnlyList<string> words)
    {
        Words = words;
        var numbers = new Dictionary<string, int>(words.Count, StringComparer.Ordinal);
        for (int i = 0; i < words.Count; i++)
        {
            numbers[words[i]] = i;
        }

        _numbers = numbers.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words by number.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Number of a word in any case.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return -1;
        }

        Span<char> lower = stackalloc char[LongestWord];
        int length = word.ToLowerInvariant(lower);
        if (length < 0)
        {
            return -1;
        }

        for (int i = 0; i < length; i++)
        {
            if (lower[i] == '\u2019')
            {
                lower[i] = '\'';
            }
        }

        return _lookup.TryGetValue(lower[..length], out int number) ? number : -1;
    }
}
