namespace Readout.Ingest;

/// <summary>Reads a host as the words it is made of (<c>thespringfieldherald.com</c>: The Springfield Herald), with words of newspapers' names and of the article itself.</summary>
internal static class HostName
{
    private static readonly HashSet<string> _suffixes = new(StringComparer.Ordinal) { "co", "com", "org", "net", "ac", "gov" };

    /// <summary>The name, or <c>null</c> when the host cannot be told apart into words.</summary>
    /// <param name="host">The host in lower case, without <c>www</c>.</param>
    /// <param name="text">The text of the article: its words may be in the name.</param>
    public static string? Read(string host, string text)
    {
        string[] labels = host.Split('.');
        int top = labels.Length - 2;
        if (top > 0 && _suffixes.Contains(labels[top]))
        {
            top--;
        }

        string label = top >= 0 ? labels[top] : host;
        return label.Contains('-') ? Named(label.Split('-', StringSplitOptions.RemoveEmptyEntries)) : Split(label, Capitalised(text)) is { Count: > 1 } words ? Named(words) : null;
    }

    private static string Named(IReadOnlyList<string> words)
    {
        string[] named = new string[words.Count];
        for (int i = 0; i < named.Length; i++)
        {
            named[i] = i > 0 && words[i] is "of" or "and" or "for" or "in" or "on" or "at" ? words[i] : char.ToUpperInvariant(words[i][0]) + words[i][1..];
        }

        return string.Join(' ', named);
    }

    // Fewest words; every part a word of newspapers' names or a name in the article, and at least one of the former longer than an article.
    private static List<string>? Split(string label, HashSet<string> names)
    {
        if (label.Length > 40)
        {
            return null;
        }

        var best = new (int Words, int From, bool Telling)?[label.Length + 1];
        best[0] = (0, 0, false);
        for (int end = 1; end <= label.Length; end++)
        {
            for (int start = 0; start < end; start++)
            {
                string part = label[start..end];
                bool known = IngestLexicon.Shared.OutletWords.Contains(part);
                if (best[start] is (int words, _, bool telling) && (known || (part.Length > 3 && names.Contains(part)))
                    && (best[end] is null || words + 1 < best[end]!.Value.Words))
                {
                    best[end] = (words + 1, start, telling || (known && part.Length > 3));
                }
            }
        }

        if (best[label.Length] is not (_, _, true))
        {
            return null;
        }

        var found = new List<string>();
        for (int end = label.Length; end > 0; end = best[end]!.Value.From)
        {
            found.Insert(0, label[best[end]!.Value.From..end]);
        }

        return found;
    }

    private static HashSet<string> Capitalised(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        int limit = Math.Min(text.Length, 50_000);
        for (int at = 0; at < limit; at++)
        {
            if (!char.IsUpper(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
            {
                continue;
            }

            int end = at + 1;
            while (end < limit && char.IsLetter(text[end]))
            {
                end++;
            }

            names.Add(text[at..end].ToLowerInvariant());
            at = end;
        }

        return names;
    }
}
