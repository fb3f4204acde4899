using System.CommandLine;
using System.Text;
using Readout.Models;

namespace Readout.Train.Ingest;

/// <summary><c>ingest-lists</c>: compiles our own word lists into the lexicon of the ingest room.</summary>
internal static class IngestListsCommand
{
    public static Command Create()
    {
        var lists = new Option<string>("--lists") { Description = "Folder of the lists.", DefaultValueFactory = _ => "tools/Readout.Train/Ingest/Lists" };
        var output = new Option<string>("--out") { Description = "The lexicon to write.", DefaultValueFactory = _ => "src/Readout/Lexicons/ingest.bin" };
        var command = new Command("ingest-lists", "Compiles the word lists of the ingest room.") { lists, output };
        command.SetAction(parsed => Compile(parsed.GetValue(lists)!, parsed.GetValue(output)!));
        return command;
    }

    private static int Compile(string lists, string output)
    {
        var sections = new Dictionary<string, byte[]>();
        foreach (string path in Directory.EnumerateFiles(lists, "*.txt").Order(StringComparer.Ordinal))
        {
            string[] entries = [.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
            sections[Path.GetFileNameWithoutExtension(path)] = Encoding.UTF8.GetBytes(string.Join('\n', entries));
        }

        ModelFile.Write(output, sections);
        Console.WriteLine($"{output}: {sections.Count} lists, {new FileInfo(output).Length:N0} bytes");
        return 0;
    }
}
