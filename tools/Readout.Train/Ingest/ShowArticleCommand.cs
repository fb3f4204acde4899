using System.CommandLine;
using Readout.Ingest;

namespace Readout.Train.Ingest;

/// <summary><c>show-article</c>: prints what the ingest room makes of each report: the kind of every block and the metadata. For reading errors by eye.</summary>
internal static class ShowArticleCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files or folders." };
        var width = new Option<int>("--width") { Description = "Characters shown of a block.", DefaultValueFactory = _ => 110 };
        var command = new Command("show-article", "Prints the kind of every block and the metadata of reports.") { paths, width };
        command.SetAction(parsed => Show(parsed.GetValue(paths)!, parsed.GetValue(width)));
        return command;
    }

    private static int Show(string[] paths, int width)
    {
        var reader = new ArticleReader();
        foreach (ReportReading reading in new ReportReader().Read(paths))
        {
            if (reading.Report is not Report report)
            {
                Console.Error.WriteLine(reading.Problem!.Sentence);
                continue;
            }

            Article article = reader.Read(report);
            Console.WriteLine($"=== {report.Place} ({report.Format})");
            foreach (Block block in article.Blocks)
            {
                string text = article.TextOf(block.Span);
                Console.WriteLine($"{block.Kind,-11} {(text.Length > width ? text[..width] + "..." : text)}");
            }

            Print("title", article.Title);
            Print("outlet", article.Outlet);
            Print("agency", article.Agency);
            Print("dateline", article.Dateline);
            Print("url", article.Url);
            foreach (Finding author in article.Authors)
            {
                Print("author", author);
            }

            PublicationDate? published = article.Published;
            Console.WriteLine($"  published: {published?.Value} {published?.How} {published?.Span} [{published?.Earliest}..{published?.Latest}] {published?.Because}");
            foreach (DateEvidence item in article.DateEvidence)
            {
                Console.WriteLine($"  evidence: {item.Kind} '{article.TextOf(item.Span)}' {item.Weekday} {item.Year}-{item.Month}-{item.Day} {item.Offset} {(item.IsReporting ? "said" : "")} paragraph {item.Paragraph}");
            }
        }

        return 0;
    }

    private static void Print(string name, Finding? finding) => Console.WriteLine($"  {name}: {finding?.Value} ({finding?.How} {finding?.Span})");
}
