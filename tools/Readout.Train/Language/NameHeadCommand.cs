using System.CommandLine;
using System.Diagnostics;
using Readout.Language;
using Readout.Models;

namespace Readout.Train.Language;

/// <summary><c>name-head</c>: trains the name head of <c>Models/language.bin</c> anew and leaves the rest of the file as it is.</summary>
internal static class NameHeadCommand
{
    public static Command Create()
    {
        var corpora = new Option<string>("--corpora") { Description = "Folder of the development corpora.", DefaultValueFactory = _ => "../shared/corpora" };
        var lists = new Option<string>("--lists") { Description = "Folder of the name lists.", DefaultValueFactory = _ => "tools/Readout.Train/Language/Lists" };
        var labels = new Option<string>("--labels") { Description = "Folder of what was labelled by reading.", DefaultValueFactory = _ => "tools/Readout.Train/Language/Labels" };
        var model = new Option<string>("--model") { Description = "The model whose head is replaced.", DefaultValueFactory = _ => "src/Readout/Models/language.bin" };
        var output = new Option<string>("--out") { Description = "The model file.", DefaultValueFactory = _ => "src/Readout/Models/language.bin" };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => new NameHeadOptions().Epochs };
        var hidden = new Option<int>("--hidden") { DefaultValueFactory = _ => new NameHeadOptions().Hidden };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => new NameHeadOptions().Seed };
        var dropout = new Option<float>("--dropout") { DefaultValueFactory = _ => new NameHeadOptions().Dropout };
        var rate = new Option<float>("--rate") { DefaultValueFactory = _ => new NameHeadOptions().Rate };
        var silver = new Option<float>("--silver") { Description = "Share of the machine-made names that each epoch reads.", DefaultValueFactory = _ => new NameHeadOptions().SilverShare };
        var kept = new Option<float>("--kept") { Description = "Weight of the head that the model has, which reads together with the new one.", DefaultValueFactory = _ => new NameHeadOptions().Kept };
        var command = new Command("name-head", "Trains the name head of a language model anew.") { corpora, lists, labels, model, output, epochs, hidden, seed, dropout, rate, silver, kept };
        command.SetAction(result => Train(
            result.GetValue(corpora)!,
            result.GetValue(lists)!,
            result.GetValue(labels)!,
            result.GetValue(model)!,
            result.GetValue(output)!,
            new NameHeadOptions
            {
                Epochs = result.GetValue(epochs),
                Hidden = result.GetValue(hidden),
                Seed = result.GetValue(seed),
                Dropout = result.GetValue(dropout),
                Rate = result.GetValue(rate),
                SilverShare = result.GetValue(silver),
                Kept = result.GetValue(kept),
            }));
        return command;
    }

    private static void Train(string corpora, string lists, string labels, string path, string output, NameHeadOptions options)
    {
        long start = Stopwatch.GetTimestamp();
        ModelFile file = ModelFile.Parse(File.ReadAllBytes(path), path);
        var model = new LanguageModel(file);
        if (options.Kept > 0 && model.NameHidden != new LanguageTrainingOptions().NameHidden)
        {
            throw new InvalidDataException($"{path}: its name head has {model.NameHidden} units, so another one has been joined to it already; begin with the model as `language` wrote it.");
        }

        var data = new LanguageCorpora(corpora, labels, new NameMarker(model.Gazetteer, Path.Combine(lists, "OrdinaryNouns.txt")), new LanguageTrainingOptions { SilverWeight = options.SilverWeight });
        var trainer = new NameHeadTrainer(model, options);
        trainer.Train(data.Sentences, data.Silver, (epoch, loss) => Console.WriteLine($"epoch {epoch} after {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s: loss {loss:0.0000}"));
        Dictionary<string, byte[]> sections = file.Names.ToDictionary(name => name, name => file[name].ToArray(), StringComparer.Ordinal);
        trainer.Write(sections);
        ModelFile.Write(output, sections);
        EvaluateLanguageCommand.Evaluate(corpora, output);
    }
}
