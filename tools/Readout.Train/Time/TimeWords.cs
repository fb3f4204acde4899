using System.Text;
using Readout.Models;

namespace Readout.Train.Time;

/// <summary>Compiles the word lists of time.</summary>
internal static class TimeWords
{
    /// <summary>Writes the lexicon.</summary>
    public static void Compile(string lists, string output)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        ModelFile.Write(output, new Dictionary<string, byte[]>
        {
            ["words"] = Section(Lines(lists, "words.txt").SelectMany(Entries)),
            ["holidays"] = Section(Lines(lists, "holidays.txt").SelectMany(Holidays)),
            ["ahead"] = Section(Lines(lists, "ahead.txt")),
        });
    }

    private static IEnumerable<string> Lines(string folder, string name) =>
        File.ReadLines(Path.Combine(folder, name)).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');

    private static byte[] Section(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    private static IEnumerable<string> Entries(string line)
    {
        string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Skip(2).Select(word => $"{word.TrimStart('!')}\t{parts[0]}\t{parts[1]}\t{(word[0] == '!' ? "!" : ".")}");
    }

    private static IEnumerable<string> Holidays(string line)
    {
        string[] parts = line.Split('\t');
        return parts[1].Split('|').Select(name => $"{parts[0]}\t{name}");
    }
}
