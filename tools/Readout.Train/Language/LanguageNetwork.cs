using System.Runtime.InteropServices;
using System.Text;
using Readout.Language;
using Readout.Language.Neural;
using Readout.Models;

namespace Readout.Train.Language;

/// <summary>The trainable network: dense parameters by name, and the table of embedding rows.</summary>
internal sealed class LanguageNetwork
{
    private readonly Dictionary<string, int> _places = [];

    public LanguageNetwork(LanguageVocabulary vocabulary, LanguageTrainingOptions options)
    {
        Vocabulary = vocabulary;
        Options = options;
        var random = new TrainingRandom((ulong)options.Seed);
        int width = options.Width, hidden = options.Hidden;
        RowCount = WordFeatures.WordBase + vocabulary.Words.Length;
        Rows = new FloatBuffer(RowCount * width);
        RowSquares = new FloatBuffer(RowCount * width);
        for (int i = 0; i < Rows.Length; i++)
        {
            Rows.Span[i] = ((2 * random.NextSingle()) - 1) * 0.08f;
        }

        Add("vectors/map", LanguageModel.VectorColumns, width, 0.1f, ref random);
        for (int layer = 0; layer < options.Layers.Length; layer++)
        {
            if (options.Layers[layer] == LanguageModel.Recurrence)
            {
                Add($"encoder/{layer}/weights", width, 3 * width, MathF.Sqrt(1f / width), ref random);
                Add($"encoder/{layer}/bias", 1, 3 * width, 0, ref random);
                SpreadMemories(Parameters[^1].Value.Span.Slice(width, width));
            }
            else
            {
                Add($"encoder/{layer}/weights", 3 * width, width, 0.8f * MathF.Sqrt(2f / (3 * width)), ref random);
                Add($"encoder/{layer}/bias", 1, width, 0, ref random);
            }
        }

        TagColumns = LanguageModel.Pad(vocabulary.Tags.Length);
        ActionColumns = LanguageModel.Pad(1 + (2 * vocabulary.Relations.Length));
        Add("tag/weights", width, TagColumns, MathF.Sqrt(1f / width), ref random);
        Add("tag/bias", 1, TagColumns, 0, ref random);
        for (int slot = 0; slot < TransitionSystem.Slots; slot++)
        {
            Add($"parser/slot/{slot}", width, hidden, MathF.Sqrt(2f / (5 * width)), ref random);
        }

        Add("parser/empty", TransitionSystem.Slots, hidden, 0.05f, ref random);
        Add("parser/bias", 1, hidden, 0, ref random);
        Add("parser/traits", TransitionSystem.TraitCount(vocabulary.Relations.Length), hidden, 0.05f, ref random);
        Add("parser/action/weights", hidden, ActionColumns, MathF.Sqrt(1f / hidden), ref random);
        Add("parser/action/bias", 1, ActionColumns, 0, ref random);
        Add("names/window/weights", 3 * width, options.NameHidden, MathF.Sqrt(2f / (3 * width)), ref random);
        Add("names/window/bias", 1, options.NameHidden, 0, ref random);
        Add("names/label/weights", options.NameHidden, NameLabels.Columns, MathF.Sqrt(1f / options.NameHidden), ref random);
        Add("names/label/bias", 1, NameLabels.Columns, 0, ref random);
        if (options.Start is { } start)
        {
            ModelFile file = ModelFile.Parse(File.ReadAllBytes(start), start);
            TensorSections.ReadTable(file, "rows").ToNumbers().CopyTo(Rows.Span);
            foreach (Parameter parameter in Parameters)
            {
                TensorSections.ReadHalves(file, parameter.Name, parameter.Value.Length).Span.CopyTo(parameter.Value.Span);
            }
        }
    }

    public LanguageVocabulary Vocabulary { get; }

    public LanguageTrainingOptions Options { get; }

    public int TagColumns { get; }

    public int ActionColumns { get; }

    public int RowCount { get; }

    public FloatBuffer Rows { get; }

    public FloatBuffer RowSquares { get; }

    public List<Parameter> Parameters { get; } = [];

    /// <summary>Place of a parameter in <see cref="Parameters"/>.</summary>
    public int Place(string name) => _places[name];

    /// <summary>Writes the weights, vocabulary and settings as sections of the model file.</summary>
    public void Write(IDictionary<string, byte[]> sections)
    {
        sections["settings"] = Encoding.UTF8.GetBytes($"{Options.Width}\n{Options.Layers}\n{Options.Hidden}\n{Options.NameHidden}");
        sections["tags"] = Encoding.UTF8.GetBytes(string.Join('\n', Vocabulary.Tags));
        sections["relations"] = Encoding.UTF8.GetBytes(string.Join('\n', Vocabulary.Relations));
        sections["words"] = MemoryMarshal.AsBytes(Vocabulary.Words.AsSpan()).ToArray();
        sections["vectors/words"] = MemoryMarshal.AsBytes(Vocabulary.VectorWords.AsSpan()).ToArray();
        TensorSections.WriteTable(sections, "rows", Rows.Span, Options.Width);
        TensorSections.WriteTable(sections, "vectors", Vocabulary.Vectors.Span, LanguageVocabulary.VectorWidth);
        foreach (Parameter parameter in Parameters)
        {
            sections[parameter.Name] = TensorSections.WriteHalves(parameter.Value.Span);
        }
    }

    /// <summary>Sets the first biases of the gates so that some columns of either direction forget at once and some remember a whole sentence.</summary>
    private static void SpreadMemories(Span<float> bias)
    {
        int half = bias.Length / 2;
        for (int i = 0; i < bias.Length; i++)
        {
            bias[i] = 3f * (i % half) / half;
        }
    }

    private void Add(string name, int rows, int columns, float range, ref TrainingRandom random)
    {
        _places[name] = Parameters.Count;
        Parameters.Add(new Parameter(name, rows, columns, range, ref random));
    }
}
