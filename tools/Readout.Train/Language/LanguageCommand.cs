using System.CommandLine;
using System.Diagnostics;
using Readout.Language;
using Readout.Models;

namespace Readout.Train.Language;

/// <summary><c>language</c>: trains <c>Models/language.bin</c>.</summary>
internal static class LanguageCommand
{
    public static Command Create()
    {
        var corpora = new Option<string>("--corpora") { Description = "Folder of the development corpora.", DefaultValueFactory = _ => "../shared/corpora" };
        var lists = new Option<string>("--lists") { Description = "Folder of the name lists.", DefaultValueFactory = _ => "tools/Readout.Train/Language/Lists" };
        var labels = new Option<string>("--labels") { Description = "Folder of what was labelled by reading.", DefaultValueFactory = _ => "tools/Readout.Train/Language/Labels" };
        var output = new Option<string>("--out") { Description = "The model file.", DefaultValueFactory = _ => "src/Readout/Models/language.bin" };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => new LanguageTrainingOptions().Epochs };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var width = new Option<int>("--width") { DefaultValueFactory = _ => new LanguageTrainingOptions().Width };
        var layers = new Option<string>("--layers") { DefaultValueFactory = _ => new LanguageTrainingOptions().Layers };
        var hidden = new Option<int>("--hidden") { DefaultValueFactory = _ => new LanguageTrainingOptions().Hidden };
        var workers = new Option<int>("--workers") { Description = "Threads; the batch of a step is shared among them.", DefaultValueFactory = _ => new LanguageTrainingOptions().Workers };
        var dropout = new Option<float>("--dropout") { Description = "Share of the numbers that each layer drops in training.", DefaultValueFactory = _ => new LanguageTrainingOptions().Dropout };
        var teacherWords = new Option<int>("--teacher-words") { Description = "Words of what teachers read that each epoch reads.", DefaultValueFactory = _ => new LanguageTrainingOptions().TeacherWords };
        var vectors = new Option<int>("--vectors") { Description = "How many word vectors the model keeps.", DefaultValueFactory = _ => new LanguageTrainingOptions().Vectors };
        var rate = new Option<float>("--rate") { Description = "Peak rate of Adam.", DefaultValueFactory = _ => new LanguageTrainingOptions().Rate };
        var nameHidden = new Option<int>("--name-hidden") { Description = "Units of the name head.", DefaultValueFactory = _ => new LanguageTrainingOptions().NameHidden };
        var from = new Option<string?>("--start") { Description = "A model to go on from; its rows stay as they are." };
        var teachers = new Option<string[]>("--teacher") { Description = "Models whose reading of unmarked texts is learnt from; may be given several times." };
        var command = new Command("language", "Trains the tagger, parser, lemma rules and names.") { corpora, lists, labels, output, epochs, seed, width, layers, hidden, workers, dropout, vectors, teachers, teacherWords, rate, nameHidden, from };
        command.SetAction(result => Train(
            result.GetValue(corpora)!,
            result.GetValue(lists)!,
            result.GetValue(labels)!,
            result.GetValue(output)!,
            result.GetValue(teachers) ?? [],
            new LanguageTrainingOptions
            {
                Epochs = result.GetValue(epochs),
                Seed = result.GetValue(seed),
                Width = result.GetValue(width),
                Layers = result.GetValue(layers)!,
                Hidden = result.GetValue(hidden),
                Workers = result.GetValue(workers),
                BatchRows = new LanguageTrainingOptions().StepRows / result.GetValue(workers),
                Dropout = result.GetValue(dropout),
                TeacherWords = result.GetValue(teacherWords),
                Vectors = result.GetValue(vectors),
                Rate = result.GetValue(rate),
                NameHidden = result.GetValue(nameHidden),
                Start = result.GetValue(from),
            }));
        return command;
    }

    private static void Train(string corpora, string lists, string labels, string output, string[] teachers, LanguageTrainingOptions options)
    {
        long start = Stopwatch.GetTimestamp();
        (ulong[] hashes, ushort[] masks) = GazetteerCompiler.Compile(lists);
        var gazetteer = new Gazetteer(hashes, masks);
        var data = new LanguageCorpora(corpora, labels, new NameMarker(gazetteer, Path.Combine(lists, "OrdinaryNouns.txt")), options);
        List<TrainingSentence> taught = teachers.Length == 0 ? [] : [.. Taught(corpora, teachers, options).Where(sentence => !data.News.IsIn(sentence))];
        Console.WriteLine($"{taught.Count} sentences read by teachers, {taught.Sum(sentence => sentence.Forms.Length)} words, after {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
        LanguageVocabulary vocabulary = options.Start is { } path ? LanguageVocabulary.Of(ModelFile.Parse(File.ReadAllBytes(path), path), data.Sentences.Concat(taught))
            : LanguageVocabulary.Build(data.Treebank, data.Names, taught, Path.Combine(corpora, "vectors/glove-100d-top200k"), options.Vectors);
        Console.WriteLine($"{data.Treebank.Count} sentences with trees, {data.Names.Count} with names, {data.Silver.Count} with machine-made names; {vocabulary.Words.Length} words, {vocabulary.Tags.Length} tags, {vocabulary.Relations.Length} relations, {hashes.Length} list entries");
        var fixedSections = new Dictionary<string, byte[]>();
        new LemmaRuleLearner().Learn(data.Treebank, vocabulary.Tags, fixedSections);
        var trainer = new LanguageTrainer(vocabulary, gazetteer, options);
        trainer.Train(data.Sentences, data.Silver, taught, (epoch, losses) =>
        {
            Console.WriteLine($"epoch {epoch} after {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s: {losses}");
            var sections = new Dictionary<string, byte[]>(fixedSections);
            trainer.Network.Write(sections);
            ModelFile.Write(output, sections);
            if (epoch % 4 == 0 || epoch == options.Epochs)
            {
                EvaluateLanguageCommand.Evaluate(corpora, output);
            }
        });
    }

    private static List<TrainingSentence> Taught(string corpora, string[] teachers, LanguageTrainingOptions options) =>
        new SilverTrees([.. teachers.Select(path => new LanguageModel(ModelFile.Parse(File.ReadAllBytes(path), path)))], options.SilverWeight).Read(UnlabelledTexts.Read(corpora), options.Workers);
}
