using System.CommandLine;
using Readout.Models;

namespace Readout.Train;

/// <summary><c>rewrite-models</c>: writes model files again as they are written now; what is in them stays the same.</summary>
internal static class RewriteModelsCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Model files, of this version or an earlier one." };
        var command = new Command("rewrite-models", "Writes model files again in the form of this version; their content stays the same.") { files };
        command.SetAction(result =>
        {
            foreach (FileInfo path in result.GetValue(files)!)
            {
                byte[] before = File.ReadAllBytes(path.FullName);
                ModelFile file = ModelFile.Parse(before, path.Name, verify: true);
                ModelFile.Write(path.FullName, file.Names.ToDictionary(name => name, name => file[name].ToArray(), StringComparer.Ordinal));
                Console.WriteLine($"{path.Name}: {before.Length} bytes, now {new FileInfo(path.FullName).Length}");
            }
        });
        return command;
    }
}
