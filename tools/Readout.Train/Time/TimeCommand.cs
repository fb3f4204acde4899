using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Readout.Time;

namespace Readout.Train.Time;

/// <summary>The commands <c>time-words</c> (compiles the lexicon), <c>time</c> (trains) and <c>evaluate-time</c> (measures).</summary>
internal static class TimeCommand
{
    public static Command Words()
    {
        var lists = new Option<string>("--lists") { Description = "The folder of word lists.", DefaultValueFactory = _ => "tools/Readout.Train/Time/Lists" };
        var output = new Option<string>("--out") { Description = "The file to write.", DefaultValueFactory = _ => "src/Readout/Lexicons/time.bin" };
        var command = new Command("time-words", "Compiles Lexicons/time.bin: the words of time, the holidays, the verbs that look ahead.") { lists, output };
        command.SetAction(result => TimeWords.Compile(result.GetValue(lists)!, result.GetValue(output)!));
        return command;
    }

    public static Command Evaluate()
    {
        var corpora = new Option<string>("--corpora") { Description = "The folder of development corpora.", Required = true };
        var set = new Option<string[]>("--set") { Description = "timebank, aquaint, wikiwars.", DefaultValueFactory = _ => ["timebank", "aquaint", "wikiwars"], AllowMultipleArgumentsPerToken = true };
        var mistakes = new Option<int>("--mistakes") { Description = "How many mistakes to print for each set." };
        var rows = new Option<string?>("--rows") { Description = "A folder for prediction rows that score_timex.py reads." };
        var command = new Command("evaluate-time", "Runs the time finder on TimeML corpora and prints strict, relaxed, type and value F1.") { corpora, set, mistakes, rows };
        command.SetAction(result =>
        {
            var finder = new TimeFinder();
            foreach (string name in result.GetValue(set)!)
            {
                List<TimeCase> cases = TimeCorpus.Read(result.GetValue(corpora)!, name);
                var scorer = new TimeScorer();
                var clock = new Stopwatch();
                using StreamWriter? file = result.GetValue(rows) is string folder ? new StreamWriter(Path.Combine(Directory.CreateDirectory(folder).FullName, name + ".jsonl")) : null;
                foreach (TimeCase item in cases)
                {
                    clock.Start();
                    var found = finder.Find(item.Article, item.Tokens, item.Published);
                    clock.Stop();
                    scorer.Add(item.Document, found);
                    file?.WriteLine(JsonSerializer.Serialize(new
                    {
                        id = item.Document.Id,
                        times = found.Select(time => new { span = new[] { time.Span.Start, time.Span.End }, type = time.Type.ToString().ToUpperInvariant(), value = time.Value }),
                    }));
                }

                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {scorer}; {cases.Sum(item => item.Tokens.SentenceCount) / clock.Elapsed.TotalSeconds:0} sentences/s"));
                foreach (string mistake in scorer.Mistakes.Take(result.GetValue(mistakes)))
                {
                    Console.WriteLine(mistake);
                }
            }
        });
        return command;
    }
}
