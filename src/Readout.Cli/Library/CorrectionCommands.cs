using System.CommandLine;
using Readout.Desk;

namespace Readout.Cli.Library;

/// <summary><c>readout merge</c>, <c>split</c>, <c>fix</c> and <c>undo</c>: what a reader puts right. Each is logged, shown in the account, and can be undone by its number.</summary>
internal static class CorrectionCommands
{
    public static IEnumerable<Command> Define(Streams streams, CancellationToken interrupted)
    {
        var names = new Argument<string[]>("WHAT") { Description = "Two names (people), two stories or more (stories), or two claims as STORY/c1 or places as ARTICLE:10-90 (claims).", Arity = ArgumentArity.OneOrMore };
        yield return Make(streams, "merge", "Put right that two people, stories or claims are one.", ["people", "stories", "claims"], names,
            (desk, kind, what, signature) => kind switch
            {
                "people" => desk.MergePeople(what[0], what[1], signature),
                "stories" => desk.MergeStories(what, signature),
                _ => desk.MergeClaims(what[0], what[1], signature),
            },
            interrupted);
        var parts = new Argument<string[]>("WHAT")
        {
            Description = "Two names of which the first leaves (people), the articles that leave (story), or two claims, statements (ARTICLE/s1) or places of which the first leaves (claims).",
            Arity = ArgumentArity.OneOrMore,
        };
        yield return Make(streams, "split", "Put right that what is taken for one person, story or claim is two.", ["people", "story", "claims"], parts,
            (desk, kind, what, signature) => kind switch
            {
                "people" => desk.SplitPeople(what[0], what[1], signature),
                "story" => desk.SplitStory(what, signature),
                _ => desk.SplitClaims(what[0], what[1], signature),
            },
            interrupted);
        var values = new Argument<string[]>("WHAT")
        {
            Description = "An article and its day (date), an article and its outlet (outlet), a statement (ARTICLE/s1) or place and its speaker (speaker), an article and its story, or alone for a story of its own (story).",
            Arity = ArgumentArity.OneOrMore,
        };
        yield return Make(streams, "fix", "Put right the day or outlet of an article, the speaker of a statement, or the story that an article belongs to.", ["date", "outlet", "speaker", "story"], values,
            (desk, kind, what, signature) => kind switch
            {
                "date" => desk.FixDate(what[0], DateOnly.TryParseExact(what[1], "yyyy-MM-dd", out DateOnly day) ? day : throw new Store.LibraryException($"'{what[1]}' is not a day: write it as YYYY-MM-DD."), signature),
                "outlet" => desk.FixOutlet(what[0], what[1], signature),
                "speaker" => desk.FixSpeaker(what[0], what[1], signature),
                _ => desk.MoveArticle(what[0], what.ElementAtOrDefault(1), signature),
            },
            interrupted);
        yield return Undo(streams, interrupted);
    }

    private static Command Make(
        Streams streams, string name, string description, string[] kinds, Argument<string[]> what, Func<NewsDesk, string, string[], Signature, long> correct, CancellationToken interrupted)
    {
        var library = new LibraryOptions();
        var signature = new SignatureOptions();
        var kind = new Argument<string>("KIND") { Description = $"What: {string.Join(", ", kinds)}.", HelpName = string.Join('|', kinds) };
        kind.AcceptOnlyFromAmong(kinds);
        var command = new Command(name, description) { kind, what, signature.Reason, signature.Author, library.Where };
        what.Validators.Add(result =>
        {
            string? given = result.GetValue(kind);
            int count = result.Tokens.Count;
            bool fits = given switch { "stories" => count >= 2, "story" when name == "split" => count >= 1, "story" => count is 1 or 2, _ => count == 2 };
            if (!fits)
            {
                result.AddError($"'{name} {given}' takes {(given == "stories" ? "two stories or more" : given == "story" ? "an article, and perhaps a story" : "two words")}, not {count}; put a name of several words in quotation marks.");
            }
        });
        command.SetAction(parsed =>
        {
            using Store.Library open = library.Open(parsed);
            var desk = new NewsDesk(open);
            long number = correct(desk, parsed.GetValue(kind)!, parsed.GetValue(what)!, signature.Of(parsed));
            Compose(streams, desk, $"correction {number}: {open.Corrections().Single(entry => entry.Correction.Number == number).Correction.Sentence}", interrupted);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Undo(Streams streams, CancellationToken interrupted)
    {
        var library = new LibraryOptions();
        var signature = new SignatureOptions();
        var number = new Argument<long>("NUMBER") { Description = "The number of the correction, as readout corrections lists it." };
        var command = new Command("undo", "Undo one correction. Those that came after it stay.") { number, signature.Author, library.Where };
        command.SetAction(parsed =>
        {
            using Store.Library open = library.Open(parsed);
            var desk = new NewsDesk(open);
            desk.Undo(parsed.GetValue(number), signature.Of(parsed));
            Compose(streams, desk, $"correction {parsed.GetValue(number)} is undone", interrupted);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Compose(Streams streams, NewsDesk desk, string what, CancellationToken interrupted)
    {
        int changed = desk.Compose(interrupted);
        streams.Error.WriteLine($"{what}; {Counts.Of(changed, "story", "stories")} new or changed.");
    }
}
