using System.CommandLine;
using System.Text;
using Readout.Stories;
using Readout.Stories.Claims;

namespace Readout.Train.Stories;

/// <summary>
/// <c>evaluate-rumours</c>: of pairs of reports of which one agrees and one disagrees with a headline (FNC-1; the headline may itself deny), how many accounts of the two hold a claim that one tells and the other denies, or
/// of which one report tells both sides; beside pairs that agree with one headline.
/// </summary>
internal static class EvaluateRumoursCommand
{
    private const int MostOfTopic = 5;

    public static Command Create()
    {
        var corpora = new Option<string>("--corpora") { DefaultValueFactory = _ => "../shared/corpora" };
        var kept = new Option<string?>("--kept") { Description = "Folder where what was read of each report is kept." };
        var errors = new Option<bool>("--errors") { Description = "Print the denials and disputes of the half that may be read." };
        var command = new Command("evaluate-rumours", "Counts disputes between reports of which one disagrees with a headline that the other agrees with.") { corpora, kept, errors };
        command.SetAction(parsed => Run(RumourTopic.Read(Path.Combine(parsed.GetValue(corpora)!, "stance", "fnc1-train.jsonl.gz")), parsed.GetValue(kept), parsed.GetValue(errors)));
        return command;
    }

    private static void Run(RumourTopic[] topics, string? kept, bool isWithErrors)
    {
        (RumourTopic Topic, (string For, string Against)[] Opposed, (string, string)[] Agreed)[] drawn =
            [.. topics.Select((topic, i) => (topic, RumourTopic.Drawn(topic.Opposed, MostOfTopic, new Random(i)), RumourTopic.Drawn(topic.Agreed, MostOfTopic, new Random(i))))];
        Report[] reports = [.. drawn.SelectMany(row => row.Opposed.Concat(row.Agreed).SelectMany(pair => new[] { pair.Item1, pair.Item2 }).Distinct().Select(id => new Report(id, row.Topic.Texts[id], ReportFormat.Body, id)))];
        Dictionary<string, Annotations> read = KeptAnnotations.Read(reports, kept).ToDictionary(article => article.Article.Id);
        for (int half = 0; half < 2; half++)
        {
            var part = drawn.Where((_, i) => i % 2 == half).ToArray();
            Judged[] opposed = Judge(part.SelectMany(row => row.Opposed), read), agreed = Judge(part.SelectMany(row => row.Agreed), read);
            Console.WriteLine($"{(half == 0 ? "for tuning" : "only counted")}: {part.Length} rumours");
            Console.WriteLine($"  {opposed.Length} pairs of which one disagrees: {Counts(opposed)}");
            Console.WriteLine($"  {agreed.Length} pairs that agree: {Counts(agreed)}");
            foreach (Judged pair in isWithErrors && half == 0 ? opposed.Concat(agreed.Where(pair => pair.Across != Opposition.None)) : [])
            {
                Console.WriteLine(pair.Explanation);
            }
        }
    }

    private static Judged[] Judge(IEnumerable<(string For, string Against)> pairs, Dictionary<string, Annotations> read) =>
        [.. pairs.Where(pair => read.ContainsKey(pair.For) && read.ContainsKey(pair.Against)).AsParallel().AsOrdered().Select(pair => Judged.Of(pair.For, pair.Against, LabelledStories.AccountOf([read[pair.For], read[pair.Against]], PairModel.Shared)))];

    private static string Counts(Judged[] pairs) =>
        $"one tells and the other denies {pairs.Count(pair => pair.Across == Opposition.Denied)}, or questions {pairs.Count(pair => pair.Across != Opposition.None)}; "
        + $"one of the two tells both sides {pairs.Count(pair => pair.Within == Opposition.Denied)}, {pairs.Count(pair => pair.Within != Opposition.None)}; "
        + $"any of these {pairs.Count(pair => pair.Across == Opposition.Denied || pair.Within == Opposition.Denied)}, {pairs.Count(pair => pair.Across != Opposition.None || pair.Within != Opposition.None)}";

    private enum Opposition
    {
        None,
        Questioned,
        Denied,
    }

    private sealed record Judged(Opposition Across, Opposition Within, string Explanation)
    {
        public static Judged Of(string one, string two, StoryAccount? account)
        {
            Claim[] claims = [.. (account?.Claims ?? []).Select(draft => draft.Claim!)];
            bool IsHeld(Claim claim, string id, params Stance[] stances) => claim.Positions.Where(position => stances.Contains(position.Stance)).Any(position => position.Evidence.Any(evidence => evidence.Where.ArticleId == id));
            Opposition Between(string teller, string other) => claims.Where(claim => IsHeld(claim, teller, Stance.Asserts, Stance.Confirms))
                .Select(claim => IsHeld(claim, other, Stance.Denies) ? Opposition.Denied : IsHeld(claim, other, Stance.Questions, Stance.PlaysDown) ? Opposition.Questioned : Opposition.None).DefaultIfEmpty().Max();
            var told = new StringBuilder($"== {one} {two}");
            foreach (Claim claim in claims.Where(claim => claim.Positions.Any(position => position.Stance is Stance.Denies or Stance.Questions or Stance.PlaysDown)))
            {
                told.Append($"\n  {claim.Status} {claim.Text} | {string.Join("; ", claim.Positions.Select(position => $"{position.WhoText} {position.Stance} {string.Join(",", position.Evidence.Select(evidence => evidence.Where.ArticleId))}"))}");
            }

            foreach (StoryInput input in account?.Propositions.Select(proposition => proposition.Input).Distinct() ?? [])
            {
                foreach (Statement statement in input.Annotations.Statements.Where(statement => statement.Stance is Stance.Denies or Stance.Questions or Stance.PlaysDown))
                {
                    told.Append($"\n  {input.Article.Id} {statement.Stance} [{Words(input.Article, statement.Source)}] {Words(input.Article, statement.Cue)}: {Words(input.Article, statement.Content)}");
                }
            }

            if (account is not null)
            {
                var matcher = new PropositionMatcher(PairModel.Shared, account.Words);
                var contradictions = new ContradictionReader(account.People, StoryLexicon.Shared, account.Words);
                foreach (Proposition denial in account.Propositions.Where(clause => clause.IsDenial))
                {
                    if (account.Propositions.Where(other => other.Input != denial.Input && !other.IsDenial).Select(other => (Other: other, Score: matcher.Score(denial, other))).OrderByDescending(row => row.Score).FirstOrDefault() is { Other: { } likeliest } best)
                    {
                        told.Append($"\n  NOT {denial.Input.Article.Id} [{denial.Statement?.Id ?? "own"}] {denial.Text.ReplaceLineEndings(" ")}\n     {best.Score:0.00} {(contradictions.AreOpposed(denial, likeliest) ? "opposed" : "not opposed")} [{likeliest.Statement?.Id ?? "own"}] {likeliest.Text.ReplaceLineEndings(" ")}");
                    }
                }
            }

            return new Judged((Opposition)Math.Max((int)Between(one, two), (int)Between(two, one)), (Opposition)Math.Max((int)Between(one, one), (int)Between(two, two)), told.ToString());
        }

        private static string Words(Article article, IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(article.TextOf)).ReplaceLineEndings(" ");
    }
}
