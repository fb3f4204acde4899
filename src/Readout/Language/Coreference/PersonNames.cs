namespace Readout.Language.Coreference;

/// <summary>Compares the names of people by their parts in small letters.</summary>
internal static class PersonNames
{
    /// <summary>
    /// Whether two names may belong to one person: same surname, and given names that agree as far as both are told. Who is told apart from another by
    /// <i>Jr.</i> alone is another.
    /// </summary>
    public static bool Agree(CoreferenceLexicon lexicon, ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        int suffixes = a.Length + b.Length;
        a = WithoutSuffix(a);
        b = WithoutSuffix(b);
        suffixes -= a.Length + b.Length;
        if (a.Length == 0 || b.Length == 0 || (suffixes == 1 && a.Length > 1 && a.SequenceEqual(b)))
        {
            return false;
        }

        if (a.Length < b.Length ? b.EndsWith(a) : a.EndsWith(b))
        {
            return true;
        }

        return a.Length > 1 && b.Length > 1 && a[^1] == b[^1] && (GivenNamesAgree(a[0], b[0]) || lexicon.FullGivenName(a[0]) == lexicon.FullGivenName(b[0]));
    }

    /// <summary>The surname: the last part that is no <i>Jr.</i> or <i>III</i>.</summary>
    public static string Surname(ReadOnlySpan<string> parts)
    {
        parts = WithoutSuffix(parts);
        return parts.Length == 0 ? "" : parts[^1];
    }

    /// <summary>The parts without a <i>Jr.</i> or <i>III</i> at the end.</summary>
    public static ReadOnlySpan<string> WithoutSuffix(ReadOnlySpan<string> parts) =>
        parts.Length > 1 && parts[^1] is "jr" or "sr" or "ii" or "iii" or "iv" ? parts[..^1] : parts;

    /// <summary>Whether two given names may be one: the same, an initial of the other, its beginning, or a slip of spelling away.</summary>
    public static bool GivenNamesAgree(string a, string b)
    {
        if (a[0] != b[0])
        {
            return false;
        }

        return a == b || a.Length == 1 || b.Length == 1
            || (Math.Min(a.Length, b.Length) >= 3 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)))
            || (Math.Min(a.Length, b.Length) >= 4 && Distance(a, b) <= (Math.Min(a.Length, b.Length) >= 6 ? 2 : 1));
    }

    /// <summary>Levenshtein distance; names longer than 32 letters are as far apart as they are long.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 32 || b.Length > 32)
        {
            return Math.Max(a.Length, b.Length);
        }

        Span<int> row = stackalloc int[33];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
