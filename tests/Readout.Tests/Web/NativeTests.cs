using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Readout.Tests.Web;

/// <summary>The program of machine code does what the one does that a runtime compiles, and nothing that it needs was left out of it.</summary>
public sealed class NativeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readout-tests-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("dam")]
    [InlineData("exchange")]
    public void It_reads_the_samples_to_the_same_bytes(string sample)
    {
        string native = Path.Combine(_folder, "native"), managed = Path.Combine(_folder, "managed");
        PublishedCommand.Native.Run("read", Repository.At("samples", sample), "-q", "--out", native);
        PublishedCommand.Shared.Run("read", Repository.At("samples", sample), "-q", "--out", managed);
        string[] files = [.. Directory.EnumerateFiles(managed).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.Contains("readout.json", files);
        Assert.Equal(files, Directory.EnumerateFiles(native).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(managed, file)), File.ReadAllBytes(Path.Combine(native, file))));
    }

    [Fact]
    public void It_keeps_a_library_in_a_file_that_the_other_opens()
    {
        _ = PublishedCommand.Native;
        KeepsALibrary(Path.Combine(_folder, "readout.db"), Path.Combine(_folder, "again.db"));
    }

    [Fact]
    public void It_keeps_a_library_in_a_PostgreSQL_database_that_the_other_opens()
    {
        _ = PublishedCommand.Native;
        KeepsALibrary(Requirement.Postgres(), Requirement.Postgres());
    }

    [Fact]
    public async Task It_takes_a_correction_as_JSON_and_answers_an_assistant()
    {
        string library = Path.Combine(_folder, "readout.db");
        PublishedCommand.Native.Run("add", Repository.At("samples", "dam"), "--db", library);
        using Process server = PublishedCommand.Native.Start("serve", "--db", library, "--port", "0");
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(await PublishedCommand.Address(server)) };
            var corrections = new Uri("api/v1/corrections", UriKind.Relative);
            HttpResponseMessage made = await client.PostAsJsonAsync(corrections, new { kind = "merge-people", subject = new[] { "Runa Ohlm", "Calder Power" }, author = "Ann", reason = "a test" }, Cancel);
            Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync(Cancel));
            HttpResponseMessage unknown = await client.PostAsJsonAsync(corrections, new { kind = "merge-people", subject = new[] { "A", "B" }, what = "?" }, Cancel);
            Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
        }

        Assert.Equal(await Told(PublishedCommand.Shared, library), await Told(PublishedCommand.Native, library));
    }

    // What an assistant is told of the stories of a library.
    private static async Task<string> Told(PublishedCommand command, string library)
    {
        await using McpClient client = await McpClient.CreateAsync(new StdioClientTransport(new() { Command = command.Program, Arguments = ["mcp", "--db", library] }), cancellationToken: Cancel);
        CallToolResult told = await client.CallToolAsync("list_stories", new Dictionary<string, object?>(), cancellationToken: Cancel);
        Assert.NotEqual(true, told.IsError);
        return string.Concat(told.Content.OfType<TextContentBlock>().Select(block => block.Text));
    }

    // Reads reports into a library, corrects it, and takes the corrections over into another; the other program is told the same of both.
    private void KeepsALibrary(string library, string other)
    {
        PublishedCommand native = PublishedCommand.Native;
        native.Run("add", Repository.At("samples", "dam"), "--db", library);
        native.Run("merge", "people", "Runa Ohlm", "Calder Power", "--db", library, "--by", "Ann");
        string rules = native.Run("corrections", "--db", library, "--as", "jsonl");
        Assert.Contains("\"subject\":[\"Runa Ohlm\",\"Calder Power\"]", rules, StringComparison.Ordinal);
        string file = Path.Combine(_folder, "rules.jsonl");
        File.WriteAllText(file, rules);
        native.Run("add", Repository.At("samples", "dam"), "--db", other);
        native.Run("corrections", "--replay", file, "--db", other);
        foreach (string list in (string[])["claims", "statements", "people", "events", "corrections"])
        {
            string told = native.Run(list, "--db", library, "--as", "csv");
            Assert.True(told.Count(letter => letter == '\n') > 1, list);
            Assert.Equal(PublishedCommand.Shared.Run(list, "--db", library, "--as", "csv"), told);
            if (list != "corrections")
            {
                Assert.Equal(told, native.Run(list, "--db", other, "--as", "csv"));
            }
        }
    }
}
