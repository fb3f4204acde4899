using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Readout.Store;

namespace Readout.Cli.Library;

/// <summary>The options that narrow a list.</summary>
internal sealed class FilterOptions
{
    private static readonly string[] _stances = ["asserts", "confirms", "denies", "plays_down", "declines", "questions", "demands", "promises"];

    public Option<string?> Story { get; } = new("--story") { Description = "Only of this story.", HelpName = "ID" };

    public Option<string?> Article { get; } = new("--article") { Description = "Only of this article.", HelpName = "ID" };

    public Option<string?> Who { get; } = new("--who") { Description = "Only of speakers (of events: parties) with this in their name, under any spelling.", HelpName = "NAME" };

    public Option<string?> Stance { get; } = Word("--stance", "Only of this stance", _stances);

    public Option<string?> Status { get; } = new("--status") { Description = "Only of this status (claims: disputed, corroborated, single-source, denied; events: reported, planned, possible, denied, ended).", HelpName = "STATUS" };

    public Option<string?> Outlet { get; } = new("--outlet") { Description = "Only of this outlet.", HelpName = "NAME" };

    public Option<DateOnly?> Since { get; } = Days("--since", "Only of this day or later (YYYY-MM-DD).");

    public Option<DateOnly?> Until { get; } = Days("--until", "Only of this day or earlier (YYYY-MM-DD).");

    public Option<string?> Words { get; } = new("--words") { Description = "Only with these words: all of them, \"in this order\", -not, begin*.", HelpName = "WORDS" };

    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Days(string name, string description) => new(name) { Description = description, HelpName = "DATE", CustomParser = Day };

    /// <summary>Reads a day.</summary>
    public static DateOnly? Day(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        result.AddError($"'{word}' is not a day: write it as YYYY-MM-DD, for instance 2024-05-01.");
        return null;
    }

    /// <summary>What the command line says.</summary>
    public LibraryFilter Of(ParseResult parsed) => new()
    {
        Story = parsed.GetValue(Story),
        Article = parsed.GetValue(Article),
        Who = parsed.GetValue(Who),
        Stance = parsed.GetValue(Stance),
        Status = parsed.GetValue(Status),
        Outlet = parsed.GetValue(Outlet),
        Since = parsed.GetValue(Since),
        Until = parsed.GetValue(Until),
        Words = parsed.GetValue(Words) is { } words ? new SearchQuery(words) : null,
    };

    private static Option<string?> Word(string name, string description, string[] words)
    {
        var option = new Option<string?>(name) { Description = $"{description}: {string.Join(", ", words)}.", HelpName = "STANCE" };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
