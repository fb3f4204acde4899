using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Readout.Tests.Reports;
using Xunit;

namespace Readout.Tests.Samples;

/// <summary>The whole way from raw reports to the account, on the two invented stories of samples/.</summary>
public partial class SampleTests
{
    [Theory]
    [InlineData("dam")]
    [InlineData("exchange")]
    public void The_readout_is_the_approved_one(string name)
    {
        string folder = Repository.At("tests", "Readout.Tests", "Samples");
        Approved.Equal(Path.Combine(folder, name + ".approved.txt"), Written.Text(SampleReadouts.Of(name)));
        Approved.Equal(Path.Combine(folder, name + ".approved.md"), Written.Markdown(SampleReadouts.Of(name)));
    }

    [Theory]
    [InlineData("dam")]
    [InlineData("exchange")]
    public void Every_link_of_every_page_leads_to_the_words_it_names(string name)
    {
        ReadoutDocument readout = SampleReadouts.Of(name);
        for (int i = 0; i < readout.Stories.Length; i++)
        {
            string html = Written.Page(readout, i);
            IHtmlDocument page = new HtmlParser().ParseDocument(html);
            Assert.DoesNotContain(page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")!), href => page.GetElementById(href[1..]) is null);
            Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key));
            Assert.Single(page.QuerySelectorAll("h1"));
            foreach (string id in Anchor().Matches(html).Select(match => match.Groups[1].Value).Distinct())
            {
                string[] parts = id.Split('-');
                Article article = readout.Articles.Single(one => one.Article.Id == readout.Stories[i].ArticleIds[int.Parse(parts[0][1..]) - 1]).Article;
                string words = article.TextOf(new TextSpan(int.Parse(parts[1]), int.Parse(parts[2])));
                string shown = string.Concat(page.QuerySelectorAll($"mark.{id}").Select(mark => mark.TextContent));
                Assert.Equal(Folded(words), Folded(shown));
            }
        }
    }

    [Theory]
    [InlineData("dam")]
    [InlineData("exchange")]
    public void Every_span_of_the_json_lies_in_its_report(string name)
    {
        ReadoutDocument readout = SampleReadouts.Of(name);
        Dictionary<string, int> lengths = readout.Articles.ToDictionary(one => one.Article.Id, one => one.Article.Report.Source.Length);
        using JsonDocument json = JsonDocument.Parse(Written.Json(readout));
        int spans = 0;
        foreach (JsonElement article in json.RootElement.GetProperty("articles").EnumerateArray())
        {
            Check(article, lengths[article.GetProperty("id").GetString()!], ref spans);
        }

        Assert.True(spans > 200);
    }

    [Theory]
    [InlineData("dam")]
    [InlineData("exchange")]
    public void The_wire_and_its_copy_are_found(string name)
    {
        ReadoutDocument readout = SampleReadouts.Of(name);
        (string wire, string copy) = name == "dam" ? ("02_northline", "03_herald") : ("02_transpress", "03_channel");
        Assert.Contains(readout.Copies, found => found.Kind == CopyKind.Copy && found.First == wire && found.Second == copy);
    }

    [Theory]
    [InlineData("dam", "07_inquiry")]
    [InlineData("exchange", "07_bridge")]
    public void The_follow_up_is_a_story_that_follows_the_first(string name, string last)
    {
        ReadoutDocument readout = SampleReadouts.Of(name);
        Story followUp = readout.Stories.Single(story => story.ArticleIds.Contains(last));
        Assert.NotEmpty(followUp.Follows);
        Assert.True(readout.Stories.Single(story => story.Id == followUp.Follows[0]).ArticleIds.Length >= 4);
    }

    private static void Check(JsonElement element, int length, ref int spans)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in element.EnumerateObject())
            {
                Check(property.Value, length, ref spans);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 2 && element[0].ValueKind == JsonValueKind.Number)
        {
            Assert.InRange(element[0].GetInt32(), 0, element[1].GetInt32());
            Assert.InRange(element[1].GetInt32(), 0, length);
            spans++;
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Check(item, length, ref spans);
            }
        }
    }

    // Between two blocks there is no mark: white space is not compared.
    private static string Folded(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("href=\"#(r[0-9]+-[0-9]+-[0-9]+)\"")]
    private static partial Regex Anchor();
}
