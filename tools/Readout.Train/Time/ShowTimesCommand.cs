using System.CommandLine;
using Readout.Ingest;
using Readout.Language;
using Readout.Time;

namespace Readout.Train.Time;

/// <summary><c>show-times</c>: prints the time expressions of reports with what they were resolved against. For reading errors by eye.</summary>
internal static class ShowTimesCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files or folders." };
        var published = new Option<DateOnly?>("--published") { Description = "The day of publication to assume where a report does not tell it." };
        var command = new Command("show-times", "Prints the time expressions of reports, their values, and what they were resolved against.") { paths, published };
        command.SetAction(parsed => Show(parsed.GetValue(paths)!, parsed.GetValue(published)));
        return command;
    }

    private static int Show(string[] paths, DateOnly? assumed)
    {
        var reader = new ArticleReader();
        var annotator = new LanguageAnnotator();
        var finder = new TimeFinder();
        foreach (ReportReading reading in new ReportReader().Read(paths))
        {
            if (reading.Report is not Report report)
            {
                Console.Error.WriteLine(reading.Problem!.Sentence);
                continue;
            }

            Article article = reader.Read(report);
            PublicationDate? day = article.Published?.Value is not null ? article.Published : assumed is DateOnly given ? new PublicationDate(given, Provenance.Given) : null;
            Console.WriteLine($"=== {report.Place} published {day?.Value:yyyy-MM-dd}");
            foreach (TimeExpression time in finder.Find(article, annotator.Annotate(article), day))
            {
                string before = article.Text[Math.Max(0, time.Span.Start - 40)..time.Span.Start].ReplaceLineEndings(" ");
                Console.WriteLine($"{before,40}[{article.TextOf(time.Span)}]\t{time.Type} {time.Value} {time.From:yyyy-MM-dd}..{time.To:yyyy-MM-dd} {time.Modifier} {time.Confidence:0.00} {time.Because}{(time.Anchor is null ? string.Empty : " <- " + article.TextOf(time.Anchor.Clause))}");
            }
        }

        return 0;
    }
}
