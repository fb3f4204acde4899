using System.Text;
using Readout.Ingest;
using Xunit;

namespace Readout.Tests.Ingest;

public sealed class ReportReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readout-ingest-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private static List<ReportReading> Read(params string[] paths) => [.. new ReportReader().Read(paths)];

    private static ReportProblem Problem(ReportReading reading)
    {
        Assert.Null(reading.Report);
        return Assert.IsType<ReportProblem>(reading.Problem);
    }

    [Fact]
    public void A_folder_is_read_with_its_folders_in_ordinal_name_order()
    {
        Write("b.txt", "b");
        Write("a/c.txt", "c");
        Write("B.txt", "B");
        Write(".hidden", "no");
        Assert.Equal(["B", "c", "b"], Read(_folder).Select(reading => reading.Report!.Id));
    }

    [Fact]
    public void An_empty_file_and_a_binary_file_are_named_and_the_rest_is_read()
    {
        string empty = Write("a.txt", "");
        string binary = Write("b.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 1]);
        Write("c.txt", "The mayor spoke.");
        List<ReportReading> readings = Read(_folder);
        Assert.Equal($"{empty}: the file is empty.", Problem(readings[0]).Sentence);
        Assert.StartsWith($"{binary}: it is not text", Problem(readings[1]).Sentence, StringComparison.Ordinal);
        Assert.Equal("c", readings[2].Report!.Id);
    }

    [Fact]
    public void A_byte_order_mark_decides_and_is_not_part_of_the_text()
    {
        string utf16 = Write("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Zoë")]);
        string utf8 = Write("b.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Zoë")]);
        Assert.Equal(["Zoë", "Zoë"], Read(utf16, utf8).Select(reading => reading.Report!.Source));
    }

    [Fact]
    public void Undeclared_text_that_is_not_UTF_8_is_Windows_1252()
    {
        string path = Write("a.txt", [0x93, (byte)'c', (byte)'a', (byte)'f', 0xE9, 0x94]);
        Assert.Equal("“café”", Read(path)[0].Report!.Source);
    }

    [Fact]
    public void A_page_s_declared_charset_is_believed()
    {
        byte[] page = [.. "<html><head><meta charset=\"windows-1251\"></head><body><p>"u8, 0xCC, 0xE8, 0xF0, .. "</p></body></html>"u8];
        Report report = Read(Write("a.html", page))[0].Report!;
        Assert.Contains("Мир", report.Source, StringComparison.Ordinal);
        Assert.Equal(ReportFormat.Html, report.Format);
    }

    [Fact]
    public void One_broken_sequence_does_not_turn_every_accent_of_a_UTF_8_text_wrong()
    {
        string path = Write("a.txt", [.. Encoding.UTF8.GetBytes("éééééé "), 0xC3]);
        Assert.StartsWith("éééééé", Read(path)[0].Report!.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_known_by_its_first_characters_whatever_its_name()
    {
        string path = Write("page", "<!DOCTYPE html>\n<html><body><p>Hello</p></body></html>");
        Assert.Equal(ReportFormat.Html, Read(path)[0].Report!.Format);
    }

    [Fact]
    public void A_line_of_fifty_million_characters_is_refused_in_one_sentence()
    {
        byte[] bytes = new byte[50_000_000];
        Array.Fill(bytes, (byte)'a');
        ReportProblem problem = Problem(Read(Write("a.txt", bytes))[0]);
        Assert.Contains("line 1 is 50,000,000 characters long", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_nested_tags_are_refused_in_one_sentence()
    {
        string page = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "text";
        ReportProblem problem = Problem(Read(Write("a.html", page))[0]);
        Assert.Contains("nested 100,002 deep", problem.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<svg>", "<path d='M0 0'/>", "</svg>")]
    [InlineData("<script>", "w('<div>');", "</script>")]
    [InlineData("<style>", "/* <b> */", "</style>")]
    [InlineData("<!--", "<div>", "-->")]
    public void What_closes_itself_in_a_drawing_and_tags_that_are_no_markup_nest_nothing(string open, string inner, string close)
    {
        string page = "<html><body>" + open + string.Concat(Enumerable.Repeat(inner, 2000)) + close + "<p>The mayor said on Monday that the bridge would open.</p></body></html>";
        Assert.NotNull(Assert.Single(Read(Write("a.html", page))).Report);
    }

    [Theory]
    [InlineData("<div/>")]
    [InlineData("<path/>")]
    [InlineData("<svg>")]
    public void A_slash_closes_nothing_outside_a_drawing(string tag)
    {
        string page = "<html><body>" + string.Concat(Enumerable.Repeat(tag, 2000)) + "text";
        Assert.Contains("nested 2,002 deep", Problem(Read(Write("a.html", page))[0]).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>")]
    [InlineData("<svg><a")]
    [InlineData("<!--")]
    public void A_hundred_thousand_openings_that_never_close_are_measured_at_once(string tag)
    {
        string page = "<html><body>" + string.Concat(Enumerable.Repeat(tag, 100_000));
        Assert.Single(Read(Write("a.html", page)));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        ReportProblem problem = Problem(Read(Path.Combine(_folder, "gone.txt"))[0]);
        Assert.EndsWith("gone.txt: there is no such file (any more).", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_vanishes_while_the_folder_is_read_is_named_and_the_rest_is_read()
    {
        Write("a.txt", "first");
        string second = Write("b.txt", "second");
        Write("c.txt", "third");
        var readings = new List<ReportReading>();
        foreach (ReportReading reading in new ReportReader().Read([_folder]))
        {
            readings.Add(reading);
            File.Delete(second);
        }

        Assert.Equal(second, Problem(readings[1]).Place);
        Assert.Equal("c", readings[2].Report!.Id);
    }

    [Fact]
    public void A_file_or_folder_without_permission_is_named()
    {
        string file = Write("locked/a.txt", "text");
        string folder = Path.GetDirectoryName(file)!;
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(folder, UnixFileMode.None);
        try
        {
            if (CanList(folder))
            {
                return; // a superuser may read everything
            }

            Assert.Contains("permission", Problem(Read(folder)[0]).Sentence, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static bool CanList(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder).Any();
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    [Fact]
    public void A_refusal_of_the_system_reads_as_a_sentence()
    {
        Assert.Equal("the folder may not be read: permission denied", ReportReader.Reason(new UnauthorizedAccessException("x"), "folder"));
    }

    [Fact]
    public void A_broken_row_is_named_by_its_number_and_the_rows_after_it_are_read()
    {
        string path = Write("rows.jsonl", """
            {"id": "one", "text": "First.", "published": "2019-03-04", "outlet": "The Post"}
            {"id": "two", "text": "Second.
            [1]
            {"id": "three"}
            {"id": "four", "text": "Fourth.", "published": "March"}

            {"id": 5, "text": "Fifth.", "url": "https://example.com/a", "title": "T"}
            """);
        List<ReportReading> readings = Read(path);
        Assert.Equal(new DateOnly(2019, 3, 4), readings[0].Report!.GivenPublished);
        Assert.Equal("The Post", readings[0].Report!.GivenOutlet);
        Assert.StartsWith($"{path} row 2: the row is not valid JSON", Problem(readings[1]).Sentence, StringComparison.Ordinal);
        Assert.Equal($"{path} row 3: the row is not a JSON object.", Problem(readings[2]).Sentence);
        Assert.Equal($"{path} row 4: the row has no 'text'.", Problem(readings[3]).Sentence);
        Assert.Equal($"{path} row 5: 'published' is 'March', not a date like 2019-03-04.", Problem(readings[4]).Sentence);
        Assert.Equal(("5", "T"), (readings[5].Report!.Id, readings[5].Report!.GivenTitle));
        Assert.Equal(6, readings.Count);
    }

    [Fact]
    public void Of_two_reports_with_one_id_the_first_is_kept_and_the_second_named()
    {
        string first = Write("a/x.txt", "one"), second = Write("b/x.txt", "two");
        List<ReportReading> readings = Read(_folder);
        Assert.Equal("one", readings[0].Report!.Source);
        Assert.Equal($"{second}: its id 'x' is already taken by {first}; it was left out.", Problem(readings[1]).Sentence);
    }

    [Fact]
    public void Standard_input_may_be_text_or_rows()
    {
        using var text = new MemoryStream("The mayor spoke."u8.ToArray());
        Report report = new ReportReader(text).Read(["-"]).Single().Report!;
        Assert.Equal(("stdin", "The mayor spoke."), (report.Id, report.Source));
        using var rows = new MemoryStream("{\"id\": \"r\", \"text\": \"The mayor spoke.\"}\n"u8.ToArray());
        Assert.Equal("r", new ReportReader(rows).Read(["-"]).Single().Report!.Id);
    }

    [Fact]
    public void A_folder_without_files_is_a_problem()
    {
        Assert.Contains("no file", Problem(Read(_folder)[0]).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_as_body_takes_any_text_as_it_is()
    {
        string path = Write("a.html", "<p>Hello</p>");
        Assert.Equal(ReportFormat.Body, new ReportReader(null, asBody: true).Read([path]).Single().Report!.Format);
    }
}
