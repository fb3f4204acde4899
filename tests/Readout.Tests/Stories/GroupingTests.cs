using Readout.Stories;
using Xunit;

namespace Readout.Tests.Stories;

public class GroupingTests
{
    private static readonly HandMade[] _reports =
    [
        new("f1", "A ferry with ninety passengers ran aground off Tarn after its steering failed. Norrland Lines said the captain was safe.", published: new DateOnly(2021, 3, 12)),
        new("f2", "Divers searched the ferry that ran aground off Tarn. The captain told Norrland Lines that the steering failed.", published: new DateOnly(2021, 3, 13)),
        new("f3", "Norrland Lines, whose ferry ran aground off Tarn, blamed the steering. Passengers thanked the captain.", published: new DateOnly(2021, 3, 14)),
        new("f4", "A court fined Norrland Lines over the ferry that ran aground off Tarn after its steering failed; the captain walked free.", published: new DateOnly(2021, 6, 2)),
        new("v1", "Voters in Kelland elected Mira Solberg president after a campaign about fisheries and bridges.", published: new DateOnly(2021, 3, 15)),
        new("v2", "Mira Solberg won the presidency of Kelland; her campaign had promised bridges and fair fisheries to voters.", published: new DateOnly(2021, 3, 16)),
    ];

    [Fact]
    public void Reports_of_one_affair_are_one_story_and_a_later_turn_follows_it()
    {
        ReadoutDocument readout = Read(_reports);
        Assert.Equal(["f1,f2,f3", "v1,v2", "f4"], readout.Stories.Select(story => string.Join(',', story.ArticleIds)));
        Assert.Equal([readout.Stories[0].Id], readout.Stories[2].Follows);
        Assert.Empty(readout.Stories[1].Follows);
    }

    [Fact]
    public void The_order_of_arrival_changes_nothing()
    {
        string expected = Show(Read(_reports));
        var random = new Random(7);
        for (int round = 0; round < 50; round++)
        {
            HandMade[] shuffled = [.. _reports];
            random.Shuffle(shuffled);
            Assert.Equal(expected, Show(Read(shuffled)));
        }
    }

    [Fact]
    public void Two_reports_with_one_id_are_refused_with_both_named()
    {
        var builder = new StoryBuilder();
        builder.Add(_reports[0].Build());
        Assert.Contains("f1", Assert.Throws<ArgumentException>(() => builder.Add(_reports[0].Build())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("?!")]
    public void An_empty_report_is_a_story_by_itself(string text)
    {
        ReadoutDocument readout = Read(new HandMade("empty", text), new HandMade("also", text));
        Assert.Equal(2, readout.Stories.Length);
    }

    [Fact]
    public void Work_can_be_stopped()
    {
        var builder = new StoryBuilder();
        builder.Add(_reports[0].Build());
        Assert.Throws<OperationCanceledException>(() => builder.Build(new CancellationToken(true)));
    }

    private static ReadoutDocument Read(params HandMade[] reports)
    {
        var builder = new StoryBuilder();
        foreach (HandMade report in reports)
        {
            builder.Add(report.Build());
        }

        return builder.Build(TestContext.Current.CancellationToken);
    }

    private static string Show(ReadoutDocument readout) =>
        string.Join('\n', readout.Copies.Select(copy => $"{copy.First} {copy.Second} {copy.Kind}"))
        + string.Join('\n', readout.Stories.Select(story => $"{story.Id} {story.Title} {string.Join(',', story.ArticleIds)} < {string.Join(',', story.Follows)}"));
}
