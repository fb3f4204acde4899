using System.Globalization;
using Readout.Ingest;
using Readout.Stories;
using Readout.Stories.Timelines;

namespace Readout.Train.Stories;

/// <summary>The pairs of happenings that a timeline compares, of the stories of some reports.</summary>
internal static class HappeningPairs
{
    /// <summary>Reads reports, groups them and gives the pairs of every story with several happenings.</summary>
    /// <param name="paths">Files or folders.</param>
    /// <param name="model">The model by which the timelines are built.</param>
    /// <param name="wanted">Ids of the reports that are read; <c>null</c> for all.</param>
    public static IEnumerable<(StoryAccount Account, Happening One, Happening Two, double[] Features)> Read(string[] paths, HappeningModel model, IReadOnlySet<string>? wanted = null)
    {
        var articles = new ArticleReader();
        var reader = new Reader();
        var builder = new StoryBuilder(reader.Redate) { Happenings = model };
        foreach (Annotations read in new ReportReader().Read(paths).Select(reading => reading.Report).OfType<Report>().Where(report => wanted?.Contains(report.Id) != false).AsParallel().AsOrdered().Select(report => reader.Read(articles.Read(report))))
        {
            builder.Add(read);
        }

        builder.Build();
        foreach (StoryAccount account in builder.Accounts)
        {
            IReadOnlyList<Happening> happenings = account.Timeline!.Happenings;
            foreach ((int first, int second, double[]? features) in account.Timeline.Candidates(happenings))
            {
                if (features is not null)
                {
                    yield return (account, happenings[first], happenings[second], features);
                }
            }
        }
    }

    /// <summary>Where a happening stands, as the columns of the labels have it: report, start, end, verb.</summary>
    public static string Place(Happening happening)
    {
        Article article = happening.Proposition.Input.Article;
        SourceSpan place = article.ToSource(happening.Proposition.Span);
        return string.Create(CultureInfo.InvariantCulture, $"{article.Id}\t{place.Start}\t{place.End}\t{happening.Lemma ?? "said"}");
    }
}
