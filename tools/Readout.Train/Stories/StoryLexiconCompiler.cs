using System.CommandLine;
using System.Text;
using Readout.Models;

namespace Readout.Train.Stories;

/// <summary>Compiles the lists of this folder, which we wrote ourselves, into one lexicon: a section a list, comments and blank lines gone.</summary>
internal static class StoryLexiconCompiler
{
    public static Command Command()
    {
        var lists = new Option<string>("--lists") { DefaultValueFactory = _ => "tools/Readout.Train/Stories/Lists" };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Readout/Lexicons/stories.bin" };
        var command = new Command("stories-lexicon", "Compiles the word lists of the stories room.") { lists, output };
        command.SetAction(result => Compile(result.GetValue(lists)!, result.GetValue(output)!));
        return command;
    }

    private static void Compile(string lists, string output)
    {
        var sections = new Dictionary<string, byte[]>();
        foreach (string path in Directory.GetFiles(lists, "*.txt").Order(StringComparer.Ordinal))
        {
            IEnumerable<string> lines = File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');
            sections[Path.GetFileNameWithoutExtension(path)] = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        }

        ModelFile.Write(output, sections);
        Console.WriteLine($"{sections.Count} lists, {new FileInfo(output).Length} bytes: {output}");
    }
}
