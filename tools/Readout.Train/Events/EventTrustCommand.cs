using System.CommandLine;
using System.Globalization;
using System.Text;
using Readout.Events;
using Readout.Events.Lexicon;
using Readout.Models;

namespace Readout.Train.Events;

/// <summary><c>event-trust</c>: fits the model that says how likely a coded event is right, on events that a reader judged.</summary>
internal static class EventTrustCommand
{
    private const int Folds = 10;
    private const int Steps = 1500;
    private const double Rate = 0.5;

    public static Command Create()
    {
        var judged = new Argument<string[]>("judged") { Description = "Judgements: tab-separated document, start, end, source, code, target, right or wrong, reason." };
        var texts = new Option<string[]>("--texts") { Description = "The texts that were judged: folders, or JSON Lines.", Required = true, AllowMultipleArgumentsPerToken = true };
        var decay = new Option<double>("--decay") { Description = "How much large weights cost.", DefaultValueFactory = _ => 0.02 };
        var least = new Option<double>("--least") { Description = "The probability below which no code is given.", DefaultValueFactory = _ => 0.6 };
        var output = new Option<string>("--out") { Description = "The model to write.", DefaultValueFactory = _ => "src/Readout/Models/events.bin" };
        var evidence = new Option<string?>("--evidence") { Description = "A file for the judged events: right or not, probability, document, trigger, features." };
        var command = new Command("event-trust", "Fits the model that says how likely a coded event is right; prints what each threshold keeps among judged events of articles that it did not see.") { judged, texts, decay, least, output, evidence };
        command.SetAction(result => Fit(result.GetRequiredValue(judged), result.GetRequiredValue(texts), result.GetValue(decay), result.GetValue(least), result.GetRequiredValue(output), result.GetValue(evidence)));
        return command;
    }

    private static void Fit(string[] judged, string[] texts, double decay, double least, string output, string? evidence)
    {
        ILookup<string, string[]> rows = judged.SelectMany(File.ReadLines).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToLookup(row => row[0], StringComparer.Ordinal);
        List<JudgedEvent> events = Found(rows, texts);
        Console.WriteLine($"{rows.Sum(group => group.Count())} judgements, {events.Count} of them of events that are told so today, {events.Count(item => item.IsRight)} right");
        string[] documents = [.. events.Select(item => item.Document).Distinct().Order(StringComparer.Ordinal)];
        var unseen = new List<(JudgedEvent Event, double Probability)>();
        for (int fold = 0; fold < Folds; fold++)
        {
            bool Held(JudgedEvent item) => Array.IndexOf(documents, item.Document) % Folds == fold;
            var model = new EventTrust(Weights([.. events.Where(item => !Held(item))], decay), 0);
            unseen.AddRange(events.Where(Held).Select(item => (item, model.Probability(item.Evidence))));
        }

        foreach (double threshold in (double[])[0, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85])
        {
            List<(JudgedEvent Event, double Probability)> kept = [.. unseen.Where(row => row.Probability >= threshold)];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"at least {threshold:0.00}: {kept.Count} of {unseen.Count} kept, {kept.Count(row => row.Event.IsRight)} right, {100.0 * kept.Count(row => row.Event.IsRight) / Math.Max(1, kept.Count):0.0} %"));
        }

        if (evidence is not null)
        {
            File.WriteAllLines(evidence, unseen.Select(row => string.Create(CultureInfo.InvariantCulture, $"{(row.Event.IsRight ? 1 : 0)}\t{row.Probability:0.000}\t{row.Event.Document}\t{row.Event.Start}\t{string.Join('\t', row.Event.Evidence)}")));
        }

        var trust = new EventTrust(Weights(events, decay), least);
        ModelFile.Write(output, new Dictionary<string, byte[]> { ["trust"] = Encoding.UTF8.GetBytes(trust.ToString()) });
        Console.WriteLine($"{new FileInfo(output).Length} bytes: {output}");
    }

    /// <summary>The judged events that are coded the same today, before any is distrusted.</summary>
    private static List<JudgedEvent> Found(ILookup<string, string[]> rows, string[] texts)
    {
        var reader = new Reader();
        var found = new List<JudgedEvent>();
        foreach ((string document, string text, DateOnly? published) in texts.SelectMany(NewsTexts.Read).Where(item => rows.Contains(item.Id)))
        {
            Annotations article = reader.Read(PlainArticle.Of(document, text, published));
            var heard = new List<(Event Event, List<string> Evidence)>();
            var coder = new EventCoder(EventLexicon.Embedded(), EventConventions.Readout, EventTrust.Blind) { Heard = (told, evidence) => heard.Add((told, [.. evidence])) };
            _ = coder.Code(article.Article, article.Tokens, article.Entities, article.Times, article.Statements);
            foreach (string[] row in rows[document])
            {
                int at = heard.FindIndex(pair => pair.Event.Trigger.Start.ToString(CultureInfo.InvariantCulture) == row[1] && pair.Event.Cameo![..2] == row[4][..2] && Agree(pair.Event.Actor?.Code, row[3]) && Agree(pair.Event.Target?.Code, row[5]));
                if (at >= 0)
                {
                    found.Add(new JudgedEvent(document, heard[at].Event.Trigger.Start, heard[at].Evidence, row[6] == "right"));
                }
            }
        }

        return found;
    }

    // The code of a party may have become fuller since (a country where there was none, another role): it is still the same party.
    private static bool Agree(string? code, string judged) => code is null ? judged == "-" : judged != "-" && (code[..3] == judged[..3] || code.StartsWith("---", StringComparison.Ordinal) || judged.StartsWith("---", StringComparison.Ordinal));

    /// <summary>Logistic regression by gradient descent; features of a single event weigh nothing.</summary>
    private static Dictionary<string, double> Weights(List<JudgedEvent> events, double decay)
    {
        string[] names = [.. events.SelectMany(item => item.Evidence.Distinct()).GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key).Order(StringComparer.Ordinal)];
        Dictionary<string, int> index = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        int[][] features = [.. events.Select(item => item.Evidence.Where(index.ContainsKey).Select(name => index[name]).ToArray())];
        double[] weights = new double[names.Length], slope = new double[names.Length], scale = new double[names.Length];
        for (int step = 0; step < Steps; step++)
        {
            Array.Clear(slope);
            for (int i = 0; i < events.Count; i++)
            {
                double error = (1 / (1 + Math.Exp(-features[i].Sum(at => weights[at])))) - (events[i].IsRight ? 1 : 0);
                foreach (int at in features[i])
                {
                    slope[at] += error / events.Count;
                }
            }

            for (int at = 0; at < weights.Length; at++)
            {
                double whole = slope[at] + (decay * weights[at]);
                scale[at] += whole * whole;
                weights[at] -= Rate * whole / (Math.Sqrt(scale[at]) + 1e-6) * 0.1;
            }
        }

        return names.Zip(weights).Where(pair => Math.Abs(pair.Second) >= 0.0005).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }
}
