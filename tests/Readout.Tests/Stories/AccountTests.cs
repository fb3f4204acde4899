using Readout.Stories;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>Whole accounts of invented reports, as the reader reads them: what sources rest on, and what later reports and versions did.</summary>
public class AccountTests
{
    private static readonly string[] _around =
    [
        "The ferry Selma has not sailed since March, and the dockers of Norrland have quarrelled with their employers for weeks.",
        "All Norrland knows of the long quarrel over the ferry Selma and its crew.",
        "Since March no ferry has left: the quarrel about the Selma goes into its third week.",
    ];
    private static readonly DateOnly _monday = new(2021, 3, 15);
    private static readonly Reader _reader = new();

    [Fact]
    public void Outlets_that_tell_it_on_each_others_word_are_one_source_and_named()
    {
        Claim claim = ClaimOf(
            "closed the northern quay",
            ("The Tarn Courier", "The harbour board of Tarn closed the northern quay on Sunday night, the Norrland Herald reported."),
            ("The Norrland Herald", "The harbour board of Tarn closed the northern quay on Sunday night, the Tarn Courier reported."));
        Assert.Equal(1, claim.Independent);
        SourceJoin circle = Assert.Single(claim.Because, join => join.Joined == IndependenceKind.Circular);
        Assert.Equal(2, circle.ArticleIds.Length);
        Assert.Equal(2, circle.Evidence.Length);
    }

    [Fact]
    public void An_outlet_that_passes_on_what_another_tells_adds_no_source()
    {
        Claim claim = ClaimOf(
            "closed the northern quay",
            ("The Tarn Courier", "The harbour board of Tarn closed the northern quay on Sunday night."),
            ("The Norrland Herald", "The harbour board of Tarn closed the northern quay on Sunday night, the Tarn Courier reported."));
        Assert.Equal(1, claim.Independent);
        Assert.Contains(claim.Because, join => join.Joined == IndependenceKind.SameAgency);
        Assert.DoesNotContain(claim.Because, join => join.Joined == IndependenceKind.Circular);
    }

    [Theory]
    [InlineData("The port, which was built for the timber trade in 1911, employs some four hundred people of the town.", 1)]
    [InlineData("The port, built for the timber trade in 1911, employs some four hundred people of the town today.", 2)]
    [InlineData("The port is old, and four hundred work there.", 2)]
    public void Outlets_that_print_a_long_sentence_word_for_word_draw_on_one_text(string sentence, int independent)
    {
        Claim claim = ClaimOf(
            "northern quay",
            ("The Tarn Courier", "The harbour board of Tarn closed the northern quay on Sunday night.\nThe port, which was built for the timber trade in 1911, employs some four hundred people of the town."),
            ("The Norrland Herald", "On Sunday the northern quay was closed by the harbour board.\n" + sentence));
        Assert.Equal((2, independent), (claim.Reports, claim.Independent));
        Assert.Equal(independent == 1, claim.Because.Any(join => join.Joined == IndependenceKind.SameText));
    }

    [Theory]
    [InlineData("“This quay will be closed until the autumn and not a day longer,” Mayor Rita Sorn said.", "“This quay will be closed until the autumn and not a day longer,” an official told reporters.", "Rita Sorn")]
    [InlineData("“This quay will be closed until the autumn and not a day longer,” an official said.", "“This quay will be closed until the autumn and not a day longer,” the head of the docks told a crowd.", null)]
    public void A_quotation_in_two_reports_is_one_source_and_the_speakers_whom_one_of_them_names(string first, string second, string? speaker)
    {
        Claim claim = ClaimOf("closed until the autumn", ("The Tarn Courier", first), ("The Norrland Herald", second));
        Assert.Equal((2, 1, ClaimStatus.SingleSource), (claim.Reports, claim.Independent, claim.Status));
        Assert.Equal(speaker is not null, claim.Positions.Any(position => position.WhoText == speaker && position.Evidence.Length == 2));
    }

    [Fact]
    public void Who_doubts_what_is_quoted_is_not_the_one_who_said_it()
    {
        Story story = StoryOf(
            ("The Tarn Courier", "“Dockers broke into the harbour office on Sunday,” Mayor Rita Sorn said."),
            ("The Norrland Herald", "It is not true that “dockers broke into the harbour office on Sunday”, as the mayor of the town would have it."));
        Assert.DoesNotContain(story.Claims.SelectMany(claim => claim.Positions), position => position.WhoText == "Rita Sorn" && position.Stance == Stance.Denies);
    }

    [Theory]
    [InlineData("Mayor Rita Sorn and Governor Kai Lund said on Sunday that the northern quay would be closed until the autumn.", 1)]
    [InlineData("Mayor Rita Sorn said on Sunday that the northern quay would be closed until the autumn.\nGovernor Kai Lund told the council of Tarn on Monday that the northern quay would be closed until the autumn.", 2)]
    public void Who_say_it_in_one_statement_are_one_source(string text, int independent)
    {
        Claim claim = ClaimOf("closed until the autumn", ("The Tarn Courier", text));
        Assert.Equal((2, independent), (claim.Positions.Length, claim.Independent));
    }

    [Theory]
    [InlineData("the audit said", "an audit said", 1)]
    [InlineData("a police report said", "a hospital report said", 2)]
    public void What_rests_on_one_paper_is_one_source(string first, string second, int independent)
    {
        Claim claim = ClaimOf(
            "dockers lost their jobs",
            ("The Tarn Courier", $"Some 400 dockers lost their jobs in the harbour of Tarn in March, {first}."),
            ("The Norrland Herald", $"Some 400 dockers have lost their jobs in the harbour of Tarn since March, {second}."));
        Assert.Equal(independent, claim.Independent);
        Assert.Equal(independent == 1, claim.Because.Any(join => join.Joined is IndependenceKind.SameDocument));
    }

    [Fact]
    public void A_denial_that_one_outlet_alone_carries_is_told_as_such()
    {
        Story story = StoryOf(
            ("The Tarn Courier", "Minister Ola Brekke ordered the closure of the northern quay, harbour master Kai Lund said on Sunday."),
            ("The Norrland Herald", "Minister Ola Brekke ordered the closure of the northern quay, harbour master Kai Lund said."),
            ("The Coast Post", "Harbour master Kai Lund said that Minister Ola Brekke ordered the closure of the northern quay. Ola Brekke denied that he ordered the closure of the northern quay."));
        Change lone = Assert.Single(story.Changes, change => change.Kind == ChangeKind.LoneDenial);
        Assert.StartsWith("Ola Brekke denies: ", lone.Text);
        Assert.Equal(story.Claims.First(claim => claim.Status == ClaimStatus.Disputed).Id, lone.ClaimId);
    }

    [Fact]
    public void A_denial_that_two_outlets_carry_is_no_lone_one()
    {
        const string denied = "Harbour master Kai Lund said that Minister Ola Brekke ordered the closure of the northern quay. Ola Brekke denied that he ordered the closure of the northern quay.";
        Story story = StoryOf(
            ("The Tarn Courier", "Minister Ola Brekke ordered the closure of the northern quay, harbour master Kai Lund said on Sunday."), ("The Norrland Herald", denied), ("The Coast Post", denied));
        Assert.DoesNotContain(story.Changes, change => change.Kind == ChangeKind.LoneDenial);
    }

    [Fact]
    public void A_later_version_of_an_article_shows_what_was_altered_added_and_taken_away()
    {
        Story story = StoryOf(
            ("The Tarn Courier", "The harbour board closed the northern quay on Sunday night. Two dockers were hurt when a crane fell on the quay. Nobody knows why the crane fell."),
            ("The Tarn Courier", "The harbour board closed the northern quay on Sunday night. Three dockers were hurt when a crane fell on the quay. The board has called in an engineer from Velby."));
        Assert.Equal(
            ["added: “The board has called in an engineer from Velby.”", "gone: “Nobody knows why the crane fell.”",
                "“Two dockers were hurt when a crane fell on the quay.” → “Three dockers were hurt when a crane fell on the quay.”"],
            story.Changes.Where(change => change.Kind == ChangeKind.Revised && !_around.Any(around => change.Text.Contains(around, StringComparison.Ordinal))).Select(change => change.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Reports_of_two_outlets_are_no_versions_of_each_other()
    {
        Story story = StoryOf(
            ("The Tarn Courier", "The harbour board closed the northern quay on Sunday night. Two dockers were hurt when a crane fell on the quay."),
            ("The Norrland Herald", "The harbour board closed the northern quay on Sunday night. Three dockers were hurt when a crane fell on the quay."));
        Assert.DoesNotContain(story.Changes, change => change.Kind == ChangeKind.Revised);
    }

    [Fact]
    public void An_outlet_that_puts_on_somebodys_word_what_it_told_as_fact_has_softened_it()
    {
        Story story = StoryOf(
            ("The Tarn Courier", "A crane of the shipyard destroyed the northern quay."),
            ("The Tarn Courier", "A crane of the shipyard destroyed the northern quay, harbour master Kai Lund said on Monday."));
        Assert.Contains(story.Changes, change => change.Kind == ChangeKind.Softened);
    }

    [Fact]
    public void Whose_own_producer_tells_it_has_not_softened_it()
    {
        Story story = StoryOf(
            ("Courier", "A crane of the shipyard destroyed the northern quay."),
            ("Courier", "A crane of the shipyard destroyed the northern quay, Courier producer Kai Lund said on Monday."));
        Assert.DoesNotContain(story.Changes, change => change.Kind == ChangeKind.Softened);
    }

    [Fact]
    public void Who_says_in_other_words_what_another_said_before_takes_a_new_position()
    {
        Story story = StoryOf(
            ("The Tarn Courier", "The owner locked the exits of the ferry, the mayor, Mara Quill, said on Monday."),
            ("The Norrland Herald", "The owner had locked all the exits of the ferry, the fire chief, Tom Reed, told reporters on Tuesday."));
        Change change = Assert.Single(story.Changes, change => change.Kind == ChangeKind.NewPosition && change.Text.StartsWith("Tom Reed", StringComparison.Ordinal));
        Assert.Equal("report-b", change.Evidence[0].ArticleId);
    }

    [Fact]
    public void The_same_words_under_another_name_are_no_new_position()
    {
        Story story = StoryOf(
            ("The Tarn Courier", "“The owner locked the exits of the ferry from outside,” the mayor, Mara Quill, said on Monday."),
            ("The Norrland Herald", "“The owner locked the exits of the ferry from outside,” the fire chief, Tom Reed, said on Monday."));
        Assert.DoesNotContain(story.Changes, change => change.Kind == ChangeKind.NewPosition);
    }

    private static Claim ClaimOf(string words, params (string Outlet, string Text)[] reports) =>
        StoryOf(reports).Claims.First(claim => claim.Text.Contains(words, StringComparison.Ordinal) && claim.Reports == reports.Length);

    private static Story StoryOf(params (string Outlet, string Text)[] reports)
    {
        Article[] articles = [.. reports.Select((report, i) => InventedStories.ToArticle(($"report-{(char)('a' + i)}", report.Outlet, _monday.AddDays(i), "Quarrel over the harbour ferry", $"{report.Text}\n{_around[i]}")))];
        var builder = new StoryBuilder(_reader.Redate, [new Correction(1, CorrectionKind.SameStory, [.. articles.Select(article => article.Id)], "test", DateTimeOffset.UnixEpoch, "")]);
        foreach (Article article in articles)
        {
            builder.Add(_reader.Read(article));
        }

        return builder.Build(TestContext.Current.CancellationToken).Stories.Single();
    }
}
