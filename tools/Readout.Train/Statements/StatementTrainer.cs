using Readout.Statements;

namespace Readout.Train.Statements;

/// <summary>
/// Trains both taggers. The second learns from the cues that the first predicts on texts it has not seen: the documents are cut in five, and the cues of
/// each fifth are predicted by a tagger trained on the other four.
/// </summary>
internal sealed class StatementTrainer
{
    private const int Folds = 5;
    private readonly SequenceBuilder _builder = new();

    /// <summary>Settings of the model, its confidence not fitted yet.</summary>
    public static StatementSettings Settings => new(.3, 0, []);

    /// <summary>Attributions less sure than this do more harm than good to F1.</summary>
    public const double LeastConfidence = .3;

    /// <summary>Settings of the first tagger.</summary>
    public ChainSettings CueSettings { get; init; } = new(2e-4f, 12, 17) { Rate = .05f, AverageFrom = 3 };

    /// <summary>Settings of the second tagger.</summary>
    public ChainSettings RoleSettings { get; init; } = new(1e-3f, 9, 18) { Rate = .05f, AverageFrom = 3 };

    /// <summary>Least probability of a cue in the jack-knifed predictions.</summary>
    public double JackknifeThreshold { get; init; } = .15;

    /// <summary>Trains on documents; the sections of the model file, its settings left out.</summary>
    public Dictionary<string, byte[]> Train(IReadOnlyList<ParsedDocument> documents)
    {
        List<List<ChainSequence>> cueSequences = [];
        foreach (ParsedDocument document in documents)
        {
            var sequences = new List<ChainSequence>();
            _builder.AddCues(document, sequences);
            cueSequences.Add(sequences);
        }

        var roleSequences = new List<ChainSequence>();
        for (int fold = 0; fold < Folds; fold++)
        {
            Console.WriteLine($"cues, without part {fold + 1} of {Folds}");
            (byte[] table, byte[] transitions) = ChainTrainer.Train([.. cueSequences.Where((_, i) => i % Folds != fold).SelectMany(list => list)], CueSettings);
            var tagger = new CueTagger(LinearChain.Read(table, transitions), JackknifeThreshold);
            var features = new FeatureList();
            var work = new ChainWork();
            for (int i = fold; i < documents.Count; i += Folds)
            {
                _builder.AddRoles(documents[i], tagger.Tag(documents[i].Signals, documents[i].IsBody, features, work), roleSequences);
            }
        }

        Console.WriteLine("cues");
        (byte[] cueTable, byte[] cueTransitions) = ChainTrainer.Train([.. cueSequences.SelectMany(list => list)], CueSettings);
        cueSequences.Clear();
        Console.WriteLine($"roles: {roleSequences.Count} cues");
        (byte[] roleTable, byte[] roleTransitions) = ChainTrainer.Train(roleSequences, RoleSettings);
        return new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["cue.features"] = cueTable,
            ["cue.transitions"] = cueTransitions,
            ["role.features"] = roleTable,
            ["role.transitions"] = roleTransitions,
        };
    }
}
