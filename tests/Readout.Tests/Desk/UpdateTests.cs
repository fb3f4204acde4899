using Readout.Desk;
using Readout.Store;
using Readout.Stories;
using Readout.Tests.Reports;
using Readout.Tests.Store;
using Readout.Tests.Web;
using Xunit;

namespace Readout.Tests.Desk;

/// <summary>Whatever is added or put right step by step, the library is the one that a single composition gives.</summary>
public class UpdateTests
{
    private static readonly Signature _signature = new("Ida Sund", new DateTimeOffset(2031, 5, 1, 0, 0, 0, TimeSpan.Zero), "");

    // A report of a day that is counted from an event which another report of the story dates, and that report.
    internal static readonly (string Id, string Text)[] Counted =
    [
        ("dated", "How Norway and Denmark fell out over naval plans\n\nBy Ilse Marrow\n\nMay 21, 2022\n\nNorway expelled 23 Danish diplomats on May 10 over copies of naval plans from a yard in Bergen.\n\nTalks between Norway and Denmark on naval plans were called off later, officials in Oslo said.\n"),
        ("undated", "Danish diplomats leave Norway over naval plans\n\nBy Ilse Marrow\n\nThe 23 Danish diplomats whom Norway expelled over copies of naval plans left Bergen on Sunday, officials in Oslo said. Norway cancelled talks with Denmark on naval plans six days after Norway expelled 23 Danish diplomats.\n"),
    ];

    [Theory]
    [InlineData("sqlite", 1)]
    [InlineData("sqlite", 2)]
    [InlineData("sqlite", 3)]
    [InlineData("sqlite", 4)]
    [InlineData("postgres", 5)]
    public void Step_by_step_is_the_same_as_at_once(string kind, int seed)
    {
        var random = new Random(seed);
        (string Id, string Text)[] reports = [.. Samples(), .. ServedLibrary.Reports, .. Counted];
        random.Shuffle(reports);
        using var steps = new TestLibrary(kind);
        for (int at = 0; at < reports.Length;)
        {
            int count = Math.Min(random.Next(1, 6), reports.Length - at);
            steps.With(reports[at..(at + count)]);
            at += count;
            if (random.Next(3) == 0)
            {
                Correct(steps, random);
                steps.Desk.Compose(CancellationToken.None);
                AssertAsAtOnce(steps);
            }
        }

        AssertAsAtOnce(steps);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Added_in_parts_in_any_order_the_stories_are_those_of_one_reading(int seed)
    {
        var random = new Random(seed);
        (string Id, string Text)[] reports = [.. Samples(), .. ServedLibrary.Reports, .. Counted];

        // Copies under other mastheads, one of them with a line of the house under all that it prints.
        string line = "\n\nThe Lowmark Post prints what it hears and asks its readers to write in when they have heard otherwise, by letter or on the telephone.\n";
        reports = [.. reports, .. reports.Where((_, i) => i % 4 == 0).Select((report, i) => ($"copy-{i}", report.Text + line)), .. reports.Where((_, i) => i % 5 == 1).Select((report, i) => ($"other-{i}", report.Text + "\nA line more.\n"))];
        random.Shuffle(reports);
        using var steps = new TestLibrary("sqlite");
        int parts = 0;
        for (int at = 0; at < reports.Length; parts++)
        {
            int count = Math.Min(random.Next(1, 5), reports.Length - at);
            steps.With(reports[at..(at + count)]);
            at += count;
            if (random.Next(4) == 0)
            {
                AssertAsBuilt(steps.Library);
            }
        }

        AssertAsBuilt(steps.Library);
        AssertAsAtOnce(steps);
        Assert.True(parts > 5 && steps.Library.Copies().Count > 5, $"{parts} parts, {steps.Library.Copies().Count} copies");
    }

    [Theory]
    [MemberData(nameof(TestLibrary.Kinds), MemberType = typeof(TestLibrary))]
    public void Only_stories_that_a_report_touches_are_composed_again(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).WithSamples("dam", "exchange").With(ServedLibrary.Reports[0]);
        IReadOnlyDictionary<string, string> before = test.Library.StoryBases();
        Assert.Equal(0, test.Desk.Compose(CancellationToken.None));
        Assert.Equal(before, test.Library.StoryBases());
        test.With(ServedLibrary.Reports[1]);
        IReadOnlyDictionary<string, string> after = test.Library.StoryBases();
        string touched = test.Library.StoryOf("lowmark")!;
        Assert.Equal(touched, test.Library.StoryOf("sentinel"));
        Assert.Equal(before.Where(story => after.ContainsKey(story.Key)).OrderBy(story => story.Key), after.Where(story => story.Key != touched).OrderBy(story => story.Key));
        Assert.Equal(before.Count, after.Count);
    }

    [Theory]
    [MemberData(nameof(TestLibrary.Kinds), MemberType = typeof(TestLibrary))]
    public void Only_stories_that_a_correction_can_touch_are_composed_again_when_it_is_made_and_when_it_is_undone(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).WithSamples("exchange").With(ServedLibrary.Reports);
        string exchange = test.Library.StoryOf("01_ledger")!, bridge = test.Library.StoryOf("sentinel")!;
        (string Name, Func<Signature, long> Make, string[] Touched)[] corrections =
        [
            ("people of one story", signature => test.Desk.MergePeople("Mette Kaal", "runa ohlm", signature), [bridge]),
            ("a person split", signature => test.Desk.SplitPeople("Vask", "Teodor Vask", signature), [bridge]),
            ("people who never stand in one story", signature => test.Desk.MergePeople("Mette Kaal", test.Library.People(new LibraryFilter { Story = exchange }).First(person => person.Type == "PER").Name, signature), [exchange, bridge]),
            ("people whom nobody names", signature => test.Desk.MergePeople("Nobody Here", "Nobody There", signature), []),
            ("stories", signature => test.Desk.MergeStories([exchange, bridge], signature), [exchange, bridge]),
            ("a story of its own", signature => test.Desk.SplitStory(["sentinel"], signature), [bridge]),
            ("an article moved", signature => test.Desk.MoveArticle("sentinel", "01_ledger", signature), [exchange, bridge]),
            ("claims", signature => test.Desk.MergeClaims($"{bridge}/c1", "lowmark:60-90", signature), [bridge]),
            ("a claim split", signature => test.Desk.SplitClaims("sentinel/s1", "lowmark/s1", signature), [bridge]),
            ("places of two stories", signature => test.Desk.MergeClaims($"{exchange}/c1", $"{bridge}/c1", signature), []),
            ("a day", signature => test.Desk.FixDate("sentinel", new DateOnly(2031, 3, 2), signature), [bridge]),
            ("an outlet", signature => test.Desk.FixOutlet("sentinel", "The Sabel Log", signature), [bridge]),
            ("a speaker", signature => test.Desk.FixSpeaker("sentinel/s1", "Teodor Vask", signature), [bridge]),
        ];
        IReadOnlyDictionary<string, string> before = test.Library.StoryBases();
        string[] WithFollowUps(string[] stories) => [.. stories.Concat(stories.SelectMany(test.Library.FollowUps).Select(story => story.Id)).Distinct().Order()];
        HashSet<string> kinds = [];
        foreach ((string name, Func<Signature, long> make, string[] touched) in corrections)
        {
            Signature signature = _signature with { Moment = _signature.Moment.AddHours(test.Library.Corrections().Count) };
            string expected = string.Join(' ', WithFollowUps(touched));
            long number = make(signature);
            kinds.Add(test.Library.Corrections()[^1].Correction.Kind.ToString());
            test.Desk.Compose(CancellationToken.None);
            IReadOnlyDictionary<string, string> after = test.Library.StoryBases();
            Assert.Equal((name, expected), (name, string.Join(' ', before.Where(story => after.GetValueOrDefault(story.Key) != story.Value).Select(story => story.Key).Order())));
            AssertAsAtOnce(test);
            test.Desk.Undo(number, signature);
            test.Desk.Compose(CancellationToken.None);
            Assert.Equal(before.OrderBy(story => story.Key), test.Library.StoryBases().OrderBy(story => story.Key));
            AssertAsAtOnce(test);
        }

        Assert.Equal(Enum.GetNames<CorrectionKind>().Order(), kinds.Order());
    }

    [Theory]
    [MemberData(nameof(TestLibrary.Kinds), MemberType = typeof(TestLibrary))]
    public void A_library_from_before_bases_were_kept_is_composed_again_and_changes_in_nothing(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).WithSamples("exchange");
        IReadOnlyDictionary<string, string> bases = test.Library.StoryBases();
        string dump = LibraryDump.Of(test.Where);
        LibraryDump.Rows(test.Where, "ALTER TABLE story DROP COLUMN basis");
        LibraryDump.Rows(test.Where, "DROP TABLE outline");
        LibraryDump.Rows(test.Where, "DROP TABLE working");
        LibraryDump.Rows(test.Where, "UPDATE library SET value = '3' WHERE name = 'schema'");
        using Library library = Library.Open(test.Where);
        Assert.All(library.StoryBases().Values, basis => Assert.Equal("", basis));
        Assert.Equal(0, new NewsDesk(library).Compose(CancellationToken.None));
        Assert.Equal(bases, library.StoryBases());
        Assert.Equal(dump, LibraryDump.Of(test.Where));
    }

    [Theory]
    [MemberData(nameof(TestLibrary.Kinds), MemberType = typeof(TestLibrary))]
    public void An_article_shows_the_days_that_another_report_dates(string kind)
    {
        using TestLibrary test = new TestLibrary(kind).With(Counted[1]).With(Counted[0]);
        Assert.Equal(test.Library.StoryOf("dated"), test.Library.StoryOf("undated"));
        TimeExpression counted = Assert.Single(test.Library.Article("undated")!.Times, time => time.Anchor is not null);
        Assert.Equal(new DateOnly(2022, 5, 16), counted.From);
        Assert.Equal("dated", counted.Anchor!.DatedBy!.Value.ArticleId);
        Assert.Contains(test.Library.Events(new LibraryFilter { Article = "undated" }), row => row.From == counted.From);
        test.Desk.MoveArticle("undated", null, _signature);
        test.Desk.Compose(CancellationToken.None);
        Assert.Null(Assert.Single(test.Library.Article("undated")!.Times, time => time.Anchor is not null).From);
        Assert.DoesNotContain(test.Library.Events(new LibraryFilter { Article = "undated" }), row => row.From == counted.From);
    }

    private static void AssertAsAtOnce(TestLibrary steps)
    {
        using var once = new TestLibrary("sqlite");
        using (Intake intake = once.Library.Add())
        {
            foreach (KeptReport kept in steps.Library.Reports())
            {
                intake.Add(PackedReport.Of(global::Readout.Archive.AnnotationsArchive.Unpack(kept.Annotations, kept.Report), kept.Reader), DateTimeOffset.UnixEpoch);
            }
        }

        // As many reports are composed whose annotations do not fit into memory.
        var desk = new NewsDesk(once.Library) { MostHeld = 0 };
        desk.Replay(steps.Library.Corrections());
        desk.Compose(CancellationToken.None);
        Assert.Equal(LibraryDump.Of(once.Where), LibraryDump.Of(steps.Where));
        if (steps.Library.Corrections().All(entry => entry.Undone is not null))
        {
            AssertAsBuilt(steps.Library);
        }
    }

    // What the library has is what all annotations give when they are built at once in memory, as 'readout read' does.
    private static void AssertAsBuilt(Library library)
    {
        var reader = new Reader();
        var builder = new StoryBuilder(reader.Redate);
        foreach (KeptReport kept in library.Reports())
        {
            builder.Add(global::Readout.Archive.AnnotationsArchive.Unpack(kept.Annotations, kept.Report));
        }

        ReadoutDocument built = builder.Build(), found = library.Readout();
        Assert.Equal(Written.Json(built with { Articles = [.. built.Articles.OrderBy(annotations => annotations.Article.Id, StringComparer.Ordinal)] }), Written.Json(found));
    }

    private static void Correct(TestLibrary test, Random random)
    {
        string[] articles = [.. test.Library.Articles(LibraryFilter.All).Select(article => article.Id)];
        string[] stories = [.. test.Library.Stories(LibraryFilter.All).Select(story => story.Id)];
        string[] people = [.. test.Library.People(LibraryFilter.All).Where(person => person.Type == "PER").Select(person => person.Name)];
        string One(string[] from) => from[random.Next(from.Length)];
        Signature signature = _signature with { Moment = _signature.Moment.AddHours(test.Library.Corrections().Count) }; // one moment, one correction
        (string one, string other) = (One(articles), One(articles));
        switch (random.Next(9))
        {
            case 0 when stories.Length > 1: test.Desk.MergeStories(stories[..2], signature); break;
            case 1 when one != other: test.Desk.MoveArticle(one, other, signature); break;
            case 2: test.Desk.FixDate(one, new DateOnly(2030, 5, random.Next(1, 28)), signature); break;
            case 3 when people.Length > 1: test.Desk.MergePeople(people[0], people[1], signature); break;
            case 4 when test.Library.Corrections().FirstOrDefault(entry => entry.Undone is null) is { } entry: test.Desk.Undo(entry.Correction.Number, signature); break;
            case 5 when people.Length > 1: test.Desk.SplitPeople(people[^1], people[random.Next(people.Length - 1)], signature); break;
            case 6: test.Desk.SplitStory([one], signature); break;
            case 7 when one != other: test.Desk.MergeClaims($"{one}:{random.Next(100, 300)}-400", $"{other}:{random.Next(100, 300)}-400", signature); break;
            case 8 when test.Library.Statements(new LibraryFilter { Article = one }).FirstOrDefault(statement => statement.Content.Length > 0) is { } said:
                test.Desk.FixSpeaker($"{one}/{said.Id}", people.Length > 0 ? One(people) : "Ann Holt", signature);
                break;
            default: test.Desk.FixOutlet(one, "The Harrow Gazette", signature); break;
        }
    }

    private static IEnumerable<(string Id, string Text)> Samples() => Directory.EnumerateFiles(Repository.At("samples"), "*.txt", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(path => (Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)));
}
