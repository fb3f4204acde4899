using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Readout.Tests.Reports;

public partial class StoryPageTests
{
    private static readonly string _html = Written.Page(InventedReadout.Document, 0);
    private static readonly IHtmlDocument _page = new HtmlParser().ParseDocument(_html);

    [Fact]
    public void Every_link_within_the_page_leads_to_something()
    {
        string[] dead = [.. _page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")!).Where(href => _page.GetElementById(href[1..]) is null)];
        Assert.Empty(dead);
        Assert.True(_page.QuerySelectorAll("a[href^='#']").Length > 40);
    }

    [Fact]
    public void No_id_stands_twice()
    {
        string[] twice = [.. _page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key!)];
        Assert.Empty(twice);
    }

    [Fact]
    public void The_segments_of_every_linked_span_are_together_the_words_of_the_report()
    {
        string[] ids = [.. Anchor().Matches(_html).Select(match => match.Groups[1].Value).Distinct()];
        Assert.True(ids.Length > 20);
        foreach (string id in ids)
        {
            string[] parts = id.Split('-');
            string articleId = InventedReadout.Document.Stories[0].ArticleIds[int.Parse(parts[0][1..]) - 1];
            string source = InventedReadout.Document.Articles.Single(one => one.Article.Id == articleId).Article.Text[int.Parse(parts[1])..int.Parse(parts[2])];
            string shown = string.Concat(_page.QuerySelectorAll($"mark.{id}").Select(mark => mark.TextContent));
            Assert.Equal(source, shown);
        }
    }

    [Fact]
    public void There_is_one_h1_a_main_landmark_a_skip_link_and_no_script()
    {
        Assert.Single(_page.QuerySelectorAll("h1"));
        Assert.Single(_page.QuerySelectorAll("main"));
        Assert.Equal("#main", _page.QuerySelector("a.skip")!.GetAttribute("href"));
        Assert.NotNull(_page.QuerySelector("nav[aria-label]"));
        Assert.Equal("en", _page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(_page.QuerySelectorAll("script, link, img, iframe"));
        Assert.DoesNotContain("http://", _html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_has_a_caption_and_scoped_headings()
    {
        Assert.All(_page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(_page.QuerySelectorAll("th"), heading => Assert.Contains(heading.GetAttribute("scope"), (string[])["row", "col"]));
    }

    [Fact]
    public void Every_picture_has_a_name_and_a_list_that_says_the_same()
    {
        IElement[] pictures = [.. _page.QuerySelectorAll("svg")];
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture =>
        {
            Assert.Equal("img", picture.GetAttribute("role"));
            Assert.NotEqual("", picture.QuerySelector("title")!.TextContent);
            string[] drawn = [.. picture.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).Order()];
            string[] listed = [.. picture.ParentElement!.QuerySelectorAll(".twin a").Select(link => link.GetAttribute("href")!).Order()];
            Assert.Equal(drawn, listed);
        });
    }

    [Fact]
    public void Every_glyph_has_a_word_beside_it()
    {
        Assert.All(_page.QuerySelectorAll(".status"), status => Assert.Matches("[a-z]{4}", status.TextContent));
        Assert.All(_page.QuerySelectorAll(".coverage td > *"), cell => Assert.NotNull(cell.GetAttribute("aria-label")));
    }

    [Fact]
    public void The_glance_says_who_disputes_the_claim_and_on_whose_word()
    {
        string glance = _page.QuerySelector(".glance")!.TextContent;
        Assert.Contains("Asserted by Runa Ohlm (3 reports)", glance, StringComparison.Ordinal);
        Assert.Contains("Denied by Mette Kaal (Harrow Sentinel)", glance, StringComparison.Ordinal);
        Assert.Contains("Played down by harbour board (The Lowmark Post)", glance, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_asserts_is_denied_and_not_in_dispute()
    {
        ReadoutDocument document = InventedReadout.Document;
        Story story = document.Stories[0];
        ReadoutDocument denied = document with { Stories = [story with { Claims = [.. story.Claims.Select(claim => claim.Status == ClaimStatus.Disputed ? claim with { Status = ClaimStatus.Denied } : claim)] }, .. document.Stories.Skip(1)] };
        Assert.Contains("<h2 id=\"glance\">In dispute</h2>", Written.Page(document, 0), StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"glance\">Denied</h2>", Written.Page(denied, 0), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_report_never_becomes_markup()
    {
        Assert.Contains("booths", _page.QuerySelector("#r3 .removed")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;booths&lt;/b&gt;", _html, StringComparison.Ordinal);
        Assert.Contains("&lt;Accept all&gt; &amp; continue", _html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_stands_under_the_report_that_it_copies()
    {
        string[] rows = [.. _page.QuerySelectorAll(".coverage tbody tr").Select(row => row.ClassName + row.QuerySelector("small")!.TextContent)];
        Assert.Equal(["r1, 3 Mar 2031", "r2, 4 Mar 2031", "copyr3, a copy"], rows);
    }

    [Fact]
    public void What_was_removed_can_be_unfolded()
    {
        Assert.Equal("1 line not part of the report", _page.QuerySelector("#r1 .removed summary")!.TextContent);
    }

    [Fact]
    public void A_report_that_names_no_outlet_and_no_day_says_so()
    {
        string header = _page.QuerySelector("#r3 header")!.TextContent;
        Assert.Contains("outlet not stated", header, StringComparison.Ordinal);
        Assert.Contains("day not stated (4–6 Mar 2031)", header, StringComparison.Ordinal);
    }

    [GeneratedRegex("href=\"#(r[0-9]+-[0-9]+-[0-9]+)\"")]
    private static partial Regex Anchor();
}
