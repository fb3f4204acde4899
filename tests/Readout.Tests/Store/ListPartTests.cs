using Readout.Store;
using Xunit;

namespace Readout.Tests.Store;

/// <summary>Lists that are read part by part while the library grows.</summary>
public class ListPartTests
{
    // Reports of days before, between and after those of the sample, and one that makes a story grow.
    private static readonly (string Id, string Text)[] _later =
    [
        ("a-early", "Ferry strike ends\n\nPort Ostrel, 2 January 2031 - Harbour chief Ludo Brandt said the ferries would sail again. \"We have an agreement,\" Brandt said. The union denied that it had agreed."),
        ("m-between", "Ferry talks resume\n\nPort Ostrel, 3 March 2031 - Harbour chief Ludo Brandt said talks had resumed. The union denied that any talks took place. \"Nobody called us,\" said its leader Ana Revi."),
        ("z-late", "Ferries sail\n\nPort Ostrel, 9 September 2032 - Harbour chief Ludo Brandt said all ferries sailed on Thursday. Ana Revi denied it."),
    ];

    public static TheoryData<string> Kinds => TestLibrary.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_on_after_the_library_grew_no_row_comes_twice_and_none_is_lost(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).WithSamples("dam");
        LibraryFilter all = LibraryFilter.All, denied = new() { Stance = "denies" };
        Func<string>[] checks =
        [
            Half(test.Library, after => test.Library.Statements(all, after, 9), () => test.Library.Statements(all), row => row.Article + row.Id),
            Half(test.Library, after => test.Library.Statements(denied, after, 2), () => test.Library.Statements(denied), row => row.Article + row.Id),
            Half(test.Library, after => test.Library.Events(all, after, 5), () => test.Library.Events(all), row => row.Article + row.Id),
            Half(test.Library, after => test.Library.Articles(all, after, 2), () => test.Library.Articles(all), row => row.Id),
            Half(test.Library, after => test.Library.Claims(all, after, 3), () => test.Library.Claims(all), row => row.Story + row.Id),
            Half(test.Library, after => test.Library.People(all, after, 4), () => test.Library.People(all), row => row.Key + row.Type),
        ];
        test.With(_later);
        Assert.All(checks, check => Assert.Equal("", check()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Where_nothing_is_ahead_of_memory_or_all_is_the_same_rows_follow(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).WithSamples("dam");
        string next = test.Library.Statements(LibraryFilter.All, null, 9).Next!;
        test.With(_later);
        StatementRow[] read = [.. test.Library.Statements(LibraryFilter.All, next, 500).Items];
        test.Library.RankAhead(CancellationToken.None, least: 2);
        Assert.Equal(read, test.Library.Statements(LibraryFilter.All, next, 500).Items);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_search_is_read_on_behind_the_hit_that_was_shown_last(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).WithSamples("dam", "exchange");
        LibraryFilter search = new() { Words = new SearchQuery("velmark") };
        Page<StatementRow> first = test.Library.Statements(search, null, 2);
        test.With(_later);
        StatementRow[] now = [.. test.Library.Statements(search)];
        int last = Array.FindIndex(now, row => row.Article == first.Items[1].Article && row.Id == first.Items[1].Id);
        Assert.Equal(now[(last + 1)..], test.Library.Statements(search, first.Next, 500).Items);
    }

    [Fact]
    public void A_cursor_of_another_list_is_refused()
    {
        using TestLibrary test = new TestLibrary("sqlite").WithSamples("dam");
        string ofArticles = test.Library.Articles(LibraryFilter.All, null, 2).Next!;
        test.With(_later);
        Assert.Throws<LibraryException>(() => test.Library.Claims(LibraryFilter.All, ofArticles, 2));
        Assert.Throws<LibraryException>(() => test.Library.Statements(LibraryFilter.All, "bm90aGluZw", 2));
        Assert.Throws<LibraryException>(() => test.Library.Statements(LibraryFilter.All, "WyIxIl0", 2));
    }

    // Reads the first part now. What it gives, asked later, reads the rest and says what is wrong with it: nothing where the rest is what stands behind the last row that was read.
    private static Func<string> Half<T>(Library library, Func<string?, Page<T>> part, Func<IEnumerable<T>> all, Func<T, string> name)
    {
        Page<T> first = part(null);
        Assert.NotNull(first.Next);
        HashSet<string> before = [.. all().Select(name)];
        return () =>
        {
            var read = first.Items.Select(name).ToList();
            for (string? next = first.Next; next is not null;)
            {
                Page<T> page = part(next);
                read.AddRange(page.Items.Select(name));
                Assert.Equal(all().Count(), page.Total);
                next = page.Next;
            }

            HashSet<string> still = [.. all().Select(name).Where(before.Contains)];
            return read.Distinct().Count() != read.Count ? $"{library.Name}: {typeof(T).Name} twice"
                : !still.IsSubsetOf(read) ? $"{library.Name}: {typeof(T).Name} lost: {string.Join(", ", still.Except(read))}" : "";
        };
    }
}
