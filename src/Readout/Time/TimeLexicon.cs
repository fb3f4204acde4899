using System.Collections.Frozen;
using System.Globalization;
using Readout.Models;

namespace Readout.Time;

/// <summary>The words of time and the holidays, from <c>Lexicons/time.bin</c>.</summary>
internal sealed class TimeLexicon
{
    private static readonly Lazy<TimeLexicon> _shared = new(() => new TimeLexicon(ModelFile.Embedded("Lexicons/time.bin")));
    private readonly FrozenDictionary<string, LexicalEntry>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Dictionary<string, List<Holiday>> _holidays = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Holiday>>.AlternateLookup<ReadOnlySpan<char>> _holidaysByFirst;

    /// <summary>Reads the lexicon from a compiled file.</summary>
    public TimeLexicon(ModelFile file)
    {
        var words = new Dictionary<string, LexicalEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in file.Text("words").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Split('\t');
            words[parts[0]] = new LexicalEntry(Enum.Parse<WordClass>(parts[1], ignoreCase: true), int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3] == "!");
        }

        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string line in file.Text("holidays").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Split('\t');
            string name = parts[1].TrimStart('!'), first = FirstWord(name);
            if (!_holidays.TryGetValue(first, out List<Holiday>? list))
            {
                _holidays[first] = list = [];
            }

            list.Add(new Holiday(name, HolidayRule.Parse(parts[0]), name.Length < parts[1].Length));
        }

        foreach (List<Holiday> list in _holidays.Values)
        {
            list.Sort((a, b) => b.Name.Length != a.Name.Length ? b.Name.Length.CompareTo(a.Name.Length) : string.CompareOrdinal(a.Name, b.Name));
        }

        _holidaysByFirst = _holidays.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lexicon that the library ships, loaded once.</summary>
    public static TimeLexicon Shared => _shared.Value;

    /// <summary>Looks a word up without regard to case.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out LexicalEntry entry) => _words.TryGetValue(word, out entry);

    /// <summary>The longest holiday whose name stands at <paramref name="start"/>, or <c>null</c>.</summary>
    public Holiday? HolidayAt(ReadOnlySpan<char> text, int start, int wordEnd)
    {
        if (!_holidaysByFirst.TryGetValue(text[start..wordEnd], out List<Holiday>? list))
        {
            return null;
        }

        foreach (Holiday holiday in list)
        {
            int end = start + holiday.Name.Length;
            if (end <= text.Length && Same(text[start..end], holiday.Name) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return holiday;
            }
        }

        return null;
    }

    private static bool Same(ReadOnlySpan<char> text, string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            char c = text[i] is '\u2019' ? '\'' : char.IsWhiteSpace(text[i]) ? ' ' : char.ToLowerInvariant(text[i]);
            if (c != name[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string FirstWord(string name)
    {
        int end = 0;
        while (end < name.Length && char.IsLetter(name[end]))
        {
            end++;
        }

        return name[..end];
    }
}
