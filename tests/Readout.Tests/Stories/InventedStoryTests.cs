using System.Text;
using Readout.Stories;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>Whole readouts of invented stories through the reader itself.</summary>
public class InventedStoryTests
{
    private static readonly Reader _reader = new();
    private static readonly Lazy<Annotations[]> _read = new(() =>
        [.. InventedStories.Talks.Concat(InventedStories.Fire).Concat(InventedStories.Resignation).Select(report => _reader.Read(InventedStories.ToArticle(report)))]);

    [Fact]
    public void Each_affair_is_one_story_and_the_later_turn_follows_it()
    {
        ReadoutDocument readout = Build(_read.Value);
        Assert.Equal(
            ["bank-a,bank-b", "fire-a,fire-b,fire-c", "talks-a,talks-b,talks-c", "talks-d"],
            readout.Stories.Select(story => string.Join(',', story.ArticleIds.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
        Story turn = readout.Stories.Single(story => story.ArticleIds.Contains("talks-d"));
        Assert.Equal([readout.Stories.Single(story => story.ArticleIds.Contains("talks-a")).Id], turn.Follows);
    }

    [Fact]
    public void An_undated_report_takes_its_day_from_its_weekday_and_its_siblings() =>
        Assert.Equal(new DateOnly(2022, 5, 9), Build(_read.Value).Articles.Single(article => article.Article.Id == "talks-b").Article.Published?.Value);

    [Fact]
    public void The_adviser_is_one_person_under_both_spellings()
    {
        Story talks = Build(_read.Value).Stories.Single(story => story.ArticleIds.Contains("talks-a"));
        Assert.Single(talks.People, person => person.Name.EndsWith("Malenko", StringComparison.Ordinal));
    }

    [Fact]
    public void An_offer_told_with_several_verbs_and_denied_in_one_report_alone_is_one_disputed_claim_of_three_reports()
    {
        Story talks = Build(_read.Value).Stories.Single(story => story.ArticleIds.Contains("talks-a"));
        Claim claim = talks.Claims[0];
        Assert.Equal(ClaimStatus.Disputed, claim.Status);
        Assert.Equal(3, claim.Reports);
        Assert.Contains(claim.Positions, position => position.Stance == Stance.Asserts && position.WhoText.EndsWith("Malenko", StringComparison.Ordinal));
        Assert.Contains(claim.Positions, position => position.Stance == Stance.Denies && position.WhoText == "Pavel Oren");
    }

    [Theory]
    [InlineData("Tarn would impose no duties on timber, the ministry said on Monday.", true)]
    [InlineData("Tarn would impose no further duties on timber, the ministry said on Monday.", false)]
    [InlineData("Tarn would not impose any new duties on timber, the ministry said on Monday.", false)]
    public void That_there_will_be_no_more_of_it_denies_nothing_of_what_there_was(string said, bool isDisputed)
    {
        const string Lede = "Tarn will impose duties on timber, the trade minister, Ola Brekke, said on Sunday.\nSawmills near the border sell two thirds of their timber to Tarn.";
        Annotations[] read = [.. new (string, string, DateOnly?, string, string)[]
        {
            ("timber-a", "Tarn Herald", new DateOnly(2022, 5, 8), "Tarn to impose duties on timber", Lede),
            ("timber-b", "Border Post", new DateOnly(2022, 5, 9), "Tarn and the duties on timber", "Sawmills near the border sell two thirds of their timber to Tarn.\n" + said),
        }.Select(report => _reader.Read(InventedStories.ToArticle(report)))];
        Assert.Equal(isDisputed, Build(read).Stories.Single().Claims.Any(claim => claim.Status == ClaimStatus.Disputed));
    }

    [Fact]
    public void Every_text_of_claims_and_every_piece_of_evidence_stands_in_its_article()
    {
        ReadoutDocument readout = Build(_read.Value);
        Dictionary<string, Article> articles = readout.Articles.ToDictionary(article => article.Article.Id, article => article.Article);
        foreach (Story story in readout.Stories)
        {
            Assert.All(story.Claims, claim => Assert.Equal(claim.Text, articles[claim.TextFrom.ArticleId].TextOf(claim.TextFrom.Span)));
            Assert.All(story.Timeline, entry => Assert.Contains(entry.Evidence, evidence => articles[evidence.ArticleId].Text.Contains(entry.Text, StringComparison.Ordinal)));
            Assert.All(
                story.Claims.SelectMany(claim => claim.Positions).SelectMany(position => position.Evidence),
                evidence => Assert.InRange(evidence.Where.Span.End, 1, articles[evidence.Where.ArticleId].Text.Length));
        }
    }

    [Fact]
    public void The_order_of_arrival_changes_nothing_in_any_story()
    {
        string expected = Show(Build(_read.Value));
        var random = new Random(11);
        for (int round = 0; round < 12; round++)
        {
            Annotations[] shuffled = [.. _read.Value];
            random.Shuffle(shuffled);
            Assert.Equal(expected, Show(Build(shuffled)));
        }
    }

    private static ReadoutDocument Build(IEnumerable<Annotations> articles)
    {
        var builder = new StoryBuilder(_reader.Redate);
        foreach (Annotations article in articles)
        {
            builder.Add(article);
        }

        return builder.Build(TestContext.Current.CancellationToken);
    }

    private static string Show(ReadoutDocument readout)
    {
        var text = new StringBuilder();
        foreach (Story story in readout.Stories)
        {
            text.AppendLine($"{story.Id} {story.Title} {story.From} {story.To} {string.Join(',', story.ArticleIds)} {string.Join(',', story.Follows)}");
            text.AppendJoin('\n', story.People.Select(person => $"{person.Id} {person.Name} {string.Join('|', person.Also)} {person.Mentions.Length}")).AppendLine();
            text.AppendJoin('\n', story.Claims.Select(claim => $"{claim.Id} {claim.Text} {claim.Status} {claim.Reports} {claim.Independent} "
                + string.Join('|', claim.Positions.Select(position => $"{position.WhoText} {position.Stance} {string.Join(',', position.Evidence.Select(evidence => evidence.Where))}")))).AppendLine();
            text.AppendJoin('\n', story.Timeline.Select(entry => $"{entry.From} {entry.To} {entry.Text}")).AppendLine();
            text.AppendJoin('\n', story.Changes.Select(change => $"{change.When} {change.Kind} {change.Text}")).AppendLine();
        }

        return text.ToString();
    }
}
