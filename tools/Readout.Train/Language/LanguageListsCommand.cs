using System.CommandLine;
using Readout.Models;

namespace Readout.Train.Language;

/// <summary><c>language-lists</c>: compiles the name lists into a model that is there already, whose weights stay as they are.</summary>
internal static class LanguageListsCommand
{
    public static Command Create()
    {
        var lists = new Option<string>("--lists") { Description = "Folder of the name lists.", DefaultValueFactory = _ => "tools/Readout.Train/Language/Lists" };
        var model = new Option<string>("--model") { Description = "The model to take the weights from.", DefaultValueFactory = _ => "src/Readout/Models/language.bin" };
        var output = new Option<string>("--out") { Description = "The model file to write.", DefaultValueFactory = _ => "src/Readout/Models/language.bin" };
        var command = new Command("language-lists", "Compiles the name lists into a trained model.") { lists, model, output };
        command.SetAction(result => Compile(result.GetValue(lists)!, result.GetValue(model)!, result.GetValue(output)!));
        return command;
    }

    private static void Compile(string lists, string model, string output)
    {
        ModelFile trained = ModelFile.Parse(File.ReadAllBytes(model), model);
        var sections = trained.Names.ToDictionary(name => name, name => trained[name].ToArray());
        (ulong[] hashes, ushort[] masks) = GazetteerCompiler.Compile(lists);
        GazetteerCompiler.Write(sections, hashes, masks);
        ModelFile.Write(output, sections);
        Console.WriteLine($"{hashes.Length} list entries");
    }
}
