namespace Readout.Train;

/// <summary>Reads the word lists that we write: one entry a line, <c>#</c> begins a comment line.</summary>
internal static class WordList
{
    /// <summary>The entries of a list in the order of the file.</summary>
    public static IEnumerable<string> Read(string path) =>
        File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');

    /// <summary>The entries as the UTF-8 bytes of a lexicon section, one a line.</summary>
    public static byte[] Section(string path) => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Read(path)) + "\n");
}
