using Xunit;

namespace Readout.Tests.Ingest;

/// <summary>Invented scrapes in the manner of many sites, each line with the kind that it should get.</summary>
public class ScrapeTests
{
    [Fact]
    public void Wire_copy_gives_its_agency_place_and_day_in_the_first_paragraph()
    {
        Article article = new MarkedScrape("""
            title | Harbour workers of Port Alder end nine-day strike

            paragraph | PORT ALDER, March 4 (Reuters) - Dock workers in Port Alder voted on Monday to end a strike that had closed the harbour for nine days, their union said.

            paragraph | "We got the rest days that we asked for," union leader Mara Quill told reporters outside the gate.

            paragraph | The harbour company said that the first ships would be unloaded on Tuesday.

            byline | (Reporting by Tom Reed; Editing by Ann Fields)
            """).Check();
        Assert.Equal("Reuters", article.Agency?.Value);
        Assert.Equal("Port Alder", article.Dateline?.Value);
        Assert.Equal("Tom Reed", Assert.Single(article.Authors).Value);
        Assert.Null(article.Published);
        DateEvidence day = article.DateEvidence.First(item => item.Kind == DateEvidenceKind.NamedDay);
        Assert.Equal((3, 4, true), (day.Month, day.Day, day.IsReporting));
    }

    [Fact]
    public void A_broadcaster_s_date_line_with_time_and_zone_states_the_day()
    {
        Article article = new MarkedScrape("""
            boilerplate | Skip to main content
            section | Politics
            title | Senator Hale drops plan for toll on mountain road
            byline | By Jane Doe | Staff writer
            date | Published 5:32 PM EST, Mon March 4, 2019
            boilerplate | Share
            boilerplate | Tweet
            boilerplate | Email

            paragraph | Senator Ruth Hale said on Monday that she would drop her plan to charge drivers on the mountain road, after weeks of protest in three valleys.
            boilerplate | ADVERTISEMENT
            paragraph | "I have heard enough to know that the toll would hurt people who have no other way to work," she told the county council.
            related | Read more: Valley mayors ask court to stop toll
            related | JUST WATCHED Valley mayors: No toll on our road Replay More Videos ... MUST WATCH Valley mayors: No toll on our road 02:14
            paragraph | The council had been due to vote on the plan next week. It will now discuss a new tax on fuel instead.
            """).Check();
        Assert.Equal(new DateOnly(2019, 3, 4), article.Published?.Value);
        Assert.Equal(Provenance.Stated, article.Published?.How);
        Assert.Equal("Jane Doe", Assert.Single(article.Authors).Value);
        Assert.Equal("Senator Hale drops plan for toll on mountain road", article.Title?.Value);
        Assert.Null(article.Outlet);
    }

    [Fact]
    public void Text_wrapped_at_a_fixed_width_is_read_as_paragraphs()
    {
        Article article = new MarkedScrape("""
            title | LAKE TOWNS AGREE ON WATER SHARES

            paragraph | ELMSTEAD, Norway (AP) -- The four towns around Lake Orre agreed Thursday
            + | on how to share its water in dry summers, ending a quarrel that had gone
            + | on for eleven years, the mayor of the largest town said.

            paragraph | "Nobody got all that he wanted," Mayor Pia Strand said in an interview.
            + | "That is how you know that it is fair."

            paragraph | The agreement still has to be approved by the councils of two of the
            + | towns, which are to vote on it before the end of the month.
            """, "\r\n").Check();
        Assert.Equal("The Associated Press", article.Agency?.Value);
        Assert.Equal("Elmstead", article.Dateline?.Value);
    }

    [Fact]
    public void Pictures_credits_and_newsletter_boxes_stand_apart_from_the_story()
    {
        Article article = new MarkedScrape("""
            title | Flood gates at Brae held, engineers say
            subtitle | Inspectors found two cracked hinges but no danger to the town below
            caption | Workers check the flood gates at Brae on Sunday. (Photo by Lena Orth/Getty Images)
            byline | By SAM OKORO and LENA ORTH
            date | 12 May 2021, 08:15 GMT

            paragraph | The flood gates at Brae withstood the highest water in forty years, the engineers who inspected them said on Sunday evening.
            boilerplate | Sign up for our morning newsletter
            boilerplate | Get the day's top stories in your inbox. You can unsubscribe at any time.
            paragraph | Two hinges were found to be cracked and will be replaced within a month, chief engineer Dag Holm told the town council.
            credit | Getty Images
            paragraph | The town had been preparing to move four hundred people out of the lower quarter when the water began to fall.

            copyright | © 2021 Brae Valley Courier. All rights reserved.
            """).Check();
        Assert.Equal(["Sam Okoro", "Lena Orth"], article.Authors.Select(author => author.Value));
        Assert.Equal("Brae Valley Courier", article.Outlet?.Value);
        Assert.Equal(new DateOnly(2021, 5, 12), article.Published?.Value);
    }

    [Fact]
    public void A_paragraph_cut_inside_a_sentence_is_one_block()
    {
        new MarkedScrape("""
            title | Minister to meet island council

            paragraph | The minister for the islands will meet the council of Sund next week to speak about the ferry, a spokeswoman for

            + | the ministry told a local radio station on Friday.

            paragraph | The ferry has not run since a storm damaged the landing stage in the autumn, and the islanders have asked for a temporary bridge.
            """).Check();
    }

    [Fact]
    public void A_link_on_a_line_of_its_own_inside_a_sentence_is_joined()
    {
        new MarkedScrape("""
            title | Court frees editor after two years

            paragraph | A court in the capital on Wednesday ordered the release of the newspaper editor
            + | Ilse Marten
            + | , who had been held for two years without a trial, her lawyer said.

            paragraph | The prosecutor said that he would appeal against the order, which takes effect within three days.
            """).Check();
    }

    [Fact]
    public void An_embedded_post_is_no_part_of_the_outlet_s_own_account()
    {
        Article article = new MarkedScrape("""
            title | Governor says bridge will open early

            paragraph | Governor Alan Pike said on Tuesday that the new bridge over the Tarn would open to traffic a month early.

            embed | Good news for everyone who sits in traffic on the Tarn every morning. More soon. pic.twitter.com/a1b2c3d4
            embed | — Alan Pike (@governorpike) June 5, 2018

            paragraph | The bridge had been promised for August. The builders would not say on Tuesday whether the lights would be ready in time.
            """).Check();
        Assert.Equal(new DateOnly(2018, 6, 5), article.Published?.Earliest);
        Assert.Equal(new DateOnly(2018, 6, 5), article.Published?.Value);
        Assert.Equal(Provenance.Inferred, article.Published?.How);
        Assert.NotNull(article.Published?.Because);
    }

    [Fact]
    public void A_post_on_another_weekday_only_bounds_the_day()
    {
        Article article = new MarkedScrape("""
            paragraph | Governor Alan Pike said on Wednesday that the new bridge over the Tarn would open to traffic a month early.

            embed | Good news for everyone who sits in traffic. https://t.co/a1b2c3d4
            embed | — Alan Pike (@governorpike) June 5, 2018
            """).Check();
        Assert.Null(article.Published?.Value);
        Assert.Equal(new DateOnly(2018, 6, 5), article.Published?.Earliest);
    }

    [Fact]
    public void A_publisher_s_appeal_is_never_part_of_the_report_and_never_dates_it()
    {
        Article article = new MarkedScrape("""
            title | Two ministers leave government of Vell

            paragraph | Two ministers resigned from the government of Vell on Thursday in protest at the new press law, the state radio reported.

            paragraph | The prime minister thanked them for their work and said that the law would be voted on as planned.

            agency | AFP contributed to this report.

            boilerplate | A message from The Vell Observer

            boilerplate | Dear readers,

            boilerplate | The ministry of justice has named our newspaper an enemy of the state, and since 3 May 2023 our reporters may be arrested for their work.

            boilerplate | We will not be silent. Please support us with as little as $3 a month.

            boilerplate | Once
            boilerplate | Monthly
            boilerplate | Donate
            boilerplate | Remind me later
            """).Check();
        Assert.Null(article.Published);
        Assert.Equal("Agence France-Presse", article.Agency?.Value);
        Assert.Equal("The Vell Observer", article.Outlet?.Value);
    }

    [Fact]
    public void The_address_of_the_original_states_outlet_and_day()
    {
        Article article = new MarkedScrape("""
            title | School roofs in Dunmore to be rebuilt

            paragraph | The county will rebuild the roofs of six schools in Dunmore before the winter, the head of its works department said.

            paragraph | Parents had kept four hundred children at home since rain came through the ceiling of a classroom in March.

            boilerplate | Original url: https://www.thedunmoreherald.com/2017/09/21/school-roofs-dunmore-a1234
            """).Check();
        Assert.Equal("The Dunmore Herald", article.Outlet?.Value);
        Assert.Equal("thedunmoreherald.com", article.Report.Source[article.Outlet!.Span!.Value.Start..article.Outlet.Span.Value.End]);
        Assert.Equal(new DateOnly(2017, 9, 21), article.Published?.Value);
    }

    [Fact]
    public void A_copyright_year_never_dates_an_article()
    {
        Article article = new MarkedScrape("""
            title | Fishermen of Skar block harbour

            paragraph | Fishermen blocked the harbour of Skar with forty boats on Monday to protest against the new quotas for herring.

            copyright | Copyright March 4, 2022 Associated Press. All rights reserved. This material may not be published, broadcast or rewritten.
            """).Check();
        Assert.Null(article.Published);
        Assert.Equal("The Associated Press", article.Agency?.Value);
        Assert.Null(article.Outlet);
    }

    [Fact]
    public void Tabs_markdown_marks_and_also_read_boxes_do_not_disturb()
    {
        new MarkedScrape("""
            section | Home > World > Europe
            title | # Grain ships leave Odra after talks
            date | Posted on: 2022-08-01
            paragraph | The first three grain ships left the port of Odra on Monday morning under an agreement that took two months to reach.
            related | ALSO READ | Farmers doubt that grain deal will last
            heading | ## What was agreed
            paragraph | 	Each ship will be inspected at sea	by officers of four countries before it may go on to its port of destination.
            boilerplate | 3 min read
            paragraph | "The test will come with the tenth ship, not with the first," said Jan Kos, who speaks for the grain traders.
            boilerplate | Follow us on Telegram
            """).Check();
    }

    [Fact]
    public void Comments_below_a_report_do_not_belong_to_it()
    {
        Article article = new MarkedScrape("""
            title | Council keeps library open for a year
            byline | Written by Orla Finn
            date | Updated: Tuesday, 7 February 2017

            paragraph | The library in Ward Street will stay open for another year, the council decided by one vote on Tuesday night.

            paragraph | Councillor Ned Brody, who had wanted to sell the building, said that he accepted the vote but that the money had to come from somewhere.

            paragraph | More than nine thousand people had signed a petition to keep it.

            boilerplate | 2 Comments
            boilerplate | Leave a comment
            boilerplate | bookworm77
            boilerplate | I have used this library since I was five and I am so glad.
            boilerplate | Reply
            """).Check();
        Assert.Equal(new DateOnly(2017, 2, 7), article.Published?.Value);
        Assert.Equal("Orla Finn", Assert.Single(article.Authors).Value);
    }

    [Fact]
    public void Literal_tags_and_entities_are_read_as_a_reader_would_see_them()
    {
        const string source = "Tax &amp; toll\n\nBy <u>Reuters</u>\n\nThe <b>tax</b> on salt &quot;will not stand&quot;, the judge said on Monday in a ruling that surprised both sides.";
        Article article = new Readout.Ingest.ArticleReader().Read(new Report("a", source, ReportFormat.PlainText, "a.txt"));
        Assert.Equal("The tax on salt \"will not stand\", the judge said on Monday in a ruling that surprised both sides.", article.TextOf(article.Blocks[2].Span));
        Assert.Equal("Reuters", article.Agency?.Value);
        int quote = article.Text.IndexOf("\"will", StringComparison.Ordinal);
        SourceSpan span = article.ToSource(new TextSpan(quote, quote + 16));
        Assert.Equal("&quot;will not stand&quot;", source[span.Start..span.End]);
    }

    [Fact]
    public void Clean_body_text_is_all_paragraphs()
    {
        const string source = "Advertisement\nThe council met on Monday.\n\n  By Jane Doe\n";
        Article article = new Readout.Ingest.ArticleReader().Read(new Report("a", source, ReportFormat.Body, "a.txt"));
        Assert.Equal(3, article.Blocks.Length);
        Assert.All(article.Blocks, block => Assert.Equal(BlockKind.Paragraph, block.Kind));
        Assert.Null(article.Title);
    }

    [Fact]
    public void An_empty_text_is_an_article_without_blocks()
    {
        Article article = new Readout.Ingest.ArticleReader().Read(new Report("a", " \n\t\n", ReportFormat.PlainText, "a.txt"));
        Assert.Empty(article.Blocks);
        Assert.Equal("", article.Text);
    }

    [Fact]
    public void A_page_title_above_the_headline_names_the_outlet_and_a_name_with_a_post_the_author()
    {
        Article article = new MarkedScrape("""
            boilerplate | Minister quits over ferry contract - The Island Times
            boilerplate | Advertisement
            title | Minister quits over ferry contract
            byline | Ola Vik, political editor
            date | Thu 3 May 2018 18.43 BST
            paragraph | The transport minister, Ruth Hale, has resigned after it emerged that her brother owned a share in the company that won the ferry contract.
            paragraph | Opposition leaders called for the contract to be cancelled. The prime minister, Alan Pike, said he would decide by Monday.
            """).Check();
        Assert.Equal("The Island Times", article.Outlet?.Value);
        Assert.Equal("Ola Vik", Assert.Single(article.Authors).Value);
    }

    [Fact]
    public void The_day_of_another_report_below_dates_nothing()
    {
        Article article = new MarkedScrape("""
            title | Explosion at refinery near Larvik injures six
            byline | By Kari Dahl
            byline | Business reporter, Oslo
            paragraph | Six workers were injured in an explosion at an oil refinery near the Norwegian town of Larvik on Tuesday morning, police said.
            paragraph | "We heard a bang and then the windows were gone," said Nils Berg, 44, who lives across the road.
            paragraph | The company said it would hold an inquiry.
            boilerplate | Related Topics
            boilerplate | Norway
            related | More on this story
            related | Oil workers vote on safety deal
            date | 3 December 2019
            """).Check();
        Assert.Null(article.Published);
        Assert.Equal("Kari Dahl", Assert.Single(article.Authors).Value);
    }
}
