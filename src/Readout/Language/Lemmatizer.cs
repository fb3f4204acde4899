using Readout.Language.Neural;
using Readout.Models;

namespace Readout.Language;

/// <summary>
/// Lemmas by edit scripts (lower the case, cut k characters, add a string). The script is the one learned for this tag and the whole word,
/// else for this tag and the longest known ending. After the ripple-down rules of LemmaGen (Juršič et al. 2010), with the tag as part of the key.
/// </summary>
internal sealed class Lemmatizer
{
    /// <summary>The longest ending that has rules.</summary>
    public const int LongestEnding = 6;

    private readonly HashIndex _rules;
    private readonly LemmaScript[] _scripts;

    /// <summary>Reads the compiled rules.</summary>
    public Lemmatizer(ModelFile file)
        : this(
            TensorSections.ReadHashes(file, "lemmas/hashes"),
            TensorSections.ReadShorts(file, "lemmas/scripts"),
            [.. file.Text("lemmas/edits").Split('\n').Select(LemmaScript.Parse)])
    {
    }

    /// <summary>Takes rules: the hash of each key leads to the script at the same place.</summary>
    public Lemmatizer(ReadOnlySpan<ulong> hashes, ReadOnlySpan<ushort> scriptOf, LemmaScript[] scripts)
    {
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

        int rule = _rules.Find(WordKey(tag, lower));
        for (int length = Math.Min(LongestEnding, lower.Length); rule < 0 && length >= 0; length--)
        {
            rule = _rules.Find(EndingKey(tag, lower[^length..]));
        }

        LemmaScript script = rule < 0 ? new LemmaScript(false, 0, "") : _scripts[rule];
        ReadOnlySpan<char> from = script.Lower ? lower : plain;
        return script.Cut >= from.Length && script.Added.Length == 0 ? from.ToString() : string.Concat(from[..Math.Max(0, from.Length - script.Cut)], script.Added);
    }
}
