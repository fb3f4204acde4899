using System.Collections.Immutable;
using System.Diagnostics;
using Readout.Events;
using Readout.Ingest;
using Readout.Language;
using Readout.Language.Coreference;
using Readout.Statements;
using Readout.Time;

namespace Readout.Bench;

/// <summary>Tokens a second of each stage on one thread, after a warm-up on the same articles, best of three rounds; and its processor time, which says more on a busy machine.</summary>
internal static class Stages
{
    private const int Rounds = 3;

    public static int Run(string load, int count)
    {
        string plain = LoadFile.Unpack(load, count);
        Report[] reports = [.. new ReportReader().Read([plain]).Select(reading => reading.Report).OfType<Report>()];
        var ingest = new ArticleReader();
        var tokenizer = new Tokenizer();
        var language = new LanguageAnnotator();
        var coreference = new EntityResolver();
        var time = new TimeFinder();
        var statements = new StatementExtractor();
        var events = new EventCoder();
        string[] names = ["ingest", "language", "coreference", "time", "statements", "events"];
        double[] best = [.. names.Select(_ => double.MaxValue)], least = [.. best];
        double cut = double.MaxValue;
        long tokens = 0, sentences = 0;
        for (int round = 0; round <= Rounds; round++)
        {
            double[] seconds = new double[names.Length], busy = new double[names.Length];
            double alone = 0;
            tokens = sentences = 0;
            foreach (Report report in reports)
            {
                Article article = Timed(seconds, busy, 0, () => ingest.Read(report));
                long start = Stopwatch.GetTimestamp();
                _ = tokenizer.Tokenize(article.Text, article.Blocks);
                alone += Stopwatch.GetElapsedTime(start).TotalSeconds;
                Tokens read = Timed(seconds, busy, 1, () => language.Annotate(article));
                ImmutableArray<Entity> entities = Timed(seconds, busy, 2, () => coreference.Resolve(article, read));
                ImmutableArray<TimeExpression> times = Timed(seconds, busy, 3, () => time.Find(article, read, article.Published));
                ImmutableArray<Statement> said = Timed(seconds, busy, 4, () => statements.Extract(article, read, entities, times));
                _ = Timed(seconds, busy, 5, () => events.Code(article, read, entities, times, said));
                tokens += read.Count;
                sentences += read.SentenceCount;
            }

            for (int i = 0; round > 0 && i < names.Length; i++)
            {
                best[i] = Math.Min(best[i], seconds[i]);
                least[i] = Math.Min(least[i], busy[i]);
            }

            cut = round > 0 ? Math.Min(cut, alone) : cut;
        }

        Console.WriteLine($"{reports.Length} articles, {tokens:N0} tokens, {sentences:N0} sentences, one thread, best of {Rounds} rounds");
        for (int i = 0; i < names.Length; i++)
        {
            Console.WriteLine($"{names[i],-12} {tokens / best[i],12:N0} tokens/s   {sentences / best[i],10:N0} sentences/s   {best[i] / best.Sum(),5:P0} of the time, {least[i] / least.Sum(),5:P0} of the processor time");
        }

        Console.WriteLine($"{"tokens and sentences alone, a part of language",-12} {tokens / cut:N0} tokens/s");
        Console.WriteLine($"{"all",-12} {tokens / best.Sum(),12:N0} tokens/s   {reports.Length / best.Sum(),10:N1} articles/s");
        Console.WriteLine($"{"language+coreference",-12} {tokens / (best[1] + best[2]),12:N0} tokens/s");
        Console.WriteLine($"statements / (language + coreference): {best[4] / (best[1] + best[2]):P1} of the time, {least[4] / (least[1] + least[2]):P1} of the processor time");
        Console.WriteLine(Peer.Line("wink.mjs", plain));
        Console.WriteLine(Peer.Line("compromise.mjs", plain));
        File.Delete(plain);
        return 0;
    }

    private static T Timed<T>(double[] seconds, double[] busy, int stage, Func<T> work)
    {
        TimeSpan used = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        T result = work();
        seconds[stage] += Stopwatch.GetElapsedTime(start).TotalSeconds;
        busy[stage] += (Environment.CpuUsage.TotalTime - used).TotalSeconds;
        return result;
    }
}
