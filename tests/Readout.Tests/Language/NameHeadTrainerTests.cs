using Readout.Language;
using Readout.Train.Language;
using Xunit;

namespace Readout.Tests.Language;

public class NameHeadTrainerTests
{
    private static readonly string[] _places = ["Ashport", "Vellmouth", "Corran", "Tidewick"];

    [Fact]
    public void A_head_learns_its_sentences_and_comes_out_the_same_twice()
    {
        Dictionary<string, byte[]> first = Train(out List<double> losses), second = Train(out _);
        Assert.True(losses[^1] < losses[0] / 4, $"{losses[0]} -> {losses[^1]}");
        Assert.All(first, section => Assert.True(section.Value.AsSpan().SequenceEqual(second[section.Key]), section.Key));
        Assert.EndsWith("\n16", System.Text.Encoding.UTF8.GetString(first["settings"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sentence\tfirst\tend\ttype\nweb-1\t2\t2\tPER\n", "line 2")]
    [InlineData("sentence\tfirst\tend\ttype\nweb-1\t0\t2\tTOWN\n", "line 2")]
    [InlineData("web-1\t0\t2\tPER\n", "first line")]
    public void Broken_labels_are_named_by_file_and_line(string labels, string place)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, labels);
            string message = Assert.Throws<InvalidDataException>(() => WebNames.Read(path)).Message;
            Assert.Contains(path, message, StringComparison.Ordinal);
            Assert.Contains(place, message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Dictionary<string, byte[]> Train(out List<double> losses)
    {
        var options = new NameHeadOptions { Hidden = 16, Epochs = 40, Dropout = 0.1f, Rate = 0.01f, Kept = 0 };
        var trainer = new NameHeadTrainer(LanguageModel.Embedded, options);
        List<double> told = losses = [];
        trainer.Train([.. Enumerable.Range(0, 200).Select(Sentence)], [], (_, loss) => told.Add(loss));
        var sections = new Dictionary<string, byte[]> { ["settings"] = "128\ncrcrcr\n128\n64"u8.ToArray() };
        trainer.Write(sections);
        return sections;
    }

    private static TrainingSentence Sentence(int number)
    {
        string[] forms = ["The", "ferry", "from", _places[number % _places.Length], number % 3 == 0 ? "sank" : "left", "."];
        int[] labels = NameMarker.AllOutside(forms.Length);
        NameMarker.Mark(labels, 3, 4, NameMarker.Governed);
        return new TrainingSentence(forms) { Names = labels };
    }
}
