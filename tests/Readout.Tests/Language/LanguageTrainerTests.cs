using Readout.Language;
using Readout.Language.Neural;
using Readout.Models;
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
    }

    [Fact]
    public void Training_that_goes_on_from_a_model_keeps_its_rows_and_what_it_knows()
    {
        Dictionary<string, byte[]> model = Train(out List<string> first);
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            ModelFile.Write(path, model);
            Dictionary<string, byte[]> later = Train(out List<string> second, path);
            Assert.Equal(model["rows/bytes"], later["rows/bytes"]);
            Assert.Equal(model["vectors/map"], later["vectors/map"]);
            Assert.NotEqual(model["parser/action/weights"], later["parser/action/weights"]);
            Assert.True(Wrong(second[0]) < Wrong(first[0]) / 2, $"{first[0]} -> {second[0]}");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_mean_of_models_is_that_of_their_weights_and_of_models_of_one_origin_alone()
    {
        ModelFile one = FileOf(("rows/bytes", [1, 2]), ("tag/bias", Halves(1, -2))), two = FileOf(("rows/bytes", [1, 2]), ("tag/bias", Halves(2, 4)));
        Dictionary<string, byte[]> mean = MeanModel.Of([one, two]);
        Assert.Equal([1, 2], mean["rows/bytes"]);
        Assert.Equal(Halves(1.5f, 1), mean["tag/bias"]);
        Assert.Throws<InvalidDataException>(() => MeanModel.Of([one, FileOf(("rows/bytes", [1, 3]), ("tag/bias", Halves(2, 4)))]));
        Assert.Throws<InvalidDataException>(() => MeanModel.Of([one, FileOf(("rows/bytes", [1, 2]), ("tag/bias", Halves(2)))]));

        static byte[] Halves(params float[] values) => TensorSections.WriteHalves(values);
        static ModelFile FileOf(params (string Name, byte[] Bytes)[] sections)
        {
            string path = Path.GetTempFileName();
            ModelFile.Write(path, sections.ToDictionary(section => section.Name, section => section.Bytes));
            ModelFile file = ModelFile.Parse(File.ReadAllBytes(path), path);
            File.Delete(path);
            return file;
        }
    }

    private static double Wrong(string report) => double.Parse(report.Split("wrong actions ")[1].TrimEnd('%'));

    private static Dictionary<string, byte[]> Train(out List<string> reports, string? start = null)
    {
        var options = new LanguageTrainingOptions { Start = start, Width = 32, Hidden = 16, NameHidden = 16, Layers = "cr", Epochs = 12, BatchRows = 48, Dropout = 0.1f, WarmUp = 5, Rate = 0.01f };
        List<TrainingSentence> sentences = [.. Enumerable.Range(0, 40).Select(Sentence)];
        LanguageVocabulary vocabulary = start is null ? LanguageVocabulary.Build(sentences, [], [], "there are no vectors", 0)
            : LanguageVocabulary.Of(ModelFile.Parse(File.ReadAllBytes(start), start), sentences);
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
