using System.Runtime.InteropServices;
using Readout.Language;

namespace Readout.Train.Language;

/// <summary>Compiles our lists of names (one entry a line, <c>#</c> begins a comment) into hashes and masks.</summary>
internal static class GazetteerCompiler
{
    /// <summary>Compiles the files of a folder: <c>Countries.txt</c> and so on, one for each list that is there.</summary>
    public static (ulong[] Hashes, ushort[] Masks) Compile(string folder)
    {
        var entries = new SortedDictionary<ulong, ushort>();
        foreach (GazetteerList list in Enum.GetValues<GazetteerList>())
        {
            string path = Path.Combine(folder, list + ".txt");
            if (!File.Exists(path))
            {
                continue;
            }

            foreach (string line in File.ReadLines(path))
            {
                string entry = line.Split('#')[0].Trim();
                if (entry.Length > 0)
                {
                    Add(entries, entry.Split(' ', StringSplitOptions.RemoveEmptyEntries), list);
                    // The treebanks split at hyphens; some tokenizers do not.
                    Add(entries, entry.Replace("-", " - ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries), list);
                }
            }
        }

        return ([.. entries.Keys], [.. entries.Values]);
    }

    /// <summary>The sections of the model file.</summary>
    public static void Write(IDictionary<string, byte[]> sections, ulong[] hashes, ushort[] masks)
    {
        sections["gazetteer/hashes"] = MemoryMarshal.AsBytes(hashes.AsSpan()).ToArray();
        sections["gazetteer/masks"] = MemoryMarshal.AsBytes(masks.AsSpan()).ToArray();
    }

    private static void Add(SortedDictionary<ulong, ushort> entries, string[] words, GazetteerList list)
    {
        ulong hash = 0;
        for (int i = 0; i < words.Length; i++)
        {
            hash = Gazetteer.Extend(hash, WordFeatures.VectorHash(words[i]));
            int bit = i == words.Length - 1 ? 1 << (int)list : Gazetteer.PrefixBit;
            entries[hash] = (ushort)(entries.GetValueOrDefault(hash) | bit);
        }
    }
}
