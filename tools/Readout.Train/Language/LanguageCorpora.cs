using Readout.Language;

namespace Readout.Train.Language;

/// <summary>The training corpora of the language room.</summary>
internal sealed class LanguageCorpora
{
    public LanguageCorpora(string folder, Gazetteer gazetteer, LanguageTrainingOptions options)
    {
        var marker = new NameMarker(gazetteer);
        var gum = new GumNames(marker);
        var names = new NameCorpora(marker);
        List<TrainingSentence> web = TreebankReader.Read(Path.Combine(folder, "ud-ewt/train.conllu"));
        Treebank =
        [
            .. web.Select(sentence => sentence with { Names = gum.Unnamed(sentence), NameWeight = 0.5f }),
            .. gum.Mark(TreebankReader.Read(Path.Combine(folder, "ud-gum/train.conllu"))),
        ];
        Names =
        [
            .. names.ReadColumns(Path.Combine(folder, "ner/wikigold.conll"), peopleAreMarked: true),
            .. names.ReadColumns(Path.Combine(folder, "ner/re3d-train-without-nc.conll"), peopleAreMarked: true),
            .. names.ReadColumns(Path.Combine(folder, "ner/wnut17-train.conll"), peopleAreMarked: false),
        ];
        Silver = names.ReadSilver(Path.Combine(folder, "polnear/silver-train.jsonl.gz"), Path.Combine(folder, "polnear/train/text"), options.SilverWeight);
    }

    /// <summary>Sentences with tags and trees, some with names.</summary>
    public List<TrainingSentence> Treebank { get; }

    /// <summary>Sentences with names alone.</summary>
    public List<TrainingSentence> Names { get; }

    /// <summary>Sentences with machine-made names.</summary>
    public List<TrainingSentence> Silver { get; }
}
