using Readout.Language.Neural;
using Readout.Models;

namespace Readout.Language;

/// <summary>The trained network and lexicons of the language room, read-only and shared by all threads.</summary>
internal sealed class LanguageModel
{
    /// <summary>Columns of the vectors as the network takes them (100 of them, padded).</summary>
    public const int VectorColumns = 112;

    /// <summary>The letter of a <see cref="ConvolutionLayer"/> in the settings.</summary>
    public const char Convolution = 'c';

    /// <summary>The letter of a <see cref="RecurrentLayer"/> in the settings.</summary>
    public const char Recurrence = 'r';

    private static readonly Lazy<LanguageModel> _embedded = new(() => new LanguageModel(ModelFile.Embedded("Models/language.bin")) { Revision = TagRevision.Embedded });

    /// <summary>Reads a model, with the lists of names that the library ships.</summary>
    /// <exception cref="InvalidDataException">Its sections do not fit each other.</exception>
    public LanguageModel(ModelFile file)
        : this(file, ModelFile.Embedded("Lexicons/names.bin"))
    {
    }

    /// <summary>Reads a model.</summary>
    /// <param name="file">The weights.</param>
    /// <param name="names">Compiled lists of names.</param>
    /// <exception cref="InvalidDataException">Its sections do not fit each other.</exception>
    public LanguageModel(ModelFile file, ModelFile names)
    {
        string[] settings = file.Text("settings").Split('\n');
        Width = int.Parse(settings[0]);
        string layers = char.IsDigit(settings[1][0]) ? new string(Convolution, int.Parse(settings[1])) : settings[1];
        Hidden = int.Parse(settings[2]);
        NameHidden = int.Parse(settings[3]);
        TagLabels = file.Text("tags").Split('\n');
        RelationLabels = file.Text("relations").Split('\n');
        (UniversalTags, PennTags) = SplitTags(TagLabels);
        IsProper = [.. UniversalTags.Select(tag => tag == UniversalTag.PROPN)];
        RootRelation = Array.IndexOf(RelationLabels, "root");

        Rows = TensorSections.ReadTable(file, "rows");
        Vectors = TensorSections.ReadTable(file, "vectors");
        Words = new HashIndex(TensorSections.ReadHashes(file, "words"));
        VectorWords = new HashIndex(TensorSections.ReadHashes(file, "vectors/words"));
        VectorMap = TensorSections.ReadHalves(file, "vectors/map", VectorColumns * Width);
        Encoder = new SequenceEncoder([.. layers.Select((kind, layer) => EncoderLayer(file, kind, layer, Width))], Width);
        Tags = Layer(file, "tag", Width, Pad(TagLabels.Length));
        Slots = [.. Enumerable.Range(0, TransitionSystem.Slots).Select(slot => new RoundedMatrix(TensorSections.ReadHalves(file, $"parser/slot/{slot}", Width * Hidden), Width, Hidden))];
        EmptySlots = TensorSections.ReadHalves(file, "parser/empty", TransitionSystem.Slots * Hidden);
        HiddenBias = TensorSections.ReadHalves(file, "parser/bias", Hidden);
        Traits = file.Names.Contains("parser/traits") ? TensorSections.ReadHalves(file, "parser/traits", TransitionSystem.TraitCount(RelationLabels.Length) * Hidden) : null;
        Actions = Layer(file, "parser/action", Hidden, Pad(1 + (2 * RelationLabels.Length)));
        NameWindow = Layer(file, "names/window", 3 * Width, NameHidden);
        NameLabel = Layer(file, "names/label", NameHidden, NameLabels.Columns);
        Gazetteer = new Gazetteer(names);
        Lemmatizer = new Lemmatizer(file, VectorWords, IrregularVerbs.Embedded, [.. UniversalTags.Zip(PennTags, IrregularVerbs.Covers)]);
    }

    /// <summary>The model that the library ships; read when first used.</summary>
    public static LanguageModel Embedded => _embedded.Value;

    /// <summary>Numbers in a row of the encoder.</summary>
    public int Width { get; }

    /// <summary>Numbers in the parser's hidden layer.</summary>
    public int Hidden { get; }

    /// <summary>Numbers in the hidden layer of the name head.</summary>
    public int NameHidden { get; }

    /// <summary>The joint tags, <c>UPOS|XPOS</c>.</summary>
    public string[] TagLabels { get; }

    /// <summary>The universal tag of each joint tag.</summary>
    public UniversalTag[] UniversalTags { get; }

    /// <summary>The Penn tag of each joint tag.</summary>
    public string[] PennTags { get; }

    /// <summary>Whether a joint tag is a proper noun's.</summary>
    public bool[] IsProper { get; }

    /// <summary>The relations.</summary>
    public string[] RelationLabels { get; }

    /// <summary>The number of the relation of a sentence's root.</summary>
    public int RootRelation { get; }

    /// <summary>Rows of affixes, shapes, gazetteer marks and words.</summary>
    public QuantizedTable Rows { get; }

    /// <summary>Word vectors of large corpora.</summary>
    public QuantizedTable Vectors { get; }

    /// <summary>From a word's hash to its place after <see cref="WordFeatures.WordBase"/>.</summary>
    public HashIndex Words { get; }

    /// <summary>From a word's hash to its vector.</summary>
    public HashIndex VectorWords { get; }

    /// <summary>The matrix that maps vectors to rows.</summary>
    public FloatBuffer VectorMap { get; }

    /// <summary>The encoder.</summary>
    public SequenceEncoder Encoder { get; }

    /// <summary>What trees say of tags; <c>null</c> where the tag head alone decides.</summary>
    public TagRevision? Revision { get; init; }

    /// <summary>The tag head.</summary>
    public LinearLayer Tags { get; }

    /// <summary>One matrix for each slot of the parser.</summary>
    public RoundedMatrix[] Slots { get; }

    /// <summary>What an empty slot adds, one row after the other.</summary>
    public FloatBuffer EmptySlots { get; }

    /// <summary>Bias of the parser's hidden layer.</summary>
    public FloatBuffer HiddenBias { get; }

    /// <summary>What each trait of a state adds, one row after the other; <c>null</c> in models that were trained without.</summary>
    public FloatBuffer? Traits { get; }

    /// <summary>The action head.</summary>
    public LinearLayer Actions { get; }

    /// <summary>Hidden layer of the name head, over three rows.</summary>
    public LinearLayer NameWindow { get; }

    /// <summary>The name head.</summary>
    public LinearLayer NameLabel { get; }

    /// <summary>Lists of names.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>Lemmas.</summary>
    public Lemmatizer Lemmatizer { get; }

    /// <summary>Rounds up to a multiple of 16.</summary>
    public static int Pad(int width) => (width + 15) & ~15;

    private static IEncoderLayer EncoderLayer(ModelFile file, char kind, int layer, int width)
    {
        FloatBuffer weights = TensorSections.ReadHalves(file, $"encoder/{layer}/weights", 3 * width * width);
        return kind switch
        {
            Convolution => new ConvolutionLayer(weights, TensorSections.ReadHalves(file, $"encoder/{layer}/bias", width), width),
            Recurrence => new RecurrentLayer(weights, TensorSections.ReadHalves(file, $"encoder/{layer}/bias", 3 * width), width),
            _ => throw new InvalidDataException($"The model has a layer of the unknown kind '{kind}'."),
        };
    }

    private static LinearLayer Layer(ModelFile file, string name, int inputs, int outputs) =>
        new(TensorSections.ReadHalves(file, name + "/weights", inputs * outputs), TensorSections.ReadHalves(file, name + "/bias", outputs), inputs, outputs);

    private static (UniversalTag[] Universal, string[] Penn) SplitTags(string[] labels)
    {
        var universal = new UniversalTag[labels.Length];
        var penn = new string[labels.Length];
        for (int i = 0; i < labels.Length; i++)
        {
            int bar = labels[i].IndexOf('|', StringComparison.Ordinal);
            universal[i] = Enum.Parse<UniversalTag>(labels[i].AsSpan(0, bar));
            penn[i] = string.Intern(labels[i][(bar + 1)..]);
        }

        return (universal, penn);
    }
}
