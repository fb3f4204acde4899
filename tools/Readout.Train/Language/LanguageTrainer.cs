using Readout.Language;

namespace Readout.Train.Language;

/// <summary>Trains the network of the language room on sentences with tags, trees and names, several workers to a step.</summary>
internal sealed class LanguageTrainer
{
    private const int LongestSentence = 400;

    /// <summary>One step in so many is part of the mean of the weights.</summary>
    private const int AverageSteps = 50;

    private readonly LanguageTrainingOptions _options;
    private readonly Transposes _transposes;
    private readonly TrainingWorker[] _workers;
    private readonly LanguageOptimizer _optimizer;

    public LanguageTrainer(LanguageVocabulary vocabulary, Gazetteer gazetteer, LanguageTrainingOptions options)
    {
        _options = options;
        Network = new LanguageNetwork(vocabulary, options);
        _transposes = new Transposes(Network);
        _workers = [.. Enumerable.Range(0, options.Workers).Select(_ => new TrainingWorker(Network, _transposes, new TrainingBatch(vocabulary, gazetteer, options)))];
        _optimizer = new LanguageOptimizer(Network, _workers);
    }

    public LanguageNetwork Network { get; }

    /// <summary>Trains, and calls back after each epoch with its number and a line of its losses.</summary>
    /// <param name="sentences">Sentences that every epoch reads.</param>
    /// <param name="silver">Sentences with machine-made names, of which every epoch reads its share.</param>
    /// <param name="taught">Sentences that teachers read, of which every epoch but the last ones reads its share.</param>
    /// <param name="afterEpoch">Called after each epoch.</param>
    public void Train(List<TrainingSentence> sentences, List<TrainingSentence> silver, List<TrainingSentence> taught, Action<int, string> afterEpoch)
    {
        var random = new TrainingRandom((ulong)_options.Seed * 7919);
        var silverPool = new SentencePool(silver, ref random);
        var taughtPool = new SentencePool(taught, ref random);
        long silverWords = (long)(silverPool.Words * _options.SilverShare);
        int taughtEpochs = taught.Count == 0 ? 0 : Math.Max(0, _options.Epochs - _options.EpochsWithoutTeachers);
        long rows = ((sentences.Sum(sentence => sentence.Forms.Length + 2L) + silverWords) * _options.Epochs) + ((long)_options.TeacherWords * taughtEpochs);
        float total = (float)rows / _options.BatchRows / _options.Workers * 1.05f;
        int step = 0, averageFrom = (int)(total * _options.AverageAfter);
        var average = new WeightAverage(Network.Parameters.Select(parameter => parameter.Value).Append(Network.Rows));
        for (int epoch = 0; epoch < _options.Epochs; epoch++)
        {
            var order = new List<TrainingSentence>(sentences);
            silverPool.Take(silverWords, order);
            taughtPool.Take(epoch < taughtEpochs ? _options.TeacherWords : 0, order);
            random.Shuffle(order);
            List<List<TrainingSentence>> batches = Batches(order);
            for (int first = 0; first < batches.Count; first += _options.Workers, step++)
            {
                int from = first, now = step;
                bool explore = epoch > 0;
                Parallel.For(0, _options.Workers, new ParallelOptions { MaxDegreeOfParallelism = _options.Workers }, worker =>
                    _workers[worker].Run(from + worker < batches.Count ? batches[from + worker] : [], explore, ((ulong)_options.Seed << 48) ^ ((ulong)now << 8) ^ (ulong)worker));
                float rate = _options.Rate * (step < _options.WarmUp ? (step + 1f) / _options.WarmUp : MathF.Max(0.02f, 1 - (0.98f * step / total)));
                _optimizer.Step(rate);
                _transposes.Renew();
                if (step >= averageFrom && step % AverageSteps == 0)
                {
                    average.Add();
                }
            }

            if (epoch + 1 == _options.Epochs)
            {
                average.Apply();
            }

            afterEpoch(epoch + 1, Report());
        }
    }

    private List<List<TrainingSentence>> Batches(List<TrainingSentence> order)
    {
        var batches = new List<List<TrainingSentence>>();
        var batch = new List<TrainingSentence>();
        int rows = 1;
        foreach (TrainingSentence sentence in order.Where(sentence => sentence.Forms.Length <= LongestSentence))
        {
            if (batch.Count > 0 && rows + sentence.Forms.Length + 2 > _options.BatchRows)
            {
                batches.Add(batch);
                batch = [];
                rows = 1;
            }

            batch.Add(sentence);
            rows += sentence.Forms.Length + 2;
        }

        batches.Add(batch);
        return batches;
    }

    private string Report()
    {
        double tags = 0, names = 0, actions = 0, errors = 0, tagCount = 1e-9, nameCount = 1e-9, actionCount = 1e-9;
        foreach (TrainingLosses losses in _workers.Select(worker => worker.Losses))
        {
            tags += losses.Tags;
            names += losses.Names;
            actions += losses.Actions;
            errors += losses.ActionErrors;
            tagCount += losses.TagCount;
            nameCount += losses.NameCount;
            actionCount += losses.ActionCount;
            losses.Tags = losses.Names = losses.Actions = 0;
            losses.TagCount = losses.NameCount = losses.ActionCount = losses.ActionErrors = 0;
        }

        return $"loss tags {tags / tagCount:0.0000} names {names / nameCount:0.0000} actions {actions / actionCount:0.0000} wrong actions {100 * errors / actionCount:0.00}%";
    }
}
