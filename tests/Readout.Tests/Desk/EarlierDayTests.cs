using Readout.Desk;
using Readout.Store;
using Readout.Tests.Store;
using Readout.Tests.Web;
using Xunit;

namespace Readout.Tests.Desk;

/// <summary>The library of an earlier day, taken from that of now, is the one that the reports of until then give when they are composed alone.</summary>
public class EarlierDayTests
{
    private static readonly Signature _signature = new("Ida Sund", new DateTimeOffset(2031, 5, 1, 0, 0, 0, TimeSpan.Zero), "");

    [Theory]
    [MemberData(nameof(TestLibrary.Kinds), MemberType = typeof(TestLibrary))]
    public void Every_day_of_a_library_is_as_if_composed_of_its_reports_alone(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).WithSamples("dam", "exchange").With(ServedLibrary.Reports).With(UpdateTests.Counted);
        AssertAllDays(test);
        test.Desk.MergePeople("Mette Kaal", "Runa Ohlm", _signature);
        test.Desk.MergeStories([test.Library.StoryOf("sentinel")!, test.Library.StoryOf("01_courier")!], _signature with { Moment = _signature.Moment.AddHours(1) });
        test.Desk.FixDate("lowmark", new DateOnly(2031, 3, 9), _signature with { Moment = _signature.Moment.AddHours(2) });
        test.Desk.FixOutlet("sentinel", "The Sabel Log", _signature with { Moment = _signature.Moment.AddHours(3) });
        AssertAllDays(test); // with corrections that the stories of now do not show yet
        test.Desk.Compose(CancellationToken.None);
        AssertAllDays(test);
    }

    [Fact]
    public void Stories_that_lie_before_the_day_are_not_composed_again()
    {
        using TestLibrary test = new TestLibrary("sqlite").WithSamples("dam", "exchange").With(ServedLibrary.Reports);
        test.Desk.FixDate("05_via_agency", new DateOnly(2021, 5, 10), _signature); // a report of unknown day may not have been there then
        test.Desk.Compose(CancellationToken.None);
        string before = test.Library.StoryOf("01_ledger")!, straddling = test.Library.StoryOf("sentinel")!;
        LibraryDump.Rows(test.Where, "UPDATE story SET title = 'As it was kept'");
        using Library then = Library.InMemory();
        test.Desk.AsOf(new DateOnly(2031, 3, 3), null, then, CancellationToken.None);
        Assert.Equal("As it was kept", then.Stories(new LibraryFilter { Story = before }).Single().Title);
        Assert.Equal(test.Library.StoryBases()[before], then.StoryBases()[before]);
        Assert.NotEqual("As it was kept", then.Stories(new LibraryFilter { Story = straddling }).Single().Title);
        Assert.Equal(["sentinel"], then.Story(straddling)!.ArticleIds);
    }

    private static void AssertAllDays(TestLibrary test)
    {
        DateOnly[] days = [.. test.Library.Articles(LibraryFilter.All).Select(article => article.Published).OfType<DateOnly>().Distinct().Order()];
        Assert.True(days.Length > 8, $"{days.Length} days");
        int straddling = 0;
        foreach (DateOnly day in days.Where((_, i) => i % (test.Library.IsFile ? 2 : 5) == 0).Append(days[0].AddDays(-1)).Append(days[^1]))
        {
            using TestLibrary expected = new("sqlite"), found = new("sqlite");
            IReadOnlyList<string> leftOut = Alone(test, day, expected);
            Assert.Equal(leftOut, test.Desk.AsOf(day, null, found.Library, CancellationToken.None));
            Assert.Equal((day, LibraryDump.Of(expected.Where)), (day, LibraryDump.Of(found.Where)));
            straddling += test.Library.Stories(LibraryFilter.All).Count(story => found.Library.Story(story.Id) is { } then && then.ArticleIds.Length < story.Articles);
        }

        Assert.True(straddling > 1, $"{straddling} straddling stories");
    }

    // The reports alone, in a library of their own, with the same corrections, its stories under their present ids.
    private static IReadOnlyList<string> Alone(TestLibrary test, DateOnly day, TestLibrary expected)
    {
        ArticleRow[] rows = [.. test.Library.Articles(LibraryFilter.All)];
        string[] wanted = [.. rows.Where(row => row.Published <= day).Select(row => row.Id)];
        using (Intake intake = expected.Library.Add())
        {
            foreach (KeptReport kept in test.Library.Reports(wanted))
            {
                intake.Add(PackedReport.Of(global::Readout.Archive.AnnotationsArchive.Unpack(kept.Annotations, kept.Report), kept.Reader), DateTimeOffset.UnixEpoch);
            }
        }

        expected.Desk.Replay(test.Library.Corrections());
        expected.Desk.ComposeNamed(stories => PresentIds.Of(stories, rows.ToDictionary(row => row.Id, row => row.Story)), CancellationToken.None);
        return [.. rows.Select(row => row.Id).Except(wanted)];
    }
}
