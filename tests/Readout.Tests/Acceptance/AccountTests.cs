using Readout.Reports;
using Readout.Stories;
using Xunit;

namespace Readout.Tests.Acceptance;

/// <summary>What a reader of the five acceptance reports should get without opening any of them.</summary>
public class AccountTests
{
    private static readonly Lazy<Annotations[]> _articles = new(ReadAll);
    private static readonly Lazy<ReadoutDocument> _readout = new(() => Build(_articles.Value));

    private static Story April => _readout.Value.Stories.Single(story => story.ArticleIds.Length == 4);

    [Fact]
    public void The_four_reports_of_April_are_one_story_and_the_one_of_July_follows_it()
    {
        ReadoutDocument readout = Readout();
        Assert.Equal(2, readout.Stories.Length);
        Story july = readout.Stories.Single(story => story.ArticleIds.Length == 1);
        Assert.StartsWith("002", july.ArticleIds[0]);
        Assert.Equal([April.Id], july.Follows);
    }

    [Fact]
    public void The_account_is_the_same_in_every_order_of_the_files()
    {
        string expected = Json(Readout());
        var random = new Random(20180320);
        for (int i = 0; i < 10; i++)
        {
            Annotations[] shuffled = [.. _articles.Value];
            random.Shuffle(shuffled);
            Assert.Equal(expected, Json(Build(shuffled)));
        }
    }

    [Theory]
    [InlineData("001", "2018-04-02")]
    [InlineData("003", "2018-04-02")]
    [InlineData("004", "2018-04-02")]
    [InlineData("000", "2018-04-20")]
    public void An_undated_report_is_dated_from_its_siblings_with_the_reason(string report, string day)
    {
        PublicationDate? published = Readout().Articles.Single(article => article.Article.Id.StartsWith(report, StringComparison.Ordinal)).Article.Published;
        Assert.NotNull(published);
        Assert.Equal(DateOnly.Parse(day), published.Value ?? published.Earliest);
        Assert.Equal(Provenance.Inferred, published.How);
        Assert.False(string.IsNullOrEmpty(published.Because));
    }

    [Fact]
    public void The_invitation_is_a_disputed_claim_with_who_asserts_and_who_denies_it()
    {
        Readout();
        Claim claim = April.Claims.First(candidate => candidate.Status == ClaimStatus.Disputed && Holds(candidate, "Ushakov", Stance.Asserts) is not null);
        Position ushakov = Holds(claim, "Ushakov", Stance.Asserts)!;
        Assert.Empty(new[] { "001", "003", "004" }.Except(ushakov.Evidence.Select(ReportOf)));
        Assert.Contains(ushakov.Evidence, evidence => evidence.Via.Contains("Interfax"));
        Assert.Contains("000", (Holds(claim, "Lavrov", Stance.Asserts) ?? Holds(claim, "Lavrov", Stance.Confirms))!.Evidence.Select(ReportOf));
        Assert.Equal(["001"], Holds(claim, "Peskov", Stance.Denies)!.Evidence.Select(ReportOf).Distinct());
        Assert.NotNull(Holds(claim, "Sanders", Stance.PlaysDown));
        Assert.Null(Holds(claim, "Sanders", Stance.Denies));
    }

    [Fact]
    public void A_person_stands_once_under_all_spellings()
    {
        Readout();
        Person ushakov = Assert.Single(April.People, person => person.Name.Contains("Ushakov", StringComparison.Ordinal));
        string[] names = [ushakov.Name, .. ushakov.Also];
        Assert.Contains("Yuri Ushakov", names);
        Assert.Contains("Yury Ushakov", names);
        foreach (string surname in (string[])["Lavrov", "Peskov", "Sanders", "Putin", "Trump"])
        {
            Assert.Single(April.People, person => person.Type == EntityType.Person && person.Name.EndsWith(surname, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("2018-03-04", "2018-03-04")]
    [InlineData("2018-03-30", "2018-04-01")]
    [InlineData("2018-03-20", "2018-03-20")]
    [InlineData("2018-04-02", "2018-04-02")]
    [InlineData("2018-04-01", "2018-04-20")]
    [InlineData("2018-04-20", "2018-04-20")]
    [InlineData("2018-07-25", "2018-07-25")]
    [InlineData("2018-07-27", "2018-07-27")]
    [InlineData("2018-11-01", "2018-11-30")]
    public void The_timeline_has_the_days_of_the_story(string from, string to) =>
        Assert.Contains(Readout().Stories.SelectMany(story => story.Timeline), entry => entry.From == DateOnly.Parse(from) && entry.To == DateOnly.Parse(to));

    [Fact]
    public void No_notice_and_no_wrong_November_dates_anything() =>
        Assert.DoesNotContain(Readout().Stories.SelectMany(story => story.Timeline), entry => entry.From.Year is 2017 or > 2019 || entry.To.Year > 2019);

    [Fact]
    public void Inviter_and_invited_changed_places_and_the_change_is_told() =>
        Assert.Contains(Readout().Stories.SelectMany(story => story.Changes), change => change.Kind == ChangeKind.Reversed);

    private static ReadoutDocument Readout()
    {
        Requirement.AcceptanceReports();
        return _readout.Value;
    }

    private static Annotations[] ReadAll()
    {
        var reader = new Reader();
        return [.. AcceptanceReport.Ids.Select(id => reader.Read(AcceptanceReport.Read(id)))];
    }

    private static ReadoutDocument Build(IEnumerable<Annotations> articles)
    {
        var builder = new StoryBuilder(new Reader().Redate);
        foreach (Annotations article in articles)
        {
            builder.Add(article);
        }

        return builder.Build();
    }

    // The articles stand in input order; everything else may not depend on it.
    private static string Json(ReadoutDocument readout)
    {
        using var stream = new MemoryStream();
        new ReadoutJsonWriter().Write(readout with { Articles = [.. readout.Articles.OrderBy(article => article.Article.Id, StringComparer.Ordinal)] }, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Position? Holds(Claim claim, string name, Stance stance) =>
        claim.Positions.FirstOrDefault(position => position.Stance == stance && position.WhoText.Contains(name, StringComparison.Ordinal));

    private static string ReportOf(PositionEvidence evidence) => evidence.Where.ArticleId[..3];
}
