using System.Globalization;
using System.Text.Json;
using Readout.Events;
using Readout.Language;

namespace Readout.Train.Events;

/// <summary>Codes the unit-test records and counts what is right, by the definitions of <c>score_events.py</c>.</summary>
internal sealed class EventEvaluation(EventCoder coder)
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Codes the records and writes the predictions and the errors.</summary>
    /// <param name="records">The records.</param>
    /// <param name="annotate">Gives an article its tokens.</param>
    /// <param name="output">Where predictions go, one row a record.</param>
    /// <param name="errors">How many wrong records to print.</param>
    public void Run(List<UnitTestRecord> records, Func<UnitTestRecord, (Article Article, Tokens Tokens)> annotate, string? output, int errors)
    {
        (int hit, int predicted, int gold, int right) = (0, 0, 0, 0);
        (int coarseHit, int coarsePredicted, int coarseGold) = (0, 0, 0);
        var rows = new List<string>();
        foreach (UnitTestRecord record in records)
        {
            (Article article, Tokens tokens) = annotate(record);
            var events = coder.Code(article, tokens, [], [], [])
                .Select(e => (Source: e.Actor?.Code ?? "---", Target: e.Target?.Code ?? "---", Code: Exported(e)))
                .Where(e => e.Code != "---").ToHashSet();
            rows.Add(JsonSerializer.Serialize(new { id = record.Id, events = events.Select(e => new { source = e.Source, target = e.Target, code = e.Code }) }, _json));
            HashSet<(string, string, string)> ours = Dyads(events), theirs = Dyads(record.Events);
            int both = ours.Count(theirs.Contains);
            (hit, predicted, gold) = (hit + both, predicted + ours.Count, gold + theirs.Count);
            HashSet<(string, string, string)> coarseOurs = Coarse(ours), coarseTheirs = Coarse(theirs);
            (coarseHit, coarsePredicted, coarseGold) = (coarseHit + coarseOurs.Count(coarseTheirs.Contains), coarsePredicted + coarseOurs.Count, coarseGold + coarseTheirs.Count);
            if (ours.SetEquals(theirs))
            {
                right++;
            }
            else if (errors-- > 0)
            {
                Console.WriteLine($"{record.Id}\tmissed {string.Join(' ', theirs.Except(ours))}\tspurious {string.Join(' ', ours.Except(theirs))}\t{record.Text}");
            }
        }

        Console.WriteLine(Line("dyads", hit, predicted, gold));
        Console.WriteLine(Line("coarse", coarseHit, coarsePredicted, coarseGold));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"records {100.0 * right / records.Count:F2} ({right}/{records.Count})"));
        if (output is not null)
        {
            File.WriteAllLines(output, rows);
        }
    }

    // PETRARCH writes the opposite where Readout writes that the event was denied.
    private static string Exported(Event e) => e.Status != EventStatus.Denied ? e.Cameo ?? "---"
        : e.Cameo is ['1', '1', ..] ? "050" : e.Cameo is ['1', '7', ..] ? "057" : e.Cameo ?? "---";

    private static HashSet<(string, string, string)> Dyads(HashSet<(string Source, string Target, string Code)> events) =>
        [.. events.Where(e => e.Source != "---" && e.Target != "---")];

    private static HashSet<(string, string, string)> Coarse(HashSet<(string Source, string Target, string Code)> events) =>
        [.. events.Select(e => (Cut(e.Source, 3), Cut(e.Target, 3), Cut(e.Code, 2)))];

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    private static string Line(string name, int hit, int predicted, int gold)
    {
        double precision = 100.0 * hit / Math.Max(1, predicted), recall = 100.0 * hit / Math.Max(1, gold);
        double f1 = 200.0 * hit / Math.Max(1, predicted + gold);
        return string.Create(CultureInfo.InvariantCulture, $"{name,-8} P {precision:F2} R {recall:F2} F1 {f1:F2}   {hit}/{predicted}/{gold}");
    }
}
