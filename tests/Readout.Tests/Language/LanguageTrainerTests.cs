using Readout.Language;
using Readout.Train.Language;
using Xunit;

namespace Readout.Tests.Language;

public class LanguageTrainerTests
{
    [Fact]
    public void A_model_trained_twice_has_the_same_bytes()
    {
        Dictionary<string, byte[]> first = Train(out _), second = Train(out _);
        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first, section => Assert.True(section.Value.AsSpan().SequenceEqual(second[section.Key]), section.Key));
    }

    [Fact]
    public void Training_lowers_the_share_of_wrong_actions_on_its_own_sentences()
    {
        Train(out List<string> reports);
        Assert.True(Wrong(reports[^1]) < Wrong(reports[0]) / 2, $"{reports[0]} -> {reports[^1]}");

        static double Wrong(string report) => double.Parse(report.Split("wrong actions ")[1].TrimEnd('%'));
    }

    private static Dictionary<string, byte[]> Train(out List<string> reports)
    {
        var options = new LanguageTrainingOptions { Width = 32, Hidden = 16, NameHidden = 16, Layers = "cr", Epochs = 12, BatchRows = 48, Dropout = 0.1f, WarmUp = 5, Rate = 0.01f };
        List<TrainingSentence> sentences = [.. Enumerable.Range(0, 40).Select(Sentence)];
        LanguageVocabulary vocabulary = LanguageVocabulary.Build(sentences, [], [], "there are no vectors", 0);
        var trainer = new LanguageTrainer(vocabulary, new Gazetteer([], []), options);
        List<string> lines = reports = [];
        trainer.Train(sentences, [], [], (_, line) => lines.Add(line));
        var sections = new Dictionary<string, byte[]>();
        trainer.Network.Write(sections);
        return sections;
    }

    private static TrainingSentence Sentence(int number)
    {
        string subject = new[] { "Anna", "Boris", "Carla", "David" }[number % 4], verb = new[] { "sees", "hears", "likes" }[number % 3], noun = new[] { "dog", "boat", "tree", "song", "road" }[number % 5];
        return new TrainingSentence([subject, verb, "the", noun, "."])
        {
            Tags = ["PROPN|NNP", "VERB|VBZ", "DET|DT", "NOUN|NN", "PUNCT|."],
            Heads = [1, -1, 3, 1, 1],
            Relations = ["nsubj", "root", "det", "obj", "punct"],
            Names = [1 << NameLabels.Unit((int)EntityType.Person), 1, 1, 1, 1],
        };
    }
}
