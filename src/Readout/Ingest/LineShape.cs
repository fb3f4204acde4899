using System.Buffers;

namespace Readout.Ingest;

/// <summary>Counts over the characters and words of one line, made in one pass.</summary>
internal sealed class LineShape
{
    private static readonly SearchValues<char> _closers = SearchValues.Create("\"'”’»)]}* \u00A0");

    /// <summary>Words: runs of letters, digits and inner apostrophes.</summary>
    public int Words { get; private set; }

    /// <summary>Words that begin with a capital.</summary>
    public int Capitalised { get; private set; }

    /// <summary>Words of two letters or more that are all capitals.</summary>
    public int AllCapitals { get; private set; }

    /// <summary>Words that begin with a small letter.</summary>
    public int Lower { get; private set; }

    /// <summary>Words of grammar.</summary>
    public int Function { get; private set; }

    /// <summary>First- and second-person words outside quotation marks.</summary>
    public int Person { get; private set; }

    /// <summary>Forms of verbs of saying outside quotation marks.</summary>
    public int Saying { get; private set; }

    /// <summary>Digits.</summary>
    public int Digits { get; private set; }

    /// <summary>Letters.</summary>
    public int Letters { get; private set; }

    /// <summary>Sentence ends inside the line: a stop followed by a space and a capital or quotation mark.</summary>
    public int InnerStops { get; private set; }

    /// <summary>Double quotation marks of any form.</summary>
    public int Quotes { get; private set; }

    /// <summary>The last character that is no closing quotation mark or bracket, or <c>'\0'</c>.</summary>
    public char Last { get; private set; }

    /// <summary>Whether the line ends as a sentence does.</summary>
    public bool EndsSentence => Last is '.' or '!' or '?' or '…';

    /// <summary>Whether it reads as running text: several words, many of them of grammar.</summary>
    public bool IsProse => Words >= 8 && Function * 5 >= Words && Lower * 2 >= Words;

    public static LineShape Of(string text)
    {
        IngestLexicon lexicon = IngestLexicon.Shared;
        var shape = new LineShape();
        int last = text.AsSpan().LastIndexOfAnyExcept(_closers);
        shape.Last = last < 0 ? '\0' : text[last];
        bool quoted = false;
        for (int at = 0; at < text.Length;)
        {
            char character = text[at];
            if (!char.IsLetterOrDigit(character))
            {
                if (character is '"' or '“' or '”' or '«' or '»')
                {
                    shape.Quotes++;
                    quoted = character is '“' or '«' || (character == '"' && !quoted);
                }
                else if (character is '.' or '!' or '?' && at + 2 < text.Length && text[at + 1] == ' ' && (char.IsUpper(text[at + 2]) || text[at + 2] is '"' or '“'))
                {
                    shape.InnerStops++;
                }

                at++;
                continue;
            }

            int start = at;
            bool capitals = true;
            int letters = 0;
            for (; at < text.Length && (char.IsLetterOrDigit(text[at]) || IsInner(text, at)); at++)
            {
                char inner = text[at];
                if (char.IsLetter(inner))
                {
                    letters++;
                    capitals &= char.IsUpper(inner);
                }
                else if (char.IsDigit(inner))
                {
                    shape.Digits++;
                }
            }

            ReadOnlySpan<char> word = text.AsSpan(start, at - start);
            shape.Words++;
            shape.Letters += letters;
            shape.Capitalised += char.IsUpper(character) ? 1 : 0;
            shape.AllCapitals += capitals && letters > 1 ? 1 : 0;
            shape.Lower += char.IsLower(character) ? 1 : 0;
            if (word.Length <= 12)
            {
                shape.Function += lexicon.FunctionWords.Contains(word) ? 1 : 0;
                shape.Person += !quoted && IsPerson(lexicon, word) ? 1 : 0;
                shape.Saying += !quoted && lexicon.SayingVerbs.Contains(word) ? 1 : 0;
            }
        }

        return shape;
    }

    // "US" and "U.S." are no pronouns.
    private static bool IsPerson(IngestLexicon lexicon, ReadOnlySpan<char> word) => lexicon.PersonWords.Contains(word) && !word.SequenceEqual("US");

    private static bool IsInner(string text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && at > 0 && char.IsLetterOrDigit(text[at - 1]);
}
