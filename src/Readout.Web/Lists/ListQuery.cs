using System.Globalization;
using Microsoft.AspNetCore.Http;
using Readout.Store;

namespace Readout.Web.Lists;

/// <summary>What an address asks of a list: the filters, which part, how many rows.</summary>
internal sealed class ListQuery
{
    private const int Longest = 300;
    private const int LongestCursor = 2000; // it holds the name of a report
    private const int MostRows = 500;
    private static readonly string[] _known = ["q", "who", "person", "stance", "status", "outlet", "story", "article", "since", "until", "at"];
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public ListQuery(IQueryCollection query)
    {
        foreach (string name in _known.Append("after").Append("count"))
        {
            string value = query[name].ToString().Trim();
            int longest = name == "after" ? LongestCursor : Longest;
            if (value.Length > longest)
            {
                throw new BadRequest($"'{name}' is longer than {longest} characters.");
            }

            if (value.Length > 0)
            {
                _values[name] = value;
            }
        }

        Filter = new LibraryFilter
        {
            Words = this["q"] is { } words && new SearchQuery(words) is { IsEmpty: false } search ? search : null,
            Who = this["who"],
            Person = this["person"],
            Stance = this["stance"],
            Status = this["status"],
            Outlet = this["outlet"],
            Story = this["story"],
            Article = this["article"],
            Since = Day("since"),
            Until = Day("until"),
        };
        At = Day("at");
        Count = this["count"] is not { } count ? 50
            : int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int rows) && rows is >= 1 and <= MostRows ? rows
            : throw new BadRequest($"'count' is a number from 1 to {MostRows}.");
    }

    /// <summary>What narrows the list.</summary>
    public LibraryFilter Filter { get; }

    /// <summary>The day as of which the account is asked for; <c>null</c> for as it is now.</summary>
    public DateOnly? At { get; }

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrowed => _values.Keys.Any(name => name is not ("at" or "after" or "count"));

    /// <summary>Which part of it; <c>null</c> for the first.</summary>
    public string? After => this["after"];

    /// <summary>How many rows.</summary>
    public int Count { get; }

    /// <summary>What was given under a name, if anything.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>The same filters as the query of an address, with another part: <c>?who=Vask&amp;after=50</c>, or nothing.</summary>
    public string Address(string? after = null)
    {
        IEnumerable<KeyValuePair<string, string>> pairs = _values.Where(pair => pair.Key != "after");
        string text = string.Join('&', (after is null ? pairs : pairs.Append(new("after", after))).Select(pair => pair.Key + "=" + Uri.EscapeDataString(pair.Value)));
        return text.Length == 0 ? "" : "?" + text;
    }

    /// <summary>The day that an address gives under a name, if any.</summary>
    public static DateOnly? DayOf(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } text ? DayOf(text) : null;

    private DateOnly? Day(string name) => this[name] is { } text ? DayOf(text) : null;

    private static DateOnly DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw new BadRequest($"'{text[..Math.Min(text.Length, 40)]}' is not a day: write it as YYYY-MM-DD, for instance 2024-05-01.");
}
