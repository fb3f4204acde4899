using System.CommandLine;
using System.Globalization;
using Readout.Ingest;
using Readout.Language;
using Readout.Stories;
using Readout.Stories.Claims;

namespace Readout.Train.Stories;

/// <summary>
/// <c>near-pairs</c>: draws pairs of clauses of one story for labelling by hand where labels teach most: near the line of the model that ships, some sure ones, and pairs of which
/// only one side denies. Places go to one file and words to another, which is for the reader's eyes and not for the repository.
/// </summary>
internal sealed class NearPairsCommand
{
    private const double LeastLikely = 0.4;

    private readonly Random _random;
    private readonly Dictionary<string, int> _used = [];
    private readonly int _each;
    private readonly bool _isWithParts;
    private readonly bool _isOfPartners;

    private NearPairsCommand(int seed, int each, bool isWithParts, bool isOfPartners)
    {
        _random = new Random(seed);
        (_each, _isWithParts, _isOfPartners) = (each, isWithParts, isOfPartners);
    }

    public static Command Create()
    {
        var reports = new Argument<string[]>("paths") { Description = "Files or folders of reports; none for NeuS.", Arity = ArgumentArity.ZeroOrMore };
        var corpora = new Option<string>("--corpora") { DefaultValueFactory = _ => "../shared/corpora" };
        var labels = new Option<string[]>("--leave") { DefaultValueFactory = _ => ClaimTrainer.Labels, Description = "Labels whose stories are left out.", AllowMultipleArgumentsPerToken = true };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "out/near-pairs" };
        var stories = new Option<int>("--stories") { DefaultValueFactory = _ => 100 };
        var each = new Option<int>("--each") { DefaultValueFactory = _ => 4 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 7 };
        var parts = new Option<bool>("--parts") { Description = "Of each pair one at least is a clause of a longer sentence." };
        var partners = new Option<bool>("--partners") { Description = "Each clause with the likeliest one of another article that is not likely, where that holds both ways." };
        var command = new Command("near-pairs", "Draws pairs of clauses near the model's line for labelling by hand.") { reports, corpora, labels, output, stories, each, seed, parts, partners };
        command.SetAction(parsed =>
        {
            HashSet<string> left = [.. parsed.GetValue(labels)!.SelectMany(ClausePair.Read).Select(pair => pair.Story)];
            var drawer = new NearPairsCommand(parsed.GetValue(seed), parsed.GetValue(each), parsed.GetValue(parts), parsed.GetValue(partners));
            IEnumerable<StoryAccount> accounts = parsed.GetValue(reports) is { Length: > 0 } paths ? drawer.OfReports(paths, left, parsed.GetValue(stories))
                : drawer.OfNeus(Path.Combine(parsed.GetValue(corpora)!, "stories"), left, parsed.GetValue(stories));
            drawer.Draw(accounts, parsed.GetValue(output)!);
        });
        return command;
    }

    /// <summary>The key of a story of reports: the first of its ids.</summary>
    public static string KeyOf(StoryAccount account) => account.Story.ArticleIds.Order(StringComparer.Ordinal).First();

    /// <summary>Half of the stories of reports are for labels; the other half stays for measuring.</summary>
    private static bool IsForLabels(StoryAccount account) => LabelFold.Of(KeyOf(account), 2) == 0;

    private StoryAccount[] OfReports(string[] paths, HashSet<string> left, int count)
    {
        var articles = new ArticleReader();
        var reader = new Reader();
        var builder = new StoryBuilder(reader.Redate);
        foreach (Annotations read in new ReportReader().Read(paths).Select(reading => reading.Report).OfType<Report>().AsParallel().AsOrdered().Select(report => reader.Read(articles.Read(report))))
        {
            builder.Add(read);
        }

        builder.Build();
        StoryAccount[] several = [.. builder.Accounts.Where(account => account.Story.ArticleIds.Length is > 1 and <= LabelledStories.MostArticles && IsForLabels(account) && !left.Contains(KeyOf(account)))];
        _random.Shuffle(several);
        return several[..Math.Min(count, several.Length)];
    }

    private List<StoryAccount> OfNeus(string folder, HashSet<string> left, int count)
    {
        StoryRow[][] stories = [.. StoryCorpus.Read(Path.Combine(folder, "neus-train.jsonl.gz")).GroupBy(row => row.Story).Where(story => story.Count() > 2 && !left.Contains(story.Key))
            .OrderBy(story => story.Key, StringComparer.Ordinal).Select(story => story.ToArray())];
        _random.Shuffle(stories);
        return [.. stories.Take(count).AsParallel().AsOrdered().Select(story => LabelledStories.AccountOf([.. story.Select(row => row.ToArticle())], PairModel.Shared)!)];
    }

    private void Draw(IEnumerable<StoryAccount> accounts, string output)
    {
        Directory.CreateDirectory(output);
        using var places = new StreamWriter(Path.Combine(output, "places.tsv"));
        using var words = new StreamWriter(Path.Combine(output, "words.txt"));
        int number = 0;
        foreach (StoryAccount account in accounts)
        {
            foreach ((Proposition one, Proposition two, double score) in Choose(account))
            {
                number++;
                bool isOpposed = one.IsDenial != two.IsDenial;
                places.WriteLine(string.Join('\t', number, KeyOf(account), ClauseRow.Place(one), ClauseRow.Place(two), score.ToString("0.000", CultureInfo.InvariantCulture), isOpposed ? "opposed" : "-"));
                words.WriteLine($"#{number}{(isOpposed ? " !!" : "")}\n{Lines('A', one)}\n{Lines('B', two)}");
            }
        }

        Console.WriteLine($"{number} pairs: {output}");
    }

    private IEnumerable<(Proposition One, Proposition Two, double Score)> Choose(StoryAccount account)
    {
        var matcher = new PropositionMatcher(PairModel.Shared, account.Words);
        var pairs = new List<(Proposition One, Proposition Two, double Score)>();
        Proposition[] clauses = [.. _isWithParts ? account.Parts : [], .. account.Propositions];
        for (int i = 0; i < (_isWithParts ? account.Parts.Count : clauses.Length); i++)
        {
            for (int j = i + 1; j < clauses.Length; j++)
            {
                Proposition one = clauses[i], two = clauses[j];
                bool isSameArticle = one.Input == two.Input;
                if ((isSameArticle && one.Whole.Overlaps(two.Whole)) || string.Equals(one.Text, two.Text, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                if (matcher.Score(one, two) is > 0.02 and var score && (!isSameArticle || one.IsDenial != two.IsDenial || _random.Next(4) == 0))
                {
                    pairs.Add(_random.Next(2) == 0 ? (one, two, score) : (two, one, score));
                }
            }
        }

        if (_isOfPartners)
        {
            return [.. Take(Partners(pairs), _each)];
        }

        (Proposition One, Proposition Two, double Score)[] mixed = [.. pairs];
        _random.Shuffle(mixed);
        return [.. Take(mixed.Where(pair => pair.One.IsDenial != pair.Two.IsDenial && pair.Score >= 0.15), Math.Max(1, _each / 2)),
            .. Take(mixed.Where(pair => pair.One.IsDenial == pair.Two.IsDenial && pair.Score is >= 0.15 and <= 0.85), _each),
            .. Take(mixed.Where(pair => pair.One.IsDenial == pair.Two.IsDenial && pair.Score > 0.85), _random.Next(2)),
            .. Take(mixed.Where(pair => pair.One.IsDenial == pair.Two.IsDenial && pair.Score < 0.15), 1)];
    }

    /// <summary>Pairs of two articles each of which is the other's likeliest partner there, and yet not likely, by chance.</summary>
    private (Proposition One, Proposition Two, double Score)[] Partners(IReadOnlyList<(Proposition One, Proposition Two, double Score)> pairs)
    {
        var best = new Dictionary<(int Clause, int Article), double>();
        foreach ((Proposition one, Proposition two, double score) in pairs)
        {
            best[(one.Number, two.Input.Index)] = Math.Max(score, best.GetValueOrDefault((one.Number, two.Input.Index)));
            best[(two.Number, one.Input.Index)] = Math.Max(score, best.GetValueOrDefault((two.Number, one.Input.Index)));
        }

        (Proposition One, Proposition Two, double Score)[] partners = [.. pairs.Where(pair => pair.One.Input != pair.Two.Input && pair.Score < LeastLikely
            && pair.Score == best[(pair.One.Number, pair.Two.Input.Index)] && pair.Score == best[(pair.Two.Number, pair.One.Input.Index)])];
        _random.Shuffle(partners);
        return partners;
    }

    /// <summary>The first pairs whose clauses stand in no other pair yet.</summary>
    private IEnumerable<(Proposition One, Proposition Two, double Score)> Take(IEnumerable<(Proposition One, Proposition Two, double Score)> pairs, int count)
    {
        foreach ((Proposition one, Proposition two, double score) in pairs)
        {
            string first = ClauseRow.Place(one), second = ClauseRow.Place(two);
            if (count > 0 && _used.GetValueOrDefault(first) == 0 && _used.GetValueOrDefault(second) == 0)
            {
                _used[first] = _used[second] = 1;
                count--;
                yield return (one, two, score);
            }
        }
    }

    private static string Lines(char name, Proposition proposition)
    {
        Tokens tokens = proposition.Input.Annotations.Tokens;
        string clause = Flat(proposition.Text), sentence = Flat(proposition.Input.Article.TextOf(tokens.SentenceSpan(tokens.SentenceOf[tokens.TokenAt(proposition.Span.Start)])));
        string line = $"{name} [{ClauseRow.Voice(proposition)}] {clause}";
        return sentence.Length <= clause.Length + 12 ? line : $"{line}\n   in: {sentence.Replace(clause, "~")}";
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
