using System.CommandLine;
using System.Globalization;
using Readout.Stories;
using Readout.Stories.Claims;

namespace Readout.Train.Stories;

/// <summary>
/// <c>disputes</c>: draws disputed claims of the stories of a stream of reports, for judging by hand whether two sides really contradict each other. A row has the claim's
/// places and what is known of the likeliest contrary pair; the words go to another file, which is for the reader's eyes and not for the repository.
/// </summary>
internal static class DisputesCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files or folders of reports.", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "out/disputes" };
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 100 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var leave = new Option<string[]>("--leave") { Description = "Files of labels or judgements: claims with evidence in a report that one of them names are left out.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var alone = new Option<bool>("--alone") { Description = "Of the stories of one report, not of those of several." };
        var kept = new Option<string?>("--kept") { Description = "Folder where what was read of each report is kept, and taken from at the next draw." };
        var stories = new Option<string?>("--stories") { Description = "Instead of paths: a corpus of reports with the story of each (gzipped rows of id, story, text); its training part." };
        var most = new Option<int>("--most") { DefaultValueFactory = _ => int.MaxValue, Description = "How many of these stories are read." };
        var command = new Command("disputes", "Draws disputed claims of reports for judging by hand.") { paths, output, count, seed, leave, alone, kept, stories, most };
        command.SetAction(parsed =>
        {
            var random = new Random(parsed.GetValue(seed));
            IReadOnlyList<StoryAccount> accounts = parsed.GetValue(stories) is { } table ? Told(table, parsed.GetValue(most), random) : AccountsOf(parsed.GetValue(paths)!, parsed.GetValue(kept));
            Draw(accounts, parsed.GetValue(output)!, parsed.GetValue(count), random, Named(parsed.GetValue(leave)!), parsed.GetValue(alone));
        });
        return command;
    }

    /// <summary>The reports that files of labels or judgements name: the first column, and the fourth of judged disputes.</summary>
    private static HashSet<string> Named(string[] files) =>
        [.. files.SelectMany(File.ReadLines).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).SelectMany(row => row.Length > 6 ? new[] { row[0], row[3] } : [row[0]])];

    /// <summary>The accounts of a corpus that says which reports are one story.</summary>
    private static IReadOnlyList<StoryAccount> Told(string table, int most, Random random)
    {
        StoryRow[][] groups = [.. StoryCorpus.Read(table).Where(row => row.Split is "" or "train").GroupBy(row => row.Story).Select(group => group.ToArray()).Where(group => group.Length > 1)];
        random.Shuffle(groups);
        return [.. groups.Take(most).AsParallel().AsOrdered().Select(group => LabelledStories.AccountOf([.. group.Select(row => row.ToArticle())], PairModel.Shared)).OfType<StoryAccount>()];
    }

    private static IReadOnlyList<StoryAccount> AccountsOf(string[] paths, string? kept)
    {
        var builder = new StoryBuilder(new Reader().Redate);
        foreach (Annotations read in KeptAnnotations.Read(paths, kept))
        {
            builder.Add(read);
        }

        builder.Build();
        return builder.Accounts;
    }

    /// <summary>Draws disputed claims of the stories of several reports, or of those of one.</summary>
    internal static void Draw(IReadOnlyList<StoryAccount> accounts, string output, int count, Random random, HashSet<string> left, bool areAlone)
    {
        (StoryAccount Account, ClaimDraft Draft)[] disputed = [.. accounts.Where(account => account.Story.ArticleIds.Length > 1 != areAlone)
            .SelectMany(account => account.Claims.Where(draft => draft.Claim!.Status == ClaimStatus.Disputed).Select(draft => (account, draft)))];
        Console.WriteLine($"{accounts.Count(account => account.Story.ArticleIds.Length > 1 != areAlone)} stories of {(areAlone ? "one report" : "several reports")}, {disputed.Length} disputed claims in them, {disputed.Count(row => Likeliest(row.Account, row.Draft) is null)} without a contrary pair");
        disputed = [.. disputed.Where(row => !row.Draft.Claim!.Positions.Any(position => position.Evidence.Any(evidence => left.Contains(evidence.Where.ArticleId))))];
        Console.WriteLine($"{disputed.Length} of them in no report that is left out");
        random.Shuffle(disputed);
        Directory.CreateDirectory(output);
        using var places = new StreamWriter(Path.Combine(output, "places.tsv"));
        using var words = new StreamWriter(Path.Combine(output, "words.txt"));
        int number = 0;
        foreach ((StoryAccount account, ClaimDraft draft) in disputed.Take(count))
        {
            if (Likeliest(account, draft) is not { } pair)
            {
                continue;
            }

            number++;
            places.WriteLine(string.Join('\t', number, ClauseRow.Place(pair.Side), ClauseRow.Place(pair.Against), pair.Kind, pair.Score.ToString("0.000", CultureInfo.InvariantCulture),
                pair.Side.Family == pair.Against.Family && pair.Side.Family >= 0 ? "family" : "-", draft.Propositions.Length));
            words.WriteLine($"#{number} {pair.Kind} {pair.Score:0.00}\n  A [{ClauseRow.Voice(pair.Side)}] {ClauseRow.Place(pair.Side)}: {pair.Side.Text.ReplaceLineEndings(" ")}\n  B [{ClauseRow.Voice(pair.Against)}] {ClauseRow.Place(pair.Against)}: {pair.Against.Text.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>The pair of contradicting clauses that is likeliest one proposition, else the first clause with a reaction that denies it; <c>null</c> where the sides were brought together by others.</summary>
    private static (Proposition Side, Proposition Against, string Kind, double Score)? Likeliest(StoryAccount account, ClaimDraft draft)
    {
        var matcher = new PropositionMatcher(PairModel.Shared, account.Words);
        var contradictions = new ContradictionReader(account.People, StoryLexicon.Shared, account.Words);
        Stance StanceOf(Proposition proposition) => PositionBuilder.Compose(proposition.Stance, proposition.IsNegative != draft.IsNegative);
        Proposition[] told = [.. draft.Propositions.Where(proposition => proposition.Statement is not { IsSpeech: false })];
        (Proposition Side, Proposition Against, string Kind, double Score)? best = null;
        foreach (Proposition against in told.Where(proposition => StanceOf(proposition) == Stance.Denies))
        {
            foreach (Proposition side in told.Where(proposition => StanceOf(proposition) is Stance.Asserts or Stance.Confirms && (proposition.Input != against.Input || !proposition.Span.Overlaps(against.Span)) && contradictions.AreOpposed(proposition, against)))
            {
                double score = matcher.Score(side, against);
                if (best is null || score > best.Value.Score)
                {
                    best = (side, against, against.Statement?.Stance == Stance.Denies ? "denial" : "negation", score);
                }
            }
        }

        foreach ((StoryInput input, Statement statement, _, Proposition? meant) in draft.Reactions.Where(reaction => reaction.Stance == Stance.Denies))
        {
            if (best is null && (meant ?? told.FirstOrDefault()) is { } side)
            {
                TextSpan[] parts = [.. statement.Cue, .. statement.Content];
                best = (side, side with { Input = input, Statement = statement, Span = new TextSpan(parts.Min(part => part.Start), parts.Max(part => part.End)) }, "reaction", 1);
            }
        }

        foreach ((StoryInput input, TextSpan place, _) in draft.Refutations.Where(refutation => refutation.Stance == Stance.Denies))
        {
            if (best is null && told.Where(side => side.Input == input && side.Statement is not null).MinBy(side => Math.Min(Math.Abs(side.Span.Start - place.End), Math.Abs(place.Start - side.Span.End))) is { } side)
            {
                best = (side, side with { Statement = null, Span = place }, "own voice", 1);
            }
        }

        return best;
    }
}
