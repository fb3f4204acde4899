using System.CommandLine;
using Readout.Language;
using Readout.Language.Conllu;
using Readout.Language.Coreference;
using Readout.Models;

namespace Readout.Train.Coreference;

/// <summary>The commands <c>coreference</c> (compiles the lists, trains the ranker) and <c>coreference-score</c>.</summary>
internal static class CoreferenceCommand
{
    private const int RoundCount = 5;
    private const int Passes = 6;
    private const int FirstKept = 2;
    private const int NewsTimes = 2;
    private const int Classes = 9;
    private static readonly string[] _lists = ["bodies", "countries", "given-names", "groups", "honorifics", "nicknames", "officeholders", "organizations", "parties", "places", "roles", "speech", "states", "unshortened"];

    public static Command Lists()
    {
        var lists = new Option<string>("--lists") { Description = "The folder of word lists.", DefaultValueFactory = _ => "tools/Readout.Train/Coreference/Lists" };
        var output = new Option<string>("--out") { Description = "The library's folder.", DefaultValueFactory = _ => "src/Readout" };
        var command = new Command("coreference-lists", "Compiles Lexicons/coreference.bin from our own word lists.") { lists, output };
        command.SetAction(result =>
        {
            string folder = result.GetValue(lists)!;
            ModelFile.Write(
                Path.Combine(result.GetValue(output)!, "Lexicons", "coreference.bin"),
                _lists.ToDictionary(name => name, name => WordList.Section(Path.Combine(folder, name + ".txt"))));
        });
        return command;
    }

    public static Command Train()
    {
        var corpora = new Option<DirectoryInfo>("--corpora") { Description = "The folder of development corpora.", Required = true };
        var labels = new Option<string>("--labels") { Description = "The table of labelled pronouns of PolNeAR train.", DefaultValueFactory = _ => "tools/Readout.Train/Coreference/Labels/pronouns.tsv" };
        var output = new Option<string>("--out") { Description = "The library's folder.", DefaultValueFactory = _ => "src/Readout" };
        var command = new Command("coreference", "Trains Models/coreference.bin (the ranker of antecedents) on OntoGUM train, GAP development and labelled pronouns of the news.") { corpora, labels, output };
        command.SetAction(result => Train(result.GetValue(corpora)!.FullName, result.GetValue(labels)!, Path.Combine(result.GetValue(output)!, "Models", "coreference.bin")));
        return command;
    }

    public static Command Score()
    {
        var corpora = new Option<DirectoryInfo>("--corpora") { Description = "The folder of development corpora.", Required = true };
        var model = new Option<string>("--model") { Description = "The library's folder.", DefaultValueFactory = _ => "src/Readout" };
        var gold = new Option<bool>("--gold-trees") { Description = "Take trees and names from the treebank instead of our own analysis of its tokens." };
        var command = new Command("coreference-score", "Prints MUC, B-cubed, CEAF-e and their mean on OntoGUM dev, and the F1 of GAP validation.") { corpora, model, gold };
        command.SetAction(result =>
        {
            string root = result.GetValue(corpora)!.FullName;
            string path = Path.Combine(result.GetValue(model)!, "Models", "coreference.bin");
            var ranker = new AntecedentModel(ModelFile.Parse(File.ReadAllBytes(path), path, verify: true));
            var annotator = new LanguageAnnotator();
            bool isGold = result.GetValue(gold);
            Console.WriteLine($"OntoGUM dev, gold tokens, {(isGold ? "gold" : "our own")} trees and names");
            Console.WriteLine(OntoGum(OntoGumReader.Read(root, "dev", isGold ? null : Own(annotator)), ranker.Choose));
            Console.WriteLine("GAP validation, raw text");
            Console.WriteLine(Gap.Score(Path.Combine(root, "coref", "gap-validation.tsv"), annotator, ranker.Choose));
        });
        return command;
    }

    private static Func<ConlluArticle, Tokens> Own(LanguageAnnotator annotator) => article => AntecedentLesson.Own(annotator, article);

    private static CoreferenceScore OntoGum(IEnumerable<GoldDocument> documents, AntecedentChoice choice)
    {
        var score = new CoreferenceScore();
        foreach (GoldDocument document in documents)
        {
            List<Cluster> clusters = MentionLinker.Link(CoreferenceLexicon.Embedded, document.Tokens, choice);
            score.Add(document.Chains, Chains(document.Tokens, clusters));
        }

        return score;
    }

    private static List<HashSet<(int, int)>> Chains(Tokens tokens, List<Cluster> clusters)
    {
        var tree = new TreeIndex(tokens);
        var taken = new HashSet<(int, int)>();
        List<HashSet<(int, int)>> chains = [];
        foreach (Cluster cluster in clusters)
        {
            HashSet<(int, int)> chain = [];
            foreach (CandidateMention mention in cluster.Mentions.Where(mention => mention.Pronoun != PronounClass.Who && !mention.IsTitle && mention.Role is not (GrammaticalRole.Apposition or GrammaticalRole.Predicate)))
            {
                (int, int) phrase = NounPhrase.Of(tokens, tree, mention);
                if (taken.Add(phrase))
                {
                    chain.Add(phrase);
                }
            }

            chains.Add(chain);
        }

        return chains;
    }

    /// <summary>Prints the entities of a plain text whose lines are paragraphs.</summary>
    public static Command Show()
    {
        var path = new Argument<FileInfo>("text");
        var command = new Command("coreference-show", "Prints the entities of a plain text whose lines are paragraphs.") { path };
        command.SetAction(result =>
        {
            string text = File.ReadAllText(result.GetValue(path)!.FullName);
            List<Block> blocks = [];
            for (int at = 0; at < text.Length;)
            {
                int end = text.IndexOf('\n', at) is var found && found < 0 ? text.Length : found;
                if (end > at)
                {
                    blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(at, end), new SourceSpan(at, end)));
                }

                at = end + 1;
            }

            var article = new Article { Report = new Report("text", text, ReportFormat.Body, "text"), Text = text, Map = OffsetMap.Identity(text.Length), Blocks = [.. blocks] };
            foreach (Entity entity in new EntityResolver().Resolve(article, new LanguageAnnotator().Annotate(article)))
            {
                Console.WriteLine($"{entity.Id} {entity.Type}{(entity.IsPlural ? " plural" : "")}{(entity.IsNamed ? "" : " unnamed")} '{entity.Name}' roles [{string.Join("; ", entity.Roles)}]");
                Console.WriteLine("    " + string.Join(" | ", entity.Mentions.Select(mention => $"{article.TextOf(mention.Span)}@{mention.Span.Start}")));
            }
        });
        return command;
    }

    private static void Train(string root, string labels, string path)
    {
        var annotator = new LanguageAnnotator();
        GoldDocument[] dev = [.. OntoGumReader.Read(root, "dev", Own(annotator))];
        var trainer = new AntecedentTrainer();
        AntecedentLesson[] lessons = [.. AntecedentLesson.Read(root, labels, annotator)];
        float[] offsets = new float[Classes];
        Teach(trainer, lessons, RoundCount, round =>
        {
            trainer.Write(path, offsets);
            var ranker = new AntecedentModel(ModelFile.Parse(File.ReadAllBytes(path), path));
            Console.WriteLine($"round {round + 1}: CoNLL mean on dev {100 * OntoGum(dev, ranker.Choose).Mean:F2}");
        });
    }

    /// <summary>A ranker trained on some lessons.</summary>
    /// <param name="lessons">The lessons.</param>
    /// <param name="rounds">Number of rounds.</param>
    public static AntecedentModel Ranker(IEnumerable<AntecedentLesson> lessons, int rounds)
    {
        var trainer = new AntecedentTrainer();
        Teach(trainer, lessons, rounds, _ => { });
        string path = Path.GetTempFileName();
        try
        {
            trainer.Write(path, new float[Classes]);
            return new AntecedentModel(ModelFile.Parse(File.ReadAllBytes(path), path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Teach(AntecedentTrainer trainer, IEnumerable<AntecedentLesson> lessons, int rounds, Action<int> done)
    {
        var random = new Random(20180320);
        (Tokens Tokens, AntecedentChoice Choice)[] items =
            [.. lessons.SelectMany(lesson => Enumerable.Repeat((lesson.Tokens, Teach(trainer, lesson, random)), lesson.Source == LessonSource.News ? NewsTimes : 1))];
        for (int round = 0; round < rounds; round++)
        {
            trainer.Restart();
            for (int pass = 0; pass < Passes; pass++)
            {
                trainer.FollowGold = Math.Max(0, 1 - (0.5 * pass));
                random.Shuffle(items);
                foreach ((Tokens tokens, AntecedentChoice choice) in items)
                {
                    MentionLinker.Link(CoreferenceLexicon.Embedded, tokens, choice);
                }

                if (pass >= FirstKept)
                {
                    trainer.EndPass();
                }
            }

            done(round);
        }
    }

    private static AntecedentChoice Teach(AntecedentTrainer trainer, AntecedentLesson lesson, Random random) => (mention, candidates, context) =>
        lesson.Key(mention, candidates) is { } isGold ? trainer.Learn(mention, candidates, context, isGold, random, 1.2f) : trainer.Predict(mention, candidates, context);
}
