using System.Collections.Immutable;
using Readout.Reports;
using Readout.Store;

namespace Readout.Web.Pages;

/// <summary>A story as its pages need it: the layout that exported pages have too, over as many of its articles as the page shows or cites.</summary>
internal static class Account
{
    /// <summary>The readout of one story, whole, with reports outside it that it cites; <c>null</c> when there is no story of that id.</summary>
    public static ReadoutDocument? Whole(Library library, string id)
    {
        if (library.Readout(id) is not { } readout)
        {
            return null;
        }

        HashSet<string> here = [.. readout.Articles.Select(annotations => annotations.Article.Id)];
        return readout with { Articles = [.. readout.Articles, .. Some(library, StoryLayout.AllEvidence(readout.Stories[0]).Select(evidence => evidence.ArticleId).Where(article => !here.Contains(article)))] };
    }

    /// <summary>The layout of a story over some of its articles, with the titles of stories before and after it.</summary>
    public static StoryLayout Layout(Library library, Story story, IEnumerable<string> articles, ImmutableArray<ArticleCopy> copies) =>
        Layout(new ReadoutDocument([.. Some(library, articles)], copies, [story]));

    /// <summary>The layout of the first story of a readout.</summary>
    public static StoryLayout Layout(ReadoutDocument readout) => new(readout, readout.Stories[0], ArticleIndex.Of(readout));

    /// <summary>A readout with the stories before and after its story, by title alone.</summary>
    public static ReadoutDocument WithNeighbours(Library library, ReadoutDocument readout)
    {
        Story about = readout.Stories[0];
        IEnumerable<Story> before = about.Follows.SelectMany(id => library.Stories(new LibraryFilter { Story = id })).Select(row => new Story(row.Id, row.Title, row.From, row.To, []));
        IEnumerable<Story> after = library.FollowUps(about.Id).Select(row => new Story(row.Id, row.Title, row.From, row.To, []) { Follows = [about.Id] });
        return readout with { Stories = [about, .. before, .. after] };
    }

    private static IEnumerable<Annotations> Some(Library library, IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal).Select(library.Article).OfType<Annotations>();
}
