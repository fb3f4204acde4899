using Readout.Desk;
using Readout.Store;
using Readout.Tests.Reports;
using Readout.Tests.Store;
using Xunit;

namespace Readout.Tests.Desk;

public class CorrectionTests
{
    private const string Ferry = "Ferry stays in port\n\nPORT SABEL, March 3, 2031 - The ferry will stay in port until Monday, harbour master Runa Ohlm said on Monday. \"We were not asked,\" she said.\n";
    private const string Bridge = "Bridge over the Selm closes\n\nGRETHAVEN, April 9, 2031 - Engineer Teodor Vask said on Wednesday that the bridge over the Selm would close for two years.\n";
    private static readonly Signature _editor = new("Ed", new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.Zero), "looked it up");

    public static TheoryData<string> Kinds => TestLibrary.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_correction_shows_and_undone_leaves_the_account_as_it_was(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).WithSamples("dam").With(("ferry", Ferry), ("bridge", Bridge));
        NewsDesk desk = test.Desk;
        Library library = test.Library;
        string before = Written.Json(library.Readout());
        string dam = library.Stories(new LibraryFilter { Article = "01_courier" }).Single().Id;
        string ferry = library.Stories(new LibraryFilter { Article = "ferry" }).Single().Id;
        (Func<long> Make, Func<bool> Shows)[] all =
        [
            (() => desk.MergePeople("Mette Kaal", "Runa Ohlm", _editor), () => People(library, "01_courier").Any(person => person.Also.Append(person.Name).Intersect(["Mette Kaal", "Runa Ohlm"]).Count() == 2)),
            (() => desk.MergeStories([dam, ferry], _editor), () => Story(library, "ferry").ArticleIds.Contains("01_courier")),
            (() => desk.SplitStory(["01_courier", "02_northline"], _editor), () => Story(library, "01_courier").ArticleIds.Length == 2),
            (() => desk.MoveArticle("ferry", "bridge", _editor), () => Story(library, "bridge").ArticleIds.Length == 2),
            (() => desk.FixDate("ferry", new DateOnly(2032, 3, 1), _editor), () => library.Article("ferry")!.Article.Published is { Value.Year: 2032, How: Provenance.Given }
                && library.Article("ferry")!.Statements.Any(statement => statement.From == new DateOnly(2032, 3, 1))),
            (() => desk.FixOutlet("ferry", "The Sabel Log", _editor), () => library.Articles(new LibraryFilter { Outlet = "the sabel log" }).Any(article => article.Id == "ferry")),
            (() => desk.FixSpeaker("bridge/s1", "Elin Sorrel", _editor), () => library.Statements(new LibraryFilter { Who = "Sorrel", Article = "bridge" }).Count() == 1),
        ];
        foreach ((Func<long> make, Func<bool> shows) in all)
        {
            Assert.False(shows());
            long number = make();
            Assert.True(library.HasPendingCorrections);
            Assert.True(desk.Compose(CancellationToken.None) > 0);
            Assert.True(shows());
            Assert.Contains($"correction {number} by Ed on 2031-05-06: looked it up", Written.Text(library.Readout()).ReplaceLineEndings(" ").Replace("      ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            desk.Undo(number, _editor);
            desk.Compose(CancellationToken.None);
            Assert.Equal(before, Written.Json(library.Readout()));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_earlier_correction_is_undone_without_losing_a_later_one_and_all_survive_reading_again(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).With(("ferry", Ferry), ("bridge", Bridge));
        long outlet = test.Desk.FixOutlet("ferry", "The Sabel Log", _editor);
        long date = test.Desk.FixDate("bridge", new DateOnly(2031, 4, 16), _editor);
        test.Desk.Undo(outlet, _editor);
        Assert.Equal(["bridge", "ferry"], test.Desk.Refresh(true, 1, CancellationToken.None).Order(StringComparer.Ordinal));
        test.Desk.Compose(CancellationToken.None);
        Assert.Null(test.Library.Article("ferry")!.Article.Outlet);
        Assert.Equal(new DateOnly(2031, 4, 16), test.Library.Article("bridge")!.Article.Published!.Value);
        Assert.Equal([(outlet, true), (date, false)], test.Library.Corrections().Select(entry => (entry.Correction.Number, entry.Undone is not null)));
        Assert.Throws<LibraryException>(() => test.Desk.Undo(outlet, _editor));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Two_names_that_never_stand_in_one_story_are_one_person_in_all_stories_until_it_is_undone(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).With(("ferry", Ferry), ("bridge", Bridge));
        string before = Written.Json(test.Library.Readout());
        Assert.NotEqual(test.Library.StoryOf("ferry"), test.Library.StoryOf("bridge"));
        long merged = test.Desk.MergePeople("Runa Ohlm", "Teodor Vask", _editor);
        test.Desk.Compose(CancellationToken.None);
        PersonRow one = Assert.Single(test.Library.People(LibraryFilter.All), person => person.Key.Contains('-') && person.Type == "PER");
        Assert.Equal(("Runa Ohlm", 2), (one.Name, one.Stories));
        Assert.Equal(2, test.Library.InStories(one.Key).Count);
        Assert.Equal(["bridge", "ferry"], test.Library.Statements(new LibraryFilter { Person = one.Key }).Select(statement => statement.Article).Distinct().Order());
        Person there = Assert.Single(People(test.Library, "bridge"), person => person.Name == "Runa Ohlm");
        Assert.Contains("Teodor Vask", there.Also);
        Assert.Contains($"(correction {merged} by Ed", Assert.Single(there.Corrections), StringComparison.Ordinal);

        long parted = test.Desk.SplitPeople("Teodor Vask", "Runa Ohlm", _editor);
        test.Desk.Compose(CancellationToken.None);
        Assert.Equal(["Runa Ohlm", "Teodor Vask"], test.Library.People(LibraryFilter.All).Where(person => person.Key.Contains('-') && person.Type == "PER").Select(person => person.Name).Order());
        test.Desk.Undo(parted, _editor);
        test.Desk.Undo(merged, _editor);
        test.Desk.Compose(CancellationToken.None);
        Assert.Equal(before, Written.Json(test.Library.Readout()));
    }

    [Fact]
    public void A_name_that_was_made_one_with_another_is_so_for_the_rules_after_it()
    {
        using TestLibrary test = new TestLibrary("sqlite").With(("ferry", Ferry), ("bridge", Bridge));
        test.Desk.MergePeople("Kai Lund", "Teodor Vask", _editor);
        test.Desk.MergePeople("Kai Lund", "Runa Ohlm", _editor with { Moment = _editor.Moment.AddHours(1) });
        test.Desk.Compose(CancellationToken.None);
        PersonRow one = Assert.Single(test.Library.People(LibraryFilter.All), person => person.Key.Contains('-') && person.Type == "PER");
        Assert.Equal(("Kai Lund", 2), (one.Name, one.Stories));
    }

    [Fact]
    public void Corrections_are_replayed_in_another_library_once()
    {
        using TestLibrary one = new TestLibrary("sqlite").With(("ferry", Ferry)), other = new TestLibrary("sqlite").With(("ferry", Ferry));
        one.Desk.FixOutlet("ferry", "The Sabel Log", _editor);
        one.Desk.Undo(one.Desk.FixDate("ferry", new DateOnly(2031, 4, 16), _editor), _editor);
        one.Desk.Compose(CancellationToken.None);
        Assert.Equal(2, other.Desk.Replay(one.Library.Corrections()));
        Assert.Equal(0, other.Desk.Replay(one.Library.Corrections()));
        other.Desk.Compose(CancellationToken.None);
        Assert.Equal(Written.Json(one.Library.Readout()), Written.Json(other.Library.Readout()));
    }

    [Fact]
    public void Two_claims_are_joined_and_a_place_taken_out_of_a_claim()
    {
        using TestLibrary test = new TestLibrary("sqlite").WithSamples("dam");
        Story dam = Story(test.Library, "01_courier");
        string before = Written.Json(test.Library.Readout());
        Claim first = dam.Claims[0], second = dam.Claims.First(claim => claim.Reports == 1 && claim.TextFrom.ArticleId != first.TextFrom.ArticleId);
        long number = test.Desk.MergeClaims($"{dam.Id}/{first.Id}", $"{dam.Id}/{second.Id}", _editor);
        test.Desk.Compose(CancellationToken.None);
        Claim joined = Story(test.Library, "01_courier").Claims.First(claim => claim.Corrections.Length > 0);
        Assert.Contains(joined.Positions.SelectMany(position => position.Evidence), evidence => evidence.Where.ArticleId == second.TextFrom.ArticleId && evidence.Where.Span.Overlaps(second.TextFrom.Span));
        Assert.Contains(joined.Positions.SelectMany(position => position.Evidence), evidence => evidence.Where.ArticleId == first.TextFrom.ArticleId && evidence.Where.Span.Overlaps(first.TextFrom.Span));
        test.Desk.Undo(number, _editor);
        test.Desk.Compose(CancellationToken.None);
        Assert.Equal(before, Written.Json(test.Library.Readout()));

        Claim shared = Story(test.Library, "01_courier").Claims.First(claim => claim.Positions.SelectMany(position => position.Evidence).Where(Spoken).Select(evidence => evidence.Where.ArticleId).Distinct().Count() > 1);
        Evidence stays = shared.Positions.SelectMany(position => position.Evidence).First(evidence => evidence.Where.ArticleId == shared.TextFrom.ArticleId && evidence.Where.Span.Overlaps(shared.TextFrom.Span)).Where, leaves = shared.Positions.SelectMany(position => position.Evidence).Where(Spoken).Select(evidence => evidence.Where).First(where => where.ArticleId != stays.ArticleId);
        test.Desk.SplitClaims($"{leaves.ArticleId}/{leaves.StatementId}", $"{dam.Id}/{shared.Id}", _editor);
        test.Desk.Compose(CancellationToken.None);
        Claim left = Story(test.Library, "01_courier").Claims.First(claim => claim.Positions.SelectMany(position => position.Evidence).Any(evidence => evidence.Where == stays));
        Assert.DoesNotContain(left.Positions.SelectMany(position => position.Evidence), evidence => evidence.Where == leaves);
    }

    [Theory]
    [InlineData("ferry", "there-is-none")]
    [InlineData("there-is-none", "ferry")]
    public void What_names_nothing_is_refused_with_a_sentence(string article, string other)
    {
        using TestLibrary test = new TestLibrary("sqlite").With(("ferry", Ferry));
        Assert.Contains("there-is-none", Assert.Throws<LibraryException>(() => test.Desk.MoveArticle(article, other, _editor)).Message, StringComparison.Ordinal);
        Assert.Throws<LibraryException>(() => test.Desk.MergeClaims("ferry:1-9", "ferry:99999-100000", _editor));
        Assert.Throws<LibraryException>(() => test.Desk.MergePeople("Runa Ohlm", "Runa Ohlm", _editor));
        Assert.Throws<LibraryException>(() => test.Desk.FixSpeaker("ferry/s99", "Runa Ohlm", _editor));
        Assert.Empty(test.Library.Corrections());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void As_of_a_day_the_account_is_that_of_the_reports_until_then(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).With(("ferry", Ferry), ("bridge", Bridge));
        using Library then = Library.InMemory();
        Assert.Equal(["bridge"], test.Desk.AsOf(new DateOnly(2031, 3, 31), null, then, CancellationToken.None));
        Assert.Equal(["ferry"], then.Articles(LibraryFilter.All).Select(article => article.Id));
        Assert.Equal(Written.Page(test.Library.Readout(Story(test.Library, "ferry").Id)!, 0), Written.Page(then.Readout(), 0));
    }

    [Fact]
    public void A_story_has_the_same_id_on_every_day()
    {
        using TestLibrary test = new TestLibrary("sqlite").With(Web.ServedLibrary.Reports);
        string now = Story(test.Library, "sentinel").Id;
        using Library then = Library.InMemory();
        Assert.Equal(["lowmark"], test.Desk.AsOf(new DateOnly(2031, 3, 3), [now], then, CancellationToken.None));
        Assert.Equal(["sentinel"], then.Story(now)!.ArticleIds);
        Assert.NotEmpty(then.Story(now)!.Claims);
    }

    private static bool Spoken(PositionEvidence evidence) => evidence.Where.StatementId is not null;

    private static Story Story(Library library, string article) => library.Story(library.Stories(new LibraryFilter { Article = article }).Single().Id)!;

    private static System.Collections.Immutable.ImmutableArray<Person> People(Library library, string article) => Story(library, article).People;
}
