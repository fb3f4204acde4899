using System.CommandLine;
using System.Diagnostics;
using Readout.Language;
using Readout.Models;

namespace Readout.Train.Language;

/// <summary><c>evaluate-language</c>: scores a language model on the development corpora.</summary>
internal static class EvaluateLanguageCommand
{
    public static Command Create()
    {
        var corpora = new Option<string>("--corpora") { Description = "Folder of the development corpora.", DefaultValueFactory = _ => "../shared/corpora" };
        var model = new Option<string>("--model") { Description = "The model file.", DefaultValueFactory = _ => "src/Readout/Models/language.bin" };
        var output = new Option<string?>("--out") { Description = "Folder to write the answers to, for the scorers." };
        var command = new Command("evaluate-language", "Scores tags, trees, lemmas, names and speed.") { corpora, model, output };
        var lists = new Option<string>("--lists") { Description = "Folder of the name lists.", DefaultValueFactory = _ => "tools/Readout.Train/Language/Lists" };
        command.Options.Add(lists);
        command.Subcommands.Add(ShowLanguageCommand.Create());
        command.SetAction(result =>
        {
            Evaluate(result.GetValue(corpora)!, result.GetValue(model)!, result.GetValue(output));
            News(result.GetValue(corpora)!, result.GetValue(model)!, result.GetValue(lists)!);
        });
        return command;
    }

    public static void Evaluate(string corpora, string path, string? output = null)
    {
        long begin = Stopwatch.GetTimestamp();
        var annotator = new LanguageAnnotator(new LanguageModel(ModelFile.Parse(File.ReadAllBytes(path), path)) { Revision = TagRevision.Embedded });
        Console.WriteLine($"  model read in {Stopwatch.GetElapsedTime(begin).TotalMilliseconds:0} ms");
        List<TrainingSentence> ewt = TreebankReader.Read(Path.Combine(corpora, "ud-ewt/dev.conllu")), gum = TreebankReader.Read(Path.Combine(corpora, "ud-gum/dev.conllu"));
        Console.WriteLine($"  EWT dev, gold tokens: {LanguageScores.Measure(annotator, ewt)}");
        Console.WriteLine($"  GUM dev, gold tokens: {LanguageScores.Measure(annotator, gum)}");
        List<(TrainingSentence Sentence, string[] Tags)> names = NameScores.Read(Path.Combine(corpora, "ner/uner-ewt-dev.iob2"));
        Console.WriteLine($"  UNER EWT dev, gold tokens: {NameScores.Measure(annotator, names)}");
        if (output != null)
        {
            Directory.CreateDirectory(output);
            AnswerWriter.WriteConllu(Path.Combine(output, "ewt-dev.conllu"), annotator, ewt);
            AnswerWriter.WriteConllu(Path.Combine(output, "gum-dev.conllu"), annotator, gum);
            AnswerWriter.WriteRaw(Path.Combine(corpora, "ud-ewt/dev.conllu"), Path.Combine(output, "ewt-dev-raw.conllu"), annotator);
            AnswerWriter.WriteRaw(Path.Combine(corpora, "ud-gum/dev.conllu"), Path.Combine(output, "gum-dev-raw.conllu"), annotator);
            AnswerWriter.WriteNames(Path.Combine(output, "uner-ewt-dev.iob2"), annotator, [.. names.Select(pair => pair.Sentence)]);
        }

        double best = 0, bestCpu = 0;
        for (int round = 0; round < 5; round++)
        {
            long start = Stopwatch.GetTimestamp();
            TimeSpan cpu = Environment.CpuUsage.TotalTime;
            Tokens tokens = LanguageScores.Annotate(annotator, ewt);
            best = Math.Max(best, tokens.Count / Stopwatch.GetElapsedTime(start).TotalSeconds);
            bestCpu = Math.Max(bestCpu, tokens.Count / (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        }

        Console.WriteLine($"  {best:0} tokens/s, one thread ({bestCpu:0} a CPU-second), gold tokens, tags, trees, lemmas and names; file {new FileInfo(path).Length / 1e6:0.00} MB");
    }

    /// <summary>How far the names agree with those of CoreNLP on news: machine against machine, not accuracy.</summary>
    private static void News(string corpora, string path, string lists)
    {
        var model = new LanguageModel(ModelFile.Parse(File.ReadAllBytes(path), path)) { Revision = TagRevision.Embedded };
        var marker = new NameMarker(model.Gazetteer, Path.Combine(lists, "OrdinaryNouns.txt"));
        List<TrainingSentence> news = new NameCorpora(marker).ReadSilver(Path.Combine(corpora, "polnear/silver-dev.jsonl.gz"), Path.Combine(corpora, "polnear/dev/text"), 1);
        Console.WriteLine($"  PolNeAR dev, agreement with CoreNLP's names: {NameScores.MeasureMarked(new LanguageAnnotator(model), news)}");
    }
}
