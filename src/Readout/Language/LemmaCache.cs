namespace Readout.Language;

/// <summary>The lemmas of the forms met lately, so that a lemma is made once and shared. Direct-mapped; the answer depends on form and tag alone.</summary>
internal sealed class LemmaCache(Lemmatizer lemmatizer)
{
    private const int Size = 1 << 14;
    private readonly ulong[] _keys = new ulong[Size];
    private readonly string[] _lemmas = new string[Size];

    /// <summary>The lemma of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="hash">Its <see cref="WordFeatures.FormHash"/>.</param>
    /// <param name="tag">Its tag class.</param>
    public string Find(ReadOnlySpan<char> form, ulong hash, int tag)
    {
        ulong key = WordFeatures.Mix(hash + (ulong)tag);
        int slot = (int)(key & (Size - 1));
        if (_keys[slot] != key)
        {
            _lemmas[slot] = lemmatizer.Find(form, tag);
            _keys[slot] = key;
        }

        return _lemmas[slot];
    }
}
