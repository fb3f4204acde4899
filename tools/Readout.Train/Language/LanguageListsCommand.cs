using System.CommandLine;
using Readout.Models;

namespace Readout.Train.Language;

/// <summary><c>language-lists</c>: compiles <c>Lexicons/names.bin</c>.</summary>
internal static class LanguageListsCommand
{
    public static Command Create()
    {
        var lists = new Option<string>("--lists") { Description = "Folder of the name lists.", DefaultValueFactory = _ => "tools/Readout.Train/Language/Lists" };
        var output = new Option<string>("--out") { Description = "The lexicon file.", DefaultValueFactory = _ => "src/Readout/Lexicons/names.bin" };
        var command = new Command("language-lists", "Compiles the lists of names.") { lists, output };
        command.SetAction(result => Compile(result.GetValue(lists)!, result.GetValue(output)!));
        return command;
    }

    private static void Compile(string lists, string output)
    {
        var sections = new Dictionary<string, byte[]>();
        (ulong[] hashes, ushort[] masks) = GazetteerCompiler.Compile(lists);
        GazetteerCompiler.Write(sections, hashes, masks);
        ModelFile.Write(output, sections);
        Console.WriteLine($"{hashes.Length} entries and beginnings of entries, {new FileInfo(output).Length} bytes");
    }
}
