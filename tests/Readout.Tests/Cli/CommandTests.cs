using System.Diagnostics;
using System.Text.Json;
using Readout.Cli;
using Xunit;

namespace Readout.Tests.Cli;

public class CommandTests
{
    [Theory]
    [InlineData("red", "there is no command 'red'. Did you mean 'read'?")]
    [InlineData("read", "'PATH' missing")]
    [InlineData("read x --as pdf", "pdf")]
    [InlineData("read x --published yesterday", "'yesterday' is not a day")]
    [InlineData("annotate x -j 0", "'0' is not a number of jobs")]
    [InlineData("annotate x --unknown", "--unknown")]
    public void Wrong_usage_is_one_sentence_on_standard_error_and_exit_code_2(string line, string expected)
    {
        CliRun run = CliRun.Of(line.Split(' '));
        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains(expected, run.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith("Try: readout", run.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("read --help")]
    [InlineData("annotate --help")]
    [InlineData("doctor -h")]
    public void Help_has_examples_and_exit_codes(string line)
    {
        CliRun run = CliRun.Of(line.Split(' '));
        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Error);
        Assert.Contains("Examples:\n  readout ", run.Output, StringComparison.Ordinal);
        Assert.Contains("130 interrupted", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_that_of_the_assembly() => Assert.StartsWith("0.1.0", CliRun.Of("--version").Output, StringComparison.Ordinal);

    [Fact]
    public void The_doctor_names_every_model_with_its_checksum()
    {
        CliRun run = CliRun.Of("doctor");
        Assert.Equal(0, run.Code);
        Assert.Contains("Models/", run.Output, StringComparison.Ordinal);
        Assert.Contains("Lexicons/", run.Output, StringComparison.Ordinal);
        Assert.Contains("cores", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("all models and lexicons are whole\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reference_is_what_the_command_says_of_itself() => Approved.Equal(Repository.At("docs", "cli.md"), CommandReference.Print());

    [Fact]
    public void Lines_come_in_input_order_whatever_the_number_of_jobs()
    {
        using var folder = new ReportFolder();
        for (int i = 0; i < 40; i++)
        {
            folder.With($"{i:00}.txt", string.Concat(Enumerable.Repeat(ReportFolder.Honest, 1 + (40 - i) % 7)));
        }

        string one = CliRun.Of("annotate", folder.Path, "-j", "1").Output;
        Assert.Equal(one, CliRun.Of("annotate", folder.Path, "-j", "8").Output);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"{i:00}"), one.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public void Standard_input_is_read_where_a_dash_stands()
    {
        CliRun run = CliRun.Fed(ReportFolder.Honest, ["annotate", "-"]);
        Assert.Equal(0, run.Code);
        Assert.Equal("stdin", JsonDocument.Parse(run.Output).RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public void A_day_given_by_the_caller_is_the_day_of_publication()
    {
        CliRun run = CliRun.Fed("The ferry left.", ["annotate", "--plain", "--published", "2031-03-03", "-"]);
        JsonElement published = JsonDocument.Parse(run.Output).RootElement.GetProperty("article").GetProperty("published");
        Assert.Equal("2031-03-03", published.GetProperty("value").GetString());
        Assert.Equal("given", published.GetProperty("how").GetString());
    }

    [Fact]
    public void Every_span_of_an_annotated_report_lies_in_its_text()
    {
        CliRun run = CliRun.Fed(ReportFolder.Honest, ["annotate", "-"]);
        foreach (JsonElement block in JsonDocument.Parse(run.Output).RootElement.GetProperty("article").GetProperty("blocks").EnumerateArray())
        {
            JsonElement span = block.GetProperty("span");
            Assert.InRange(span[0].GetInt32(), 0, span[1].GetInt32());
            Assert.InRange(span[1].GetInt32(), 1, ReportFolder.Honest.Length);
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("md")]
    [InlineData("html")]
    public void Read_prints_the_form_that_was_asked_for(string form)
    {
        CliRun run = CliRun.Fed(ReportFolder.Honest, ["read", "-", "--as", form]);
        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Error);
        string beginning = form switch { "json" => "{", "md" => "# ", "html" => "<!DOCTYPE html>", _ => "1 report" };
        Assert.StartsWith(beginning, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_gets_the_same_words_with_colour_and_none_when_it_wants_none()
    {
        string[] line = ["read", "-"];
        string plain = CliRun.Fed(ReportFolder.Honest, line).Output;
        CliRun coloured = CliRun.Fed(ReportFolder.Honest, line, change: streams => streams with { OutputIsTerminal = true });
        CliRun uncoloured = CliRun.Fed(ReportFolder.Honest, [.. line, "--no-color"], change: streams => streams with { OutputIsTerminal = true });
        Assert.Contains("\u001b[", coloured.Output, StringComparison.Ordinal);
        Assert.Equal(plain.TrimEnd(), System.Text.RegularExpressions.Regex.Replace(coloured.Output, "\u001b\\[[0-9;]*m", "").TrimEnd());
        Assert.Equal(plain, uncoloured.Output);
    }

    [Fact]
    public void Out_writes_the_index_a_page_a_story_json_and_markdown_and_leaves_nothing_half()
    {
        using ReportFolder folder = new ReportFolder().With("a.txt", ReportFolder.Honest);
        string wanted = folder.At("out/deep");
        CliRun run = CliRun.Of("read", folder.At("a.txt"), "--out", wanted);
        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("index.html", run.Error, StringComparison.Ordinal);
        string[] names = [.. Directory.EnumerateFiles(wanted).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Assert.Equal(["index.html", "readout.json", "readout.md"], names.Where(name => !name.StartsWith("story-", StringComparison.Ordinal)));
        Assert.Contains(names, name => name.StartsWith("story-", StringComparison.Ordinal));
        Assert.Equal("readout/1", JsonDocument.Parse(File.ReadAllText(Path.Combine(wanted, "readout.json"))).RootElement.GetProperty("schema").GetString());
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_one_sentence()
    {
        using ReportFolder folder = new ReportFolder().With("a.txt", ReportFolder.Honest);
        CliRun run = CliRun.Of("read", folder.At("a.txt"), "--out", folder.At("a.txt"));
        Assert.Equal(1, run.Code);
        Assert.StartsWith("readout: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_run_returns_130_and_leaves_no_half_file()
    {
        using ReportFolder folder = new ReportFolder().With("a.txt", ReportFolder.Honest);
        CliRun run = CliRun.Interrupted("read", folder.At("a.txt"), "--out", folder.At("out"));
        Assert.Equal(130, run.Code);
        Assert.Empty(Directory.EnumerateFiles(folder.At("out")));
    }

    [Fact]
    public void A_reader_that_goes_away_ends_the_run_quietly()
    {
        using var folder = new ReportFolder();
        for (int i = 0; i < 200; i++)
        {
            folder.With($"{i:000}.txt", ReportFolder.Honest);
        }

        using var pipe = new ClosedPipe(open: 10_000);
        CliRun run = CliRun.Fed("", ["annotate", folder.Path], change: streams => streams with { Output = pipe });
        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Error);
        Assert.InRange(pipe.Taken, 10_001, 100_000);
    }

    [Fact]
    public void The_server_of_an_assistant_answers_and_ends_quietly_when_its_input_does()
    {
        using ReportFolder folder = new ReportFolder().With("a.txt", ReportFolder.Honest);
        Assert.Equal(0, CliRun.Of("add", folder.At("a.txt"), "--db", folder.At("readout.db"), "-q").Code);
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandTable).Assembly.Location, "mcp", "--db", folder.At("readout.db")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.WriteLine("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-03-26","capabilities":{},"clientInfo":{"name":"a test","version":"1"}}}""");
        process.StandardInput.Flush();
        Assert.Equal("readout", JsonDocument.Parse(process.StandardOutput.ReadLine()!).RootElement.GetProperty("result").GetProperty("serverInfo").GetProperty("name").GetString());
        process.StandardInput.Close();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((0, ""), (process.ExitCode, error));
    }

    [Fact]
    public void The_built_command_runs_as_a_process_of_its_own()
    {
        using ReportFolder folder = new ReportFolder().With("a.txt", ReportFolder.Honest);
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandTable).Assembly.Location, "annotate", folder.At("a.txt"), folder.At("b.txt")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        string output = process.StandardOutput.ReadToEnd(), error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(3, process.ExitCode);
        Assert.Equal("a", JsonDocument.Parse(output).RootElement.GetProperty("id").GetString());
        Assert.Contains("b.txt: there is no such file", error, StringComparison.Ordinal);
    }
}
