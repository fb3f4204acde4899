using Readout.Language;

namespace Readout.Train.Language;

/// <summary>
/// Cuts the words of corpora that keep hyphenated words whole as our tokenizer cuts them (<i>African|-|American</i>), and says what the parts are.
/// </summary>
internal sealed class HyphenatedWords(NameMarker marker)
{
    /// <summary>The tag of a word of which nothing is known.</summary>
    public const string Unknown = "?";

    private readonly Tokenizer _tokenizer = new(TokenLexicon.Embedded, null);

    /// <summary>Adds a word of a corpus, in one part or several.</summary>
    /// <param name="form">The word.</param>
    /// <param name="tag">Its tag: <c>O</c>, or a prefix of two characters and a type.</param>
    /// <param name="forms">Receives the parts.</param>
    /// <param name="tags">Receives the tag of each.</param>
    public void Add(string form, string tag, List<string> forms, List<string> tags)
    {
        string[] parts = Parts(form);
        bool names = Array.TrueForAll(parts, part => !char.IsLower(part[0]));
        bool people = marker.IsPeople(parts[^1]);
        for (int i = 0; i < parts.Length; i++)
        {
            forms.Add(parts[i]);
            tags.Add(parts.Length == 1 ? tag : TagOf(parts, i, tag, names, people));
        }
    }

    private string TagOf(string[] parts, int i, string tag, bool names, bool people)
    {
        if (tag == "O")
        {
            // "R-Ky.": a member of parliament's party and state.
            return parts.Length == 3 && i == 2 && parts[0] is "R" or "D" or "I" && marker.ListedTypes([parts[2]]) == NameMarker.Governed ? "I-LOCATION"
                : names || !char.IsUpper(parts[i][0]) ? tag
                : marker.IsPeople(parts[i]) ? "I-MISC" : Unknown;
        }

        bool miscellaneous = tag.EndsWith("-MISC", StringComparison.Ordinal);
        string inside = i == 0 ? tag : "I-" + tag[2..];
        if (names)
        {
            return !miscellaneous || people ? inside : Unknown;
        }

        // "X-born": the whole may be called what X is, or what it is not.
        return !char.IsUpper(parts[i][0]) ? "O" : !miscellaneous || marker.IsPeople(parts[i]) ? inside : Unknown;
    }

    private string[] Parts(string form)
    {
        int hyphen = form.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 1 || hyphen == form.Length - 1 || form.Contains('<', StringComparison.Ordinal))
        {
            return [form];
        }

        TokenizedText text = _tokenizer.Tokenize(form, [new Block(BlockKind.Paragraph, new TextSpan(0, form.Length), new SourceSpan(0, form.Length))]);
        return text.Count == 0 ? [form] : [.. Enumerable.Range(0, text.Count).Select(i => form[text.Starts[i]..text.Ends[i]])];
    }
}
