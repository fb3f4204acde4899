namespace Readout.Train.Language;

/// <summary>The training corpora of the language room.</summary>
internal sealed class LanguageCorpora
{
    /// <param name="folder">The corpora.</param>
    /// <param name="labels">What was labelled for Readout: names of the web treebank, forms of news.</param>
    /// <param name="marker">Marks the names of lists.</param>
    /// <param name="options">The weight of machine-made names.</param>
    public LanguageCorpora(string folder, string labels, NameMarker marker, LanguageTrainingOptions options)
    {
        var names = new NameCorpora(marker);
        var web = WebNames.Read(Path.Combine(labels, "web-names.tsv"));
        News = NewsForms.Read(Path.Combine(labels, "news-forms.conllu"), marker);
        Treebank =
        [
            .. web.Mark(marker, Projective(TreebankReader.Read(Path.Combine(folder, "ud-ewt/train.conllu")))),
            .. new GumNames(marker).Mark(Projective(TreebankReader.Read(Path.Combine(folder, "ud-gum/train.conllu")))),
            .. News.Sentences,
        ];
        Names =
        [
            .. names.ReadColumns(Path.Combine(folder, "ner/wikigold.conll"), peopleAreMarked: true),
            .. names.ReadColumns(Path.Combine(folder, "ner/re3d-train-without-nc.conll"), peopleAreMarked: true),
            .. names.ReadColumns(Path.Combine(folder, "ner/wnut17-train.conll"), peopleAreMarked: false),
        ];
        Silver = names.ReadSilver(Path.Combine(folder, "polnear/silver-train.jsonl.gz"), Path.Combine(folder, "polnear/train/text"), options.SilverWeight);
        Sentences = [.. Treebank, .. Names];
    }

    /// <summary>The forms of news, which stand in the treebank too.</summary>
    public NewsForms News { get; }

    /// <summary>Sentences with tags and trees, some with names; the web treebank first.</summary>
    public List<TrainingSentence> Treebank { get; }

    /// <summary>Sentences with names alone.</summary>
    public List<TrainingSentence> Names { get; }

    /// <summary>Sentences with machine-made names.</summary>
    public List<TrainingSentence> Silver { get; }

    /// <summary>All sentences that every epoch reads.</summary>
    public List<TrainingSentence> Sentences { get; }

    private static List<TrainingSentence> Projective(List<TrainingSentence> sentences) =>
        [.. sentences.Select(sentence => sentence with { Heads = ProjectiveTree.Lift(sentence.Heads!) })];
}
