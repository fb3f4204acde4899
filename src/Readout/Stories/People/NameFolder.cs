using System.Text;

namespace Readout.Stories.People;

/// <summary>Brings names to comparable forms: without marks and case, and further to one spelling for all transliterations.</summary>
internal sealed class NameFolder(StoryLexicon lexicon)
{
    /// <summary>The words of a name, lower case, without marks, full stops, possessive endings and <i>the</i>; hyphens part words.</summary>
    public string[] Words(string name)
    {
        var text = new StringBuilder(name.Length);
        for (int i = 0; i < name.Length; i++)
        {
            char c = char.ToLowerInvariant(name[i]);
            if (c is '\'' or '’')
            {
                bool isPossessive = i + 2 >= name.Length || !char.IsLetter(name[i + 2]);
                i += isPossessive && i + 1 < name.Length && name[i + 1] is 's' or 'S' ? 1 : 0;
            }
            else if (lexicon.Letters.TryGetValue(c, out string? plain))
            {
                text.Append(plain);
            }
            else if (char.IsLetterOrDigit(c))
            {
                text.Append(c);
            }
            else if (c != '.')
            {
                text.Append(' ');
            }
        }

        return [.. text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "the")];
    }

    /// <summary>One form for all spellings of a name part: what the rewriting rules leave, double letters once.</summary>
    /// <param name="word">A word from <see cref="Words"/>.</param>
    public string Spelling(string word)
    {
        string key = word;
        foreach ((string from, string to) in lexicon.Spellings)
        {
            if (from[^1] == '$')
            {
                key = key.EndsWith(from[..^1], StringComparison.Ordinal) ? key[..^(from.Length - 1)] + to : key;
            }
            else
            {
                key = key.Replace(from, to, StringComparison.Ordinal);
            }
        }

        var once = new StringBuilder(key.Length);
        foreach (char c in key)
        {
            if (once.Length == 0 || once[^1] != c)
            {
                once.Append(c);
            }
        }

        return once.Length == 0 ? word : once.ToString();
    }
}
