using System.Collections.Frozen;
using Readout.Models;

namespace Readout.Language;

/// <summary>Lemmas of past forms and participles that no ending gives away (<i>fled</i>, <i>upheld</i>, <i>lying</i>): the treebanks hold too few of each to learn them all.</summary>
internal sealed class IrregularVerbs
{
    private static readonly Lazy<IrregularVerbs> _embedded = new(() => new IrregularVerbs(ModelFile.Embedded("Lexicons/verbs.bin")));
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lemmas;

    /// <summary>Reads a compiled list.</summary>
    public IrregularVerbs(ModelFile file) =>
        _lemmas = file.Text("irregular").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
            .SelectMany(words => words.Skip(1).Select(form => (form, lemma: words[0]))).ToFrozenDictionary(row => row.form, row => row.lemma, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The list that the library ships; read when first used.</summary>
    public static IrregularVerbs Embedded => _embedded.Value;

    /// <summary>Whether the list says anything of words with a Penn tag.</summary>
    public static bool Covers(UniversalTag tag, string penn) => tag == UniversalTag.VERB && penn is "VBD" or "VBN" or "VBG";

    /// <summary>The lemma of a past form or participle in small letters; <c>null</c> for a verb whose endings give it.</summary>
    public string? LemmaOf(ReadOnlySpan<char> form) => _lemmas.TryGetValue(form, out string? lemma) ? lemma : null;
}
