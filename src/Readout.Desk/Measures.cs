using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Readout.Desk;

/// <summary>
/// What is measured of the work of this process, under the name <c>Readout</c>: docs/operations.md lists it. Nothing is computed where nobody listens; no name, text or
/// address of a report is ever part of it.
/// </summary>
public static class Measures
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "Readout";

    private static readonly ActivitySource _source = new(Name);
    private static readonly Meter _meter = new(Name);
    private static readonly Counter<long> _read = _meter.CreateCounter<long>("readout.articles.read", "{article}", "Reports that were read and kept.");
    private static readonly Counter<long> _skipped = _meter.CreateCounter<long>("readout.reports.skipped", "{report}", "Inputs that could not be read.");
    private static readonly Counter<long> _composed = _meter.CreateCounter<long>("readout.stories.composed", "{story}", "Stories that were new or changed when stories were composed.");
    private static readonly UpDownCounter<long> _queue = _meter.CreateUpDownCounter<long>("readout.queue.length", "{report}", "Reports that were given to a server and are not read yet.");
    private static readonly Gauge<long> _waiting = _meter.CreateGauge<long>("readout.feeds.waiting", "{page}", "Pages that feeds named and that are not read yet.");
    private static readonly Histogram<double> _duration = _meter.CreateHistogram(
        "readout.stage.duration", "s", "Time that one stage of the work takes.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300] });

    /// <summary>A report was read and kept.</summary>
    public static void Read() => _read.Add(1);

    /// <summary>An input could not be read.</summary>
    public static void Skipped() => _skipped.Add(1);

    /// <summary>Stories were composed.</summary>
    /// <param name="changed">How many are new or changed.</param>
    public static void Composed(int changed) => _composed.Add(changed);

    /// <summary>Reports came into the queue of a server, or left it.</summary>
    /// <param name="change">How many more wait now.</param>
    public static void Queued(int change) => _queue.Add(change);

    /// <summary>Pages of feeds wait.</summary>
    /// <param name="count">How many.</param>
    public static void Waiting(int count) => _waiting.Record(count);

    /// <summary>Measures a stage from now until it is disposed of, and traces it.</summary>
    /// <param name="name">One of a few words.</param>
    public static Stage Begin(string name) => new(name);

    internal static Activity? Trace(string stage) => _source.StartActivity(stage);

    internal static void Took(string stage, TimeSpan time) => _duration.Record(time.TotalSeconds, new KeyValuePair<string, object?>("stage", stage));
}
