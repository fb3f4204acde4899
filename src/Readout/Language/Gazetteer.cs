using Readout.Language.Neural;
using Readout.Models;

namespace Readout.Language;

/// <summary>
/// Lists of names and of words that go with names, found in a sentence by their words without regard to case. The longest entry that
/// starts at a word wins; entries do not overlap.
/// </summary>
internal sealed class Gazetteer
{
    /// <summary>Set in a mask when the words so far begin a longer entry.</summary>
    public const int PrefixBit = 1 << 15;

    /// <summary>Mask bits of the lists whose names have a government.</summary>
    public const int Governed = (1 << (int)GazetteerList.Countries) | (1 << (int)GazetteerList.Cities) | (1 << (int)GazetteerList.Regions);

    /// <summary>Mask bits of the lists that the network sees; the others only serve to correct it.</summary>
    public const int Seen = (1 << (int)GazetteerList.GovernedWords) - 1;

    private readonly HashIndex _entries;

    /// <summary>Reads the compiled lists.</summary>
    public Gazetteer(ModelFile file)
        : this(TensorSections.ReadHashes(file, "gazetteer/hashes"), TensorSections.ReadShorts(file, "gazetteer/masks"))
    {
    }

    /// <summary>Takes compiled lists: the hash of the words of each entry, and of each beginning of one, with its mask.</summary>
    public Gazetteer(ReadOnlySpan<ulong> hashes, ReadOnlySpan<ushort> masks) => _entries = new HashIndex(hashes, masks);

    /// <summary>The hash of an entry with one more word.</summary>
    public static ulong Extend(ulong hash, ulong word) => WordFeatures.Mix((hash * 0x9E3779B97F4A7C15) ^ word);

    /// <summary>The mask of the lists that hold exactly these words; 0 when none does.</summary>
    public int Find(ReadOnlySpan<ulong> words)
    {
        ulong hash = 0;
        foreach (ulong word in words)
        {
            hash = Extend(hash, word);
        }

        return Math.Max(0, _entries.Find(hash)) & ~PrefixBit;
    }

    /// <summary>The longest entry at the beginning of the words.</summary>
    /// <param name="words">The words from here on.</param>
    /// <param name="mask">The lists that hold it.</param>
    /// <param name="lists">Mask bits of the lists to look in.</param>
    /// <returns>How many words it has; 0 when there is none.</returns>
    public int Match(ReadOnlySpan<ulong> words, out int mask, int lists = Seen)
    {
        mask = 0;
        int length = 0;
        ulong hash = 0;
        for (int i = 0; i < words.Length; i++)
        {
            hash = Extend(hash, words[i]);
            int found = _entries.Find(hash);
            if (found < 0)
            {
                break;
            }

            if ((found & lists) != 0)
            {
                length = i + 1;
                mask = found & lists;
            }

            if ((found & PrefixBit) == 0)
            {
                break;
            }
        }

        return length;
    }
}
