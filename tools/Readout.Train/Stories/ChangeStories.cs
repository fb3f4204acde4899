using Readout.Stories;
using Readout.Stories.Claims;

namespace Readout.Train.Stories;

/// <summary>The accounts of the stories of several reports of a stream, and of those of a corpus that says which reports are one story.</summary>
internal static class ChangeStories
{
    /// <summary>The accounts, those of the stream first.</summary>
    /// <param name="paths">Files or folders of reports.</param>
    /// <param name="table">The corpus; empty for none.</param>
    /// <param name="kept">The folder where what was read of each report is kept, or <c>null</c>.</param>
    public static IEnumerable<StoryAccount> Read(string[] paths, string table, string? kept) =>
        OfStream(paths, kept).Concat(table.Length == 0 ? [] : OfCorpus(table, kept));

    private static IEnumerable<StoryAccount> OfStream(string[] paths, string? kept)
    {
        if (paths.Length == 0)
        {
            return [];
        }

        var builder = new StoryBuilder(new Reader().Redate);
        foreach (Annotations article in KeptAnnotations.Read(paths, kept))
        {
            builder.Add(article);
        }

        builder.Build();
        return builder.Accounts.Where(account => account.Story.ArticleIds.Length > 1);
    }

    private static ParallelQuery<StoryAccount> OfCorpus(string table, string? kept)
    {
        StoryRow[][] groups = [.. StoryCorpus.Read(table).Where(row => row.Split is "" or "train").GroupBy(row => row.Story).Select(group => group.ToArray()).Where(group => group.Length > 1)];
        return groups.AsParallel().AsOrdered().Select(group => LabelledStories.AccountOf(KeptAnnotations.Read(group, kept), PairModel.Shared)).OfType<StoryAccount>();
    }
}
