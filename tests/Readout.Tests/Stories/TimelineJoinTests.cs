using Readout.Stories;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>A happening is one entry of the timeline however many reports tell it, and two are two.</summary>
public class TimelineJoinTests
{
    private static readonly Reader _reader = new();
    private static readonly DateOnly _friday = new(2022, 5, 20);

    [Theory]
    [InlineData("Police arrested Erik Holm, the owner of the yard, in Bergen on Tuesday.", "Erik Holm was arrested at his house in Bergen on Tuesday over the debts of the yard.")]
    [InlineData("Erik Holm, the owner of the yard, died in Bergen on Tuesday.", "The death of Erik Holm in Bergen on May 17 leaves the yard without an owner.")]
    [InlineData("Norway expelled two Danish diplomats on May 17.", "Norway expelled two diplomats of Denmark this week over naval plans.")]
    public void Two_reports_of_one_deed_are_one_entry(string one, string two) => Assert.Contains(Timeline(one, two), entry => entry.Evidence.Select(place => place.ArticleId).Distinct().Count() == 2);

    [Theory]
    [InlineData("Police arrested Erik Holm, the owner of the yard, in Bergen on Tuesday.", "Police arrested Lars Berg, a clerk of the bank, in Bergen on Tuesday.")]
    [InlineData("Police arrested Erik Holm, the owner of the yard, in Bergen on Tuesday.", "The bank in Bergen dismissed Erik Holm, the owner of the yard, on Tuesday.")]
    [InlineData("Norway expelled two Danish diplomats on May 17.", "Norway expelled two Danish diplomats on May 9.")]
    [InlineData("Norway expelled two Danish diplomats on May 17.", "Denmark expelled two Norwegian diplomats on May 17.")]
    public void Deeds_of_others_or_of_another_kind_or_day_are_two_entries(string one, string two) =>
        Assert.All(Timeline(one, two), entry => Assert.Single(entry.Evidence.Select(place => place.ArticleId).Distinct()));

    [Fact]
    public void What_one_sentence_tells_of_one_day_is_one_line_with_every_report_of_it()
    {
        const string sentence = "Norwegian President Erik Holm proposed an exchange of envoys with Denmark, a Holm adviser said on Wednesday.";
        TimelineEntry[] lines = Timeline(sentence, sentence);
        Assert.Equal(lines.Select(line => line.Text).Distinct(), lines.Select(line => line.Text));
        Assert.Contains(lines, line => line.Evidence.Select(place => place.ArticleId).Distinct().Count() == 2);
    }

    private static TimelineEntry[] Timeline(params string[] reports)
    {
        var builder = new StoryBuilder(_reader.Redate);
        for (int i = 0; i < reports.Length; i++)
        {
            string title = "Erik Holm, the Bergen yard and the Danish diplomats", text = title + "\n" + reports[i]
                + "\nThe Bergen yard of Erik Holm has built ships for Norway and Denmark since the war, and its plans were sought by Danish diplomats.";
            int end = title.Length + 1 + reports[i].Length;
            builder.Add(_reader.Read(new Article
            {
                Report = new Report($"r{i}", text, ReportFormat.Body, $"r{i}"),
                Text = text,
                Map = OffsetMap.Identity(text.Length),
                Blocks = [Block(BlockKind.Title, 0, title.Length), Block(BlockKind.Paragraph, title.Length + 1, end), Block(BlockKind.Paragraph, end + 1, text.Length)],
                Title = new Finding(title, Provenance.Stated, new SourceSpan(0, title.Length)),
                Published = new PublicationDate(_friday, Provenance.Given),
            }));
        }

        Story story = Assert.Single(builder.Build().Stories);
        Assert.NotEmpty(story.Timeline);
        return [.. story.Timeline];
    }

    private static Block Block(BlockKind kind, int start, int end) => new(kind, new TextSpan(start, end), new SourceSpan(start, end));
}
