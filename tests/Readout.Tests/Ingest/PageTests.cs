using System.Text;
using Readout.Ingest;
using Readout.Ingest.Html;
using Xunit;

namespace Readout.Tests.Ingest;

public class PageTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8">
        <title>Harbour strike ends after nine days | The Alder Post</title>
        <meta property="og:title" content="Harbour strike ends after nine days | The Alder Post">
        <meta property="og:site_name" content="The Alder Post">
        <link rel="canonical" href="https://www.alderpost.example/2019/03/05/harbour-strike">
        <script type="application/ld+json">
        // left by the editor
        {"@context": "https://schema.org", "@graph": [{"@type": "Organization", "name": "Other"},
         {'@type': ["NewsArticle"], "headline": "Harbour strike ends after nine days", "datePublished": "2019-03-04T21:15:00Z",
          "author": [{"@type": "Person", "name": "Mara Quill"}, {"@id": "#tom"}], },
         {"@type": "Person", "@id": "#tom", "name": "Tom Reed"}]}
        </script>
        <style>p { color: red }</style></head>
        <body>
        <nav class="site-nav"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <main><article class="story">
        <h1>Harbour strike ends after nine&nbsp;days</h1>
        <p class="byline">By <a href="/mara">Mara Quill</a> and Tom Reed</p>
        <figure><img src="a.jpg"><figcaption>Dockers at the gate. Photo: Ann Fields</figcaption></figure>
        <div class="story-body">
        <p>PORT ALDER (Reuters) &mdash; Dock workers in Port Alder voted on <b>Mon</b>day to end a strike that had closed the harbour for nine days, their union said.</p>
        <p>&ldquo;We got the rest days that we asked for,&rdquo; union leader Mara Stone told reporters outside the gate, &amp; &quot;not a day less&quot;.</p>
        <aside class="related-links"><h3>Related</h3><ul><li><a href="/x">Valley mayors ask court to stop toll</a></li></ul></aside>
        <p>The harbour company said that the first ships would be unloaded on Tuesday, and that the men would be paid for half of the days that they had lost.</p>
        <blockquote class="twitter-tweet"><p>Back to work tomorrow. Thank you all.</p>&mdash; Mara Stone (@marastone) <a href="https://example.com">March 4, 2019</a></blockquote>
        <p>It was the longest strike in the port since the cranes were built, and it cost the town more than it earns in a month, according to the chamber of commerce.</p>
        </div></article></main>
        <div class="newsletter-signup"><h4>Newsletter</h4><p>Sign up to our newsletter and get the day's stories in your inbox.</p></div>
        <footer class="footer"><p>&copy; 2024 The Alder Post. All rights reserved.</p></footer>
        </body></html>
        """;

    private static Article Read(string page) => new ArticleReader().Read(new Report("page", page, ReportFormat.Html, "page.html"));

    [Fact]
    public void The_body_is_told_from_the_menu_the_related_links_and_the_footer()
    {
        Article article = Read(Page);
        string body = string.Join('\n', article.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => article.TextOf(block.Span)));
        Assert.StartsWith("PORT ALDER (Reuters) — Dock workers in Port Alder voted on Monday to end", body, StringComparison.Ordinal);
        Assert.Contains("“We got the rest days that we asked for,”", body, StringComparison.Ordinal);
        Assert.EndsWith("according to the chamber of commerce.", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Valley mayors", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign up", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Sport", body, StringComparison.Ordinal);
        Assert.Contains(article.Blocks, block => block.Kind == BlockKind.Embed && article.TextOf(block.Span).StartsWith("Back to work", StringComparison.Ordinal));
        Assert.Contains(article.Blocks, block => block.Kind == BlockKind.Copyright);
    }

    [Fact]
    public void Metadata_are_stated_with_the_place_of_each()
    {
        Article article = Read(Page);
        Assert.Equal("Harbour strike ends after nine days", article.Title?.Value);
        Assert.Equal("The Alder Post", Stated(article, article.Outlet));
        Assert.Equal(["Mara Quill", "Tom Reed"], article.Authors.Select(author => Stated(article, author)));
        Assert.Equal("Reuters", Stated(article, article.Agency));
        Assert.Equal("PORT ALDER", Stated(article, article.Dateline));
        Assert.Equal("Port Alder", article.Dateline?.Value);
        Assert.Equal(new DateOnly(2019, 3, 4), article.Published?.Value);
        Assert.Equal("2019-03-04T21:15:00Z", Page[article.Published!.Span!.Value.Start..article.Published.Span.Value.End]);
    }

    private static string Stated(Article article, Finding? finding)
    {
        Assert.Equal(Provenance.Stated, finding!.How);
        return article.Report.Source[finding.Span!.Value.Start..finding.Span.Value.End];
    }

    [Fact]
    public void Every_character_of_the_reading_text_leads_back_to_what_stands_for_it_in_the_page()
    {
        MapsBack(Page);
    }

    [Fact]
    public void Every_character_leads_back_on_pages_that_are_broken_at_random()
    {
        string[] pieces =
        [
            "<p>", "</p>", "<div class='a'>", "</div>", "<b>", "</b>", "<i>", "</i>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<a href='x'>", "</a>", "<br>", "<li>", "<ul>", "</ul>",
            "one two", " three ", "\n", "\t", "&amp;", "&quot;", "&nbsp;", "&mdash;", "&#8217;", "&#146;", "&bogus;", "&amp", "&", "<", ">", "< p", "<!-- gone -->", "<!-- open", "<script>var a = '<p>no</p>';</script>",
            "<style>x</style>", "<textarea>in</textarea>", "<svg><title>no</title></svg>", "<h2>Head", "</h2>", "<p title='a > b'>", "<p title=\"c", "\"", "'", "é", "\uD83D\uDE00", "\uE100\uE200", "<pre>a\nb</pre>", "<![CDATA[x]]>", "</>", "<?php ?>", "\0", "Z",
        ];
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++)
        {
            var page = new StringBuilder();
            for (int i = random.Next(1, 40); i > 0; i--)
            {
                page.Append(pieces[random.Next(pieces.Length)]);
            }

            MapsBack(page.ToString());
        }
    }

    // Each run of the map either copies its source (white space folded) or stands for an entity, a tag or white space.
    private static void MapsBack(string page)
    {
        Article article = Read(page);
        foreach (Block block in article.Blocks)
        {
            Assert.Equal(block.Source, article.ToSource(block.Span));
            Assert.InRange(block.Source.Start, 0, block.Source.End);
            for (int i = block.Span.Start; i < block.Span.End; i++)
            {
                SourceSpan span = article.ToSource(new TextSpan(i, i + 1));
                string source = page[span.Start..span.End];
                char shown = article.Text[i];
                bool same = source == shown.ToString() || (shown == ' ' && string.IsNullOrWhiteSpace(source));
                bool entity = source.StartsWith('&') && EntityReader.Decode(source).Contains(shown);
                Assert.True(same || entity || (shown == ' ' && EntityReader.Decode(source).Trim().Length == 0), $"'{shown}' at {i} maps to '{source}' in {page}");
            }
        }
    }

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("p")]
    [InlineData("table")]
    [InlineData("a")]
    [InlineData("li")]
    [InlineData("svg")]
    public void A_hundred_thousand_nested_tags_do_no_harm(string tag)
    {
        string page = "<html><body>" + string.Concat(Enumerable.Repeat($"<{tag}>", 100_000)) + "The mayor said on Monday that the bridge would open.";
        Assert.Contains("The mayor said on Monday", Read(page).Text, StringComparison.Ordinal);
    }

    private static readonly string[] _bridge =
    [
        "The council of Port Alder voted on Monday to close the old bridge over the Tarn for two years, after engineers had found rust in four of its nine arches.",
        "Mayor Ida Holm said that the town could not wait for the ministry any longer, and that buses would take the road by the mill until the work was finished.",
        "The repair will cost 14 million crowns, half of which the county has promised to pay if the first arch is open again before the winter after next.",
        "Shopkeepers in the old town fear that they will lose the customers who come over the bridge on foot, and have asked for a ferry in the meantime.",
        "The last repair of the bridge was made 40 years ago, when two lorries had broken through the deck within a week and one driver had drowned in the river.",
        "A spokesman of the ministry said that the county had never asked for money, and that no letter about the bridge had reached the capital since the spring.",
    ];

    [Fact]
    public void A_body_in_an_element_with_the_names_of_furniture_is_found()
    {
        string body = string.Concat(_bridge.Select(paragraph => $"<p>{paragraph}</p>"));
        Article article = Read($"<html><body><div class='sidebar promo related newsletter widget'><div class='footer comments popup'><h1>Bridge will close</h1><section class='teaser banner'>{body}</section></div></div></body></html>");
        Assert.Equal(_bridge, article.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => article.TextOf(block.Span)));
    }

    [Fact]
    public void A_body_cut_in_pieces_by_advertisements_is_found_whole()
    {
        string body = string.Concat(_bridge.Chunk(2).Select(piece => $"<div class='sidebar widget promo'><p>{piece[0]}</p><p>{piece[1]}</p></div><aside class='ad'>Advertisement</aside>"));
        Article article = Read($"<html><body><div class='related popup footer comments'><h1>Bridge will close</h1>{body}</div></body></html>");
        Assert.Equal(_bridge, article.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => article.TextOf(block.Span)));
    }

    [Theory]
    [InlineData("The report<span class='link sr-only'>, opens new tab</span> by the county names nine bridges.", "The report by the county names nine bridges.")]
    [InlineData("The report<span style='border:0;clip:rect(0 0 0 0);height:1px'>, opens new tab</span> by the county names nine bridges.", "The report by the county names nine bridges.")]
    [InlineData("The <a href='/x'>report<i class='o-VisuallyHidden'> (opens in a new window)</i></a>, which the county wrote, names nine.", "The report, which the county wrote, names nine.")]
    [InlineData("Bridges<span class='visually-hidden'> category </span>Nine of them are in danger, the county says.", "Bridges Nine of them are in danger, the county says.")]
    [InlineData("Bridges<span class='visually-hidden'>: </span>Nine of them are in danger, the county says.", "Bridges: Nine of them are in danger, the county says.")]
    [InlineData("The report<span class='md:sr-only'> of May</span> by the county names nine bridges.", "The report of May by the county names nine bridges.")]
    public void Words_that_are_only_read_aloud_are_no_part_of_a_line(string markup, string expected)
    {
        Article article = Read($"<html><body><article><h1>Bridges in danger</h1><p>{markup}</p>{string.Concat(_bridge.Select(paragraph => $"<p>{paragraph}</p>"))}</article></body></html>");
        Assert.Contains(article.Blocks, block => article.TextOf(block.Span) == expected);
    }

    [Theory]
    [InlineData("Reuters News Agency", "Reuters")]
    [InlineData("The Tarn Valley News Service", "Tarn Valley News Service")]
    public void A_wire_that_is_known_has_one_name(string name, string expected) => Assert.Equal(expected, AgencyReader.Canonical(name));

    [Theory]
    [InlineData("<a href='/x'>READ MORE: Nine bridges that will not see another winter</a>", BlockKind.Related)]
    [InlineData("WATCH | Shopkeepers react to the vote on the bridge:", BlockKind.Related)]
    [InlineData("The old bridge seen from the mill in the year of the flood (Image: Getty)", BlockKind.Caption)]
    [InlineData("Story continues below advertisement", BlockKind.Boilerplate)]
    [InlineData("For the latest news from the valley and from all over the county, sign up for our newsletters.", BlockKind.Boilerplate)]
    [InlineData("Background: The bridge was built in the year of the flood by the men of the mill.", BlockKind.Paragraph)]
    [InlineData("The town hall sent its newsletter to nine thousand houses, and hardly anybody read that the bridge would close.", BlockKind.Paragraph)]
    public void What_stands_between_paragraphs_and_is_none_by_its_form_is_no_paragraph(string markup, BlockKind kind)
    {
        string page = "<html><body><article><h1>Bridge will close</h1>" + string.Concat(_bridge.Select((paragraph, i) => $"<p>{paragraph}</p>" + (i == 2 ? $"<p>{markup}</p>" : ""))) + "</article></body></html>";
        Article article = Read(page);
        string text = markup.StartsWith('<') ? markup[(markup.IndexOf('>') + 1)..^4] : markup;
        Assert.Equal(kind, Assert.Single(article.Blocks, block => article.TextOf(block.Span) == text).Kind);
    }

    [Theory]
    [InlineData("alderpost", "The Alder Post", "alderpost")]
    [InlineData("alderpost", "Alder Post", "Alder Post")]
    [InlineData("tarn", "Tarn.com", "Tarn.com")]
    [InlineData("Tarn", "Tarn Valley Publishing Group", "Tarn")]
    [InlineData("News of the valley and of all the county - Tarn Times", "Tarn Times", "Tarn Times")]
    [InlineData("https://tarn.example", "Tarn Times", "Tarn Times")]
    [InlineData("The Tarn Times", "Valley Media Ltd", "The Tarn Times")]
    public void An_outlet_has_the_name_that_readers_know(string site, string publisher, string expected)
    {
        Article article = Read($"<html><head><meta property='og:site_name' content='{site}'><script type='application/ld+json'>{{\"@type\": \"NewsArticle\", \"publisher\": {{\"name\": \"{publisher}\"}}}}</script></head><body><h1>Bridge will close</h1><p>{_bridge[0]}</p></body></html>");
        Assert.Equal(expected, article.Outlet?.Value);
    }

    [Fact]
    public void A_subject_above_the_headline_is_not_the_title_that_begins_with_it()
    {
        string body = string.Concat(_bridge.Select(paragraph => $"<p>{paragraph}</p>"));
        Article article = Read($"<html><head><meta property='og:title' content='Port Alder closes its old bridge for two years after rust is found'></head><body><article><a href='/t'>Port Alder</a><h1>Old bridge shut: rust in four of nine arches</h1>{body}</article></body></html>");
        Assert.Equal("Old bridge shut: rust in four of nine arches", article.Title?.Value);
    }

    [Fact]
    public void Pages_that_are_cut_off_or_hold_nothing_are_articles_all_the_same()
    {
        foreach (string page in (ReadOnlySpan<string>)["", "<", "<!--", "<p", "<p class=\"", "<script>", "<html><head><title>T", "<body></body>", "&", "&#", "<script type='application/ld+json'>{\"a\": [", "<script type='application/ld+json'>{{{[[[\"</script>"])
        {
            Assert.NotNull(Read(page));
        }

        for (int cut = 0; cut < Page.Length; cut += 37)
        {
            Assert.NotNull(Read(Page[..cut]));
        }
    }

    [Fact]
    public void A_copyright_year_never_dates_a_page()
    {
        Article article = Read("<html><body><h1>Bridge opens</h1><p>The bridge over the Tarn opened to traffic on Monday, a month before the day that had been promised.</p><footer>© 2024 The Tarn Times</footer></body></html>");
        Assert.Null(article.Published);
    }

    [Fact]
    public void A_page_without_data_is_dated_by_its_time_element_and_signed_by_its_byline()
    {
        Article article = Read("""
            <html><head><title>Bridge opens early</title></head><body><article><h1>Bridge opens early</h1>
            <p>By Jane Doe</p><time datetime="2018-06-05T10:00">5 June</time>
            <p>The bridge over the Tarn opened to traffic on Tuesday, a month before the day that had been promised, the governor said.</p>
            <p>The builders would not say whether the lights would be ready in time, but the police said that they would direct the traffic by hand.</p></article></body></html>
            """);
        Assert.Equal(new DateOnly(2018, 6, 5), article.Published?.Value);
        Assert.Equal("Jane Doe", Assert.Single(article.Authors).Value);
        Assert.Equal("Bridge opens early", article.Title?.Value);
    }

    [Fact]
    public void Data_that_no_strict_reader_accepts_are_read()
    {
        const string source = "<!-- {'name': 'It\\u2019s', \"list\": [1, 2,], /* note */ \"text\": \"two\nlines\", } {\"second\": true}";
        List<JsonPart> parts = LenientJson.Read(source, new SourceSpan(0, source.Length));
        Assert.Equal(2, parts.Count);
        Assert.Equal("It’s", parts[0]["name"]?.Text);
        Assert.Equal(2, parts[0]["list"]?.Items.Count);
        Assert.Equal("two\nlines", parts[0]["text"]?.Text);
        Assert.Equal("true", parts[1]["second"]?.Text);
    }
}
