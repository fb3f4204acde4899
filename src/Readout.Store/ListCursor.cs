using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Readout.Store;

/// <summary>
/// Where a part of a list ended: how many rows came before the next one, in which generation of the library, and what says where its last row stands. In another generation the rows
/// before are counted again, so that a list which grew meanwhile is read on without a row twice and without one lost.
/// </summary>
/// <param name="Rows">How many rows came before the next.</param>
/// <param name="Generation">The generation in which they were counted; <c>null</c> where they were not, but given.</param>
/// <param name="Key">Of the last row, by the list's order.</param>
internal sealed record ListCursor(int Rows, long? Generation, string?[] Key)
{
    private const int MostRows = int.MaxValue / 2; // more than any list has; sums with it stay numbers

    /// <summary>The beginning of a list.</summary>
    public static ListCursor Start { get; } = new(0, null, []);

    /// <summary>What <see cref="ToString"/> gave, or a number of rows.</summary>
    /// <exception cref="LibraryException">It is neither.</exception>
    public static ListCursor Of(string? text)
    {
        if (text is null)
        {
            return Start;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int rows))
        {
            return Start with { Rows = Math.Min(rows, MostRows) };
        }

        try
        {
            string?[] parts = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text), StringsJson.Default.StringArray) ?? [];
            if (parts.Length > 1 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out rows) && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long generation))
            {
                return new ListCursor(Math.Min(rows, MostRows), generation, parts[2..]);
            }
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            // It is nothing that was given out here.
        }

        throw Wrong(text);
    }

    /// <summary>That a text is no cursor of a list.</summary>
    public static LibraryException Wrong(string? text) => new($"'{(text is { Length: > 40 } ? text[..40] + "…" : text)}' does not name a part of this list: take it from the part before.");

    /// <summary>As text for addresses.</summary>
    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes([Rows.ToString(CultureInfo.InvariantCulture), Generation?.ToString(CultureInfo.InvariantCulture)!, .. Key!], StringsJson.Default.StringArray));
}
