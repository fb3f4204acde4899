using Readout.Stories;

namespace Readout.Train.Stories;

/// <summary>Composes a story of articles that belong together, whatever the grouping would make of them.</summary>
internal static class LabelledStories
{
    /// <summary>How many articles of one story are read at most.</summary>
    public const int MostArticles = 12;

    /// <summary>The account of articles that are one story.</summary>
    /// <param name="articles">The articles.</param>
    public static StoryAccount? AccountOf(IReadOnlyList<Article> articles)
    {
        var reader = new Reader();
        var one = new Correction(1, CorrectionKind.SameStory, [.. articles.Select(article => article.Id)], "labels", DateTimeOffset.UnixEpoch, "");
        var builder = new StoryBuilder(reader.Redate, [one]);
        foreach (Article article in articles)
        {
            builder.Add(reader.Read(article));
        }

        builder.Build();
        return builder.Accounts.MaxBy(account => account.Story.ArticleIds.Length);
    }
}
