using System.CommandLine;
using System.Text;
using Readout.Models;

namespace Readout.Train.Statements;

/// <summary>The command <c>cue-lexicon</c>: compiles the word lists about speech, one section a list.</summary>
internal static class CueLexiconCommand
{
    private const int Words = 16_000;
    private const int Groups = 400;

    public static Command Create()
    {
        var lists = new Option<DirectoryInfo>("--lists") { Description = "The folder of lists, one word a line.", DefaultValueFactory = _ => new DirectoryInfo("tools/Readout.Train/Statements/Lists") };
        var output = new Option<FileInfo>("--out") { Description = "The lexicon to write.", DefaultValueFactory = _ => new FileInfo("src/Readout/Lexicons/cues.bin") };
        var vectors = new Option<DirectoryInfo>("--vectors") { Description = "The folder of GloVe vectors.", DefaultValueFactory = _ => new DirectoryInfo("../shared/corpora/vectors/glove-100d-top200k") };
        var command = new Command("cue-lexicon", "Compiles the lexicon of cue words: lemmas with their classes, closed lists about speech, groups of like words.") { lists, vectors, output };
        command.SetAction(result => Compile(result.GetRequiredValue(lists), result.GetRequiredValue(vectors), result.GetRequiredValue(output)));
        return command;
    }

    private static void Compile(DirectoryInfo lists, DirectoryInfo vectors, FileInfo output)
    {
        var sections = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (FileInfo file in lists.GetFiles("*.txt").OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            IEnumerable<string> words = File.ReadLines(file.FullName).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Distinct().Order(StringComparer.Ordinal);
            sections[Path.GetFileNameWithoutExtension(file.Name)] = Encoding.UTF8.GetBytes(string.Join('\n', words));
        }

        sections["groups"] = Encoding.UTF8.GetBytes(string.Join('\n', WordClusters.Make(vectors, Words, Groups)));
        ModelFile.Write(output.FullName, sections);
        Console.WriteLine($"{sections.Count} lists, {output.Length} bytes");
    }
}
