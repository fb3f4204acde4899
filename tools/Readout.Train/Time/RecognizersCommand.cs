using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Readout.Language;
using Readout.Time;
using Readout.Train.Events;

namespace Readout.Train.Time;

/// <summary><c>evaluate-recognizers</c>: the share of Recognizers' English specifications that the time finder gets right.</summary>
internal static class RecognizersCommand
{
    public static Command Create()
    {
        var corpora = new Option<string>("--corpora") { Description = "The folder of development corpora.", Required = true };
        var mistakes = new Option<int>("--mistakes") { Description = "How many wrong sentences to print." };
        var command = new Command("evaluate-recognizers", "Counts the sentences of Recognizers' DateTimeModel.json that are wholly right, by kind; see SpecResult for the kinds that count.") { corpora, mistakes };
        command.SetAction(result => Measure(SpecCase.ReadAll(Path.Combine(result.GetValue(corpora)!, "time", "recognizers-english", "DateTimeModel.json")), result.GetValue(mistakes)));
        return command;
    }

    private static void Measure(List<SpecCase> cases, int mistakes)
    {
        var annotator = new LanguageAnnotator();
        var finder = new TimeFinder();
        var kinds = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        int right = 0, supported = 0;
        foreach (SpecCase item in cases)
        {
            Article article = PlainArticle.Of("case", item.Input, item.Reference);
            ImmutableArray<TimeExpression> found = finder.Find(article, annotator.Annotate(article), article.Published);
            bool isRight = item.IsSupported && SpecJudge.IsRight(item, found);
            supported += item.IsSupported ? 1 : 0;
            right += isRight ? 1 : 0;
            foreach (SpecResult result in item.Results)
            {
                Count(kinds, result.Kind.ToString(), result.Kind != SpecKind.Unsupported && SpecJudge.IsRight(result, [.. found.Where(time => time.Span.Overlaps(result.Span))], item.Reference));
            }

            if (item.Results.Count == 0)
            {
                Count(kinds, "(nothing to find)", found.IsEmpty);
            }

            if (item.IsSupported && !isRight && mistakes-- > 0)
            {
                Console.WriteLine($"{item.Reference:yyyy-MM-dd}\t{item.Input}\n    expected {string.Join(" | ", item.Results.Select(expected => $"{expected.Kind} [{expected.Text}] {string.Join(" or ", expected.Readings.Select(reading => $"{reading.Timex} {reading.Modifier} {reading.Value ?? reading.Start + ".." + reading.End}"))}"))}\n    found {string.Join(" | ", found.Select(time => $"[{article.TextOf(time.Span)}] {time.Type} {time.Value} {time.From:yyyy-MM-dd}..{time.To:yyyy-MM-dd}"))}");
            }
        }

        foreach ((string kind, (int hits, int all)) in kinds)
        {
            Console.WriteLine($"{kind}: {hits} of {all} results");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{right} of {supported} sentences of supported kinds right: {100.0 * right / supported:0.0} %; {cases.Count - supported} of {cases.Count} sentences hold something of no supported kind"));
    }

    private static void Count(SortedDictionary<string, (int Right, int All)> kinds, string kind, bool isRight)
    {
        (int right, int all) = kinds.GetValueOrDefault(kind);
        kinds[kind] = (right + (isRight ? 1 : 0), all + 1);
    }
}
