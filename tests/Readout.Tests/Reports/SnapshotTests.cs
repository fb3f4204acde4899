using Xunit;

namespace Readout.Tests.Reports;

public class SnapshotTests
{
    private static readonly string _folder = Repository.At("tests", "Readout.Tests", "Reports", "Approved");

    [Fact]
    public void The_story_page_is_the_approved_one() => IsApproved("story.approved.html", Written.Page(InventedReadout.Document, 0));

    [Fact]
    public void The_index_is_the_approved_one() => IsApproved("index.approved.html", Written.Index(InventedReadout.Document));

    [Fact]
    public void The_json_is_the_approved_one() => IsApproved("readout.approved.json", Written.Json(InventedReadout.Document));

    [Fact]
    public void The_markdown_is_the_approved_one() => IsApproved("readout.approved.md", Written.Markdown(InventedReadout.Document));

    [Fact]
    public void The_text_is_the_approved_one() => IsApproved("readout.approved.txt", Written.Text(InventedReadout.Document));

    [Fact]
    public void The_table_of_events_is_the_approved_one() => IsApproved("events.approved.csv", Written.Csv(InventedReadout.Document));

    [Fact]
    public void The_line_of_an_article_is_the_approved_one() => IsApproved("annotations.approved.jsonl", Written.Line(InventedReadout.Document.Articles[0]));

    private static void IsApproved(string name, string actual) => Approved.Equal(Path.Combine(_folder, name), actual);
}
