using System.CommandLine;
using System.Text;
using Readout.Ingest;
using Readout.Stories;
using Readout.Stories.Claims;

namespace Readout.Train.Stories;

/// <summary>
/// <c>evaluate-denials</c>: of denials that a reader found in the news, with what they deny, how many come out as a disputed claim that holds both places on opposite sides, and how many of
/// what no report tells are tied to something nevertheless.
/// </summary>
internal static class EvaluateDenialsCommand
{
    public static Command Create()
    {
        var labels = new Option<string>("--labels") { DefaultValueFactory = _ => "tools/Readout.Train/Stories/Labels/contested.tsv" };
        var corpora = new Option<string>("--corpora") { DefaultValueFactory = _ => "../shared/corpora" };
        var kept = new Option<string?>("--kept") { Description = "Folder where what was read of each whole article is kept." };
        var errors = new Option<bool>("--errors") { Description = "Print what became of those that were missed, of the half that may be read." };
        var command = new Command("evaluate-denials", "Counts denials of the news that become a dispute with what they deny.") { labels, corpora, kept, errors };
        command.SetAction(parsed => Run([.. ContestedLabel.Read(parsed.GetValue(labels)!)], Path.Combine(parsed.GetValue(corpora)!, "stories"), parsed.GetValue(kept), parsed.GetValue(errors)));
        return command;
    }

    private static int Run(ContestedLabel[] labels, string folder, string? kept, bool isWithErrors)
    {
        Dictionary<string, StoryAccount> accounts = Accounts(labels, folder, kept);
        foreach (bool isForTuning in new[] { true, false })
        {
            ContestedLabel[][] denials = [.. labels.Where(label => label.IsForTuning == isForTuning).GroupBy(label => (label.ArticleId, label.Denial)).Select(rows => rows.ToArray())];
            ContestedLabel[][] told = [.. denials.Where(rows => rows[0].ToldId is not null)], untold = [.. denials.Where(rows => rows[0].ToldId is null)];
            ContestedLabel[][] missed = [.. told.Where(rows => !rows.Any(row => IsDispute(accounts[row.ArticleId], row)))];
            Console.WriteLine($"{(isForTuning ? "for tuning" : "only counted")}: {told.Length - missed.Length} of {told.Length} denials of something told are disputes with it ({missed.Count(rows => IsDisputed(accounts[rows[0].ArticleId], rows[0]))} others are with something else); {untold.Count(rows => IsDisputed(accounts[rows[0].ArticleId], rows[0]))} of {untold.Length} of nothing told are disputes");
            foreach (ContestedLabel[] rows in isWithErrors && isForTuning ? missed : [])
            {
                Explain(accounts[rows[0].ArticleId], rows);
            }
        }

        return 0;
    }

    /// <summary>The account of each label's story: the texts of a story of NeuS, or a whole article by itself.</summary>
    private static Dictionary<string, StoryAccount> Accounts(ContestedLabel[] labels, string folder, string? kept)
    {
        HashSet<string> ids = [.. labels.Select(label => label.ArticleId)];
        var accounts = new Dictionary<string, StoryAccount>();
        Article[][] stories = [.. StoryCorpus.Read(Path.Combine(folder, "neus-train.jsonl.gz")).GroupBy(row => row.Story).Where(story => story.Any(row => ids.Contains(row.Id))).Select(story => story.Select(row => row.ToArticle()).ToArray())];
        foreach (StoryAccount account in stories.AsParallel().AsOrdered().Select(story => LabelledStories.AccountOf(story, PairModel.Shared)).OfType<StoryAccount>())
        {
            foreach (string id in account.Story.ArticleIds)
            {
                accounts[id] = account;
            }
        }

        using var rows = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', StoryCorpus.Lines(Path.Combine(folder, "load-8k.jsonl.gz")).Where(line => ids.Contains(StoryCorpus.IdOf(line))))));
        Report[] reports = [.. new ReportReader().Read(rows, "load-8k.jsonl").Select(reading => reading.Report).OfType<Report>()];
        foreach (Annotations article in KeptAnnotations.Read(reports, kept))
        {
            var builder = new StoryBuilder(new Reader().Redate);
            builder.Add(article);
            builder.Build();
            accounts[article.Article.Id] = builder.Accounts[0];
        }

        return accounts;
    }

    private static bool IsDispute(StoryAccount account, ContestedLabel label) => account.Claims.Any(draft =>
    {
        bool[] denial = Sides(account, draft, label.ArticleId, label.Denial), told = Sides(account, draft, label.ToldId!, label.Told);
        return draft.Claim!.Status == ClaimStatus.Disputed && ((denial[1] && told[0]) || (denial[0] && told[1]));
    });

    private static bool IsDisputed(StoryAccount account, ContestedLabel label) => account.Claims.Any(draft => draft.Claim!.Status == ClaimStatus.Disputed && Sides(account, draft, label.ArticleId, label.Denial)[1]);

    /// <summary>Whether those who assert a claim, and those who deny it, do so at a place.</summary>
    private static bool[] Sides(StoryAccount account, ClaimDraft draft, string articleId, SourceSpan place)
    {
        return [IsHeldAt(stance => stance is Stance.Asserts or Stance.Confirms), IsHeldAt(stance => stance == Stance.Denies)];

        bool IsHeldAt(Predicate<Stance> side) => draft.Claim!.Positions.Where(position => side(position.Stance)).SelectMany(position => position.Evidence)
            .Any(evidence => evidence.Where.ArticleId == articleId && Covers(ArticleOf(account, articleId), evidence.Where.Span, place));
    }

    /// <summary>Whether two places have half of the shorter one in common.</summary>
    private static bool Covers(Article? article, TextSpan span, SourceSpan place)
    {
        SourceSpan own = article?.ToSource(span) ?? new SourceSpan(span.Start, span.End);
        return 2 * (Math.Min(own.End, place.End) - Math.Max(own.Start, place.Start)) >= Math.Min(own.Length, place.Length);
    }

    private static Article? ArticleOf(StoryAccount account, string id) => account.Propositions.Select(proposition => proposition.Input.Article).FirstOrDefault(article => article.Id == id);

    private static void Explain(StoryAccount account, ContestedLabel[] rows)
    {
        foreach ((string id, SourceSpan place) in rows.Select(row => (row.ToldId!, row.Told)).Prepend((rows[0].ArticleId, rows[0].Denial)))
        {
            if (account.Propositions.Select(proposition => proposition.Input).FirstOrDefault(input => input.Article.Id == id) is not { } input)
            {
                Console.WriteLine($"{id}: nothing was read");
                continue;
            }

            TextSpan[] lines = [.. input.Article.Blocks.Select(block => block.Span).Where(span => Covers(input.Article, span, place))];
            Console.WriteLine($"{(place == rows[0].Denial ? "DENIAL " : "  told ")}{id} {place.Start}: {string.Join(" / ", lines.Select(input.Article.TextOf)).ReplaceLineEndings(" ")}");
            foreach (Statement statement in input.Annotations.Statements.Where(statement => statement.Cue.Concat(statement.Content).Any(part => Covers(input.Article, part, place))))
            {
                Console.WriteLine($"      {statement.Id} {statement.Stance}{(statement.IsSpeech ? "" : " unsaid")} [{Words(input.Article, statement.Source)}] {Words(input.Article, statement.Cue)}: {Words(input.Article, statement.Content)}");
            }

            foreach (Proposition clause in account.Propositions.Where(clause => clause.Input == input && Covers(input.Article, clause.Span, place)))
            {
                int claim = account.Claims.ToList().FindIndex(draft => draft.Propositions.Any(held => held.Span == clause.Span && held.Input == input));
                Console.WriteLine($"      clause of {clause.Statement?.Id ?? "the outlet"}{(clause.IsDenial ? " NOT" : "")} in claim {claim}: {clause.Text.ReplaceLineEndings(" ")}");
            }
        }
    }

    private static string Words(Article article, IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(article.TextOf)).ReplaceLineEndings(" ");
}
