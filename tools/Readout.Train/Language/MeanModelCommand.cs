using System.CommandLine;
using Readout.Models;

namespace Readout.Train.Language;

/// <summary><c>language-mean</c>: the mean of models that <c>language --start</c> made from one.</summary>
internal static class MeanModelCommand
{
    public static Command Create()
    {
        var models = new Argument<string[]>("models") { Description = "The models.", Arity = ArgumentArity.OneOrMore };
        var corpora = new Option<string>("--corpora") { Description = "Folder of the development corpora.", DefaultValueFactory = _ => "../shared/corpora" };
        var output = new Option<string>("--out") { Description = "The model file.", DefaultValueFactory = _ => "src/Readout/Models/language.bin" };
        var command = new Command("language-mean", "Averages the weights of models that went on from one, and scores the mean.") { models, corpora, output };
        command.SetAction(result =>
        {
            ModelFile.Write(result.GetValue(output)!, MeanModel.Of([.. result.GetValue(models)!.Select(path => ModelFile.Parse(File.ReadAllBytes(path), path))]));
            EvaluateLanguageCommand.Evaluate(result.GetValue(corpora)!, result.GetValue(output)!);
        });
        return command;
    }
}
