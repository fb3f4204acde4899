namespace Readout.Web.Safety;

/// <summary>The name of an upload as it becomes a report's id and place: never a path, never longer than needed. Nothing is ever opened by it.</summary>
internal static class UploadName
{
    private const int Longest = 100;

    /// <summary>The last part of whatever a client calls its file, with letters, digits, spaces, dots, hyphens and underscores.</summary>
    public static string Of(string? given)
    {
        string last = (given ?? "").Split('/', '\\')[^1];
        string plain = string.Concat(last.Select(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '_' ? c : '-')).Trim(' ', '.');
        if (plain.Length > Longest)
        {
            // Its end says what it is, its beginning what it is called.
            string end = Path.GetExtension(plain);
            end = end.Length > 10 ? "" : end;
            plain = plain[..(Longest - end.Length)].TrimEnd('-', '.', ' ') + end;
        }

        return plain.Trim('-', '.', ' ').Length == 0 ? "pasted" : plain;
    }
}
