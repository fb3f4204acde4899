using Readout.Language;
using Readout.Language.Neural;
using Xunit;

namespace Readout.Tests.Language;

public class LemmaTests
{
    [Theory]
    [InlineData("Denied", "deny", "l\t3\ty")]
    [InlineData("was", "be", "l\t3\tbe")]
    [InlineData("Paris", "Paris", "k\t0\t")]
    public void A_script_makes_the_lemma_and_survives_writing(string form, string lemma, string written)
    {
        LemmaScript script = LemmaScript.Between(form, lemma, preferLower: form != "Paris");
        Assert.Equal(written, script.ToString());
        Assert.Equal(script, LemmaScript.Parse(written));
    }

    [Fact]
    public void The_longest_known_ending_decides_and_a_known_word_beats_it()
    {
        LemmaScript[] scripts = [new(true, 0, ""), new(true, 3, "y"), new(true, 2, ""), new(true, 4, "die")];
        ulong[] hashes = [Lemmatizer.EndingKey(1, ""), Lemmatizer.EndingKey(1, "ied"), Lemmatizer.EndingKey(1, "ed"), Lemmatizer.WordKey(1, "died")];
        var lemmatizer = new Lemmatizer(hashes, [0, 1, 2, 3], scripts);
        Assert.Equal("deny", lemmatizer.Find("Denied", 1));
        Assert.Equal("walk", lemmatizer.Find("walked", 1));
        Assert.Equal("die", lemmatizer.Find("died", 1));
        Assert.Equal("run", lemmatizer.Find("run", 1));
        Assert.Equal("Denied", lemmatizer.Find("Denied", 2));
    }

    [Fact]
    public void An_ending_that_makes_a_known_word_beats_a_longer_one_that_makes_none()
    {
        LemmaScript[] scripts = [new(true, 1, ""), new(true, 2, "")];
        ulong[] hashes = [Lemmatizer.EndingKey(1, "oted"), Lemmatizer.EndingKey(1, "ed")];
        var known = new HashIndex([WordFeatures.VectorHash("vote"), WordFeatures.VectorHash("hoot")]);
        var lemmatizer = new Lemmatizer(hashes, [0, 1], scripts, known);
        Assert.Equal("vote", lemmatizer.Find("voted", 1));
        Assert.Equal("hoot", lemmatizer.Find("Hooted", 1));
        Assert.Equal("grote", lemmatizer.Find("groted", 1));
    }
}
