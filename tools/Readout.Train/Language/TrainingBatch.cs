using Readout.Language;
using Readout.Language.Neural;

namespace Readout.Train.Language;

/// <summary>A batch of sentences as rows of features and gold labels, with word dropout and altered spellings.</summary>
internal sealed unsafe class TrainingBatch
{
    private const float GazetteerDropout = 0.15f;
    private readonly LanguageVocabulary _vocabulary;
    private readonly Gazetteer _gazetteer;
    private readonly HashIndex _words;
    private readonly HashIndex _vectors;
    private readonly Dictionary<string, int> _tags;
    private readonly Dictionary<string, int> _relations;
    private readonly List<int>[] _features;
    private readonly SentenceAlteration _alteration = new();

    public TrainingBatch(LanguageVocabulary vocabulary, Gazetteer gazetteer, LanguageTrainingOptions options)
    {
        _vocabulary = vocabulary;
        _gazetteer = gazetteer;
        _words = new HashIndex(vocabulary.Words);
        _vectors = new HashIndex(vocabulary.VectorWords);
        _tags = vocabulary.Tags.Select((tag, i) => (tag, i)).ToDictionary(pair => pair.tag, pair => pair.i);
        _relations = vocabulary.Relations.Select((relation, i) => (relation, i)).ToDictionary(pair => pair.relation, pair => pair.i);
        int rows = RowsFor(options);
        _features = [.. Enumerable.Range(0, rows).Select(_ => new List<int>(16))];
        Vectors = new FloatBuffer(rows * LanguageModel.VectorColumns);
        Tags = new int[rows];
        Names = new int[rows];
        NameWeights = new float[rows];
        Heads = new int[rows];
        Relations = new int[rows];
    }

    /// <summary>Rows that any batch fits in.</summary>
    public static int RowsFor(LanguageTrainingOptions options) => options.BatchRows + 450;

    public SequenceBatch Layout { get; } = new();

    /// <summary>The vector of each row, zero when it has none.</summary>
    public FloatBuffer Vectors { get; }

    /// <summary>Gold tag of each row; -1 when unknown.</summary>
    public int[] Tags { get; }

    /// <summary>Allowed name labels of each row; 0 when unknown.</summary>
    public int[] Names { get; }

    public float[] NameWeights { get; }

    public bool HasNames { get; private set; }

    /// <summary>Gold head row of each row.</summary>
    public int[] Heads { get; }

    /// <summary>Gold relation of each row; -1 when it is too rare to be known.</summary>
    public int[] Relations { get; }

    /// <summary>The sequences that have a tree.</summary>
    public List<int> Trees { get; } = [];

    /// <summary>Embedding rows of a row.</summary>
    public List<int> Features(int row) => _features[row];

    public void Fill(List<TrainingSentence> sentences, ref TrainingRandom random)
    {
        Layout.Clear();
        Trees.Clear();
        HasNames = false;
        Array.Fill(Tags, -1);
        Array.Clear(Names);
        Vectors.Span.Clear();
        foreach (List<int> features in _features)
        {
            features.Clear();
        }

        foreach (TrainingSentence sentence in sentences)
        {
            int count = _alteration.Alter(sentence, ref random);
            int start = Layout.Add(count + 1);
            FillSentence(sentence, count, start, ref random);
        }
    }

    private void FillSentence(TrainingSentence sentence, int count, int start, ref TrainingRandom random)
    {
        Span<int> rows = stackalloc int[WordFeatures.Hashed];
        var hashes = new ulong[count];
        for (int i = 0; i < count; i++)
        {
            List<int> features = _features[start + i];
            hashes[i] = WordFeatures.Find(_alteration.Forms[i], rows, out ulong word);
            for (int j = 0; j < rows.Length; j++)
            {
                if (j < WordFeatures.FirstSpare || random.NextSingle() >= 0.05f)
                {
                    features.Add(rows[j]);
                }
            }

            int known = _words.Find(word);
            bool dropped = known < 0 || random.NextSingle() < 0.3f / (0.3f + _vocabulary.WordCounts[known]);
            features.Add(dropped ? WordFeatures.UnknownRow : WordFeatures.WordBase + known);
            int vector = _vectors.Find(hashes[i]);
            if (vector >= 0)
            {
                _vocabulary.Vectors.Span.Slice(vector * LanguageVocabulary.VectorWidth, LanguageVocabulary.VectorWidth)
                    .CopyTo(Vectors.Span[((start + i) * LanguageModel.VectorColumns)..]);
            }
        }

        _features[start + count].Add(WordFeatures.RootRow);
        if (random.NextSingle() >= GazetteerDropout)
        {
            AddMarks(hashes, start);
        }

        FillGold(sentence, count, start);
    }

    private void AddMarks(ulong[] hashes, int start)
    {
        for (int i = 0; i < hashes.Length;)
        {
            int length = 0;
            if (char.IsUpper(_alteration.Forms[i][0]))
            {
                length = _gazetteer.Match(hashes.AsSpan(i), out int mask);
                for (int j = 0; j < length; j++)
                {
                    for (int list = 0; list < 15; list++)
                    {
                        if ((mask >> list & 1) != 0)
                        {
                            _features[start + i + j].Add(GazetteerMarks.Row(list, GazetteerMarks.Part(j, length)));
                        }
                    }
                }
            }

            i += Math.Max(1, length);
        }
    }

    private void FillGold(TrainingSentence sentence, int count, int start)
    {
        for (int i = 0; i < count; i++)
        {
            if (sentence.Tags != null)
            {
                Tags[start + i] = _tags.GetValueOrDefault(sentence.Tags[i], -1);
            }

            if (sentence.Names != null)
            {
                Names[start + i] = sentence.Names[i];
                NameWeights[start + i] = sentence.NameWeight;
                HasNames = true;
            }

            if (sentence.Heads != null)
            {
                Heads[start + i] = start + (sentence.Heads[i] < 0 ? count : sentence.Heads[i]);
                Relations[start + i] = _relations.GetValueOrDefault(sentence.Relations![i], -1);
            }
        }

        Heads[start + count] = -1;
        if (sentence.Heads != null)
        {
            Trees.Add(Layout.Count - 1);
        }
    }
}
