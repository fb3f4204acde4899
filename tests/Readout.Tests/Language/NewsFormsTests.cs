using Readout.Language;
using Readout.Train.Language;
using Xunit;

namespace Readout.Tests.Language;

public class NewsFormsTests
{
    private const string Bank = "# sent_id = bank\n1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n2\tCourt\tCourt\tPROPN\tNNP\t_\t4\tnsubj\t_\tName=B-ORG\n3\tRiver\tRiver\tPROPN\tNNP\t_\t2\tflat\t_\tName=I-ORG\n4\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_\n";
    private const string Paper = "# sent_id = paper\n1\tThe\tthe\tDET\tDT\t_\t3\tdet\t_\t_\n2\tMorning\tMorning\tPROPN\tNNP\t_\t3\tcompound\t_\tName=B-ORG\n3\tSheet\tSheet\tPROPN\tNNP\t_\t4\tnsubj\t_\tName=I-ORG\n4\trose\trise\tVERB\tVBD\t_\t0\troot\t_\t_\n";

    [Fact]
    public void An_epoch_reads_each_sentence_as_it_stands_once()
    {
        List<TrainingSentence> sentences = [.. Read(Bank, Paper).Sentences];
        Assert.Equal(8, sentences.Count);
        Assert.Equal(["The", "Court", "River", "fell"], sentences[^2].Forms);
        Assert.Equal(["The", "Morning", "Sheet", "rose"], sentences[^1].Forms);
    }

    [Fact]
    public void A_name_that_is_exchanged_brings_its_tree_and_takes_what_hung_on_the_other()
    {
        TrainingSentence told = Read(Bank, Paper).Sentences.First(sentence => sentence.Forms[3] == "fell" && sentence.Forms[1] == "Morning");
        Assert.Equal(["The", "Morning", "Sheet", "fell"], told.Forms);
        Assert.Equal(["the", "Morning", "Sheet", "fall"], told.Lemmas!);
        Assert.Equal([2, 2, 3, -1], told.Heads!);
        Assert.Equal(["det", "compound", "nsubj", "root"], told.Relations!);
        const int Organization = 1;
        Assert.Equal([1 << NameLabels.Outside, 1 << NameLabels.Begin(Organization), 1 << NameLabels.Last(Organization), 1 << NameLabels.Outside], told.Names!);
    }

    [Fact]
    public void A_mark_without_a_beginning_is_refused_with_its_sentence() =>
        Assert.Contains("bank", Assert.Throws<InvalidDataException>(() => Read(Bank.Replace("B-ORG", "I-ORG", StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_invented_sentence_is_a_projective_tree_with_whatever_names()
    {
        List<TrainingSentence> sentences = [.. NewsForms.Read(Repository.At("tools", "Readout.Train", "Language", "Labels", "news-forms.conllu"), Marker()).Sentences];
        Assert.NotEmpty(sentences);
        Assert.All(sentences, sentence =>
        {
            Assert.Single(sentence.Heads!, -1);
            Assert.Equal(sentence.Heads!, ProjectiveTree.Lift(sentence.Heads!));
        });
    }

    private static NewsForms Read(params string[] sentences)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, string.Join('\n', sentences) + "\n");
            return NewsForms.Read(path, Marker());
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static NameMarker Marker()
    {
        string lists = Repository.At("tools", "Readout.Train", "Language", "Lists");
        (ulong[] hashes, ushort[] masks) = GazetteerCompiler.Compile(lists);
        return new NameMarker(new Gazetteer(hashes, masks), Path.Combine(lists, "OrdinaryNouns.txt"));
    }
}
