using System.CommandLine;
using Readout.Ingest;
using Readout.Stories;
using Readout.Train.Stories.Keys;

namespace Readout.Train.Stories;

/// <summary><c>evaluate-claims</c>: scores whole accounts against keys that were written before the program was run on their stories.</summary>
internal sealed class EvaluateClaimsCommand
{
    private static readonly string[] Corpora = ["ecb-plus-dev", "neus-train", "load-8k"];
    private const int Parts = 5;
    private readonly Reader _reader = new();
    private readonly ArticleReader _articles = new();
    private readonly Dictionary<string, StoryRow> _rows;
    private readonly string _root;
    private readonly bool _isVerbose;

    private EvaluateClaimsCommand(string corpora, string root, bool isVerbose)
    {
        _rows = Corpora.SelectMany(corpus => StoryCorpus.Read(Path.Combine(corpora, "stories", corpus + ".jsonl.gz"))).ToDictionary(row => row.Id);
        _root = root;
        _isVerbose = isVerbose;
    }

    public static Command Create()
    {
        var keys = new Option<string>("--keys") { DefaultValueFactory = _ => "tests/Readout.Tests/Stories/Keys", Description = "Folder of the keys." };
        var corpora = new Option<string>("--corpora") { DefaultValueFactory = _ => "../shared/corpora" };
        var root = new Option<string>("--root") { DefaultValueFactory = _ => ".", Description = "Folder that holds samples/." };
        var errors = new Option<bool>("--errors") { Description = "Prints what is wrong." };
        var command = new Command("evaluate-claims", "Disputes, positions, independent counts, changes and people of whole accounts against keys.") { keys, corpora, root, errors };
        command.SetAction(result => new EvaluateClaimsCommand(result.GetValue(corpora)!, result.GetValue(root)!, result.GetValue(errors)).Evaluate(result.GetValue(keys)!));
        return command;
    }

    private void Evaluate(string folder)
    {
        StoryKey[] keys = StoryKey.ReadAll(folder);
        (StoryKey Key, KeyScore Score)[] scores = [.. keys.Select(key => (key, ScoreOf(key)))];
        foreach (IGrouping<bool, (StoryKey Key, KeyScore Score)> half in scores.GroupBy(row => row.Key.Tune).OrderBy(half => !half.Key))
        {
            Print($"{half.Count()} stories {NameOf(half.Key)}", KeyScore.Sum(half.Select(row => row.Score)).Lines());
        }

        KeyScore all = KeyScore.Sum(scores.Select(row => row.Score));
        Print("all stories", [.. all.Lines(), .. all.Reliability(Parts)]);
        if (Path.Combine(folder, "people.tsv") is var people && File.Exists(people))
        {
            People(PeoplePair.ReadAll(people));
        }
    }

    private KeyScore ScoreOf(StoryKey key)
    {
        var builder = new StoryBuilder(_reader.Redate);
        Annotations[] read = [.. ReportsOf(key).AsParallel().AsOrdered().Select(report => _reader.Read(_articles.Read(report)))];
        foreach (Annotations article in read)
        {
            builder.Add(article);
        }

        ReadoutDocument readout = builder.Build();
        var notes = new List<string>();
        KeyScore score = new KeyScorer(key, readout, new EvidenceTrace(builder.Accounts), notes.Add).Score();
        Print($"{key.Story} ({NameOf(key.Tune)}): {key.Articles.Length} articles, {readout.Stories.Length} {(readout.Stories.Length == 1 ? "story" : "stories: SPLIT")}", score.Lines());
        if (_isVerbose)
        {
            notes.ForEach(note => Console.WriteLine("    - " + note.ReplaceLineEndings(" ")));
        }

        return score;
    }

    private IEnumerable<Report> ReportsOf(StoryKey key)
    {
        if (Corpora.Contains(key.Corpus))
        {
            return key.Articles.Select(ReportOf);
        }

        Dictionary<string, Report> reports = new ReportReader().Read([Path.Combine(_root, key.Corpus)]).Select(reading => reading.Report).OfType<Report>().ToDictionary(report => report.Id);
        return key.Articles.Select(id => reports[id]);
    }

    private Report ReportOf(string id) => new(id, _rows[id].Text, ReportFormat.Body, id);

    private void People(PeoplePair[] pairs)
    {
        ILookup<string, string> articles = _rows.Values.ToLookup(row => row.Story, row => row.Id);
        string[] stories = [.. pairs.Select(pair => pair.Story).Distinct().Order(StringComparer.Ordinal)];
        PeopleScorer[] halves = [new(0, 0, 0, 0, 0), new(0, 0, 0, 0, 0)];
        for (int i = 0; i < stories.Length; i++)
        {
            bool isTune = i % 2 == 0;
            Annotations[] read = [.. articles[stories[i]].AsParallel().AsOrdered().Select(id => _reader.Read(_articles.Read(ReportOf(id))))];
            string story = stories[i];
            halves[isTune ? 0 : 1] += PeopleScorer.Of([.. pairs.Where(pair => pair.Story == story)], read, note =>
            {
                if (_isVerbose)
                {
                    Console.WriteLine($"    - {story} {note.ReplaceLineEndings(" ")}");
                }
            });
        }

        Print("people", [$"{NameOf(true),-15} {halves[0]}", $"{NameOf(false),-15} {halves[1]}", $"{"all",-15} {halves[0] + halves[1]}"]);
    }

    private static string NameOf(bool isTune) => isTune ? "for tuning" : "held aside";

    private static void Print(string heading, IEnumerable<string> lines)
    {
        Console.WriteLine(heading);
        foreach (string line in lines)
        {
            Console.WriteLine("  " + line);
        }
    }
}
