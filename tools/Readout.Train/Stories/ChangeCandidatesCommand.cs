using System.CommandLine;
using System.Globalization;
using Readout.Stories;
using Readout.Stories.Changes;
using Readout.Stories.Claims;

namespace Readout.Train.Stories;

/// <summary>
/// <c>change-candidates</c>: draws pairs of clauses of two reports that may be a hardening, and pairs of numbers that may be one figure changed, also such as are told nowhere, for labelling by hand. Places go to one file
/// and words to another, which is for the reader's eyes and not for the repository.
/// </summary>
internal static class ChangeCandidatesCommand
{
    private const int Around = 300;
    private const double Least = 0.4;
    private const int Halves = 2;

    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files or folders of reports." };
        var stories = new Option<string>("--stories") { DefaultValueFactory = _ => "../shared/corpora/stories/neus-train.jsonl.gz", Description = "A corpus of reports with the story of each; its training part." };
        var kept = new Option<string?>("--kept") { Description = "Folder where what was read of each report is kept, and taken from at the next draw." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "out/candidates" };
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 60, Description = "Number drawn of each kind." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var leave = new Option<string[]>("--leave") { Description = "Labels or judgements: stories with a report that one of them names are left out.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var command = new Command("change-candidates", "Draws what may be a hardening or a changed figure for labelling by hand.") { paths, stories, kept, output, count, seed, leave };
        command.SetAction(parsed =>
        {
            HashSet<string> left = [.. parsed.GetValue(leave)!.SelectMany(File.ReadLines).Where(line => line.Length > 0 && line[0] != '#').SelectMany(line => line.Split('\t'))];
            var random = new Random(parsed.GetValue(seed));
            Draw(ChangeStories.Read(parsed.GetValue(paths)!, parsed.GetValue(stories)!, parsed.GetValue(kept)).Where(account => IsForLabels(account) && !account.Story.ArticleIds.Any(left.Contains)), parsed.GetValue(output)!, parsed.GetValue(count), random);
        });
        return command;
    }

    /// <summary>Whether a story may be labelled: the other half stays for measuring.</summary>
    internal static bool IsForLabels(StoryAccount account) => LabelFold.Of(NearPairsCommand.KeyOf(account), Halves) == 0;

    private static void Draw(IEnumerable<StoryAccount> accounts, string output, int count, Random random)
    {
        Directory.CreateDirectory(output);
        var hardenings = new List<Candidate>();
        var figures = new List<Candidate>();
        foreach (StoryAccount account in accounts)
        {
            hardenings.AddRange(OnePerReports(Hardenings(account), random));
            figures.AddRange(OnePerReports(Figures(account), random));
        }

        Write(Path.Combine(output, "hardenings"), hardenings, count, random);
        Write(Path.Combine(output, "figures"), figures, count, random);
    }

    /// <summary>One pair of each two reports, by chance, and no more than two of a story.</summary>
    private static IEnumerable<Candidate> OnePerReports(IEnumerable<Candidate> found, Random random)
    {
        Candidate[] all = [.. found];
        random.Shuffle(all);
        return all.OrderByDescending(row => row.Score >= 0.75).DistinctBy(row => (row.Before.Input.Index, row.After.Input.Index)).Take(2);
    }

    private static IEnumerable<Candidate> Hardenings(StoryAccount account)
    {
        var matcher = new PropositionMatcher(PairModel.Shared, account.Words);
        foreach (Proposition after in account.Propositions.Where(clause => clause.Statement is null && OwnVoice.IsMain(clause)))
        {
            foreach (Proposition before in account.Propositions.Where(clause => clause.Input != after.Input && clause.Statement is { IsSpeech: true, Stance: Stance.Asserts or Stance.Confirms } && !(after.Input.Days.To < clause.Input.Days.From)))
            {
                if (matcher.Score(before, after) is >= Least and var score)
                {
                    yield return new Candidate(before, after, before.Span, after.Span, score, "");
                }
            }
        }
    }

    private static IEnumerable<Candidate> Figures(StoryAccount account)
    {
        var matcher = new PropositionMatcher(PairModel.Shared, account.Words);
        var comparer = new FigureComparer(StoryLexicon.Shared, account.Words);
        Proposition[] counting = [.. account.Propositions.Where(clause => clause.Quantities.Count > 0)];
        for (int i = 0; i < counting.Length; i++)
        {
            for (int j = i + 1; j < counting.Length; j++)
            {
                (Proposition one, Proposition two) = (counting[i], counting[j]);
                if (one.Input == two.Input || matcher.Score(one, two) is not (>= Least and var score))
                {
                    continue;
                }

                foreach (Quantity first in one.Quantities)
                {
                    foreach (Quantity second in two.Quantities.Where(second => second.Unit == first.Unit && second.Number != first.Number))
                    {
                        yield return new Candidate(one, two, first.Span, second.Span, score, $"{first.Value} {first.Unit} {second.Value} {(comparer.AreOfOne(one, first, two, second) ? comparer.Differ(one, first, two, second) ? "DIFFER" : "of one" : "-")}");
                    }
                }
            }
        }
    }

    private static void Write(string path, List<Candidate> found, int count, Random random)
    {
        Candidate[] drawn = [.. found];
        random.Shuffle(drawn);
        int sure = drawn.Count(row => row.Score >= 0.75);
        Console.WriteLine($"{Path.GetFileName(path)}: {drawn.Length} to draw from, {sure} of .75 or more");
        Candidate[] taken = [.. drawn.Where(row => row.Score >= 0.75).Take(2 * count / 3), .. drawn.Where(row => row.Score < 0.75).Take(count - (2 * count / 3))];
        random.Shuffle(taken);
        File.WriteAllLines(path + ".tsv", taken.Select(row => $"{Place(row.Before, row.First)}\t{Place(row.After, row.Second)}"));
        File.WriteAllLines(path + ".txt", taken.Select((row, i) => string.Create(CultureInfo.InvariantCulture, $"#{i + 1} {row.Score:0.00} {row.Note}\n  A [{ClauseRow.Voice(row.Before)}] {Context(row.Before, row.First)}\n  B [{ClauseRow.Voice(row.After)}] {Context(row.After, row.Second)}")));
    }

    private static string Place(Proposition proposition, TextSpan span)
    {
        SourceSpan place = proposition.Input.Article.ToSource(span);
        return $"{proposition.Input.Article.Id}\t{place.Start}\t{place.End}";
    }

    private static string Context(Proposition proposition, TextSpan span)
    {
        string text = proposition.Input.Article.Text;
        int start = Math.Max(0, span.Start - Around), end = Math.Min(text.Length, span.End + Around);
        return $"{proposition.Input.Article.Outlet?.Value} {proposition.Input.Days.From:yyyy-MM-dd} …{text[start..span.Start]}[[{text[span.Start..span.End]}]]{text[span.End..end]}…".ReplaceLineEndings(" / ");
    }

    private sealed record Candidate(Proposition Before, Proposition After, TextSpan First, TextSpan Second, double Score, string Note);
}
