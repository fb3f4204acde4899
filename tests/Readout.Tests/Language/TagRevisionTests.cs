using Readout.Language;
using Readout.Models;
using Readout.Train.Language;
using Xunit;

namespace Readout.Tests.Language;

public class TagRevisionTests
{
    private static readonly UniversalTag[] _tags = [UniversalTag.NOUN, UniversalTag.NOUN, UniversalTag.VERB, UniversalTag.PROPN];

    [Theory]
    [InlineData(new[] { -1f, -9, -1.2f, -9 }, "root", 2)] // the tree decides where the scores hardly do
    [InlineData(new[] { -1f, -9, -1.2f, -9 }, "obj", 0)]
    [InlineData(new[] { -0.1f, -9, -9, -9 }, "root", 0)] // and changes nothing that is sure
    [InlineData(new[] { -1.6f, -1.6f, -1.4f, -9 }, "unheard-of", 2)]
    [InlineData(new[] { -1.7f, -1.6f, -1.4f, -9 }, "obj", 1)] // two joint tags of one universal tag count together, and the better one is given
    [InlineData(new[] { -9, -9, -1.2f, -1f }, "root", 3)] // a name is a name wherever it stands
    [InlineData(new[] { -9, -9, -1f, -1.2f }, "flat", 2)]
    public void The_tree_decides_between_tags_that_are_nearly_as_likely(float[] scores, string relation, int tag)
    {
        int best = Array.IndexOf(scores, scores.Max());
        Assert.Equal(tag, Counted().Revise(scores, best, _tags, relation, relation == "root" ? null : UniversalTag.VERB));
    }

    [Fact]
    public void The_same_counts_give_the_same_table()
    {
        Assert.Equal(Counts().ToSections(0.3, 5)["table"], Counts().ToSections(0.3, 5)["table"]);
        Assert.NotEqual(Counts().ToSections(0.3, 5)["table"], Counts().ToSections(0.6, 5)["table"]);
    }

    [Fact]
    public void A_table_of_the_wrong_size_is_refused()
    {
        Dictionary<string, byte[]> sections = Counts().ToSections(0.3, 5);
        sections["table"] = sections["table"][1..];
        Assert.Throws<InvalidDataException>(() => Read(sections));
    }

    private static TagRevision Counted() => Read(Counts().ToSections(0.3, 5));

    private static TagRevision Read(Dictionary<string, byte[]> sections)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            ModelFile.Write(path, sections);
            return new TagRevision(ModelFile.Parse(File.ReadAllBytes(path), path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static TagCounts Counts()
    {
        var counts = new TagCounts();
        for (int i = 0; i < 100; i++)
        {
            counts.Add("root", null, i < 80 ? UniversalTag.VERB : UniversalTag.NOUN);
            counts.Add("obj", UniversalTag.VERB, i < 95 ? UniversalTag.NOUN : UniversalTag.VERB);
            counts.Add("flat", UniversalTag.VERB, UniversalTag.PROPN);
            counts.Add("aux", UniversalTag.VERB, UniversalTag.AUX);
        }

        return counts;
    }
}
