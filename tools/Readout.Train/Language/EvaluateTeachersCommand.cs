using System.CommandLine;
using Readout.Language;
using Readout.Models;

namespace Readout.Train.Language;

/// <summary><c>evaluate-teachers</c>: scores several models that read together.</summary>
internal static class EvaluateTeachersCommand
{
    public static Command Create()
    {
        var corpora = new Option<string>("--corpora") { Description = "Folder of the development corpora.", DefaultValueFactory = _ => "../shared/corpora" };
        var teachers = new Option<string[]>("--teacher") { Description = "A model file; given several times." };
        var command = new Command("evaluate-teachers", "Scores tags and trees of several language models that read together.") { corpora, teachers };
        command.SetAction(result =>
        {
            var ensemble = new TeacherEnsemble([.. result.GetValue(teachers)!.Select(path => new LanguageModel(ModelFile.Parse(File.ReadAllBytes(path), path)))]);
            foreach (string set in (string[])["ud-ewt", "ud-gum"])
            {
                List<TrainingSentence> gold = TreebankReader.Read(Path.Combine(result.GetValue(corpora)!, set, "dev.conllu"));
                Console.WriteLine($"{set} dev, gold tokens: {LanguageScores.Measure(Read(ensemble, gold), gold)} (lemmas are not read)");
            }
        });
        return command;
    }

    private static Tokens Read(TeacherEnsemble ensemble, List<TrainingSentence> sentences)
    {
        (AnalysisTarget target, int[] starts) = LanguageScores.Words(sentences);
        var certainty = new float[target.Starts.Length];
        for (int sentence = 0; sentence < sentences.Count; sentence++)
        {
            ensemble.Read(starts, sentence, sentence + 1, target, certainty);
        }

        return new Tokens
        {
            Text = target.Text,
            Starts = target.Starts,
            Ends = target.Ends,
            SentenceStarts = starts,
            SentenceBlocks = new int[sentences.Count],
            SentenceOf = [],
            Tags = [.. target.TagClasses.Select(tag => ensemble.First.UniversalTags[tag])],
            PennTags = [.. target.TagClasses.Select(tag => ensemble.First.PennTags[tag])],
            Lemmas = new string[target.Starts.Length],
            Heads = target.Heads,
            Relations = target.Relations,
            Names = [.. target.Names],
        };
    }
}
