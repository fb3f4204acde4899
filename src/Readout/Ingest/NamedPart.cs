namespace Readout.Ingest;

/// <summary>A name read out of a line: the value to show and its place in the line.</summary>
/// <param name="Value">The name; capitals throughout are shown as a name is written.</param>
/// <param name="Start">Offset of its first character in the line.</param>
/// <param name="End">Offset after its last character.</param>
internal readonly record struct NamedPart(string Value, int Start, int End)
{
    /// <summary>A part of a line as a name.</summary>
    public static NamedPart Of(string line, int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(line[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(line[end - 1]) && !(line[end - 1] == '.' && end - start > 2 && line[end - 3] is ' ' or '.'))
        {
            end--;
        }

        return new NamedPart(Written(line[start..end]), start, end);
    }

    /// <summary>A name in capitals as it is usually written; any other name unchanged.</summary>
    public static string Written(string name)
    {
        int letters = 0;
        foreach (char character in name)
        {
            if (char.IsLower(character))
            {
                return name;
            }

            letters += char.IsLetter(character) ? 1 : 0;
        }

        if (letters <= 3)
        {
            return name;
        }

        char[] characters = name.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            bool begins = i == 0 || !char.IsLetter(name[i - 1]);
            bool afterMc = i >= 2 && name[i - 2] == 'M' && name[i - 1] == 'C' && (i == 2 || !char.IsLetter(name[i - 3]));
            bool abbreviated = i + 1 < name.Length && name[i + 1] == '.' && begins;
            if (!begins && !afterMc && !abbreviated)
            {
                characters[i] = char.ToLowerInvariant(characters[i]);
            }
        }

        return new string(characters);
    }
}
