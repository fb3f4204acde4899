using System.CommandLine;
using Readout.Language;
using Readout.Stories;
using Readout.Stories.Claims;

namespace Readout.Train.Stories;

/// <summary>
/// <c>claim-pairs</c>: draws pairs of clauses of one story for labelling by hand: the likeliest by shared words, families and people, some that are near them, and
/// some by chance. Writes their places to one file and their words to another, which is for the reader's eyes and not for the repository.
/// </summary>
internal static class ClaimPairsCommand
{
    private const int MostArticles = 5;

    public static Command Create()
    {
        var corpora = new Option<string>("--corpora") { DefaultValueFactory = _ => "../shared/corpora" };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "out/claim-pairs" };
        var stories = new Option<int>("--stories") { DefaultValueFactory = _ => 60 };
        var each = new Option<int>("--each") { DefaultValueFactory = _ => 20 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 5 };
        var leave = new Option<string[]>("--leave") { Description = "Stories to leave out.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("claim-pairs", "Draws pairs of clauses of NeuS and of the training part of ECB+ for labelling by hand.") { corpora, output, stories, each, seed, leave };
        command.SetAction(parsed => Draw(
            Path.Combine(parsed.GetValue(corpora)!, "stories"), parsed.GetValue(output)!, parsed.GetValue(stories), parsed.GetValue(each), new Random(parsed.GetValue(seed)), [.. parsed.GetValue(leave) ?? []]));
        return command;
    }

    private static void Draw(string folder, string output, int count, int each, Random random, HashSet<string> left)
    {
        StoryRow[][] neus = Groups(StoryCorpus.Read(Path.Combine(folder, "neus-train.jsonl.gz")), 3);
        StoryRow[][] ecb = Groups(StoryCorpus.Read(Path.Combine(folder, "ecb-plus-dev.jsonl.gz")).Where(row => row.Split == "train"), 3);
        random.Shuffle(neus);
        random.Shuffle(ecb);
        Directory.CreateDirectory(output);
        using var places = new StreamWriter(Path.Combine(output, "places.tsv"));
        using var words = new StreamWriter(Path.Combine(output, "words.txt"));
        int number = 0;
        foreach (StoryRow[] story in neus.Take(count * 2 / 3).Concat(ecb.Take(count / 3)).Where(story => !left.Contains(story[0].Story)))
        {
            Proposition[] propositions = Read(story);
            foreach ((Proposition one, Proposition two) in Choose(propositions, each, random))
            {
                number++;
                places.WriteLine(string.Join('\t', number, story[0].Story, ClauseRow.Place(one), ClauseRow.Place(two)));
                words.WriteLine($"#{number}\n  A [{ClauseRow.Voice(one)}] {Flat(one.Text)}\n     in: {Sentence(one)}\n  B [{ClauseRow.Voice(two)}] {Flat(two.Text)}\n     in: {Sentence(two)}");
            }
        }

        Console.WriteLine($"{number} pairs: {output}");
    }

    private static StoryRow[][] Groups(IEnumerable<StoryRow> rows, int least) =>
        [.. rows.GroupBy(row => row.Story).Where(group => group.Count() >= least).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Take(MostArticles).ToArray())];

    private static Proposition[] Read(StoryRow[] story)
    {
        var reader = new Reader();
        var builder = new StoryBuilder(reader.Redate);
        foreach (StoryRow row in story)
        {
            builder.Add(reader.Read(row.ToArticle()));
        }

        builder.Build();
        return [.. builder.Accounts.SelectMany(account => account.Propositions)];
    }

    private static IEnumerable<(Proposition One, Proposition Two)> Choose(Proposition[] propositions, int each, Random random)
    {
        var table = new WordTable(PairModel.Shared.Common);
        ContentWord[][] words = [.. propositions.Select(proposition => ContentWords.Read(proposition.Input.Annotations, proposition.Span, table))];
        var pairs = new List<(double Score, int One, int Two)>();
        for (int i = 0; i < propositions.Length; i++)
        {
            for (int j = i + 1; j < propositions.Length; j++)
            {
                Proposition one = propositions[i], two = propositions[j];
                bool isSameArticle = one.Input.Article.Id == two.Input.Article.Id;
                if (words[i].Length == 0 || words[j].Length == 0 || (isSameArticle && one.Span.Overlaps(two.Span)))
                {
                    continue;
                }

                (float forth, float back) = ContentWords.Covered(words[i], words[j], table);
                float covered = (MathF.Max(forth, back) * 0.5f) + ((forth + back) * 0.25f);
                bool isFamily = one.Family >= 0 && one.Family == two.Family;
                pairs.Add((covered + (isFamily ? 0.2 : 0) + (one.People.Intersect(two.People).Any() ? 0.1 : 0) - (isSameArticle ? 0.15 : 0), i, j));
            }
        }

        (double Score, int One, int Two)[] ranked = [.. pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.One).ThenBy(pair => pair.Two)];
        // Pairs in the same words need no label; each clause stands in few pairs, so that the sample is broad.
        var used = new Dictionary<string, int>();
        int taken = 0;
        foreach ((double score, int one, int two) in ranked.Where(pair => pair.Score < 1.25))
        {
            bool isNear = taken >= each * 3 / 5;
            string first = ClauseRow.Place(propositions[one]), second = ClauseRow.Place(propositions[two]), pair = $"{first} {second}";
            if (taken >= each || used.GetValueOrDefault(first) >= 2 || used.GetValueOrDefault(second) >= 2 || !used.TryAdd(pair, 1) || (isNear && random.NextDouble() > 0.04))
            {
                continue;
            }

            used[first] = used.GetValueOrDefault(first) + 1;
            used[second] = used.GetValueOrDefault(second) + 1;
            taken++;
            yield return random.Next(2) == 0 ? (propositions[one], propositions[two]) : (propositions[two], propositions[one]);
        }
    }

    private static string Sentence(Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        int first = tokens.SentenceOf[tokens.TokenAt(proposition.Span.Start)];
        return Flat(proposition.Input.Article.TextOf(tokens.SentenceSpan(first)));
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
