using Xunit;

namespace Readout.Tests.Acceptance;

/// <summary>The metadata of the five acceptance reports: what each says of itself, and nothing that it does not.</summary>
public class MetadataTests
{
    [Theory]
    [InlineData("000", null)]
    [InlineData("001", 3)]
    [InlineData("002", 3)]
    [InlineData("003", 1)]
    [InlineData("004", 8)]
    public void The_title_is_the_headline_or_nothing(string report, int? line)
    {
        Article article = AcceptanceReport.Read(report);
        string? expected = line is int number ? article.Report.Source.Split('\n')[number - 1].Trim() : null;
        Assert.Equal(expected, article.Title?.Value);
    }

    [Theory]
    [InlineData("000", null)]
    [InlineData("001", null)]
    [InlineData("002", "The Moscow Times")]
    [InlineData("003", null)]
    [InlineData("004", "The Moscow Times")]
    public void The_outlet_is_named_only_where_the_report_names_it(string report, string? outlet) =>
        Assert.Equal(Plain(outlet), Plain(AcceptanceReport.Read(report).Outlet?.Value));

    [Theory]
    [InlineData("000", null)]
    [InlineData("001", "New York Times News Service")]
    [InlineData("002", "Reuters")]
    [InlineData("003", null)]
    [InlineData("004", "Reuters")]
    public void The_agency_is_the_one_that_supplied_not_one_that_is_cited(string report, string? agency) =>
        Assert.Equal(agency, AcceptanceReport.Read(report).Agency?.Value);

    [Fact]
    public void Only_one_report_has_an_author_and_a_dateline()
    {
        foreach (string id in AcceptanceReport.Ids)
        {
            Article article = AcceptanceReport.Read(id);
            Assert.Equal(id == "001" ? ["Andrew Higgins"] : Array.Empty<string>(), article.Authors.Select(author => author.Value));
            Assert.Equal(id == "001" ? "Moscow" : null, article.Dateline?.Value);
        }
    }

    [Fact]
    public void A_date_is_stated_or_follows_from_a_dated_post_and_no_notice_dates_a_report()
    {
        foreach (string id in AcceptanceReport.Ids)
        {
            PublicationDate? published = AcceptanceReport.Read(id).Published;
            (DateOnly? day, Provenance? how) = id switch
            {
                "000" => (new DateOnly(2018, 4, 20), Provenance.Inferred),
                "002" => (new DateOnly(2018, 7, 28), Provenance.Stated),
                _ => ((DateOnly?)null, (Provenance?)null),
            };
            Assert.Equal(day, published?.Value);
            Assert.Equal(how, published?.Value is null ? null : published.How);
            Assert.NotEqual(2024, published?.Earliest?.Year);
            Assert.NotEqual(2024, published?.Latest?.Year);
        }
    }

    [Fact]
    public void An_embedded_post_bounds_the_date_of_its_report_from_below() =>
        Assert.Equal(new DateOnly(2018, 4, 20), AcceptanceReport.Read("000").Published?.Earliest);

    // The outlet's name may be read off an address (no article, no spaces) or off the outlet's own words.
    private static string? Plain(string? name) =>
        name is null ? null : new string([.. name.Where(char.IsLetter)]).ToUpperInvariant() is var letters && letters.StartsWith("THE", StringComparison.Ordinal) ? letters[3..] : letters;
}
