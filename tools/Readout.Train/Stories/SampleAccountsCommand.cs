using System.CommandLine;
using System.Globalization;
using Readout.Stories;
using Readout.Stories.Claims;

namespace Readout.Train.Stories;

/// <summary>
/// <c>sample-accounts</c>: draws what accounts say of two reports at a time (what one hardened, a figure that differs, a quotation that drifted, a clause that supports a claim, two places of a claim that is called corroborated), for
/// judging by hand. Of each kind the places go to one file and the words to another, which is for the reader's eyes and not for the repository.
/// </summary>
internal static class SampleAccountsCommand
{
    private const int Around = 260;

    public static Command Create()
    {
        var corpora = new Option<string>("--corpora") { DefaultValueFactory = _ => "../shared/corpora" };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "out/accounts" };
        var neus = new Option<int>("--neus") { DefaultValueFactory = _ => 300, Description = "Number of stories of NeuS." };
        var reports = new Option<int>("--load") { DefaultValueFactory = _ => 3000, Description = "Number of reports of load-8k, in a row by day." };
        var ecb = new Option<bool>("--ecb") { Description = "The stories of the training part of ECB+ too, without the topics of the keys." };
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 40, Description = "Number drawn of each kind." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var leave = new Option<string[]>("--leave") { DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true, Description = "Labels whose stories are left out." };
        var command = new Command("sample-accounts", "Draws hardenings, changed figures, altered quotations, supporting clauses and places of corroborated claims for judging by hand.") { corpora, output, neus, reports, ecb, count, seed, leave };
        command.SetAction(parsed => Draw(
            Path.Combine(parsed.GetValue(corpora)!, "stories"), parsed.GetValue(output)!, parsed.GetValue(neus), parsed.GetValue(reports), parsed.GetValue(count), parsed.GetValue(ecb), new Random(parsed.GetValue(seed)), [.. parsed.GetValue(leave)!.SelectMany(ClausePair.Read).SelectMany(pair => (string[])[pair.Story, pair.First.ArticleId, pair.Second.ArticleId])]));
        return command;
    }

    private static void Draw(string folder, string output, int stories, int reports, int count, bool isWithEcb, Random random, HashSet<string> left)
    {
        Directory.CreateDirectory(output);
        StoryRow[][] groups = [.. StoryCorpus.Read(Path.Combine(folder, "neus-train.jsonl.gz")).GroupBy(row => row.Story).Select(group => group.ToArray())];
        random.Shuffle(groups);
        StoryRow[] load = [.. StoryCorpus.Read(Path.Combine(folder, "load-8k.jsonl.gz"))];
        int first = random.Next(Math.Max(1, load.Length - reports));
        var found = new Dictionary<string, List<(string Places, string Words)>>();
        string[] aside = ["2", "3", "8", "11", "13", "18", "22", "33"]; // topics of the keys
        StoryRow[][] ecb = [.. StoryCorpus.Read(Path.Combine(folder, "ecb-plus-dev.jsonl.gz")).Where(row => row.Split == "train" && !aside.Contains(row.Id.Split('_')[0])).GroupBy(row => row.Story).Select(group => group.ToArray())];
        foreach (StoryRow[] group in groups.Take(stories).Concat(isWithEcb ? ecb : []).Append([.. load.Skip(first).Take(reports)]).Where(group => group.Length > 1 && !left.Contains(group[0].Story)))
        {
            (StoryBuilder builder, Dictionary<string, Article> articles) = Build(group);
            foreach (StoryAccount account in builder.Accounts.Where(account => account.Story.ArticleIds.Length > 1 && !account.Story.ArticleIds.Any(left.Contains)))
            {
                Changes(account, articles, found);
                Support(account, found);
                Corroborated(account, found, random);
            }
        }

        foreach ((string kind, List<(string Places, string Words)> rows) in found)
        {
            Console.WriteLine($"{kind}: {rows.Count}");
            (string Places, string Words)[] drawn = [.. rows];
            random.Shuffle(drawn);
            File.WriteAllLines(Path.Combine(output, kind + ".tsv"), drawn.Take(count).Select((row, i) => $"{i + 1}\t{row.Places}"));
            File.WriteAllLines(Path.Combine(output, kind + ".txt"), drawn.Take(count).Select((row, i) => $"#{i + 1} {row.Words}"));
        }
    }

    private static (StoryBuilder Builder, Dictionary<string, Article> Articles) Build(StoryRow[] rows)
    {
        var reader = new Reader();
        var builder = new StoryBuilder(reader.Redate);
        foreach (Annotations read in rows.AsParallel().AsOrdered().Select(row => reader.Read(row.ToArticle())))
        {
            builder.Add(read);
        }

        return (builder, builder.Build().Articles.ToDictionary(article => article.Article.Id, article => article.Article));
    }

    private static void Changes(StoryAccount account, Dictionary<string, Article> articles, Dictionary<string, List<(string, string)>> found)
    {
        foreach (Change change in account.Story.Changes.Where(change => change.Kind is ChangeKind.Hardened or ChangeKind.FigureChanged or ChangeKind.QuoteDrift && change.Evidence.Length > 1))
        {
            (Evidence before, Evidence after) = (change.Evidence[0], change.Evidence[^1]);
            Add(found, change.Kind.ToString(), $"{Place(articles, before)}\t{Place(articles, after)}", $"{change.Text.ReplaceLineEndings(" ")}\n  A {Context(articles, before)}\n  B {Context(articles, after)}");
        }
    }

    private static void Support(StoryAccount account, Dictionary<string, List<(string, string)>> found)
    {
        var matcher = new PropositionMatcher(PairModel.Shared, account.Words);
        foreach (ClaimDraft draft in account.Claims)
        {
            foreach (Proposition part in draft.Propositions.Where(proposition => proposition.IsPart))
            {
                if (draft.Propositions.Where(other => other.Input != part.Input).MaxBy(other => matcher.Score(part, other)) is { } other)
                {
                    (float forth, float back) = ContentWords.Covered(part.Content, other.Content, account.Words);
                    Add(found, "Support", $"{ClauseRow.Place(part)}\t{ClauseRow.Place(other)}", string.Create(
                        CultureInfo.InvariantCulture, $"score {matcher.Score(part, other):0.00} words {forth:0.00} {back:0.00} of {part.Content.Length} {other.Content.Length}{(other.IsPart ? " both parts" : "")}\n  A [{ClauseRow.Voice(part)}] {part.Text.ReplaceLineEndings(" ")}\n  B [{ClauseRow.Voice(other)}] {other.Text.ReplaceLineEndings(" ")}"));
                }
            }
        }
    }

    /// <summary>Of each claim that two reports tell, two of the places, by chance.</summary>
    private static void Corroborated(StoryAccount account, Dictionary<string, List<(string, string)>> found, Random random)
    {
        var matcher = new PropositionMatcher(PairModel.Shared, account.Words);
        foreach (ClaimDraft draft in account.Claims.Where(draft => draft.Claim!.Status == ClaimStatus.Corroborated))
        {
            Proposition[] told = [.. draft.Propositions.Where(proposition => !proposition.IsDenial)];
            (Proposition One, Proposition Two)[] pairs = [.. told.SelectMany(one => told.Where(two => string.CompareOrdinal(one.Input.Article.Id, two.Input.Article.Id) < 0).Select(two => (one, two)))];
            if (pairs.Length > 0)
            {
                (Proposition one, Proposition two) = pairs[random.Next(pairs.Length)];
                Add(found, "Corroborated", $"{ClauseRow.Place(one)}\t{ClauseRow.Place(two)}", string.Create(
                    CultureInfo.InvariantCulture, $"score {matcher.Score(one, two):0.00} confidence {draft.Claim!.Confidence:0.00} of {told.Length} family {one.Family} {two.Family}\n  A [{ClauseRow.Voice(one)}] {one.Text.ReplaceLineEndings(" ")}\n  B [{ClauseRow.Voice(two)}] {two.Text.ReplaceLineEndings(" ")}"));
            }
        }
    }

    private static void Add(Dictionary<string, List<(string, string)>> found, string kind, string places, string words)
    {
        if (!found.TryGetValue(kind, out List<(string, string)>? rows))
        {
            found[kind] = rows = [];
        }

        rows.Add((places, words));
    }

    private static string Place(Dictionary<string, Article> articles, Evidence where)
    {
        SourceSpan span = articles[where.ArticleId].ToSource(where.Span);
        return $"{where.ArticleId}\t{span.Start}\t{span.End}";
    }

    private static string Context(Dictionary<string, Article> articles, Evidence where)
    {
        string text = articles[where.ArticleId].Text;
        int start = Math.Max(0, where.Span.Start - Around), end = Math.Min(text.Length, where.Span.End + Around);
        return $"{articles[where.ArticleId].Outlet?.Value} …{text[start..where.Span.Start]}[[{text[where.Span.Start..where.Span.End]}]]{text[where.Span.End..end]}…".ReplaceLineEndings(" / ");
    }
}
