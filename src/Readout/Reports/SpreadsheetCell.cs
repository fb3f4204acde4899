namespace Readout.Reports;

/// <summary>What a text is written as in CSV, so that no spreadsheet takes it for a formula: whoever writes a report chooses its words, and those of its outlet and its speakers.</summary>
internal static class SpreadsheetCell
{
    private const string NobodyInParticular = "---";

    /// <summary>The text, with an apostrophe before it where it begins with = + - @ or a control character. Codes of actors, such as <c>---GOV</c>, stay as they are.</summary>
    public static string Of(string text) =>
        text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' || char.IsControl(text[0])) && !IsCode(text) ? "'" + text : text;

    private static bool IsCode(string text) =>
        text.StartsWith(NobodyInParticular, StringComparison.Ordinal) && text.AsSpan(NobodyInParticular.Length).IndexOfAnyExceptInRange('A', 'Z') < 0;
}
