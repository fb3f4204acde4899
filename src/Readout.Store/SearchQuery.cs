using System.Text;

namespace Readout.Store;

/// <summary>
/// What a user searches for: words that must all occur, in any of their inflected forms; <c>"words in quotation marks"</c> in that order; <c>-word</c>
/// must not occur; <c>invit*</c> stands for all words that begin so. The same for both databases.
/// </summary>
public sealed class SearchQuery
{
    private readonly List<(string[] Words, bool IsExcluded, bool IsPrefix)> _terms = [];

    /// <summary>Reads a query. Whatever is neither a word nor a mark named above is left out.</summary>
    /// <param name="text">What the user wrote.</param>
    public SearchQuery(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text.Trim();
        for (int at = 0; at < text.Length;)
        {
            bool excluded = text[at] == '-' && (at == 0 || char.IsWhiteSpace(text[at - 1]));
            at += excluded ? 1 : 0;
            int end;
            if (at < text.Length && text[at] is '"' or '\u201C')
            {
                end = text.IndexOfAny(['"', '\u201D'], at + 1) is >= 0 and var close ? close + 1 : text.Length;
                Add(text[at..end], excluded, isPrefix: false);
            }
            else
            {
                end = at;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '"')
                {
                    end++;
                }

                Add(text[at..end], excluded, isPrefix: end > at && text[end - 1] == '*');
            }

            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>What the user wrote.</summary>
    public string Text { get; }

    /// <summary>Whether there is nothing to search for: no word, or only words that must not occur.</summary>
    public bool IsEmpty => !_terms.Exists(term => !term.IsExcluded);

    /// <summary>The one word that is searched for; <c>null</c> when there are several, or none, or the beginning of words.</summary>
    internal string? OnlyWord => _terms is [{ IsExcluded: false, IsPrefix: false, Words: [var word] }] ? word : null;

    /// <summary>The words that are searched for, where they are single, whole words and nothing else; <c>null</c> where not.</summary>
    internal IReadOnlyList<string>? PlainWords => _terms.Count > 0 && _terms.TrueForAll(term => !term.IsExcluded && !term.IsPrefix && term.Words.Length == 1) ? [.. _terms.Select(term => term.Words[0])] : null;

    /// <summary>Where the words that are searched for, or words that begin alike, stand in a text, in order; for marking them.</summary>
    /// <param name="text">A text that was found.</param>
    public IReadOnlyList<TextSpan> FindIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] stems = [.. _terms.Where(term => !term.IsExcluded).SelectMany(term => term.Words).Select(Stem)];
        var found = new List<TextSpan>();
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                continue;
            }

            int end = at + 1;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (Array.Exists(stems, stem => text.AsSpan(at, end - at).StartsWith(stem, StringComparison.OrdinalIgnoreCase)))
            {
                found.Add(new TextSpan(at, end));
            }

            at = end;
        }

        return found;
    }

    /// <summary>The query for FTS5.</summary>
    internal string ToFts5()
    {
        var query = new StringBuilder();
        foreach ((string[] words, bool _, bool prefix) in _terms.Where(term => !term.IsExcluded))
        {
            query.Append(query.Length == 0 ? "" : " AND ").Append('"').AppendJoin(' ', words).Append('"').Append(prefix ? "*" : "");
        }

        foreach ((string[] words, bool _, bool prefix) in _terms.Where(term => term.IsExcluded))
        {
            query.Append(" NOT \"").AppendJoin(' ', words).Append('"').Append(prefix ? "*" : "");
        }

        return query.ToString();
    }

    /// <summary>The query for PostgreSQL, as an expression.</summary>
    internal SqlText ToTsQuery()
    {
        var query = new SqlText();
        foreach ((string[] words, bool excluded, bool prefix) in _terms.OrderBy(term => term.IsExcluded))
        {
            if (!query.IsEmpty)
            {
                query.Append($" && ");
            }

            if (excluded)
            {
                query.Append($"!!");
            }

            string text = string.Join(' ', words);
            query.Append(prefix && words.Length == 1 ? new SqlText($"to_tsquery('simple', {text + ":*"})") : new SqlText($"phraseto_tsquery('english', {text})"));
        }

        return new SqlText($"({query})");
    }

    private void Add(string text, bool excluded, bool isPrefix)
    {
        string[] words = new string([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0)
        {
            _terms.Add((words, excluded, isPrefix));
        }
    }

    // Good enough for marking: longer words may end otherwise than in the query.
    private static string Stem(string word) => word.Length <= 4 ? word : word[..Math.Max(4, word.Length - 3)];
}
