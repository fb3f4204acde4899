using System.CommandLine;
using System.Text;
using Readout.Models;

namespace Readout.Train.Language;

/// <summary><c>verb-list</c>: compiles <c>Lexicons/verbs.bin</c>.</summary>
internal static class VerbListCommand
{
    public static Command Create()
    {
        var list = new Option<string>("--list") { Description = "The list.", DefaultValueFactory = _ => "tools/Readout.Train/Language/Lists/IrregularVerbs.txt" };
        var output = new Option<string>("--out") { Description = "The lexicon file.", DefaultValueFactory = _ => "src/Readout/Lexicons/verbs.bin" };
        var command = new Command("verb-list", "Compiles the list of irregular verbs.") { list, output };
        command.SetAction(result =>
        {
            string[] lines = [.. File.ReadLines(result.GetValue(list)!).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Order(StringComparer.Ordinal)];
            ModelFile.Write(result.GetValue(output)!, new Dictionary<string, byte[]> { ["irregular"] = Encoding.UTF8.GetBytes(string.Join('\n', lines)) });
            Console.WriteLine($"{lines.Length} verbs, {new FileInfo(result.GetValue(output)!).Length} bytes");
        });
        return command;
    }
}
