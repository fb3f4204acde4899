using System.Text.RegularExpressions;
using Readout.Store;
using Readout.Tests.Reports;
using Readout.Tests.Samples;
using Xunit;

namespace Readout.Tests.Store;

public class LibraryTests
{
    private const string Ferry = "Ferry stays in port\n\nPORT SABEL, March 3, 2031 - The ferry will stay in port until Monday, harbour master Runa Ohlm said on Friday.\n\nThe crew denied that it had been asked.\n";
    private const string Bridge = "Bridge over the Selm closes\n\nGRETHAVEN, April 9, 2031 - Engineer Teodor Vask said on Tuesday that the bridge over the Selm would close for two years.\n";

    public static TheoryData<string> Kinds => TestLibrary.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_readout_of_a_library_is_what_reading_the_reports_gives(string kind)
    {
        using TestLibrary library = new TestLibrary(kind).WithSamples("dam");
        ReadoutDocument read = SampleReadouts.Of("dam");
        ReadoutDocument kept = library.Library.Readout();
        Assert.Equal(Written.Json(read with { Articles = [.. read.Articles.OrderBy(one => one.Article.Id, StringComparer.Ordinal)] }), Written.Json(kept));
        foreach (Story story in read.Stories)
        {
            ReadoutDocument one = library.Library.Readout(story.Id, withNeighbours: true)!;
            Assert.Equal(Written.Page(read, read.Stories.IndexOf(story)), Written.Page(one, 0));
            Assert.Equal([story.Id], library.Library.Readout(story.Id)!.Stories.Select(only => only.Id));
            Assert.Subset(new HashSet<string>(one.Articles.Select(annotations => annotations.Article.Id)), new HashSet<string>(story.ArticleIds));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_there_is_not_added_again_under_whatever_name(string kind)
    {
        using TestLibrary library = new TestLibrary(kind).With(("ferry", Ferry)).With(("ferry", Ferry), ("the-same", Ferry));
        Assert.Equal(1, library.Library.ReportCount);
        Assert.Equal(0, library.Library.PendingCount);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Two_reports_of_one_name_are_both_kept(string kind)
    {
        using TestLibrary library = new TestLibrary(kind).With(("report", Ferry)).With(("report", Bridge));
        string[] ids = [.. library.Library.Articles(LibraryFilter.All).Select(article => article.Id)];
        Assert.Equal(2, ids.Length);
        Assert.Equal("report", ids[0]);
        Assert.Matches("^report-[0-9a-f]{8}$", ids[1]);
        Assert.NotNull(library.Library.Article(ids[1]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Statements_are_found_by_who_stance_outlet_day_and_words(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).WithSamples("dam", "exchange").With(("ferry", Ferry), ("bridge", Bridge));
        Library library = test.Library;
        StatementRow[] all = [.. library.Statements(LibraryFilter.All)];
        Assert.True(all.Length > 40);
        Assert.All(library.Statements(new LibraryFilter { Stance = "denies" }), statement => Assert.Equal("denies", statement.Stance));
        Assert.Equal(all.Count(statement => statement.Stance == "denies"), library.Statements(new LibraryFilter { Stance = "denies" }).Count());
        Assert.Contains(library.Statements(new LibraryFilter { Who = "runa OHLM" }), statement => statement.Article == "ferry");
        Assert.All(library.Statements(new LibraryFilter { Article = "bridge" }), statement => Assert.Equal("bridge", statement.Article));
        string outlet = all.First(statement => statement.Outlet is not null).Outlet!;
        Assert.Equal(all.Count(statement => statement.Outlet == outlet), library.Statements(new LibraryFilter { Outlet = outlet.ToUpperInvariant() }).Count());
        Assert.Equal(["bridge"], library.Statements(new LibraryFilter { Since = new(2031, 4, 1) }).Select(statement => statement.Article).Distinct());
        Assert.DoesNotContain(library.Statements(new LibraryFilter { Until = new(2021, 1, 1) }), statement => statement.Article is "ferry" or "bridge");
        StatementRow found = Assert.Single(library.Statements(new LibraryFilter { Words = new SearchQuery("bridges \"two years\" -ferry") }));
        Assert.Equal("bridge", found.Article);
        Assert.Contains("close for two years", found.Content, StringComparison.Ordinal);
        Assert.Empty(library.Statements(new LibraryFilter { Words = new SearchQuery("bridge -bridge") }));
        Article article = library.Article(found.Article)!.Article;
        Assert.Contains("two years", article.Report.Source[found.Span.Start..found.Span.End], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Parts_of_a_list_make_up_the_whole(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).WithSamples("dam");
        var collected = new List<StatementRow>();
        string? after = null;
        do
        {
            Page<StatementRow> page = test.Library.Statements(LibraryFilter.All, after, 7);
            Assert.InRange(page.Items.Count, 1, 7);
            collected.AddRange(page.Items);
            Assert.True(page.Total >= collected.Count);
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal([.. test.Library.Statements(LibraryFilter.All)], collected);
        Assert.Throws<LibraryException>(() => test.Library.Statements(LibraryFilter.All, "-1; DROP TABLE story", 7));
        Assert.Empty(test.Library.Statements(LibraryFilter.All, "2147483647", 7).Items);
        test.Library.RankAhead(TestContext.Current.CancellationToken, 1);
        Assert.Empty(test.Library.Statements(LibraryFilter.All, "2147483647", 7).Items);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Parts_of_a_search_make_up_the_whole_whatever_else_narrows_it(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).WithSamples("dam", "exchange").With(("ferry", Ferry), ("bridge", Bridge));
        foreach (LibraryFilter filter in new[] { new LibraryFilter(), new LibraryFilter { Stance = "asserts" }, new LibraryFilter { Since = new(2019, 1, 1), Until = new(2031, 4, 1) }, new LibraryFilter { Outlet = "nobody" } })
        {
            LibraryFilter search = filter with { Words = new SearchQuery("velmark") };
            StatementRow[] all = [.. test.Library.Statements(search)];
            Assert.True(all.Length > 2 || filter.Outlet is not null, $"{all.Length} hits of {filter}");
            HashSet<StatementRow> fitting = [.. test.Library.Statements(filter)];
            Assert.All(all, row => Assert.Contains(row, fitting));
            Assert.Equal(fitting.Count(row => Regex.IsMatch(row.Who + " " + row.Content, @"\bvelmark\b", RegexOptions.IgnoreCase)), all.Length);
            foreach (int count in new[] { 1, 7, 500 })
            {
                var collected = new List<StatementRow>();
                for (string? after = null; collected.Count == 0 || after is not null;)
                {
                    Page<StatementRow> page = test.Library.Statements(search, after, count);
                    Assert.Equal(all.Length, page.Total);
                    collected.AddRange(page.Items);
                    after = page.Next;
                    if (page.Items.Count == 0)
                    {
                        break;
                    }
                }

                Assert.Equal(all, collected);
            }

            Assert.Equal(all.Length, test.Library.Statements(search, "10000", 5).Total);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Claims_are_found_by_one_position_that_meets_all_of_it(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).WithSamples("dam");
        ClaimRow[] denied = [.. test.Library.Claims(new LibraryFilter { Who = "Kaal", Stance = "denies" })];
        Assert.NotEmpty(denied);
        Assert.All(denied, row => Assert.Contains(
            test.Library.Story(row.Story)!.Claims.Single(claim => claim.Id == row.Id).Positions, position => position.WhoText.Contains("Kaal", StringComparison.Ordinal) && position.Stance == Stance.Denies));
        Assert.All(test.Library.Claims(new LibraryFilter { Status = "disputed" }), row => Assert.Equal("disputed", row.Status));
        Assert.NotEmpty(test.Library.Claims(new LibraryFilter { Words = new SearchQuery("ministry") }));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_other_lists_answer_too(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).WithSamples("dam", "exchange");
        Library library = test.Library;
        Assert.Equal(4, library.Stories(LibraryFilter.All).Count());
        Assert.Contains(library.Stories(new LibraryFilter { Who = "Kaal" }), story => story.Title.Contains("dam", StringComparison.OrdinalIgnoreCase));
        Assert.All(library.Stories(new LibraryFilter { Words = new SearchQuery("dam") }), story => Assert.Contains("dam", story.Title, StringComparison.OrdinalIgnoreCase));
        Assert.All(library.Stories(new LibraryFilter { Since = new(2021, 1, 1), Until = new(2021, 12, 31) }), story => Assert.Equal(2021, story.To!.Value.Year));
        Assert.NotEmpty(library.Events(new LibraryFilter { Status = "planned" }));
        Assert.All(library.Events(new LibraryFilter { Since = new(2019, 3, 11), Until = new(2019, 3, 12) }), row => Assert.True(row.From <= new DateOnly(2019, 3, 12)));
        PersonRow kaal = library.People(new LibraryFilter { Who = "Mette Kaal" }).First(person => person.Type == "PER");
        Assert.Equal(library.Statements(new LibraryFilter { Person = kaal.Key }).Count(), kaal.Statements);
        Assert.Equal(library.Articles(LibraryFilter.All).Count(), library.Outlets().Sum(outlet => outlet.Articles));
        Assert.Equal(library.People(LibraryFilter.All).Count(), library.People(LibraryFilter.All, null, 5).Total);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_old_address_of_a_story_leads_to_the_new_one(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).With(("ferry", Ferry));
        string before = test.Library.Stories(LibraryFilter.All).Single().Id;
        test.With(("ferry2", Ferry.Replace("until Monday", "until Monday, or until Tuesday", StringComparison.Ordinal)));
        string after = test.Library.Stories(LibraryFilter.All).Single().Id;
        Assert.NotEqual(before, after);
        Assert.Null(test.Library.Story(before));
        Assert.Equal(after, test.Library.LaterStory(before));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_library_from_before_pages_were_kept_is_brought_up_to_date(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).With(("ferry", Ferry));
        string before = LibraryDump.Of(test.Where);
        LibraryDump.Rows(test.Where, "ALTER TABLE story DROP COLUMN basis");
        LibraryDump.Rows(test.Where, "DROP TABLE outline");
        LibraryDump.Rows(test.Where, "DROP TABLE working");
        LibraryDump.Rows(test.Where, "DROP TABLE page");
        LibraryDump.Rows(test.Where, "DROP INDEX story_by_follows");
        LibraryDump.Rows(test.Where, "UPDATE library SET value = '2' WHERE name = 'schema'");
        using Library library = Library.Open(test.Where);
        string story = library.Stories(LibraryFilter.All).Single().Id;
        Assert.Equal([story], library.StoriesWithoutPage("maker", 10));
        Assert.True(library.KeepPages(library.Generation, "maker", [(story, [1, 2, 3])]));
        Assert.Equal([1, 2, 3], library.KeptPage(story, "maker"));
        Assert.Null(library.KeptPage(story, "another maker"));
        Assert.Equal(0, library.PagesToMake("maker"));
        Assert.Equal(before, LibraryDump.Of(test.Where));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_page_that_was_begun_before_stories_were_kept_is_not_kept(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).With(("ferry", Ferry));
        long before = test.Library.Generation;
        test.With(("bridge", Bridge));
        string story = test.Library.StoryOf("ferry")!;
        Assert.False(test.Library.KeepPages(before, "maker", [(story, [1])]));
        Assert.Null(test.Library.KeptPage(story, "maker"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_library_of_a_newer_program_is_refused_with_a_sentence(string kind)
    {
        using var test = new TestLibrary(kind);
        LibraryDump.Rows(test.Where, "UPDATE library SET value = '9999' WHERE name = 'schema'");
        LibraryException error = Assert.Throws<LibraryException>(() => Library.Open(test.Where));
        Assert.Contains("newer readout", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_library_is_refused_with_a_sentence()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, string.Concat(Enumerable.Repeat("not a database at all\n", 400)));
            Assert.Contains("is not a Readout library", Assert.Throws<LibraryException>(() => Library.Open(path)).Message, StringComparison.Ordinal);
            Assert.Contains("There is no library", Assert.Throws<LibraryException>(() => Library.Open(path + ".none")).Message, StringComparison.Ordinal);
            Assert.Contains("cannot be opened", Assert.Throws<LibraryException>(() => Library.Open("postgres://nobody:secret@127.0.0.1:1/none")).Message, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", Assert.Throws<LibraryException>(() => Library.Open("postgres://nobody:secret@127.0.0.1:1/none")).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_backup_is_a_library_of_its_own_and_overwrites_nothing()
    {
        using TestLibrary test = new TestLibrary("sqlite").With(("ferry", Ferry));
        string copy = test.Where + ".copy";
        test.Library.Backup(copy);
        Assert.Equal(LibraryDump.Of(test.Where), LibraryDump.Of(copy));
        Assert.Throws<LibraryException>(() => test.Library.Backup(copy));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Odd_characters_are_kept(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).With(("odd", "A title with \0 in it\n\nThe mayor, 'O''Brien', said on 3 May 2031 that 100% of it; DROP TABLE report; was \ud83d\udea2 fine.\n"));
        Assert.Equal(1, test.Library.ReportCount);
        Assert.NotEmpty(test.Library.Articles(new LibraryFilter { Words = new SearchQuery("'; DROP \"table report\" 100%") }));
        Assert.Empty(test.Library.Articles(new LibraryFilter { Outlet = "x' OR '1'='1" }));
        Assert.Empty(test.Library.Statements(new LibraryFilter { Who = "%" }));
    }

}
