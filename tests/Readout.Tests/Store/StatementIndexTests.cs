using Readout.Desk;
using Readout.Store;
using Xunit;

namespace Readout.Tests.Store;

public class StatementIndexTests
{
    private static readonly string?[] _searches = [null, "bridge", "the", "bridge the", "the bridge", "bridge bridge", "said the", "\"the bridge\"", "bridg*", "the -bridge", "nowhere", "the nowhere"];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(1_000_000)]
    public void In_memory_or_not_the_same_statements_are_found_in_the_same_order_whatever_narrows_the_search(int least)
    {
        using TestLibrary test = new TestLibrary("sqlite").WithSamples("dam", "exchange");
        AssertSame(test.Library, least);
        test.With(Web.ServedLibrary.Reports);
        AssertSame(test.Library, least);
        string other = test.Library.People(LibraryFilter.All).First(person => person.Type == "PER" && !person.Name.Contains("Kaal", StringComparison.Ordinal)).Name;
        test.Desk.MergePeople("Mette Kaal", other, new Signature("Ann", DateTimeOffset.UnixEpoch, ""));
        test.Desk.Compose(TestContext.Current.CancellationToken);
        AssertSame(test.Library, least, other);
    }

    private static void AssertSame(Library library, int least, string other = "Ohlm")
    {
        LibraryFilter[] filters = [.. from filter in Filters(library, other) from words in _searches select words is null ? filter : filter with { Words = new SearchQuery(words) }];
        string[] before = [.. filters.Select(filter => Found(library, filter))];
        library.RankAhead(TestContext.Current.CancellationToken, least);
        Assert.Equal(least <= 4, library.IsRankedAhead(new SearchQuery("the"))); // else memory would not be asked
        Assert.Equal(before, filters.Select(filter => Found(library, filter)));
        Assert.True(before.Count(found => found.Contains('/', StringComparison.Ordinal)) > 40);
    }

    private static IEnumerable<LibraryFilter> Filters(Library library, string other)
    {
        StatementRow row = library.Statements(LibraryFilter.All).First(row => row.Person is not null && row.Published is not null);
        yield return new();
        yield return new() { Stance = "denies" };
        yield return new() { Stance = "unheard-of" };
        yield return new() { Story = row.Story, Stance = "asserts" };
        yield return new() { Article = row.Article };
        yield return new() { Person = row.Person };
        yield return new() { Who = other };
        yield return new() { Who = "KAAL", Stance = "denies", Since = new(2000, 1, 1) };
        yield return new() { Who = "100%_" };
        yield return new() { Outlet = row.Outlet?.ToUpperInvariant() ?? "Tarn Post", Until = row.Published };
        yield return new() { Since = row.Published, Until = row.Published };
        yield return new() { Since = new(2090, 1, 1) };
    }

    private static string Found(Library library, LibraryFilter filter)
    {
        var found = new List<string>();
        string? next = null;
        do
        {
            Page<StatementRow> part = library.Statements(filter, next, 7);
            found.AddRange(part.Items.Select(row => $"{row.Article}/{row.Id} {row.Story} {row.Outlet} {row.Published} {row.Content}"));
            next = part.Next;
            found.Add($"of {part.Total}");
        }
        while (next is not null);
        return $"{filter} {filter.Words?.Text}: {string.Join('\n', found)}";
    }
}
