using System.CommandLine;
using Readout.Ingest;
using Readout.Stories;
using Readout.Stories.Claims;

namespace Readout.Train.Stories;

/// <summary><c>show-claims</c>: prints the clauses that were read from reports, grouped into claims, and why a pair was or was not joined. For reading errors by eye.</summary>
internal static class ShowClaimsCommand
{
    private const int Longest = 150;

    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files or folders." };
        var like = new Option<string?>("--like") { Description = "Only clauses with these words, and the score of every pair of them." };
        var command = new Command("show-claims", "Prints the clauses of reports grouped into claims, with family, actor, target, people and days.") { paths, like };
        command.SetAction(parsed => Show(parsed.GetValue(paths)!, parsed.GetValue(like)));
        return command;
    }

    private static int Show(string[] paths, string? like)
    {
        var articles = new ArticleReader();
        var reader = new Reader();
        var builder = new StoryBuilder(reader.Redate);
        foreach (Report report in new ReportReader().Read(paths).Select(reading => reading.Report).OfType<Report>())
        {
            builder.Add(reader.Read(articles.Read(report)));
        }

        builder.Build();
        foreach (StoryAccount account in builder.Accounts)
        {
            Console.WriteLine($"=== {account.Story.Title}");
            if (like is null)
            {
                Groups(account);
            }
            else
            {
                Pairs([.. account.Propositions.Where(proposition => proposition.Text.Contains(like, StringComparison.OrdinalIgnoreCase))], account);
            }
        }

        return 0;
    }

    private static void Groups(StoryAccount account)
    {
        foreach (ClaimDraft draft in account.Claims)
        {
            Console.WriteLine($"--- {draft.Claim!.Id} {draft.Claim.Status} {draft.Claim.Reports}/{draft.Claim.Independent} {draft.Claim.Confidence:0.00} {draft.Claim.Text.ReplaceLineEndings(" ")}");
            foreach (Proposition proposition in draft.Propositions)
            {
                Console.WriteLine("  " + Line(proposition, account));
            }

            foreach ((StoryInput input, Statement statement, Stance stance, _) in draft.Reactions)
            {
                Console.WriteLine($"  reaction {input.Article.Id} {statement.Id} {stance} {string.Join(" … ", statement.Cue.Concat(statement.Content).Select(input.Article.TextOf)).ReplaceLineEndings(" ")}");
            }
        }
    }

    private static void Pairs(Proposition[] found, StoryAccount account)
    {
        for (int i = 0; i < found.Length; i++)
        {
            Console.WriteLine($"{i,3} {Line(found[i], account)}");
        }

        var matcher = new PropositionMatcher(PairModel.Shared, account.Words);
        for (int i = 0; i < found.Length; i++)
        {
            Console.WriteLine($"{i,3} {string.Join(' ', found.Select(other => $"{matcher.Score(found[i], other),5:0.00}"))}");
        }
    }

    private static string Line(Proposition proposition, StoryAccount account)
    {
        string Named(string? id) => id is null ? "-" : account.People[id].Name;
        string text = proposition.Text.ReplaceLineEndings(" ");
        return $"{proposition.Input.Article.Id} {proposition.Statement?.Id ?? "own"} {proposition.Statement?.Stance.ToString() ?? ""} f{proposition.Family}"
            + $"{(proposition.IsNegative ? " NOT" : "")} {Named(proposition.Actor)} > {Named(proposition.Target)} {proposition.From:MM-dd}..{proposition.To:MM-dd}"
            + $" {{{string.Join(", ", proposition.People.Select(Named))}}} {(text.Length > Longest ? text[..Longest] + "…" : text)}";
    }
}
