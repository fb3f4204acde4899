namespace Readout.Train.Language;

/// <summary>Sentences in a shuffled order, handed out in portions, over and over.</summary>
internal sealed class SentencePool
{
    private readonly List<TrainingSentence> _sentences;
    private int _next;

    public SentencePool(IEnumerable<TrainingSentence> sentences, ref TrainingRandom random)
    {
        _sentences = [.. sentences];
        random.Shuffle(_sentences);
        Words = _sentences.Sum(sentence => (long)sentence.Forms.Length);
    }

    /// <summary>Words of all sentences together.</summary>
    public long Words { get; }

    /// <summary>Adds the next sentences of about so many words to <paramref name="target"/>.</summary>
    public void Take(long words, List<TrainingSentence> target)
    {
        for (; words > 0 && _sentences.Count > 0; _next = (_next + 1) % _sentences.Count)
        {
            target.Add(_sentences[_next]);
            words -= _sentences[_next].Forms.Length;
        }
    }
}
