using Readout.Language.Neural;

namespace Readout.Language;

/// <summary>
/// The network's input rows of the word forms met lately, by the exact form. Direct-mapped: a form that falls on a taken place replaces what was
/// there. What it gives depends on the form alone, so answers never depend on what was read before.
/// </summary>
internal sealed unsafe class WordCache
{
    private const int Size = 1 << 14;
    private readonly LanguageModel _model;
    private readonly ulong[] _forms = new ulong[Size];
    private readonly ulong[] _words = new ulong[Size];
    private readonly FloatBuffer _rows;
    private readonly FloatBuffer _vector = new(LanguageModel.VectorColumns);

    /// <summary>Makes an empty cache for a model.</summary>
    public WordCache(LanguageModel model)
    {
        _model = model;
        _rows = new FloatBuffer(Size * model.Width);
    }

    /// <summary>Writes the input row of a form and gives its hash for the gazetteer.</summary>
    /// <param name="form">The form.</param>
    /// <param name="hash">Its <see cref="WordFeatures.FormHash"/>.</param>
    /// <param name="target">The row to write.</param>
    public ulong Fill(ReadOnlySpan<char> form, ulong hash, float* target)
    {
        int slot = (int)(hash & (Size - 1));
        float* row = _rows.Pointer + ((nint)slot * _model.Width);
        if (_forms[slot] != hash)
        {
            _words[slot] = Compute(form, row);
            _forms[slot] = hash;
        }

        new ReadOnlySpan<float>(row, _model.Width).CopyTo(new Span<float>(target, _model.Width));
        return _words[slot];
    }

    private ulong Compute(ReadOnlySpan<char> form, float* row)
    {
        Span<int> rows = stackalloc int[WordFeatures.Hashed];
        ulong vector = WordFeatures.Find(form, rows, out ulong word);
        new Span<float>(row, _model.Width).Clear();
        foreach (int feature in rows)
        {
            _model.Rows.AddRow(feature, row);
        }

        int known = _model.Words.Find(word);
        _model.Rows.AddRow(known < 0 ? WordFeatures.UnknownRow : WordFeatures.WordBase + known, row);
        int place = _model.VectorWords.Find(vector);
        if (place >= 0)
        {
            _vector.Span.Clear();
            _model.Vectors.AddRow(place, _vector.Pointer);
            Kernels.Multiply(_vector.Pointer, 1, 1, _model.VectorMap.Pointer, _model.Width, row, _model.Width, 1, LanguageModel.VectorColumns, _model.Width, accumulate: true);
        }

        return vector;
    }
}
