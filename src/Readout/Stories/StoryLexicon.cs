using System.Collections.Frozen;
using Readout.Models;

namespace Readout.Stories;

/// <summary>The word lists of this room, read from <c>Lexicons/stories.bin</c>, which <c>stories-lexicon</c> of Readout.Train compiles.</summary>
internal sealed class StoryLexicon
{
    private static readonly Lazy<StoryLexicon> _shared = new(() => new StoryLexicon(ModelFile.Embedded("Lexicons/stories.bin")));

    /// <summary>Reads a compiled lexicon.</summary>
    public StoryLexicon(ModelFile file)
    {
        Letters = Lines(file, "letters").Select(line => line.Split(' '))
            .SelectMany(pair => pair[0].Select(letter => (letter, plain: pair[1]))).ToFrozenDictionary(pair => pair.letter, pair => pair.plain);
        Spellings = [.. Lines(file, "spellings").Select(line => line.Split(' ')).Select(pair => (pair[0], pair[1] == "-" ? "" : pair[1]))];
        GivenNames = Groups(file, "given-names", ' ');
        SameNames = Groups(file, "same-names", '|');
        Honorifics = Lines(file, "honorifics").ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The lexicon of the library, loaded on first use.</summary>
    public static StoryLexicon Shared => _shared.Value;

    /// <summary>Letters with marks, and the plain letters they are compared as.</summary>
    public FrozenDictionary<char, string> Letters { get; }

    /// <summary>Rewritings that make spellings of one name equal, in order.</summary>
    public IReadOnlyList<(string From, string To)> Spellings { get; }

    /// <summary>The group of a given name: names with a group in common may be one person's. A name may be in several groups.</summary>
    public FrozenDictionary<string, int[]> GivenNames { get; }

    /// <summary>The group of a name of a country, body or outlet.</summary>
    public FrozenDictionary<string, int[]> SameNames { get; }

    /// <summary>Words before a name that are no part of it.</summary>
    public FrozenSet<string> Honorifics { get; }

    private static string[] Lines(ModelFile file, string section) => file.Text(section).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static FrozenDictionary<string, int[]> Groups(ModelFile file, string section, char separator) =>
        Lines(file, section).SelectMany((line, group) => line.Split(separator).Select(name => (name, group)))
            .GroupBy(pair => pair.name).ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.group).ToArray());
}
