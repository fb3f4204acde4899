using Readout.Ingest;
using Readout.Stories;

namespace Readout.Tests.Samples;

/// <summary>What the whole library makes of the samples.</summary>
internal static class SampleReadouts
{
    private static readonly Lazy<ReadoutDocument> _dam = new(() => Read("dam"));
    private static readonly Lazy<ReadoutDocument> _exchange = new(() => Read("exchange"));

    public static ReadoutDocument Of(string name) => name == "dam" ? _dam.Value : _exchange.Value;

    private static ReadoutDocument Read(string name)
    {
        var articles = new ArticleReader();
        var reader = new Reader();
        var stories = new StoryBuilder(reader.Redate);
        foreach (ReportReading reading in new ReportReader().Read([Repository.At("samples", name)]))
        {
            stories.Add(reader.Read(articles.Read(reading.Report!)));
        }

        return stories.Build();
    }
}
