using Readout.Language.Neural;

namespace Readout.Language;

/// <summary>What one thread needs to analyse sentences: buffers that grow to the largest batch and are then reused.</summary>
internal sealed unsafe class LanguageWorkspace
{
    private readonly LanguageModel _model;
    private readonly SentenceRows _rows;
    private readonly SequenceBatch _batch = new();
    private readonly TransitionParser _parser;
    private readonly NameDecoder _decoder = new();
    private readonly RoundedRows _roundedNames;
    private FloatBuffer _scores = new(16);
    private FloatBuffer _nameHidden = new(16);
    private int[] _revised = [];
    private readonly LemmaCache _lemmas;
    private readonly NameCorrector _corrector;
    private readonly NameHarmonizer _harmonizer;
    private int _rowsPrepared;

    /// <summary>Makes a workspace for a model.</summary>
    public LanguageWorkspace(LanguageModel model)
    {
        _model = model;
        _rows = new SentenceRows(model);
        _parser = new TransitionParser(model);
        _roundedNames = new RoundedRows(model.NameHidden);
        _lemmas = new LemmaCache(model.Lemmatizer);
        _corrector = new NameCorrector(model);
        _harmonizer = new NameHarmonizer(model);
    }

    /// <summary>Rows that a batch should not exceed.</summary>
    public const int BatchRows = 800;

    /// <summary>Words of the longest sentence that is parsed whole.</summary>
    public const int LongestSentence = 320;

    /// <summary>Analyses the sentences <paramref name="first"/> to <paramref name="end"/> and writes what it finds into <paramref name="target"/>.</summary>
    /// <param name="pieces">First token of each piece (a sentence, or part of a very long one) and one last entry.</param>
    /// <param name="first">The first piece.</param>
    /// <param name="end">The piece after the last.</param>
    /// <param name="target">The arrays to fill; heads of pieces are absolute, -1 for a root.</param>
    public void Analyse(ReadOnlySpan<int> pieces, int first, int end, AnalysisTarget target)
    {
        _rows.Encode(_batch, target, pieces, first, end);
        Prepare(_batch.Rows);
        _model.Tags.Apply(_rows.Rounded, _batch.Places, _batch.PlaceCount, _scores.Pointer);
        _parser.Parse(_batch, _rows.Rounded);
        for (int i = 0; i < _batch.Count; i++)
        {
            ReadOut(target, pieces[first + i], pieces[first + i + 1], _batch.Start(i));
            PairedMarks.Attach(target, pieces[first + i], pieces[first + i + 1]);
        }

        _model.NameWindow.Apply(_rows.Rounded, _batch.Places, _batch.PlaceCount, _nameHidden.Pointer, rectified: true);
        _roundedNames.Take(_nameHidden.Pointer, _batch.Places, _batch.PlaceCount);
        _model.NameLabel.Apply(_roundedNames, _batch.Places, _batch.PlaceCount, _scores.Pointer);
        for (int i = 0; i < _batch.Count; i++)
        {
            float* scores = _scores.Pointer + ((nint)_batch.Start(i) * NameLabels.Columns);
            int known = target.Names.Count;
            _decoder.Decode(scores, pieces[first + i + 1] - pieces[first + i], pieces[first + i], target.Names);
            _corrector.Correct(target, known, pieces[first + i], pieces[first + i + 1]);
        }
    }

    /// <summary>Makes the names of an article agree, when all its pieces have been analysed.</summary>
    public void Harmonize(AnalysisTarget target) => _harmonizer.Harmonize(target);

    private void ReadOut(AnalysisTarget target, int firstToken, int endToken, int row)
    {
        int columns = _model.Tags.Outputs;
        for (int token = firstToken; token < endToken; token++)
        {
            int at = row + token - firstToken;
            float* scores = _scores.Pointer + ((nint)at * columns);
            target.TagClasses[token] = Math.Max(0, Kernels.IndexOfLargest(scores, _model.TagLabels.Length));
            int head = _parser.Heads[at] - at + token;
            target.Heads[token] = head >= endToken ? -1 : head;
            target.Relations[token] = _model.RelationLabels[_parser.Relations[at]];
        }

        // Of heads the first choice counts: no revision rests on another.
        for (int token = firstToken; token < endToken; token++)
        {
            int head = target.Heads[token], first = target.TagClasses[token];
            _revised[token - firstToken] = _model.Revision?.Revise(
                new ReadOnlySpan<float>(_scores.Pointer + ((nint)(row + token - firstToken) * columns), columns), first, _model.UniversalTags, target.Relations[token],
                head < 0 ? null : _model.UniversalTags[target.TagClasses[head]]) ?? first;
        }

        for (int token = firstToken; token < endToken; token++)
        {
            target.TagClasses[token] = _revised[token - firstToken];
            target.Lemmas[token] = _lemmas.Find(target.FormOf(token), target.FormHash(token), target.TagClasses[token]);
        }
    }

    private void Prepare(int rows)
    {
        if (_rowsPrepared < rows)
        {
            _rowsPrepared = Math.Max(rows, BatchRows + LongestSentence);
            _scores = new FloatBuffer(_rowsPrepared * Math.Max(_model.Tags.Outputs, NameLabels.Columns));
            _nameHidden = new FloatBuffer(_rowsPrepared * _model.NameHidden);
            _revised = new int[_rowsPrepared];
        }
    }
}
