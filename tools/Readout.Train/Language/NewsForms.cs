namespace Readout.Train.Language;

/// <summary>
/// Invented sentences with trees and names of forms that news has often and treebanks seldom or never (<i>the president-elect</i>, <i>is due to start</i>). What teachers, who never saw them either, make of an adjective behind a noun
/// and a hyphen in them is not learnt from.
/// </summary>
internal sealed class NewsForms
{
    private const string Hyphen = "-";
    private const int Times = 4;
    private readonly List<TrainingSentence> _sentences;
    private readonly HashSet<string> _afterHyphen;
    private readonly NameExchange _exchange;

    private NewsForms(List<TrainingSentence> sentences, NameMarker marker)
    {
        List<(TrainingSentence Sentence, List<MarkedName> Names)> marked = [.. sentences.Select(sentence => (sentence, MarkedName.Read(sentence)))];
        _sentences = [.. marked.Select(pair => pair.Sentence with { Names = Labels(pair.Sentence, pair.Names, marker) })];
        _exchange = new NameExchange([.. _sentences.Zip(marked, (sentence, pair) => (sentence, pair.Names))]);
        _afterHyphen = [.. sentences.SelectMany(AdjectivesBehind)];
    }

    /// <summary>The sentences, as often as an epoch reads them: as they stand, and with each other's names.</summary>
    public IEnumerable<TrainingSentence> Sentences => Enumerable.Range(1, Times - 1).SelectMany(time => _exchange.Tell((ulong)time)).Concat(_sentences);

    /// <summary>Reads them from a CoNLL-U file whose last column marks every name (<c>Name=B-ORG</c>, then <c>Name=I-ORG</c>); peoples and faiths are marked by the lists where it does not.</summary>
    /// <exception cref="InvalidDataException">A mark is broken; the message names the sentence.</exception>
    public static NewsForms Read(string path, NameMarker marker) => new(TreebankReader.Read(path), marker);

    /// <summary>Whether a sentence has one of these forms.</summary>
    public bool IsIn(TrainingSentence sentence) => sentence.Forms.Zip(sentence.Forms.Skip(1)).Any(pair => pair.First == Hyphen && _afterHyphen.Contains(pair.Second));

    private static IEnumerable<string> AdjectivesBehind(TrainingSentence sentence) =>
        Enumerable.Range(1, sentence.Forms.Length - 1).Where(i => sentence.Forms[i - 1] == Hyphen && sentence.Relations![i] == "amod" && sentence.Heads![i] < i).Select(i => sentence.Forms[i]);

    private static int[] Labels(TrainingSentence sentence, List<MarkedName> names, NameMarker marker)
    {
        int[] labels = marker.Peoples(sentence.Forms);
        foreach (MarkedName name in names)
        {
            NameMarker.Mark(labels, name.First, name.End, name.Type);
        }

        return labels;
    }
}
