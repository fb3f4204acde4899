using System.Buffers;

namespace Readout.Ingest;

/// <summary>Phrases to be found in a line as whole words (<em>EPA</em>, but not the one in <em>department</em>), without regard to case. Immutable.</summary>
internal sealed class PhraseList
{
    private readonly string[] _phrases;

    public PhraseList(string[] phrases)
    {
        _phrases = phrases;
        Anywhere = SearchValues.Create(phrases, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The phrases, also within words: what the features of the trained judges ask for.</summary>
    public SearchValues<string> Anywhere { get; }

    /// <summary>Whether a line holds one of the phrases; one that ends in a word may stand in the plural.</summary>
    public bool IsIn(ReadOnlySpan<char> line)
    {
        for (int from = 0; from < line.Length;)
        {
            int at = line[from..].IndexOfAny(Anywhere);
            if (at < 0)
            {
                return false;
            }

            at += from;
            foreach (string phrase in _phrases)
            {
                if (line[at..].StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && IsWhole(line, at, at + phrase.Length))
                {
                    return true;
                }
            }

            from = at + 1;
        }

        return false;
    }

    private static bool IsWhole(ReadOnlySpan<char> line, int start, int end)
    {
        if (start > 0 && char.IsLetterOrDigit(line[start]) && char.IsLetterOrDigit(line[start - 1]))
        {
            return false;
        }

        if (!char.IsLetterOrDigit(line[end - 1]) || end == line.Length || !char.IsLetterOrDigit(line[end]))
        {
            return true;
        }

        return line[end] is 's' or 'S' && (end + 1 == line.Length || !char.IsLetterOrDigit(line[end + 1]));
    }
}
