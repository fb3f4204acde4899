namespace Readout.Train.Language;

/// <summary>
/// Tells sentences with other names: each name gives place to one of another sentence, of its type, of as many words and likewise with or without an article, so that a form is not learnt by its names. Tags, lemmas and the tree within
/// a name come with it; what hangs on the name hangs on the new one's head.
/// </summary>
internal sealed class NameExchange
{
    private readonly List<(TrainingSentence Sentence, List<MarkedName> Names)> _sentences;
    private readonly ILookup<(int Type, int Words, bool Article), (TrainingSentence Sentence, MarkedName Name)> _names;

    public NameExchange(List<(TrainingSentence Sentence, List<MarkedName> Names)> sentences)
    {
        _sentences = sentences;
        _names = sentences.SelectMany(pair => pair.Names.Where(name => name.HeadIn(pair.Sentence) >= 0), (pair, name) => (pair.Sentence, name)).ToLookup(pair => KindOf(pair.Sentence, pair.name));
    }

    /// <summary>All sentences with other names.</summary>
    /// <param name="seed">Which of many ways.</param>
    public List<TrainingSentence> Tell(ulong seed)
    {
        var random = new TrainingRandom(seed);
        var told = new List<TrainingSentence>(_sentences.Count);
        foreach ((TrainingSentence sentence, List<MarkedName> names) in _sentences)
        {
            TrainingSentence other = sentence with { Forms = [.. sentence.Forms], Tags = [.. sentence.Tags!], Lemmas = [.. sentence.Lemmas!], Heads = [.. sentence.Heads!], Relations = [.. sentence.Relations!] };
            foreach (MarkedName name in names.Where(name => name.Type != NameMarker.Miscellaneous && name.HeadIn(sentence) >= 0))
            {
                (TrainingSentence Sentence, MarkedName Name)[] others = [.. _names[KindOf(sentence, name)]];
                (TrainingSentence source, MarkedName replacement) = others[random.Next(others.Length)];
                Put(other, name, source, replacement);
            }

            told.Add(other);
        }

        return told;
    }

    private static (int Type, int Words, bool Article) KindOf(TrainingSentence sentence, MarkedName name) =>
        (name.Type, name.End - name.First, name.First > 0 && sentence.Forms[name.First - 1] is "the" or "The");

    private static void Put(TrainingSentence target, MarkedName place, TrainingSentence source, MarkedName name)
    {
        int head = place.HeadIn(target), newHead = name.HeadIn(source) - name.First + place.First;
        int above = target.Heads![head];
        string relation = target.Relations![head];
        for (int i = 0; i < target.Heads.Length; i++)
        {
            if ((i < place.First || i >= place.End) && target.Heads[i] == head)
            {
                target.Heads[i] = newHead;
            }
        }

        for (int i = 0; i < place.End - place.First; i++)
        {
            (int to, int from) = (place.First + i, name.First + i);
            target.Forms[to] = source.Forms[from];
            target.Tags![to] = source.Tags![from];
            target.Lemmas![to] = source.Lemmas![from];
            target.Heads[to] = to == newHead ? above : source.Heads![from] - name.First + place.First;
            target.Relations[to] = to == newHead ? relation : source.Relations![from];
        }
    }
}
