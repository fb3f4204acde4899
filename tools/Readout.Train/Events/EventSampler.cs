using System.Diagnostics;
using System.Globalization;
using Readout.Events;

namespace Readout.Train.Events;

/// <summary>Codes news texts and shows what was coded.</summary>
internal sealed class EventSampler(EventCoder coder)
{
    private readonly Reader _reader = new();

    /// <summary>Codes texts and prints a sample of the events, the patterns by frequency, and the speed of coding alone.</summary>
    public void Run(string input, int articles, int sample)
    {
        var prepared = new List<Annotations>();
        foreach ((string id, string text, DateOnly? published) in NewsTexts.Read(input).Take(articles))
        {
            prepared.Add(_reader.Read(PlainArticle.Of(id, text, published)));
        }

        Code(prepared);
        var clock = Stopwatch.StartNew();
        List<(Article Article, Event Event)> told = Code(prepared);
        clock.Stop();
        told.Sort((a, b) => (a.Event.Cameo is null).CompareTo(b.Event.Cameo is null));
        double step = sample == 0 ? double.PositiveInfinity : Math.Max(1, (double)told.Count / sample);
        for (double at = step / 2; at < told.Count; at += step)
        {
            Print(told[(int)at].Article, told[(int)at].Event);
        }

        foreach (IGrouping<string?, (Article Article, Event Event)> group in told.GroupBy(pair => pair.Event.Pattern).OrderByDescending(group => group.Count()).Take(400))
        {
            (Article article, Event first) = group.First();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"pattern\t{group.Count()}\t{first.Cameo}\t{group.Key}\t{article.TextOf(first.Span).ReplaceLineEndings(" ")}"));
        }

        int sentences = prepared.Sum(article => article.Tokens.SentenceCount);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{prepared.Count} articles, {sentences} sentences, {told.Count} events ({told.Count(pair => pair.Event.Cameo is not null)} with a code), {sentences / clock.Elapsed.TotalSeconds:F0} sentences/s"));
    }

    private List<(Article Article, Event Event)> Code(List<Annotations> prepared) =>
        [.. prepared.SelectMany(item => coder.Code(item.Article, item.Tokens, item.Entities, item.Times, item.Statements).Select(told => (item.Article, told)))];

    private static void Print(Article article, Event told)
    {
        string Words(TextSpan? span) => span is { } known ? article.TextOf(known).ReplaceLineEndings(" ") : "-";
        Console.WriteLine(string.Join('\t', told.Cameo ?? "general", told.Plover ?? "-", told.Lemma, $"{Words(told.Actor?.Span)} [{told.Actor?.Code}]",
            $"{Words(told.Target?.Span)} [{told.Target?.Code}]", told.Status, told.StatementId ?? "-", $"@{Words(told.Place)} {Words(told.Time)}",
            told.Confidence.ToString(CultureInfo.InvariantCulture), told.Pattern, Words(told.Span)));
    }
}
