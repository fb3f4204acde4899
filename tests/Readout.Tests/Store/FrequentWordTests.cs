using Readout.Store;
using Xunit;

namespace Readout.Tests.Store;

public class FrequentWordTests
{
    public static TheoryData<string> Kinds => TestLibrary.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_ranked_ahead_is_found_in_the_same_order_part_by_part_and_anew_when_reports_come(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).WithSamples("dam", "exchange");
        AssertSame(test, least: 2);
        test.With(Web.ServedLibrary.Reports);
        Assert.False(test.Library.IsRankedAhead(new SearchQuery("bridge")));
        AssertSame(test, least: 1);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Only_words_that_stand_in_many_statements_are_ranked_ahead_in_any_of_their_forms(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).With(Web.ServedLibrary.Reports);
        test.Library.RankAhead(TestContext.Current.CancellationToken, least: 3);
        Assert.True(test.Library.IsRankedAhead(new SearchQuery("bridge")) && test.Library.IsRankedAhead(new SearchQuery("BRIDGES")));
        Assert.Equal(kind == "sqlite", test.Library.IsRankedAhead(new SearchQuery("bridge tarn")));
        Assert.False(test.Library.IsRankedAhead(new SearchQuery("reporters")) || test.Library.IsRankedAhead(new SearchQuery("bridge reporters")) || test.Library.IsRankedAhead(new SearchQuery("bridg*"))
            || test.Library.IsRankedAhead(new SearchQuery("-bridge")) || test.Library.IsRankedAhead(new SearchQuery("\"Tarn bridge\"")) || test.Library.IsRankedAhead(new SearchQuery("")));
    }

    [Theory]
    [InlineData("Response", "respons")]
    [InlineData("countries", "countri")]
    [InlineData("Élysée", "elyse")]
    [InlineData("two words", null)]
    [InlineData("", null)]
    public void A_word_has_the_term_that_the_index_has(string word, string? term)
    {
        using var stems = new WordStems();
        Assert.Equal(term, stems.Of(word));
        Assert.Equal(term, stems.Of(word));
    }

    // Every word of the library, found without and with what was ranked ahead.
    private static void AssertSame(TestLibrary test, int least)
    {
        string[] words = [.. test.Library.Statements(LibraryFilter.All).SelectMany(statement => statement.Content.Split(' ')).Select(word => word.Trim('.', ',', '“', '”', '"')).Where(word => word.All(char.IsLetter)).Distinct(StringComparer.OrdinalIgnoreCase)];
        string[] before = [.. words.Select(word => Found(test.Library, word))];
        test.Library.RankAhead(TestContext.Current.CancellationToken, least);
        int ahead = words.Count(word => test.Library.IsRankedAhead(new SearchQuery(word)));
        Assert.True(ahead > 20, $"{ahead} of {words.Length} words");
        Assert.Equal(before, words.Select(word => Found(test.Library, word)));
    }

    private static string Found(Library library, string word)
    {
        var found = new List<string>();
        string? next = null;
        do
        {
            Page<StatementRow> part = library.Statements(new LibraryFilter { Words = new SearchQuery(word) }, next, 3);
            found.AddRange(part.Items.Select(row => $"{row.Article}/{row.Id}"));
            next = part.Next;
            found.Add($"of {part.Total}");
        }
        while (next is not null);
        return $"{word}: {string.Join(' ', found)}";
    }
}
