using System.CommandLine;
using System.Diagnostics;
using Readout.Ingest;
using Readout.Ingest.Html;

namespace Readout.Train.Ingest;

/// <summary><c>evaluate-ingest</c>: measures what comes out of <see cref="ArticleReader"/> on development pages: word F1 of the text, leaked snippets, exact title, author and day.</summary>
internal static class EvaluateIngestCommand
{
    public static Command Create()
    {
        var corpora = new Option<string>("--corpora") { Description = "Folder of the development corpora.", DefaultValueFactory = _ => "../shared/corpora" };
        var worst = new Option<int>("--worst") { Description = "Number of the worst pages to list.", DefaultValueFactory = _ => 0 };
        var misses = new Option<bool>("--misses") { Description = "List wrong titles, authors and days of the training part." };
        var command = new Command("evaluate-ingest", "Measures the ingest room on development pages.") { corpora, worst, misses };
        command.SetAction(parsed => Evaluate(parsed.GetValue(corpora)!, parsed.GetValue(worst), parsed.GetValue(misses)));
        return command;
    }

    private static int Evaluate(string corpora, int worst, bool misses)
    {
        Measure("wcxb-dev, trained on", GoldPage.Wcxb(corpora).Where(page => !page.IsHeldOut), worst, misses);
        Measure("wcxb-dev, held out", GoldPage.Wcxb(corpora).Where(page => page.IsHeldOut), 0, false);
        Measure("fundus, trained on", GoldPage.Fundus(corpora).Where(page => !page.IsHeldOut), worst, misses);
        Measure("fundus, held out", GoldPage.Fundus(corpora).Where(page => page.IsHeldOut), 0, false);
        MeasureText("wcxb-dev, held out, as plain text", GoldPage.Wcxb(corpora).Where(page => page.IsHeldOut), 0);
        MeasureText("fundus, held out, as plain text", GoldPage.Fundus(corpora).Where(page => page.IsHeldOut), worst);
        return 0;
    }

    private static void Measure(string name, IEnumerable<GoldPage> pages, int worst, bool misses)
    {
        var reader = new ArticleReader();
        var watch = new Stopwatch();
        double precision = 0, recall = 0, f1 = 0, leaked = 0;
        int count = 0, snippets = 0, titles = 0, titlesRight = 0, authors = 0, authorsRight = 0, days = 0, daysRight = 0, daysGiven = 0;
        var scores = new List<(double F1, string Line)>();
        foreach (GoldPage gold in pages)
        {
            watch.Start();
            Article article = reader.Read(new Report(gold.Id, gold.Source, ReportFormat.Html, gold.Id));
            watch.Stop();
            string text = string.Join('\n', article.Blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.Embed).Select(block => article.TextOf(block.Span)));
            WordScore score = WordScore.Of(text, gold.Text);
            count++;
            precision += score.Precision;
            recall += score.Recall;
            f1 += score.F1;
            scores.Add((score.F1, $"{score.F1:F3} precision {score.Precision:F3} recall {score.Recall:F3} {gold.Id}"));
            if (gold.Without.Length > 0)
            {
                snippets++;
                leaked += (double)gold.Without.Count(snippet => text.Contains(snippet, StringComparison.OrdinalIgnoreCase)) / gold.Without.Length;
            }

            if (gold.Title is not null)
            {
                titles++;
                bool right = Same(article.Title?.Value, gold.Title);
                titlesRight += right ? 1 : 0;
                Miss(misses && !right, gold.Id, "title", gold.Title, article.Title?.Value);
            }

            if (gold.Author is not null)
            {
                authors++;
                string found = string.Join(", ", article.Authors.Select(author => author.Value));
                bool right = Same(found, gold.Author) || (article.Authors.Length > 0 && Same(article.Authors[0].Value, gold.Author)) || Same(article.Agency?.Value, gold.Author);
                authorsRight += right ? 1 : 0;
                Miss(misses && !right, gold.Id, "author", gold.Author, found);
            }

            if (gold.Published is DateOnly day)
            {
                days++;
                daysGiven += article.Published?.Value is null ? 0 : 1;
                bool right = article.Published?.Value == day;
                daysRight += right ? 1 : 0;
                Miss(misses && !right, gold.Id, "day", day.ToString("yyyy-MM-dd"), $"{article.Published?.Value:yyyy-MM-dd} {article.Published?.Because}");
            }
        }

        Console.WriteLine($"{name}: {count} pages, word F1 {f1 / count:F4} (precision {precision / count:F4}, recall {recall / count:F4}), leaked {(snippets == 0 ? 0 : leaked / snippets):F4}");
        Console.WriteLine($"  title {Share(titlesRight, titles)}, author {Share(authorsRight, authors)}, day {Share(daysRight, days)} ({daysGiven} answers); {count / watch.Elapsed.TotalSeconds:F0} pages/s");
        foreach ((_, string line) in scores.OrderBy(score => score.F1).Take(worst))
        {
            Console.WriteLine("  " + line);
        }
    }

    // The same pages as a scraper's plain text.
    private static void MeasureText(string name, IEnumerable<GoldPage> pages, int worst)
    {
        var reader = new ArticleReader();
        double precision = 0, recall = 0, f1 = 0, all = 0;
        int count = 0;
        foreach (GoldPage gold in pages)
        {
            PageReading page = PageReading.Of(gold.Source);
            if (ScrapeMaker.Text(page.Blocks, GoldAligner.Align(page.Blocks, gold.Text), count) is not string scrape)
            {
                continue;
            }

            Article article = reader.Read(new Report(gold.Id, scrape, ReportFormat.PlainText, gold.Id));
            WordScore score = WordScore.Of(string.Join('\n', article.Blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.Embed).Select(block => article.TextOf(block.Span))), gold.Text);
            count++;
            precision += score.Precision;
            recall += score.Recall;
            f1 += score.F1;
            all += WordScore.Of(scrape, gold.Text).F1;
            if (worst > 0 && score.F1 < 0.9)
            {
                Console.WriteLine($"  {score.F1:F3} precision {score.Precision:F3} recall {score.Recall:F3} {gold.Id}");
                foreach (Block block in article.Blocks.Where(block => !block.IsRead && block.Span.Length > 80))
                {
                    Console.WriteLine($"    {block.Kind} {article.TextOf(block.Span)[..80]}");
                }
            }
        }

        Console.WriteLine($"{name}: {count} scrapes, word F1 {f1 / count:F4} (precision {precision / count:F4}, recall {recall / count:F4}); with every line kept {all / count:F4}");
    }

    private static void Miss(bool show, string id, string what, string gold, string? found)
    {
        if (show)
        {
            Console.WriteLine($"  {id} {what}: gold '{gold}', found '{found}'");
        }
    }

    private static string Share(int right, int all) => $"{(all == 0 ? 0 : (double)right / all):F3} of {all}";

    private static bool Same(string? a, string b) => a is not null && StructuredData.Bare(a) == StructuredData.Bare(b);
}
