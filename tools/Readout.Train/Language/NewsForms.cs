namespace Readout.Train.Language;

/// <summary>
/// Invented sentences with trees of forms that news has often and treebanks seldom or never (<i>the president-elect</i>, <i>is due to start</i>). What teachers, who never saw them either, make of words behind a hyphen in them is not learnt from.
/// </summary>
internal sealed class NewsForms
{
    private const string Hyphen = "-";
    private const int Times = 4;
    private readonly List<TrainingSentence> _sentences;
    private readonly HashSet<string> _afterHyphen;

    private NewsForms(List<TrainingSentence> sentences)
    {
        _sentences = sentences;
        _afterHyphen = [.. sentences.SelectMany(AfterHyphens)];
    }

    /// <summary>The sentences, each as often as an epoch reads it.</summary>
    public IEnumerable<TrainingSentence> Sentences => Enumerable.Repeat(_sentences, Times).SelectMany(sentences => sentences);

    /// <summary>Reads them from a CoNLL-U file.</summary>
    public static NewsForms Read(string path) => new(TreebankReader.Read(path));

    /// <summary>Whether a sentence has one of these forms.</summary>
    public bool IsIn(TrainingSentence sentence) => AfterHyphens(sentence).Any(_afterHyphen.Contains);

    private static IEnumerable<string> AfterHyphens(TrainingSentence sentence) => sentence.Forms.Zip(sentence.Forms.Skip(1)).Where(pair => pair.First == Hyphen).Select(pair => pair.Second);
}
