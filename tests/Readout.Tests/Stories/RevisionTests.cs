using Readout.Stories;
using Xunit;

namespace Readout.Tests.Stories;

/// <summary>Two versions of one invented article of ordinary length: what the later one altered, added, took away and merely moved.</summary>
public class RevisionTests
{
    private const string Title = "Crane falls on the northern quay of Tarn";
    private static readonly Reader _reader = new();
    private static readonly string[] _first =
    [
        "A crane fell on the northern quay of Tarn on Sunday night and hurt two dockers, the harbour board said.",
        "The crane, forty metres high, had been set up in March to unload timber from the freighter Selma.",
        "It fell shortly after ten o'clock, when the night shift had just begun to work.",
        "Witnesses heard a loud crack before the mast gave way.",
        "“I saw the cabin come down, and then there was only dust,” said Mara Quill, who sells coffee at the gate.",
        "Harbour master Kai Lund said the wind had not been strong.",
        "The quay will stay closed until Thursday.",
        "The crane belongs to Norrland Lifting, a company of Velby with ninety employees.",
        "Its owner, Tom Reed, did not answer calls.",
        "In 2016 another crane of the company fell in Velby and killed a driver.",
        "A court found at the time that the company had not kept its cranes in order.",
        "The dockers of Tarn have asked for new cranes for years.",
        "They will meet at the town hall on Wednesday.",
    ];
    private static readonly string[] _second =
    [
        "A crane fell on the northern quay of Tarn on Sunday night and hurt three dockers, the harbour board said.",
        "The crane, forty metres high, had been set up in March to unload timber from the freighter Selma.",
        "It fell shortly after ten o'clock, when the night shift had just begun to work.",
        "“I saw the cabin come down, and then there was only dust,” said Mara Quill, who sells coffee at the gate.",
        "Harbour master Kai Lund said the wind had not been strong.",
        "The crane belongs to Norrland Lifting, a company of Velby with ninety employees.",
        "Its owner, Tom Reed, said on Monday that the crane had been inspected in February.",
        "In 2016 another crane of the company fell in Velby and killed a driver.",
        "A court found at the time that the company had not kept its cranes in order.",
        "The dockers of Tarn have asked for new cranes for years.",
        "They will meet at the town hall on Wednesday.",
        "The quay will stay closed until Thursday.",
    ];

    private static readonly string[] _changes =
    [
        "added: “Its owner, Tom Reed, said on Monday that the crane had been inspected in February.”",
        "gone: “Its owner, Tom Reed, did not answer calls.”",
        "gone: “Witnesses heard a loud crack before the mast gave way.”",
        $"“{_first[0]}” → “{_second[0]}”",
    ];

    [Fact]
    public void What_a_version_altered_added_and_took_away_is_told_and_what_it_moved_is_not() =>
        Assert.Equal(_changes, Revised(("a", "The Tarn Courier", Title, _first), ("b", "The Tarn Courier", Title, _second)));

    [Fact]
    public void The_order_in_which_the_versions_come_changes_nothing() =>
        Assert.Equal(_changes, Revised(("b", "The Tarn Courier", Title, _second), ("a", "The Tarn Courier", Title, _first)));

    [Fact]
    public void A_version_under_another_headline_is_known_by_its_sentences() =>
        Assert.Equal(_changes, Revised(("a", "The Tarn Courier", Title, _first), ("b", "The Tarn Courier", "Owner of the fallen crane: it was inspected", _second)));

    [Fact]
    public void The_same_text_in_another_paper_is_no_version() =>
        Assert.Empty(Revised(("a", "The Tarn Courier", Title, _first), ("b", "The Norrland Herald", Title, _second)));

    [Fact]
    public void A_column_under_its_standing_headline_is_no_version_of_the_last_one() =>
        Assert.Empty(Revised(
            ("a", "The Tarn Courier", "The harbour week in short", [_first[0], _first[2], _first[4], _first[5]]),
            ("b", "The Tarn Courier", "The harbour week in short", [_first[0], "The freighter Selma has sailed to Velby with timber.", "Two new pilots passed their examination.", "The fish market opens again."])));

    private static string[] Revised(params (string Id, string Outlet, string Title, string[] Sentences)[] versions)
    {
        var builder = new StoryBuilder(_reader.Redate, [new Correction(1, CorrectionKind.SameStory, [.. versions.Select(version => version.Id)], "test", DateTimeOffset.UnixEpoch, "")]);
        foreach ((string id, string outlet, string title, string[] sentences) in versions)
        {
            builder.Add(_reader.Read(InventedStories.ToArticle((id, outlet, new DateOnly(2021, 3, id == "a" ? 15 : 16), title, string.Join('\n', sentences.Chunk(3).Select(paragraph => string.Join(' ', paragraph)))))));
        }

        return [.. builder.Build(TestContext.Current.CancellationToken).Stories.Single().Changes.Where(change => change.Kind == ChangeKind.Revised).Select(change => change.Text).Order(StringComparer.Ordinal)];
    }
}
