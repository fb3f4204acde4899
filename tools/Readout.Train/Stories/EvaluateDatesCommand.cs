using System.CommandLine;
using System.Globalization;
using Readout.Ingest;
using Readout.Stories;
using Readout.Stories.Clusters;
using Readout.Stories.Dates;
using Readout.Stories.Words;

namespace Readout.Train.Stories;

/// <summary>
/// <c>evaluate-dates</c>: hides the given day of one report of each story, with its address, lets the others of the stream date it, and compares. What its own words state counts apart.
/// </summary>
internal static class EvaluateDatesCommand
{
    private const int Several = 3;
    private const int Around = 70;

    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files or folders of dated reports." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "Chooses the report of each story." };
        var kept = new Option<string?>("--kept") { Description = "Folder where what was read of each report is kept, and taken from at the next run." };
        var alone = new Option<int>("--alone") { DefaultValueFactory = _ => 200, Description = "How many reports of stories of one are hidden too." };
        var errors = new Option<int>("--errors") { Description = "How many wrong days are printed, with the reasons." };
        var command = new Command("evaluate-dates", "Hides days of reports and compares what is inferred of them with the truth.") { paths, seed, kept, alone, errors };
        command.SetAction(parsed => Evaluate(parsed.GetRequiredValue(paths), parsed.GetValue(kept), new Random(parsed.GetValue(seed)), parsed.GetValue(alone), parsed.GetValue(errors)));
        return command;
    }

    private static void Evaluate(string[] paths, string? kept, Random random, int alone, int errors)
    {
        Report[] reports = [.. new ReportReader().Read(paths).Select(reading => reading.Report).OfType<Report>()];
        Annotations[] read = [.. KeptAnnotations.Read(reports, kept)];
        Dictionary<string, Report> byId = reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        int[][] stories = [.. StoriesOf(Inputs(read)).Select(group => group.Where(i => read[i].Article.Published is { Value: not null, How: Provenance.Given }).ToArray()).Where(group => group.Length > 0)];
        (int Article, int Reports)[] hidden = [.. stories.Where(story => story.Length > 1).Select(story => (story[random.Next(story.Length)], story.Length))];
        int[] lonely = [.. stories.Where(story => story.Length == 1).Select(story => story[0])];
        random.Shuffle(lonely);
        hidden = [.. hidden, .. lonely.Take(alone).Select(article => (article, 1))];

        var articles = new ArticleReader();
        var reader = new Reader();
        DateOnly[] truth = [.. hidden.Select(row => read[row.Article].Article.Published!.Value!.Value)];
        Annotations[] undated = [.. hidden.AsParallel().AsOrdered().Select(row => reader.Read(articles.Read(byId[read[row.Article].Article.Id] with { GivenPublished = null, GivenUrl = null })))];
        for (int i = 0; i < hidden.Length; i++)
        {
            read[hidden[i].Article] = undated[i];
        }

        Dictionary<string, PublicationDate?> inferred = new DateCompleter(reader.Redate).Complete(Inputs(read), CancellationToken.None)
            .ToDictionary(input => input.Article.Id, input => input.Article.Published, StringComparer.Ordinal);
        (int Reports, DateOnly Truth, PublicationDate? Told, Annotations Article)[] rows =
            [.. hidden.Select((row, i) => (row.Reports, truth[i], inferred[undated[i].Article.Id], undated[i]))];
        Console.WriteLine("| reports hidden, one of each story | all | dated by the others | of these exact | within a day | within a week | bounds only | of these hold it | their days, median | nothing | dated by its own words | of these exact |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        Print($"stories of {Several} or more", [.. rows.Where(row => row.Reports >= Several)]);
        Print("stories of 2", [.. rows.Where(row => row.Reports == 2)]);
        Print("stories of 1", [.. rows.Where(row => row.Reports == 1)]);
        foreach ((_, DateOnly day, PublicationDate? told, Annotations article) in rows.Where(row => row.Article.Article.Published?.Value is null && row.Told?.Value is { } value && Apart(value, row.Truth) > 1).Take(errors))
        {
            DateClues clues = DateClueReader.Read(article.Article, ArticleWords.Of(article.Article));
            string text = article.Article.Text;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{article.Article.Id}: {told!.Value:ddd yyyy-MM-dd} for {day:ddd yyyy-MM-dd}: {told.Because}"));
            if (clues.Weekday is not null)
            {
                Console.WriteLine($"    …{text[Math.Max(0, clues.WeekdaySpan.Start - Around)..Math.Min(text.Length, clues.WeekdaySpan.End + Around)].ReplaceLineEndings(" ")}…");
            }
        }
    }

    private static StoryInput[] Inputs(IEnumerable<Annotations> read) =>
        [.. read.Select((annotations, i) => (annotations, i)).AsParallel().AsOrdered().Select(row => new StoryInput(row.i, row.annotations, ArticleWords.Of(row.annotations.Article)))];

    private static List<int[]> StoriesOf(StoryInput[] inputs) =>
        StoryGrouper.Group([.. inputs.AsParallel().AsOrdered().Select(StoryBuilder.Describe)], isDated: true, CancellationToken.None);

    private static int Apart(DateOnly one, DateOnly two) => Math.Abs(one.DayNumber - two.DayNumber);

    private static void Print(string name, (int Reports, DateOnly Truth, PublicationDate? Told, Annotations Article)[] rows)
    {
        (int, DateOnly Truth, PublicationDate? Told, Annotations)[] stated = [.. rows.Where(row => row.Article.Article.Published?.Value is not null)], open = [.. rows.Except(stated)],
            dated = [.. open.Where(row => row.Told?.Value is not null)], bounded = [.. open.Where(row => row.Told is { Value: null, Earliest: not null, Latest: not null })];
        int[] widths = [.. bounded.Select(row => row.Told!.Latest!.Value.DayNumber - row.Told.Earliest!.Value.DayNumber + 1).Order()];
        string Share(int part, int of) => of == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{part}: {100.0 * part / of:0.0} %");
        Console.WriteLine("| " + string.Join(" | ", name, rows.Length, Share(dated.Length, open.Length),
            Share(dated.Count(row => row.Told!.Value == row.Truth), dated.Length), Share(dated.Count(row => Apart(row.Told!.Value!.Value, row.Truth) <= 1), dated.Length), Share(dated.Count(row => Apart(row.Told!.Value!.Value, row.Truth) <= 7), dated.Length),
            Share(bounded.Length, open.Length), Share(bounded.Count(row => row.Truth >= row.Told!.Earliest && row.Truth <= row.Told.Latest), bounded.Length), widths.Length == 0 ? "-" : widths[widths.Length / 2],
            Share(open.Length - dated.Length - bounded.Length, open.Length), stated.Length, Share(stated.Count(row => row.Told!.Value == row.Truth), stated.Length)) + " |");
    }
}
