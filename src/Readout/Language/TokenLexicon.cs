using System.Collections.Frozen;
using Readout.Models;

namespace Readout.Language;

/// <summary>The closed word lists that the tokenizer needs: abbreviations, prefixes, units, contractions without apostrophe. Immutable.</summary>
internal sealed class TokenLexicon
{
    /// <summary>How an abbreviation keeps its full stop.</summary>
    public enum Stop : byte
    {
        /// <summary>Always.</summary>
        Always,

        /// <summary>Only when a number follows (<i>No. 5</i>).</summary>
        BeforeNumber,

        /// <summary>Only when a capital letter or a number follows (<i>Gen. Smith</i>).</summary>
        BeforeCapital,

        /// <summary>Always, and no sentence ends with it (<i>Mr.</i>).</summary>
        Title,

        /// <summary>Only when a capital letter follows, and no sentence ends with it then (<i>Gen.</i>).</summary>
        TitleBeforeCapital,

        /// <summary>Only inside a sentence: when no capital letter follows (<i>etc.</i>).</summary>
        BeforeSmall,
    }

    private static readonly Lazy<TokenLexicon> _embedded = new(() => Read(ModelFile.Embedded("Lexicons/tokens.bin")));

    private TokenLexicon(
        Dictionary<string, Stop> abbreviations, Dictionary<string, int> contractions, IEnumerable<string> pairs, IEnumerable<string> prefixes, IEnumerable<string> units, IEnumerable<string> domains, IEnumerable<string> wholes, IEnumerable<string> mastheads)
    {
        Abbreviations = abbreviations.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Contractions = contractions.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Pairs = pairs.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Prefixes = prefixes.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Units = units.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Domains = domains.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Wholes = wholes.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Mastheads = mastheads.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lists that ship with the library.</summary>
    public static TokenLexicon Embedded => _embedded.Value;

    /// <summary>Words that keep a full stop, without it.</summary>
    public FrozenDictionary<string, Stop>.AlternateLookup<ReadOnlySpan<char>> Abbreviations { get; }

    /// <summary>
    /// Words of two tokens written as one, with the length of the first (<i>can|not</i>); the length is negative where the word is two tokens only
    /// before some words, which <see cref="Pairs"/> holds.
    /// </summary>
    public FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Contractions { get; }

    /// <summary>Words that may be two tokens, each with a next word that makes it two (<i>its not</i>).</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pairs { get; }

    /// <summary>What stays joined to the next word by a hyphen (<i>e-mail</i>, <i>anti-war</i>).</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes { get; }

    /// <summary>What is cut off the number before it (<i>5|km</i>).</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units { get; }

    /// <summary>Last parts of host and file names.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains { get; }

    /// <summary>Whole chunks that are one token whatever their characters: emoticons, <i>w/o</i>, <i>Ph.D.</i></summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Wholes { get; }

    /// <summary>What stands in the brackets of a dateline that no dash ends (<i>Washington (CNN) The president ...</i>).</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Mastheads { get; }

    /// <summary>Whether a name always follows a word with a full stop (<i>Mr.</i>), so that no sentence ends with it.</summary>
    /// <param name="form">The word with its full stop.</param>
    public bool IsTitle(ReadOnlySpan<char> form) =>
        Abbreviations.TryGetValue(form[..^1], out Stop stop) && stop is Stop.Title or Stop.TitleBeforeCapital;

    /// <summary>Reads the lists from a compiled lexicon.</summary>
    public static TokenLexicon Read(ModelFile file)
    {
        var abbreviations = new Dictionary<string, Stop>(StringComparer.Ordinal);
        foreach (string line in Lines(file, "abbreviations"))
        {
            string[] parts = line.Split(' ');
            abbreviations[parts[0].TrimEnd('.')] = parts.ElementAtOrDefault(1) switch
            {
                null => Stop.Always,
                "number" => Stop.BeforeNumber,
                "title" => Stop.Title,
                "title-capital" => Stop.TitleBeforeCapital,
                "lower" => Stop.BeforeSmall,
                _ => Stop.BeforeCapital,
            };
        }

        var contractions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in Lines(file, "contractions"))
        {
            contractions[line.Replace("|", "", StringComparison.Ordinal)] = line.IndexOf('|', StringComparison.Ordinal);
        }

        List<string> pairs = [];
        foreach (string line in Lines(file, "followers"))
        {
            string[] words = line.Split(' ');
            string word = words[0].Replace("|", "", StringComparison.Ordinal);
            contractions.TryAdd(word, -words[0].IndexOf('|', StringComparison.Ordinal));
            pairs.AddRange(words.Skip(1).Select(next => $"{word} {next}"));
        }

        return new TokenLexicon(abbreviations, contractions, pairs, Lines(file, "prefixes"), Lines(file, "units"), Lines(file, "domains"), Lines(file, "wholes"), Lines(file, "mastheads"));
    }

    private static string[] Lines(ModelFile file, string section) => file.Text(section).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
