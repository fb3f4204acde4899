using System.Text;
using Readout.Reports;
using Readout.Store;
using Readout.Store.Tables;

namespace Readout.Cli.Library;

/// <summary>Stories of a library in a form that other programs read.</summary>
/// <param name="library">The library.</param>
/// <param name="wanted">Ids of the stories; none for all.</param>
/// <param name="filter">Which statements or events are written, or else which of the stories.</param>
/// <param name="form">The form.</param>
internal sealed class LibraryExport(Store.Library library, IReadOnlyList<string> wanted, LibraryFilter filter, string form)
{
    private bool IsNarrowed => filter != LibraryFilter.All;

    /// <summary>What is written as a folder of pages; <c>null</c> for what is written into a file.</summary>
    public ReadoutDocument? Folder() => form == "html" && Readout() is { Stories.Length: > 1 } several ? several : null;

    /// <summary>Writes it.</summary>
    public void Write(Stream output)
    {
        switch (form)
        {
            case "csv":
                using (StreamWriter rows = Text(output))
                {
                    RowTables.Statements.WriteCsv(wanted.Count == 0 ? library.Statements(filter) : wanted.SelectMany(story => library.Statements(filter with { Story = story })), rows);
                }

                break;
            case "events":
                using (StreamWriter rows = Text(output))
                {
                    new EventsCsvWriter().Write(WithEvents(), rows);
                }

                break;
            case "json":
                new ReadoutJsonWriter().Write(Readout(), output);
                break;
            case "jsonl":
                var lines = new AnnotationsJsonWriter();
                foreach (Annotations annotations in Readout().Articles)
                {
                    lines.Write(annotations, output);
                }

                break;
            case "html":
                ReadoutDocument readout = Readout();
                new ReadoutHtmlWriter().WriteStory(
                    readout,
                    readout.Stories.Length == 1 ? readout.Stories[0] : throw new LibraryException(readout.Stories.Length == 0 ? "No story fits." : $"These are {readout.Stories.Length} stories, a page each: give a folder for them with --out."),
                    output);
                break;
            case "graphml":
                new SourceGraphWriter().Write(Readout(), output);
                break;
            case "claimreview":
                new ClaimReviewWriter().Write(Readout(), output);
                break;
            default:
                using (StreamWriter text = Text(output))
                {
                    new ReadoutMarkdownWriter().Write(Readout(), text);
                }

                break;
        }
    }

    private ReadoutDocument Readout()
    {
        if (wanted.Count == 0 && !IsNarrowed)
        {
            return library.Readout();
        }

        HashSet<string>? fitting = IsNarrowed ? [.. library.Stories(filter).Select(row => row.Id)] : null;
        IEnumerable<string> chosen = wanted.Count > 0 ? wanted.Where(id => fitting?.Contains(id) != false) : fitting!;
        return library.Readout([.. chosen.Select(library.Story).OfType<Story>().OrderBy(story => story.From ?? DateOnly.MaxValue).ThenBy(story => story.Id, StringComparer.Ordinal)]);
    }

    // Those events alone that the filters choose.
    private ReadoutDocument WithEvents()
    {
        if (!IsNarrowed)
        {
            return Readout();
        }

        EventRow[] rows = [.. wanted.Count == 0 ? library.Events(filter) : wanted.SelectMany(story => library.Events(filter with { Story = story }))];
        HashSet<(string, string)> events = [.. rows.Select(row => (row.Article, row.Id))];
        ReadoutDocument readout = library.Readout([.. rows.Select(row => row.Story).Distinct().Order(StringComparer.Ordinal).Select(library.Story).OfType<Story>()]);
        return readout with
        {
            Articles = [.. readout.Articles.Select(annotations => annotations with { Events = [.. annotations.Events.Where(happening => events.Contains((annotations.Article.Id, happening.Id)))] })],
        };
    }

    private static StreamWriter Text(Stream output) => new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
}
