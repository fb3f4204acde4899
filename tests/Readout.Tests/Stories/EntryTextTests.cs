using Readout.Stories;
using Readout.Stories.Timelines;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>Entries of a timeline read as lines that stand alone.</summary>
public class EntryTextTests
{
    private static readonly Reader _reader = new();

    [Theory]
    [InlineData("The harbour board met in Oslo. The chairman said that Erik Holm, who resigned on May 3, had told nobody of the debts of the yard, of the letters of its bankers, of the plans of the owners to sell it, of the offers that had come from abroad, or of the many meetings that had been held about them in the spring and winter before.",
        "Erik Holm resigned on May 3")]
    [InlineData("Erik Holm ran the yard for years. He resigned on May 3 after a quarrel with the owners.", "Erik Holm resigned on May 3")]
    [InlineData("Norway cut its budget. Mr. Lund said he welcomed a report on ferries published on May 4 by the ferry company. Norway expelled two Danish diplomats on May 3.", "Norway expelled two Danish diplomats on May 3")]
    public void A_clause_without_its_subject_is_told_with_it(string text, string beginning) =>
        Assert.Contains(Timeline(text), line => line.StartsWith(beginning, StringComparison.Ordinal));

    [Theory]
    [InlineData("The board of the yard has lost the trust of the town because Erik Holm resigned on May 3.", "Erik Holm resigned on May 3")]
    [InlineData("The town still argues about the new ferry line that Erik Holm opened on May 3, and nobody knows what it costs.", "the new ferry line that Erik Holm opened on May 3")]
    [InlineData("The town still argues about the four-year-old ferry line that Erik Holm opened on May 3, and nobody knows what it costs.", "the four-year-old ferry line that Erik Holm opened on May 3")]
    public void What_a_sentence_tells_by_the_way_with_its_own_day_is_told_without_what_the_sentence_tells(string text, string line) => Assert.Equal([line], Timeline(text));

    [Fact]
    public void A_deed_that_is_named_with_whom_it_was_done_to_is_told_without_its_sentence() =>
        Assert.Equal(["Denmark's expulsion of two Norwegian diplomats on May 3"],
            Timeline("Norwegian ministers were silent for weeks about Denmark's expulsion of two Norwegian diplomats on May 3, which nobody in the capital had seen coming."));

    [Fact]
    public void Words_that_end_a_quotation_begin_with_its_mark()
    {
        string[] lines = Timeline("Erik Holm was asked about the yard. “We sold it. Nobody was told,” Holm said, before he resigned on Tuesday. Erik Holm resigned on Tuesday.");
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(line.Count(c => c == '“'), line.Count(c => c == '”')));
    }

    [Theory]
    [InlineData("This is an updated version of an article published on May 4.")]
    [InlineData("A study published on May 4 found that ferries are late.")]
    public void When_a_paper_came_out_is_no_entry(string text) => Assert.Empty(Timeline(text));

    [Fact]
    public void What_signs_a_post_is_no_part_of_its_line()
    {
        string[] lines = Timeline("The captain of the northern ferry has been arrested by police in Bergen. The whole harbour is closed until divers have searched the ferry! — Erik Holm (@erikholm) May 4, 2022");
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.DoesNotContain('@', line));
    }

    [Fact]
    public void What_a_post_says_is_told_with_the_name_of_who_signs_it()
    {
        string[] lines = Timeline("The captain of the northern ferry has been arrested by police in Bergen. The whole harbour is closed until divers have searched the ferry! — Erik Holm (@erikholm) May 4, 2022");
        Assert.Contains(lines, line => line.StartsWith("Erik Holm: The ", StringComparison.Ordinal));
    }

    [Fact]
    public void No_entry_begins_with_what_only_ties_it_to_its_sentence()
    {
        string[] lines = Timeline("Norway was angry when Denmark expelled two Norwegian diplomats on May 3. The ferry was searched after Sweden arrested its captain on May 4, because it had been stolen.");
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.DoesNotMatch("^(when|who|which|that|because|after|and|to) ", line));
    }

    [Fact]
    public void What_ties_another_clause_to_the_line_stays_with_it()
    {
        string[] lines = Timeline("The harbour board met in Oslo. Despite losing his post on May 3, Erik Holm was arrested by the police of Bergen on May 4.");
        Assert.All(lines, line => Assert.False(line.StartsWith("losing", StringComparison.Ordinal), line));
    }

    [Theory]
    [InlineData("why the ferry was sold in May", true)]
    [InlineData("we met the owners on May 3", true)]
    [InlineData("Erik Holm arrested in Bergen 01:59", true)]
    [InlineData("“We met the owners on May 3,” Holm said.", false)]
    [InlineData("Norway expelled two diplomats at 10:30 on May 3", false)]
    [InlineData("....", true)]
    [InlineData("", true)]
    public void A_part_of_a_question_or_the_title_of_a_film_is_no_line(string text, bool isFragment) => Assert.Equal(isFragment, EntryText.IsFragment(text));

    [Fact]
    public void A_part_of_another_line_of_its_days_is_no_line_and_leaves_its_evidence_to_the_whole()
    {
        (TimelineEntry Entry, double Weight)[] lines =
        [
            (Line("Last month, four managers were fired", "a", 0), 2),
            (Line("Last month, four managers were fired or resigned.", "b", 10), 1),
            (Line("The yard was sold.", "c", 20), 1),
        ];
        (TimelineEntry Entry, double Weight)[] told = [.. TimelineBuilder.WithoutParts(lines)];
        Assert.Equal(["Last month, four managers were fired or resigned.", "The yard was sold."], told.Select(row => row.Entry.Text));
        Assert.Equal(["a", "b"], told[0].Entry.Evidence.Select(evidence => evidence.ArticleId));
        Assert.Equal(2, told[0].Weight);
    }

    private static TimelineEntry Line(string text, string article, int start) =>
        new(new DateOnly(2021, 5, 1), new DateOnly(2021, 5, 31), text, EventStatus.Reported, false, [new Evidence(article, new TextSpan(start, start + text.Length))]);

    private static string[] Timeline(string text)
    {
        var article = new Article
        {
            Report = new Report("a", text, ReportFormat.Body, "a"),
            Text = text,
            Map = OffsetMap.Identity(text.Length),
            Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length), new SourceSpan(0, text.Length))],
            Published = new PublicationDate(new DateOnly(2022, 5, 6), Provenance.Given),
        };
        var builder = new StoryBuilder(_reader.Redate);
        builder.Add(_reader.Read(article));
        return [.. builder.Build().Stories.SelectMany(story => story.Timeline).Select(entry => entry.Text)];
    }
}
