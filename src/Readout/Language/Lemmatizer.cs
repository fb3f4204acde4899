using Readout.Language.Neural;
using Readout.Models;

namespace Readout.Language;

/// <summary>
/// Lemmas by edit scripts (lower the case, cut k characters, add a string). The script is the one learned for this tag and the whole word,
/// else for this tag and the longest ending that makes a known word (<i>floated</i> of <i>float</i>, <i>donated</i> of <i>donate</i>), else the
/// longest ending. Irregular verbs are listed. After the ripple-down rules of LemmaGen (Juršič et al. 2010), with the tag as part of the key.
/// </summary>
internal sealed class Lemmatizer
{
    /// <summary>The longest ending that has rules.</summary>
    public const int LongestEnding = 6;

    private readonly HashIndex _rules;
    private readonly LemmaScript[] _scripts;
    private readonly HashIndex? _known;
    private readonly bool[] _irregular = [];
    private readonly IrregularVerbs? _verbs;

    /// <summary>Reads the compiled rules.</summary>
    /// <param name="file">The model file.</param>
    /// <param name="known">The words that exist, by <see cref="WordFeatures.VectorHash"/>.</param>
    /// <param name="verbs">Irregular verbs, which go before the rules.</param>
    /// <param name="irregular">Of which tags these are forms.</param>
    public Lemmatizer(ModelFile file, HashIndex known, IrregularVerbs verbs, bool[] irregular)
        : this(
            TensorSections.ReadHashes(file, "lemmas/hashes"),
            TensorSections.ReadShorts(file, "lemmas/scripts"),
            [.. file.Text("lemmas/edits").Split('\n').Select(LemmaScript.Parse)],
            known)
    {
        _verbs = verbs;
        _irregular = irregular;
    }

    /// <summary>Takes rules: the hash of each key leads to the script at the same place; and, where there is one, the index of the words that exist.</summary>
    public Lemmatizer(ReadOnlySpan<ulong> hashes, ReadOnlySpan<ushort> scriptOf, LemmaScript[] scripts, HashIndex? known = null)
    {
        _known = known;
        _rules = new HashIndex(hashes, scriptOf);
        _scripts = scripts;
    }

    /// <summary>The key of a tag and a whole word (lower case).</summary>
    public static ulong WordKey(int tag, ReadOnlySpan<char> lower) => WordFeatures.Hash(lower, 1000 + (ulong)tag);

    /// <summary>The key of a tag and an ending (lower case).</summary>
    public static ulong EndingKey(int tag, ReadOnlySpan<char> ending) => WordFeatures.Hash(ending, 5000 + (ulong)tag);

    /// <summary>The lemma of a form.</summary>
    /// <param name="form">The form as it stands in the text.</param>
    /// <param name="tag">Its tag, as the number of its class.</param>
    public string Find(ReadOnlySpan<char> form, int tag)
    {
        Span<char> plain = form.Length <= 128 ? stackalloc char[form.Length] : new char[form.Length];
        Span<char> lower = form.Length <= 128 ? stackalloc char[form.Length] : new char[form.Length];
        for (int i = 0; i < form.Length; i++)
        {
            plain[i] = form[i] is '‘' or '’' ? '\'' : form[i];
            lower[i] = char.ToLowerInvariant(plain[i]);
        }

        if (_verbs is not null && _irregular[tag] && _verbs.LemmaOf(lower) is { } verb)
        {
            return verb;
        }

        int rule = _rules.Find(WordKey(tag, lower));
        return rule < 0 ? ByEnding(plain, lower, tag) : Apply(_scripts[rule], plain, lower);
    }

    private string ByEnding(ReadOnlySpan<char> plain, ReadOnlySpan<char> lower, int tag)
    {
        string? longest = null;
        for (int length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
        {
            int rule = _rules.Find(EndingKey(tag, lower[^length..]));
            if (rule < 0)
            {
                continue;
            }

            string lemma = Apply(_scripts[rule], plain, lower);
            if (_known is null || _known.Find(WordFeatures.VectorHash(lemma)) >= 0)
            {
                return lemma;
            }

            longest ??= lemma;
        }

        return longest ?? plain.ToString();
    }

    private static string Apply(LemmaScript script, ReadOnlySpan<char> plain, ReadOnlySpan<char> lower)
    {
        ReadOnlySpan<char> from = script.Lower ? lower : plain;
        return script.Cut >= from.Length && script.Added.Length == 0 ? from.ToString() : string.Concat(from[..Math.Max(0, from.Length - script.Cut)], script.Added);
    }
}
