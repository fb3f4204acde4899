using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Readout.Models;
using Readout.Time;

namespace Readout.Train.Time;

/// <summary>The commands <c>time-words</c> (compiles the lexicon), <c>time</c> (trains) and <c>evaluate-time</c> (measures).</summary>
internal static class TimeCommand
{
    private const int Parts = 5;
    private static readonly string[] _sets = ["timebank", "aquaint", "wikiwars"];

    public static Command Words()
    {
        var lists = new Option<string>("--lists") { Description = "The folder of word lists.", DefaultValueFactory = _ => "tools/Readout.Train/Time/Lists" };
        var output = new Option<string>("--out") { Description = "The file to write.", DefaultValueFactory = _ => "src/Readout/Lexicons/time.bin" };
        var command = new Command("time-words", "Compiles Lexicons/time.bin: the words of time, the holidays, the verbs that look ahead.") { lists, output };
        command.SetAction(result => TimeWords.Compile(result.GetValue(lists)!, result.GetValue(output)!));
        return command;
    }

    public static Command Train()
    {
        var corpora = new Option<string>("--corpora") { Description = "The folder of development corpora.", Required = true };
        var set = Sets();
        var output = new Option<string>("--out") { Description = "The file to write.", DefaultValueFactory = _ => "src/Readout/Models/time.bin" };
        var command = new Command("time", "Trains Models/time.bin (which candidates are times, how sure each kind is) on TimeBank, AQUAINT and WikiWars.") { corpora, set, output };
        command.SetAction(result =>
        {
            List<TimeCase> cases = [.. result.GetValue(set)!.SelectMany(name => TimeCorpus.Read(result.GetValue(corpora)!, name))];
            var outcomes = new List<(string, bool)>();
            foreach ((TimeCase item, TimeFinder finder) in CrossValidated(cases, []))
            {
                outcomes.AddRange(TimeScorer.Outcomes(item, finder));
            }

            ModelFile.Write(result.GetValue(output)!, TimeTrainer.Train(cases, TimeTrainer.Accuracy(outcomes)).Sections());
        });
        return command;
    }

    public static Command Evaluate()
    {
        var corpora = new Option<string>("--corpora") { Description = "The folder of development corpora.", Required = true };
        var set = Sets();
        var train = new Option<string[]>("--train") { Description = "Train on these sets first instead of taking the shipped model; a set that is itself measured is cross-validated in five parts.", AllowMultipleArgumentsPerToken = true };
        var mistakes = new Option<int>("--mistakes") { Description = "How many mistakes to print for each set." };
        var rows = new Option<string?>("--rows") { Description = "A folder for prediction rows that score_timex.py reads." };
        var command = new Command("evaluate-time", "Runs the time finder on TimeML corpora and prints strict, relaxed, type and value F1.") { corpora, set, train, mistakes, rows };
        command.SetAction(result =>
        {
            string folder = result.GetValue(corpora)!;
            string[] trained = result.GetValue(train) ?? [];
            Dictionary<string, List<TimeCase>> cases = result.GetValue(set)!.Union(trained).ToDictionary(name => name, name => TimeCorpus.Read(folder, name));
            foreach (string name in result.GetValue(set)!)
            {
                List<TimeCase> others = [.. trained.Where(other => other != name).SelectMany(other => cases[other])];
                IEnumerable<(TimeCase, TimeFinder)> pairs = trained.Length == 0 ? Fixed(cases[name], new TimeFinder())
                    : trained.Contains(name) ? CrossValidated(cases[name], others)
                    : Fixed(cases[name], new TimeFinder(TimeTrainer.Train(others)));
                Measure(name, pairs, result.GetValue(mistakes), result.GetValue(rows));
            }
        });
        return command;
    }

    private static Option<string[]> Sets() =>
        new("--set") { Description = "timebank, aquaint, wikiwars.", DefaultValueFactory = _ => _sets, AllowMultipleArgumentsPerToken = true };

    private static IEnumerable<(TimeCase, TimeFinder)> Fixed(List<TimeCase> cases, TimeFinder finder) => cases.Select(item => (item, finder));

    private static IEnumerable<(TimeCase, TimeFinder)> CrossValidated(List<TimeCase> cases, List<TimeCase> others)
    {
        for (int part = 0; part < Parts; part++)
        {
            var finder = new TimeFinder(TimeTrainer.Train([.. cases.Where(item => TimeTrainer.PartOf(item, Parts) != part), .. others]));
            foreach (TimeCase item in cases.Where(item => TimeTrainer.PartOf(item, Parts) == part))
            {
                yield return (item, finder);
            }
        }
    }

    private static void Measure(string name, IEnumerable<(TimeCase Item, TimeFinder Finder)> pairs, int mistakes, string? rows)
    {
        var scorer = new TimeScorer();
        TimeSpan used = TimeSpan.Zero;
        int sentences = 0;
        using StreamWriter? file = rows is null ? null : new StreamWriter(Path.Combine(Directory.CreateDirectory(rows).FullName, name + ".jsonl"));
        foreach ((TimeCase item, TimeFinder finder) in pairs)
        {
            TimeSpan before = Environment.CpuUsage.UserTime;
            ImmutableArray<TimeExpression> found = finder.Find(item.Article, item.Tokens, item.Published);
            used += Environment.CpuUsage.UserTime - before;
            sentences += item.Tokens.SentenceCount;
            scorer.Add(item.Document, found);
            file?.WriteLine(JsonSerializer.Serialize(new
            {
                id = item.Document.Id,
                times = found.Select(time => new { span = new[] { time.Span.Start, time.Span.End }, type = time.Type.ToString().ToUpperInvariant(), value = time.Value }),
            }));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {scorer}; {sentences / used.TotalSeconds:0} sentences for each second of processor time"));
        foreach (string mistake in scorer.Mistakes.Take(mistakes))
        {
            Console.WriteLine(mistake);
        }
    }
}
