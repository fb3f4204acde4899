using Readout.Language.Neural;

namespace Readout.Language;

/// <summary>Turns the words of sentences into encoded rows by a model's embeddings and encoder. For one thread; buffers grow to the largest batch.</summary>
internal sealed unsafe class SentenceRows(LanguageModel model)
{
    private readonly WordCache _cache = new(model);
    private FloatBuffer _input = new(16);
    private FloatBuffer _other = new(16);
    private FloatBuffer _scratch = new(16);
    private readonly RoundedRows _rounded = new(model.Width);
    private int _room;

    /// <summary>The rows of the last batch, rounded.</summary>
    public RoundedRows Rounded => _rounded;

    /// <summary>Encodes sentences: each its words and one row for the root.</summary>
    /// <param name="batch">Receives where they lie.</param>
    /// <param name="target">The words.</param>
    /// <param name="pieces">First token of each piece (a sentence, or part of a very long one) and one last entry.</param>
    /// <param name="first">The first piece.</param>
    /// <param name="end">The piece after the last.</param>
    /// <returns>The rows of the batch, valid until the next call.</returns>
    public float* Encode(SequenceBatch batch, AnalysisTarget target, ReadOnlySpan<int> pieces, int first, int end)
    {
        batch.Clear();
        for (int piece = first; piece < end; piece++)
        {
            batch.Add(pieces[piece + 1] - pieces[piece] + 1);
        }

        Prepare(batch.Rows);
        for (int i = 0; i < batch.Count; i++)
        {
            Fill(target, pieces[first + i], pieces[first + i + 1], batch.Start(i));
        }

        return model.Encoder.Encode(batch, _input.Pointer, _other.Pointer, _scratch.Pointer, _rounded);
    }

    private void Fill(AnalysisTarget target, int firstToken, int endToken, int row)
    {
        int width = model.Width;
        int count = endToken - firstToken;
        for (int i = 0; i < count; i++)
        {
            int token = firstToken + i;
            target.SetVectorHash(token, _cache.Fill(target.FormOf(token), target.FormHash(token), _input.Pointer + ((nint)(row + i) * width)));
        }

        float* root = _input.Pointer + ((nint)(row + count) * width);
        new Span<float>(root, width).Clear();
        model.Rows.AddRow(WordFeatures.RootRow, root);
        ReadOnlySpan<ulong> words = target.VectorHashes(firstToken, endToken);
        for (int i = 0; i < count;)
        {
            ReadOnlySpan<char> form = target.FormOf(firstToken + i);
            int length = 0;
            if (form.Length > 0 && char.IsUpper(form[0]))
            {
                length = model.Gazetteer.Match(words[i..], out int mask);
                for (int j = 0; j < length; j++)
                {
                    AddMarks(mask, GazetteerMarks.Part(j, length), _input.Pointer + ((nint)(row + i + j) * width));
                }
            }

            i += Math.Max(1, length);
        }
    }

    private void AddMarks(int mask, int part, float* target)
    {
        for (int list = 0; mask != 0; list++, mask >>= 1)
        {
            if ((mask & 1) != 0)
            {
                model.Rows.AddRow(GazetteerMarks.Row(list, part), target);
            }
        }
    }

    private void Prepare(int rows)
    {
        if (_room < rows)
        {
            _room = Math.Max(rows, LanguageWorkspace.BatchRows + LanguageWorkspace.LongestSentence);
            _input = new FloatBuffer(_room * model.Width);
            _other = new FloatBuffer(_room * model.Width);
            _scratch = new FloatBuffer(_room * model.Encoder.ScratchColumns);
        }
    }
}
