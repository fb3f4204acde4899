using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using Readout.Cli;
using Readout.Store;
using Readout.Tests.Desk;
using Readout.Tests.Store;
using Xunit;

namespace Readout.Tests.Web;

public class MeasureTests
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_server_does_is_measured_stage_by_stage()
    {
        var seen = new ConcurrentQueue<(string Name, double Value, string Tag)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name is "Readout" or "Microsoft.AspNetCore.Hosting")
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Enqueue((instrument.Name, value, "")));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Enqueue((instrument.Name, value, tags.ToArray().FirstOrDefault(tag => tag.Key is "stage" or "http.route").Value?.ToString() ?? "")));
        listener.Start();
        await using (ServedLibrary site = await ServedLibrary.Start())
        {
            await Give(site);
            await site.Text("/stories/" + site.Kept.Library.Stories(LibraryFilter.All).Single().Id + "?at=2031-03-03");
        }

        Assert.True(seen.Count(one => one.Name == "readout.articles.read") >= 2);
        Assert.Contains(seen, one => one is { Name: "readout.stories.composed", Value: >= 1 });
        Assert.Contains(seen, one => one is { Name: "readout.queue.length", Value: 2 });
        Assert.True(seen.Count(one => one is { Name: "readout.queue.length", Value: -1 }) >= 2);
        Assert.Subset(seen.Where(one => one.Name == "readout.stage.duration").Select(one => one.Tag).ToHashSet(), new HashSet<string>(["ingest", "annotate", "keep", "unpack", "compose", "store", "as-of"]));
        Assert.Contains(seen, one => one is { Name: "http.server.request.duration", Tag: "/stories/{**id}" });
        string page = await File.ReadAllTextAsync(Repository.At("docs", "operations.md"), Cancel);
        Assert.All(seen.Where(one => one.Name.StartsWith("readout.", StringComparison.Ordinal)).Select(one => one.Tag.Length > 0 ? one.Tag : one.Name).Distinct(), name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_trace_names_the_pattern_of_an_address_and_nothing_of_the_address()
    {
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Readout" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => spans.Enqueue(span.DisplayName + " " + string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))),
        };
        ActivitySource.AddActivityListener(listener);
        await using (ServedLibrary site = await ServedLibrary.Start(new TestLibrary("sqlite").With(ServedLibrary.Reports)))
        {
            string key = site.Kept.Library.People(LibraryFilter.All).First(person => person.Name.EndsWith("Kaal", StringComparison.Ordinal)).Key;
            await site.Text($"/people/{Uri.EscapeDataString(key)}?at=2031-12-24&secret=yes");
        }

        Assert.Contains("GET /people/{**id} http.request.method=GET http.route=/people/{**id} http.response.status_code=200", spans);
        Assert.Contains(spans, span => span.StartsWith("as-of", StringComparison.Ordinal));
        Assert.DoesNotContain(spans, span => span.Contains("secret", StringComparison.Ordinal) || span.Contains("kaal", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Measures_and_traces_go_to_the_collector_that_the_environment_names_and_nowhere_else()
    {
        Assert.Null(Telemetry.OfEnvironment());
        using var collector = new FeedServer();
        collector.Put("/v1/metrics", "");
        collector.Put("/v1/traces", "");
        try
        {
            Environment.SetEnvironmentVariable(Endpoint, "collector");
            Assert.Contains($"{Endpoint} is 'collector', which is no address", Assert.Throws<LibraryException>(Telemetry.OfEnvironment).Message, StringComparison.Ordinal);
            Environment.SetEnvironmentVariable(Endpoint, collector.At("/"));
            Environment.SetEnvironmentVariable(Protocol, "http/protobuf");
            using (Telemetry.OfEnvironment())
            {
                await using ServedLibrary site = await ServedLibrary.Start();
                await Give(site);
            }
        }
        finally
        {
            Environment.SetEnvironmentVariable(Endpoint, null);
            Environment.SetEnvironmentVariable(Protocol, null);
        }

        string metrics = string.Concat(collector.Posted.Where(post => post.Path == "/v1/metrics").Select(post => post.Body));
        Assert.All((string[])["service.name", "readout.articles.read", "readout.stories.composed", "readout.stage.duration", "readout.queue.length", "http.server.request.duration"], name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        string traces = string.Concat(collector.Posted.Where(post => post.Path == "/v1/traces").Select(post => post.Body));
        Assert.Contains("POST /api/v1/reports", traces, StringComparison.Ordinal);
        Assert.Contains("annotate", traces, StringComparison.Ordinal);
        Assert.DoesNotContain("Runa Ohlm", metrics + traces, StringComparison.Ordinal);
    }

    private static async Task Give(ServedLibrary site)
    {
        using HttpResponseMessage response = await site.Client.PostAsJsonAsync(new Uri("/api/v1/reports", UriKind.Relative), ServedLibrary.Reports.Select(report => new { id = report.Id, text = report.Text }), Cancel);
        response.EnsureSuccessStatusCode();
        while (site.Kept.Library.PendingCount > 0 || site.Kept.Library.ReportCount < 2)
        {
            await Task.Delay(50, Cancel);
        }
    }
}
