using Readout.Language.Neural;

namespace Readout.Language;

/// <summary>What one thread needs to analyse sentences: buffers that grow to the largest batch and are then reused.</summary>
internal sealed unsafe class LanguageWorkspace
{
    private readonly LanguageModel _model;
    private readonly WordCache _cache;
    private readonly SequenceBatch _batch = new();
    private readonly TransitionParser _parser;
    private readonly NameDecoder _decoder = new();
    private FloatBuffer _input = new(16);
    private FloatBuffer _other = new(16);
    private FloatBuffer _product = new(16);
    private FloatBuffer _scores = new(16);
    private FloatBuffer _nameHidden = new(16);
    private readonly LemmaCache _lemmas;
    private readonly NameCorrector _corrector;
    private readonly NameHarmonizer _harmonizer;
    private ulong[] _words = [];
    private ulong[] _forms = [];

    /// <summary>Makes a workspace for a model.</summary>
    public LanguageWorkspace(LanguageModel model)
    {
        _model = model;
        _cache = new WordCache(model);
        _parser = new TransitionParser(model);
        _lemmas = new LemmaCache(model.Lemmatizer);
        _corrector = new NameCorrector(model);
        _harmonizer = new NameHarmonizer(model);
    }

    /// <summary>Rows that a batch should not exceed.</summary>
    public const int BatchRows = 400;

    /// <summary>Words of the longest sentence that is parsed whole.</summary>
    public const int LongestSentence = 320;

    /// <summary>Analyses the sentences <paramref name="first"/> to <paramref name="end"/> and writes what it finds into <paramref name="target"/>.</summary>
    /// <param name="pieces">First token of each piece (a sentence, or part of a very long one) and one last entry.</param>
    /// <param name="first">The first piece.</param>
    /// <param name="end">The piece after the last.</param>
    /// <param name="target">The arrays to fill; heads of pieces are absolute, -1 for a root.</param>
    public void Analyse(ReadOnlySpan<int> pieces, int first, int end, AnalysisTarget target)
    {
        int width = _model.Width;
        _batch.Clear();
        for (int piece = first; piece < end; piece++)
        {
            _batch.Add(pieces[piece + 1] - pieces[piece] + 1);
        }

        Prepare(_batch.Rows);
        _batch.ClearBorders(_input.Pointer, width);
        for (int i = 0; i < _batch.Count; i++)
        {
            FillInput(target, pieces[first + i], pieces[first + i + 1], _batch.Start(i));
        }

        float* encoded = _model.Encoder.Encode(_batch, _input.Pointer, _other.Pointer, _product.Pointer);
        _model.Tags.Apply(encoded, width, _batch.Rows, _scores.Pointer);
        _parser.Parse(_batch, encoded);
        for (int i = 0; i < _batch.Count; i++)
        {
            ReadOut(target, pieces[first + i], pieces[first + i + 1], _batch.Start(i));
        }

        _model.NameWindow.Apply(encoded, width, _batch.Rows - 2, _nameHidden.Pointer);
        LinearLayer.Rectify(_nameHidden.Pointer, (_batch.Rows - 2) * _model.NameHidden);
        _model.NameLabel.Apply(_nameHidden.Pointer, _model.NameHidden, _batch.Rows - 2, _scores.Pointer);
        for (int i = 0; i < _batch.Count; i++)
        {
            // Row r of the window is centred on row r + 1 of the batch.
            float* scores = _scores.Pointer + ((nint)(_batch.Start(i) - 1) * NameLabels.Columns);
            int known = target.Names.Count;
            _decoder.Decode(scores, pieces[first + i + 1] - pieces[first + i], pieces[first + i], target.Names);
            _corrector.Correct(target, known, pieces[first + i], pieces[first + i + 1]);
        }
    }

    /// <summary>Makes the names of an article agree, when all its pieces have been analysed.</summary>
    public void Harmonize(AnalysisTarget target) => _harmonizer.Harmonize(target);

    private void FillInput(AnalysisTarget target, int firstToken, int endToken, int row)
    {
        int width = _model.Width;
        int count = endToken - firstToken;
        if (_words.Length < count)
        {
            _words = new ulong[count * 2];
        }

        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> form = target.FormOf(firstToken + i);
            _forms[row + i] = WordFeatures.FormHash(form);
            _words[i] = _cache.Fill(form, _forms[row + i], _input.Pointer + ((nint)(row + i) * width));
        }

        float* root = _input.Pointer + ((nint)(row + count) * width);
        new Span<float>(root, width).Clear();
        _model.Rows.AddRow(WordFeatures.RootRow, root);
        ReadOnlySpan<ulong> words = _words.AsSpan(0, count);
        for (int i = 0; i < count;)
        {
            ReadOnlySpan<char> form = target.FormOf(firstToken + i);
            int length = 0;
            if (form.Length > 0 && char.IsUpper(form[0]))
            {
                length = _model.Gazetteer.Match(words[i..], out int mask);
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
                _model.Rows.AddRow(GazetteerMarks.Row(list, part), target);
            }
        }
    }

    private void ReadOut(AnalysisTarget target, int firstToken, int endToken, int row)
    {
        int columns = _model.Tags.Outputs;
        for (int token = firstToken; token < endToken; token++, row++)
        {
            float* scores = _scores.Pointer + ((nint)row * columns);
            int best = 0;
            for (int i = 1; i < _model.TagLabels.Length; i++)
            {
                best = scores[i] > scores[best] ? i : best;
            }

            target.TagClasses[token] = best;
            target.Lemmas[token] = _lemmas.Find(target.FormOf(token), _forms[row], best);
            int head = _parser.Heads[row] - row + token;
            target.Heads[token] = head >= endToken ? -1 : head;
            target.Relations[token] = _model.RelationLabels[_parser.Relations[row]];
        }
    }

    private void Prepare(int rows)
    {
        int needed = rows * _model.Width;
        if (_input.Length < needed)
        {
            int room = Math.Max(rows, BatchRows + LongestSentence) * _model.Width;
            _input = new FloatBuffer(room);
            _other = new FloatBuffer(room);
            _product = new FloatBuffer(room);
            _scores = new FloatBuffer(room / _model.Width * Math.Max(_model.Tags.Outputs, NameLabels.Columns));
            _nameHidden = new FloatBuffer(room / _model.Width * _model.NameHidden);
            _forms = new ulong[room / _model.Width];
        }
    }
}
