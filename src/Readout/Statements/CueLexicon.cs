using System.Collections.Frozen;
using Readout.Language;
using Readout.Language.Neural;
using Readout.Models;

namespace Readout.Statements;

/// <summary>The classes of cue words and other closed lists of words about speech, compiled from the lists of <c>tools/Readout.Train/Statements/Lists</c>.</summary>
internal sealed class CueLexicon
{
    private static readonly Lazy<CueLexicon> _shared = new(() => new CueLexicon(ModelFile.Embedded("Lexicons/cues.bin")));
    private readonly FrozenDictionary<string, CueClasses> _verbs;
    private readonly FrozenDictionary<string, CueClasses> _nouns;
    private readonly FrozenDictionary<string, FrozenSet<string>> _lists;
    private readonly HashIndex _groups;

    /// <summary>Reads a compiled lexicon.</summary>
    public CueLexicon(ModelFile file)
    {
        var verbs = new Dictionary<string, CueClasses>(StringComparer.Ordinal);
        var nouns = new Dictionary<string, CueClasses>(StringComparer.Ordinal);
        var lists = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        var groups = new Dictionary<ulong, ushort>();
        foreach (string section in file.Names)
        {
            string[] lines = file.Text(section).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (section == "groups")
            {
                ReadGroups(lines, groups);
                continue;
            }

            if (!Enum.TryParse(section, out CueClasses cueClass))
            {
                lists[section] = lines.ToFrozenSet(StringComparer.Ordinal);
                continue;
            }

            foreach (string line in lines)
            {
                bool isNoun = line.EndsWith("/n", StringComparison.Ordinal);
                Dictionary<string, CueClasses> words = isNoun ? nouns : verbs;
                string lemma = isNoun ? line[..^2] : line;
                words[lemma] = words.GetValueOrDefault(lemma) | cueClass;
            }
        }

        _verbs = verbs.ToFrozenDictionary(StringComparer.Ordinal);
        _nouns = nouns.ToFrozenDictionary(StringComparer.Ordinal);
        _lists = lists.ToFrozenDictionary(StringComparer.Ordinal);
        _groups = new HashIndex([.. groups.Keys], [.. groups.Values]);
    }

    /// <summary>The lexicon that the library carries.</summary>
    public static CueLexicon Shared => _shared.Value;

    /// <summary>The classes of a lemma; verbs, adjectives and participles share one list, nouns have their own.</summary>
    public CueClasses ClassesOf(string lemma, UniversalTag tag) => tag switch
    {
        UniversalTag.NOUN => _nouns.GetValueOrDefault(lemma),
        UniversalTag.VERB or UniversalTag.ADJ or UniversalTag.AUX => _verbs.GetValueOrDefault(lemma),
        _ => CueClasses.None,
    };

    /// <summary>Number of the group of like words that a lemma belongs to, from 1; 0 when it belongs to none.</summary>
    /// <param name="lemma">Hash of the lemma, by <see cref="ArticleSignals.HashOf"/>.</param>
    public uint GroupOf(uint lemma) => (uint)Math.Max(0, _groups.Find(lemma));

    /// <summary>Whether a word stands in a named list.</summary>
    public bool Has(string list, string word) => _lists.TryGetValue(list, out FrozenSet<string>? words) && words.Contains(word);

    private static void ReadGroups(string[] lines, Dictionary<ulong, ushort> groups)
    {
        groups.EnsureCapacity(lines.Length);
        foreach (string line in lines)
        {
            int space = line.LastIndexOf(' ');
            groups[ArticleSignals.HashOf(line.AsSpan(0, space))] = (ushort)(ushort.Parse(line.AsSpan(space + 1)) + 1);
        }
    }
}
