using System.Globalization;
using System.Text.Json;
using Readout.Language;
using Readout.Statements;

namespace Readout.Train.Statements;

/// <summary>Reads annotated documents with a model: rows for the scorer, examples for the calibration, and the printed tables.</summary>
internal sealed class StatementEvaluation
{
    private const int Folds = 5;
    private readonly List<(double[] Features, bool IsRight)> _examples = [];
    private readonly List<int> _document = [];
    private readonly List<bool> _isPattern = [];
    private readonly List<object> _rows = [];

    /// <summary>Runs the model over the documents; only outermost attributions are annotated, so only they count.</summary>
    public StatementEvaluation(StatementModel model, IReadOnlyList<ParsedDocument> documents)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int d = 0; d < documents.Count; d++)
        {
            ParsedDocument document = documents[d];
            List<Attribution> found = StatementExtractor.Find(document.Article, document.Signals, document.Quotations, document.BlockQuotations, model, CueLexicon.Shared);
            List<Attribution> outer = [.. found.Where(attribution => attribution.Within is null)];
            bool[] matched = AttributionMatch.Match(outer, document.Gold, document.Tokens);
            var reader = new CueReader(document.Signals, CueLexicon.Shared);
            for (int i = 0; i < outer.Count; i++)
            {
                QuoteKind quote = QuoteShare.Of(outer[i], document.Tokens, document.Quotations);
                _examples.Add((Confidence.Features(outer[i], quote, reader.Read(outer[i], quote).IsSpeech), matched[i]));
                _document.Add(d);
                _isPattern.Add(outer[i].IsPattern);
            }

            Gold += document.Gold.Count;
            Tokens += document.Tokens.Count;
            _rows.Add(RowOf(document, outer));
        }

        Seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    /// <summary>Number of annotated attributions.</summary>
    public int Gold { get; }

    /// <summary>Number of tokens read.</summary>
    public int Tokens { get; }

    /// <summary>Seconds of processor time that the extraction and the matching took, the language room's work not counted.</summary>
    public double Seconds { get; }

    /// <summary>Every outermost attribution with what the regression sees and whether it is right.</summary>
    public IReadOnlyList<(double[] Features, bool IsRight)> Examples => _examples;

    /// <summary>Writes the rows that the scorer reads.</summary>
    public void WriteRows(string path) => File.WriteAllLines(path, _rows.Select(row => JsonSerializer.Serialize(row)));

    /// <summary>Prints figures, and the calibration of a regression fitted on the other four fifths of the documents.</summary>
    public void Print()
    {
        int right = _examples.Count(example => example.IsRight);
        double precision = 100.0 * right / Math.Max(1, _examples.Count), recall = 100.0 * right / Math.Max(1, Gold);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FULL (over our tokens): P {precision:F1} R {recall:F1} F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):F1}; {Tokens} tokens in {Seconds:F2} s of processor time"));
        var outcomes = new List<(double P, bool IsRight, bool IsPattern)>();
        for (int fold = 0; fold < Folds; fold++)
        {
            double[] weights = Calibration.Fit([.. _examples.Where((_, i) => _document[i] % Folds != fold)]);
            outcomes.AddRange(Enumerable.Range(0, _examples.Count).Where(i => _document[i] % Folds == fold).Select(i => (Confidence.Of(_examples[i].Features, weights), _examples[i].IsRight, _isPattern[i])));
        }

        Print("", [.. outcomes.Select(outcome => (outcome.P, outcome.IsRight))]);
        Print(" of those that patterns found", [.. outcomes.Where(outcome => outcome.IsPattern).Select(outcome => (outcome.P, outcome.IsRight))]);
    }

    private static void Print(string which, List<(double P, bool IsRight)> outcomes)
    {
        (double error, List<(double Mean, double Right, int Count)> bins) = Calibration.Measure(outcomes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Confidence{which}, five folds by document: expected calibration error {error:F3}"));
        foreach ((double mean, double share, int count) in bins)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  said {mean:F2}  right {share:F2}  of {count}"));
        }
    }

    private static object RowOf(ParsedDocument document, List<Attribution> outer) => new
    {
        id = document.Document.Id,
        statements = outer.Select(attribution => new
        {
            source = SpansOf(document.Tokens, attribution.Source),
            cue = SpansOf(document.Tokens, [new TokenRange(attribution.Cue.First, attribution.Cue.End)]),
            content = SpansOf(document.Tokens, attribution.Content),
            within = (string?)null,
        }),
    };

    private static int[][] SpansOf(Tokens tokens, List<TokenRange> ranges) => [.. ranges.Select(range => new[] { tokens.Starts[range.First], tokens.Ends[range.End - 1] })];
}
