using Readout.Language;
using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>What the model that joins clauses sees of invented reports.</summary>
public sealed class PairModelTests
{
    private static readonly StoryClauses _story = new(
        ("Alder Herald", "The owner had locked the exits of the ferry Solveig, the mayor, Mara Quill, said.\nThe storm killed 14 people in Marlow, police said."),
        ("Port Courier", "Divers searched the wreck for two hours on Monday.\nThe owner of the Solveig locked its exits, Mayor Mara Quill said.\nPolice will arrest the owner on Friday."),
        ("Tarn Gazette", "The council of Tarn raised the tax on timber.\nAt least 14 people died in Marlow in the storm, police said."));

    [Fact]
    public void The_order_of_two_clauses_does_not_matter()
    {
        foreach (Proposition one in _story.All(0))
        {
            foreach (Proposition two in _story.All(1).Concat(_story.All(2)))
            {
                Assert.Equal(_story.Matcher.Score(one, two), _story.Matcher.Score(two, one), 1e-5);
            }
        }
    }

    [Fact]
    public void What_is_told_in_like_words_is_likelier_one_claim_than_what_is_told_of_the_same_man()
    {
        Proposition locked = Clause(0, "locked"), again = Clause(1, "locked"), arrest = Clause(1, "arrest");
        Assert.True(_story.Matcher.Score(locked, again) > 0.5);
        Assert.True(_story.Matcher.Score(locked, arrest) < PropositionMatcher.Same);
    }

    [Theory]
    [InlineData("locked", 1)]
    [InlineData("arrest", -1)]
    [InlineData("raised", 1)]
    public void A_verb_shows_whether_a_thing_has_happened_or_is_to_come(string word, int mood) =>
        Assert.Equal(mood, Enumerable.Range(0, 3).SelectMany(_story.Whole).First(clause => clause.Text.Contains(word, StringComparison.Ordinal)).Mood);

    [Fact]
    public void The_arguments_of_a_verb_are_read()
    {
        Proposition arrest = Clause(1, "arrest");
        Assert.Equal(_story.Words.NumberOf("owner"), arrest.Object.Word);
        Assert.Equal(_story.Words.NumberOf("police"), arrest.Subject.Word);
        Assert.True(Argument.Likeness(arrest.Object, Clause(1, "locked").Subject, _story.Words) > 0.99);
        Assert.Equal(0, Argument.Likeness(arrest.Object, Argument.None, _story.Words));
    }

    [Fact]
    public void The_nearest_clause_of_another_report_is_a_rival_and_one_of_its_own_report_is_none()
    {
        Proposition locked = Clause(0, "locked");
        float nearest = _story.Words.Rivals.Nearest(locked, 1);
        Assert.Equal((float)locked.Words.Dot(Clause(1, "locked").Words), nearest, 1e-5);
        Assert.True(nearest > _story.Words.Rivals.Nearest(locked, 2));
        Assert.Equal(0, _story.Words.Rivals.Nearest(locked, 0));
    }

    [Fact]
    public void What_all_vectors_have_in_common_is_taken_away()
    {
        float[] mean = new float[WordVectors.Width], direction = new float[WordVectors.Width], vector = new float[WordVectors.Width];
        (mean[0], direction[1], vector[0], vector[1], vector[2]) = (0.5f, 1, 0.5f, 0.6f, 0.3f);
        new CommonDirections(mean, direction).Remove(vector);
        Assert.Equal([0, 0, 1], vector[..3]);
        Assert.Throws<InvalidDataException>(() => CommonDirections.Read(new byte[8]));
    }

    [Fact]
    public void Words_of_like_meaning_are_nearer_than_words_that_are_merely_frequent()
    {
        WordTable words = _story.Words;
        Assert.True(words.Likeness(words.NumberOf("minister"), words.NumberOf("secretary")) > 0.4);
        Assert.True(words.Likeness(words.NumberOf("say"), words.NumberOf("house")) < 0.2);
    }

    private static Proposition Clause(int report, string word) => _story.Whole(report).First(clause => clause.Text.Contains(word, StringComparison.Ordinal));
}
