using System.Text;
using System.Text.Json;
using Xunit;

namespace Readout.Tests.Cli;

/// <summary>Each bad input is named with its reason on standard error, the rest is read, and the exit code is 3.</summary>
public class BadInputTests
{
    [Fact]
    public void An_empty_file_is_named() => IsSkipped(folder => folder.With("bad.txt", ""), "bad.txt: the file is empty.");

    [Fact]
    public void A_binary_file_is_named() => IsSkipped(folder => folder.With("bad.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13]), "bad.txt: it is not text (byte 0x00 at offset 4).");

    [Fact]
    public void A_line_of_50_megabytes_is_named() => IsSkipped(folder => folder.With("bad.txt", new string('a', 50_000_000)), "bad.txt: ");

    [Fact]
    public void A_page_of_100_000_nested_tags_is_named() =>
        IsSkipped(folder => folder.With("bad.html", "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x"), "bad.html: ");

    [Fact]
    public void A_path_that_does_not_exist_is_named() => IsSkipped(folder => folder, "there is no such file (any more).", more: folder => [folder.At("vanished.txt")]);

    [Fact]
    public void A_file_link_that_leads_in_a_circle_is_named() =>
        IsSkipped(
            folder =>
            {
                File.CreateSymbolicLink(folder.At("bad.txt"), folder.At("worse.txt"));
                File.CreateSymbolicLink(folder.At("worse.txt"), folder.At("bad.txt"));
                return folder;
            },
            "bad.txt: ",
            skipped: 2);

    [Fact]
    public void A_broken_row_is_named_and_the_other_rows_are_read()
    {
        using ReportFolder folder = new ReportFolder().With("rows.jsonl", "{\"id\": \"first\", \"text\": \"The ferry stays in port.\"}\n{\"id\": \"second\", \"te\n{\"id\": \"third\", \"text\": \"The crew left.\"}\n");
        CliRun run = CliRun.Of("annotate", folder.At("rows.jsonl"));
        Assert.Equal(3, run.Code);
        Assert.Equal(["first", "third"], Ids(run));
        Assert.Contains("rows.jsonl", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("2", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_of_two_articles_with_one_id_is_named()
    {
        using ReportFolder folder = new ReportFolder().With("same.txt", ReportFolder.Honest).With("same.html", "<html><body><p>The crew left.</p></body></html>");
        CliRun run = CliRun.Of("annotate", folder.Path);
        Assert.Equal(3, run.Code);
        Assert.Equal(["same"], Ids(run));
        Assert.Contains("its id 'same' is already taken", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_the_old_western_encoding_is_read_as_what_it_is()
    {
        using ReportFolder folder = new ReportFolder().With("old.txt", Encoding.Latin1.GetBytes("Z\u00fcrich closes the caf\u00e9, the mayor said."));
        CliRun run = CliRun.Of("annotate", "--plain", folder.At("old.txt"));
        Assert.Equal(0, run.Code);
        Assert.Equal(["old"], Ids(run));
    }

    [Fact]
    public void A_text_of_mixed_encodings_is_read_and_nobody_falls_over()
    {
        byte[] mixed = [.. Encoding.UTF8.GetBytes("Zürich closes. "), .. Encoding.Latin1.GetBytes("Genève opens. "), .. Encoding.UTF8.GetBytes("Ærø waits, the mayor said.")];
        using ReportFolder folder = new ReportFolder().With("mixed.txt", mixed).With("good.txt", ReportFolder.Honest);
        CliRun run = CliRun.Of("annotate", folder.Path);
        Assert.Equal(["good", "mixed"], Ids(run));
    }

    [Fact]
    public void Nothing_readable_at_all_is_a_failure()
    {
        using ReportFolder folder = new ReportFolder().With("empty.txt", "");
        foreach (string command in (string[])["read", "annotate"])
        {
            CliRun run = CliRun.Of(command, folder.Path, folder.At("nowhere"));
            Assert.Equal(1, run.Code);
            Assert.Equal("", run.Output);
            Assert.Equal(3, run.ErrorLines.Length);
        }
    }

    [Fact]
    public void Strict_makes_a_skipped_input_a_failure()
    {
        using ReportFolder folder = new ReportFolder().With("empty.txt", "").With("good.txt", ReportFolder.Honest);
        Assert.Equal(1, CliRun.Of("annotate", folder.Path, "--strict").Code);
        Assert.Equal(3, CliRun.Of("annotate", folder.Path).Code);
    }

    private static void IsSkipped(
        Func<ReportFolder, ReportFolder> spoil, string reason, int skipped = 1, Func<ReportFolder, string[]>? more = null)
    {
        using ReportFolder folder = spoil(new ReportFolder().With("a.txt", ReportFolder.Honest).With("z.txt", ReportFolder.Honest.Replace("Monday", "Tuesday", StringComparison.Ordinal)));
        CliRun run = CliRun.Of(["annotate", folder.Path, .. more?.Invoke(folder) ?? []]);
        Assert.Equal(3, run.Code);
        Assert.Equal(["a", "z"], Ids(run));
        Assert.Equal(skipped, run.ErrorLines.Length);
        Assert.Contains(reason, run.ErrorLines[0], StringComparison.Ordinal);
    }

    private static string[] Ids(CliRun run) => [.. run.OutputLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];
}
