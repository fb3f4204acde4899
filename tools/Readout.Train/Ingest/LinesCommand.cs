using System.CommandLine;
using System.Diagnostics;
using Readout.Ingest;
using Readout.Ingest.Html;
using Readout.Models;

namespace Readout.Train.Ingest;

/// <summary><c>lines</c>: trains the two body judges, of plain text and of pages, and writes <c>Models/lines.bin</c>.</summary>
internal static class LinesCommand
{
    public static Command Create()
    {
        var corpora = new Option<string>("--corpora") { Description = "Folder of the development corpora.", DefaultValueFactory = _ => "../shared/corpora" };
        var output = new Option<string>("--out") { Description = "The model to write.", DefaultValueFactory = _ => "src/Readout/Models/lines.bin" };
        var epochs = new Option<int>("--epochs") { Description = "Passes over the training pages.", DefaultValueFactory = _ => 14 };
        var errors = new Option<int>("--errors") { Description = "Number of wrong lines of held-out scrapes to print.", DefaultValueFactory = _ => 0 };
        var command = new Command("lines", "Trains the judges that tell the body of a report from everything else.") { corpora, output, epochs, errors };
        command.SetAction(parsed => Train(parsed.GetValue(corpora)!, parsed.GetValue(output)!, parsed.GetValue(epochs), parsed.GetValue(errors)));
        return command;
    }

    private static int Train(string corpora, string output, int epochs, int errors)
    {
        var watch = Stopwatch.StartNew();
        var pages = new List<LineSequence>();
        var texts = new List<LineSequence>();
        var held = new List<(PageReading Reading, bool[] Labels, GoldPage Gold)>();
        int lines = 0;
        foreach (GoldPage gold in GoldPage.Wcxb(corpora).Concat(GoldPage.Fundus(corpora)))
        {
            PageReading reading = PageReading.Of(gold.Source);
            bool[] labels = GoldAligner.Align(reading.Blocks, gold.Text);
            if (gold.IsHeldOut)
            {
                held.Add((reading, labels, gold));
                continue;
            }

            pages.Add(PageSequence(reading, labels, pages.Count));
            texts.AddRange(ScrapeMaker.Sequences(reading.Blocks, labels, pages.Count));
            lines += labels.Length;
        }

        Console.WriteLine($"{pages.Count} pages, {lines:N0} lines, {texts.Count} scrapes to train on; {held.Count} pages held out ({watch.Elapsed.TotalSeconds:N0} s)");
        ChainModel page = ChainTrainer.Train(pages, BlockFeatures.Edges, epochs, 0.25f);
        ChainModel text = ChainTrainer.Train(texts, LineFeatures.Edges, epochs, 0.5f);
        var sections = new Dictionary<string, byte[]>();
        foreach ((string name, byte[] bytes) in page.Sections("page").Concat(text.Sections("text")))
        {
            sections.Add(name, bytes);
        }

        ModelFile.Write(output, sections);
        Console.WriteLine($"{output}: {new FileInfo(output).Length:N0} bytes ({watch.Elapsed.TotalSeconds:N0} s)");
        foreach (float threshold in (ReadOnlySpan<float>)[0.2f, 0.3f, 0.4f, 0.5f])
        {
            Report("wcxb", held.FindAll(page => page.Gold.Id.Length == 4), page, threshold);
            Report("fundus", held.FindAll(page => page.Gold.Id.Length != 4), page, threshold);
        }

        TextReport("wcxb", held.FindAll(page => page.Gold.Id.Length == 4), text, errors);
        TextReport("fundus (news)", held.FindAll(page => page.Gold.Id.Length != 4), text, errors);
        return 0;
    }

    private static LineSequence PageSequence(PageReading reading, bool[] labels, int group)
    {
        var features = new FeatureList();
        int[][] rows = new int[labels.Length][];
        int[] firm = new int[labels.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            features.Clear();
            BlockFeatures.Add(features, reading.Context, i, reading.Sums);
            rows[i] = features.Items.ToArray();
            firm[i] = features.Marked;
        }

        return new LineSequence(rows, reading.EdgeKinds(), labels, group) { Firm = firm };
    }

    private static void Report(string name, List<(PageReading Reading, bool[] Labels, GoldPage Gold)> held, ChainModel model, float threshold)
    {
        double f1 = 0, best = 0, precision = 0, recall = 0;
        foreach ((PageReading reading, bool[] labels, GoldPage gold) in held)
        {
            double[] body = model.Probabilities(reading.Scores(model), reading.EdgeKinds());
            WordScore score = WordScore.Of(string.Join('\n', reading.Blocks.Where((_, i) => body[i] >= threshold).Select(block => block.Text)), gold.Text);
            f1 += score.F1;
            precision += score.Precision;
            recall += score.Recall;
            best += WordScore.Of(string.Join('\n', reading.Blocks.Where((_, i) => labels[i]).Select(block => block.Text)), gold.Text).F1;
        }

        Console.WriteLine($"held out, {name}, threshold {threshold}: word F1 {f1 / held.Count:F4} (precision {precision / held.Count:F4}, recall {recall / held.Count:F4}); with gold labels {best / held.Count:F4}");
    }

    private static void TextReport(string name, List<(PageReading Reading, bool[] Labels, GoldPage Gold)> held, ChainModel model, int errors)
    {
        var random = new Random(1);
        int longRight = 0, longAll = 0, right = 0, wrong = 0, kept = 0, missed = 0;
        foreach ((PageReading reading, bool[] labels, GoldPage gold) in held)
        {
            foreach (LineSequence scrape in ScrapeMaker.Sequences(reading.Blocks, labels, FeatureList.HashOf(gold.Id)))
            {
                double[] scores = [.. scrape.Features.Select(row => model.Score(row))];
                double[] body = model.Probabilities(scores, scrape.Edges);
                for (int i = 0; i < body.Length; i++)
                {
                    bool said = body[i] >= 0.5;
                    if (said != scrape.Labels[i] && errors > 0 && random.Next(60) == 0)
                    {
                        errors--;
                        string line = scrape.Lines![i].Text;
                        Console.WriteLine($"  {(said ? "kept" : "dropped")} {body[i]:F2} {gold.Id} {(line.Length > 110 ? line[..110] : line)}");
                    }

                    if (scrape.Lines![i].Shape.Words >= 8)
                    {
                        longAll++;
                        longRight += said == scrape.Labels[i] ? 1 : 0;
                    }

                    right += said == scrape.Labels[i] ? 1 : 0;
                    wrong += said == scrape.Labels[i] ? 0 : 1;
                    kept += said && !scrape.Labels[i] ? 1 : 0;
                    missed += !said && scrape.Labels[i] ? 1 : 0;
                }
            }
        }

        Console.WriteLine($"held out, scrapes of {name}: lines right {(double)right / (right + wrong):F4}, of eight words or more {(double)longRight / longAll:F4}; wrongly kept {kept:N0}, wrongly dropped {missed:N0} of {right + wrong:N0}");
    }
}
