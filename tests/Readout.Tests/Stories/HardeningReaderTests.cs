using Readout.Stories;
using Readout.Stories.Changes;
using Readout.Stories.Claims;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>When what one invented report has on somebody's word is told as fact by another.</summary>
public sealed class HardeningReaderTests
{
    private const string OnWord = "The owner had locked the exits of the ferry, the mayor, Mara Quill, said.";
    private const string AsFact = "The owner locked the exits of the ferry.";

    [Theory]
    [InlineData(OnWord, AsFact)]
    [InlineData("The mayor, Mara Quill, said the owner had locked the exits of the ferry.", "On Sunday the owner locked the exits of the ferry.")]
    [InlineData("The owner locked the exits of the ferry, according to Mayor Mara Quill.", AsFact)]
    [InlineData("The council of Aston will close the paper mill, the mayor, Mara Quill, said.", "The council of Aston will close the paper mill on Monday.")]
    public void What_one_report_has_on_somebodys_word_and_the_next_tells_as_fact_has_hardened(string told, string other)
    {
        (Proposition before, Proposition after) = Assert.Single(Find(("Alder Herald", told), ("Port Courier", other)));
        Assert.NotNull(before.Statement);
        Assert.Null(after.Statement);
        Assert.Equal(("report-a", "report-b"), (before.Input.Article.Id, after.Input.Article.Id));
    }

    [Theory]
    [InlineData(OnWord, "The owner locked the exits of the ferry, and the town of Aston fears possible gaps in the law.")]
    public void Other_words_and_a_doubt_about_something_else_do_not_hide_it(string told, string other) =>
        Assert.Single(Find(("Alder Herald", told), ("Port Courier", other)));

    [Fact]
    public void What_so_many_people_said_when_asked_is_nobodys_word() =>
        Assert.Empty(Find(("Alder Herald", "The owner had locked the exits of the ferry, 53 percent of voters said."), ("Port Courier", AsFact)));

    [Theory]
    [InlineData("A lawmaker of Aston said he had locked the exits of the ferry.", "The lawmaker of Aston locked the exits of the ferry.")]
    [InlineData("The ferry company of Aston said its owner would leave the company in March.", "The owner of the ferry company of Aston will leave the company in March.")]
    public void What_a_source_tells_of_itself_is_its_own_deed(string told, string other) =>
        Assert.Empty(Find(("Alder Herald", told), ("Port Courier", other)));

    [Fact]
    public void What_goes_on_from_a_doubt_is_not_told_as_fact() =>
        Assert.Empty(Find(("Alder Herald", "The new law closes the harbour of Aston to ferries, the mayor, Mara Quill, said."), ("Port Courier", "The law was reportedly signed on Sunday. It closes the harbour of Aston to ferries.")));

    [Fact]
    public void What_a_post_says_before_the_name_of_its_writer_is_not_the_outlets_own() =>
        Assert.Empty(Find(("Alder Herald", OnWord), ("Port Courier", "The owner locked the exits of the ferry. Shame on him! — Tom Reed (@tomreed) June 13, 2021")));

    [Theory]
    [InlineData("The owner may have locked the exits of the ferry.")]
    [InlineData("The owner apparently locked the exits of the ferry.")]
    [InlineData("The owner probably locked the exits of the ferry.")]
    [InlineData("The owner allegedly locked the exits of the ferry.")]
    [InlineData("Did the owner lock the exits of the ferry?")]
    [InlineData("It is unclear whether the owner locked the exits of the ferry.")]
    [InlineData("If the owner locked the exits of the ferry, he faces a trial.")]
    [InlineData("The owner did not lock the exits of the ferry.")]
    public void What_is_told_with_a_hedge_has_not_hardened(string hedged) =>
        Assert.Empty(Find(("Alder Herald", OnWord), ("Port Courier", hedged)));

    [Theory]
    [InlineData("The owner had locked the exits of the ferry, his lawyer, Tom Reed, said.")]
    [InlineData("The owner locked the exits of the ferry, police said.")]
    [InlineData("“The owner locked the exits of the ferry,” Mara Quill said.")]
    public void What_the_next_report_has_on_somebodys_word_too_has_not_hardened(string told) =>
        Assert.Empty(Find(("Alder Herald", OnWord), ("Port Courier", told)));

    [Fact]
    public void A_report_that_names_the_speaker_next_to_it_tells_it_on_his_word() =>
        Assert.Empty(Find(("Alder Herald", OnWord), ("Port Courier", AsFact + "\nMara Quill said so on Monday.")));

    [Fact]
    public void Who_tells_it_as_fact_before_it_is_told_on_somebodys_word_hardens_nothing() =>
        Assert.Empty(Find(("Port Courier", AsFact), ("Alder Herald", OnWord)));

    [Fact]
    public void Whoever_told_it_as_fact_too_has_it_not_on_somebodys_word_only() =>
        Assert.Empty(Find(("Alder Herald", "The owner locked the exits of the ferry.\n" + OnWord), ("Port Courier", AsFact)));

    [Theory]
    [InlineData("The owner had locked the exits of the ferry, the mayor, Mara Quill, said.", "The owner locked the gates of the harbour.")]
    [InlineData("The owner had locked the exits of the ferry, the mayor, Mara Quill, said.", "The owner painted the exits of the ferry.")]
    [InlineData("The fire on the ferry killed 14 people, the mayor, Mara Quill, said.", "The fire on the ferry killed 17 people.")]
    [InlineData("Norway expelled Danish diplomats, the mayor, Mara Quill, said.", "Sweden expelled Danish diplomats.")]
    public void What_tells_another_thing_hardens_nothing(string told, string other) =>
        Assert.Empty(Find(("Alder Herald", told), ("Port Courier", other)));

    [Theory]
    [InlineData("The mayor, Mara Quill, asked whether the owner had locked the exits of the ferry.")]
    [InlineData("The mayor, Mara Quill, denied that the owner had locked the exits of the ferry.")]
    [InlineData("The mayor, Mara Quill, said the owner would be tried if he had locked the exits of the ferry.")]
    public void What_nobody_asserted_cannot_harden(string told) =>
        Assert.Empty(Find(("Alder Herald", told), ("Port Courier", AsFact)));

    [Fact]
    public void What_a_speaker_says_that_he_does_himself_is_as_good_as_fact() =>
        Assert.Empty(Find(("Alder Herald", "Mara Quill said she closed the harbour of Tarn on Sunday."), ("Port Courier", "Mara Quill closed the harbour of Tarn on Sunday.")));

    [Fact]
    public void Each_report_that_hardens_is_found_once()
    {
        (Proposition Before, Proposition After)[] found = Find(("Alder Herald", OnWord), ("Port Courier", AsFact), ("Tarn Post", "The owner locked the exits of the ferry on Sunday."));
        Assert.Equal(["report-b", "report-c"], found.Select(pair => pair.After.Input.Article.Id).Order(StringComparer.Ordinal));
        Assert.All(found, pair => Assert.Equal("report-a", pair.Before.Input.Article.Id));
    }

    [Fact]
    public void Clauses_that_no_claim_joins_may_harden_too() =>
        Assert.Single(Find(isInClaim: false, ("Alder Herald", OnWord), ("Port Courier", AsFact)));

    private static (Proposition Before, Proposition After)[] Find(params (string Outlet, string Text)[] reports) => Find(isInClaim: true, reports);

    /// <summary>The hardenings of one claim that all clauses of the reports tell, or of none.</summary>
    private static (Proposition Before, Proposition After)[] Find(bool isInClaim, params (string Outlet, string Text)[] reports)
    {
        var story = new StoryClauses(reports);
        var draft = new ClaimDraft([.. Enumerable.Range(0, reports.Length).SelectMany(story.All)], IsNegative: false);
        Proposition[] whole = [.. Enumerable.Range(0, reports.Length).SelectMany(story.Whole)];
        var likely = new LikelyPairs([.. whole.SelectMany((one, i) => whole[(i + 1)..].Select(two => (one, two, story.Matcher.Score(one, two)))).Where(pair => pair.Item3 >= HardeningReader.LeastLikely)]);
        return [.. new HardeningReader(story.People, StoryLexicon.Shared, story.Matcher, story.Words, likely, HardeningModel.Shared).Find(isInClaim ? [draft] : [])];
    }
}
