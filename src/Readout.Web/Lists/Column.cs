namespace Readout.Web.Lists;

/// <summary>One column of a list: in data its value under a name, on a page its words, perhaps with a link.</summary>
/// <param name="Name">What it is called in data.</param>
/// <param name="Heading">What stands over it on a page.</param>
/// <param name="Kind">The type of its values.</param>
/// <param name="Value">The value of a row.</param>
internal sealed record Column<T>(string Name, string Heading, Type Kind, Func<T, object?> Value)
{
    /// <summary>Where a row's words lead on a page.</summary>
    public Func<T, string?>? Link { get; init; }

    /// <summary>What a page shows in place of the value.</summary>
    public Func<T, string?>? Shown { get; init; }

    /// <summary>Whether a page shows it.</summary>
    public bool IsOnPage { get; init; } = true;

    /// <summary>Whether it holds words of a report, in which those that were searched for are marked.</summary>
    public bool IsWords { get; init; }

    /// <summary>What a page shows of a row, dates as a reader writes them.</summary>
    public string? Words(T row) => Shown is null ? Value(row) switch
    {
        null => null,
        DateOnly day => Reports.Layout.Day(day),
        SourceSpan span => $"{span.Start}–{span.End}",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var other => other.ToString(),
    }
    : Shown(row);
}
