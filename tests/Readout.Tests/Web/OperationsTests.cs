using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Readout.Tests.Web;

/// <summary>What the files in <c>ops</c> name is there, and what they start starts: neither a container runtime nor systemd itself is needed for that.</summary>
public sealed class OperationsTests : IDisposable
{
    private static readonly string[] _container = File.ReadAllLines(Repository.At("ops", "Containerfile"));
    private static readonly string[] _unit = File.ReadAllLines(Repository.At("ops", "readout.service"));
    private readonly string _folder = Directory.CreateTempSubdirectory("readout-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_image_is_made_of_a_project_of_the_checkout_by_the_tools_that_it_asks_for()
    {
        string[] publish = One("RUN dotnet publish ").Split(' ');
        string project = publish[3], configuration = publish[Array.IndexOf(publish, "-c") + 1], made = publish[Array.IndexOf(publish, "-o") + 1];
        Assert.True(File.Exists(Path.Combine(Repository.At(project), Path.GetFileName(project) + ".csproj")), project);
        Assert.Equal("Release", configuration);
        string[] copied = One("COPY --from=").Split(' ');
        Assert.Equal(made, copied[2]);
        Assert.Contains("AS " + copied[1]["--from=".Length..], One("FROM mcr.microsoft.com/dotnet/sdk:"), StringComparison.Ordinal);
        Assert.Equal(Path.GetFileName(copied[3]), Path.GetFileName(Path.GetDirectoryName(Arguments("ENTRYPOINT ")[1])));

        string version = Regex.Match(File.ReadAllText(Repository.At("global.json")), @"""version"":\s*""(\d+\.\d+)\.").Groups[1].Value;
        Assert.Matches($@"^FROM mcr\.microsoft\.com/dotnet/sdk:{Regex.Escape(version)}( |$)", One("FROM mcr.microsoft.com/dotnet/sdk:"));
        Assert.Equal("FROM mcr.microsoft.com/dotnet/aspnet:" + version, One("FROM mcr.microsoft.com/dotnet/aspnet:"));
        using JsonDocument runtime = JsonDocument.Parse(File.ReadAllText(Path.Combine(PublishedCommand.Shared.Folder, "Readout.Cli.runtimeconfig.json")));
        Assert.All(runtime.RootElement.GetProperty("runtimeOptions").GetProperty("frameworks").EnumerateArray(), framework =>
        {
            Assert.Contains(framework.GetProperty("name").GetString(), new[] { "Microsoft.NETCore.App", "Microsoft.AspNetCore.App" }); // what the image has
            Assert.StartsWith(version + ".", framework.GetProperty("version").GetString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void What_is_built_here_does_not_get_into_the_image()
    {
        string[] ignored = File.ReadAllLines(Repository.At(".dockerignore"));
        foreach (string made in File.ReadAllLines(Repository.At(".gitignore")).Where(line => line.EndsWith('/')))
        {
            Assert.Contains("**/" + made.TrimEnd('/'), ignored);
        }

        Assert.DoesNotContain(ignored, line => line is "src" or "**/src" or "Directory.Build.props" or "Directory.Packages.props" or "global.json");
    }

    [Fact]
    public async Task The_image_starts_as_one_who_may_write_its_volume_alone_listens_at_its_port_and_lets_nobody_in_without_the_token()
    {
        Assert.Equal("VOLUME /data", One("VOLUME"));
        Assert.Contains("chown app /data", One("RUN mkdir /data"), StringComparison.Ordinal);
        Assert.True(Array.IndexOf(_container, "USER app") > Array.IndexOf(_container, One("RUN mkdir /data")));
        string[] entry = Arguments("ENTRYPOINT "), command = Arguments("CMD ");
        Assert.Equal("dotnet", entry[0]);
        Assert.True(File.Exists(Path.Combine(PublishedCommand.Shared.Folder, Path.GetFileName(entry[1]))), entry[1]);
        Assert.Contains("[default: " + One("EXPOSE ").Split(' ')[1] + "]", PublishedCommand.Shared.Run("serve", "--help"), StringComparison.Ordinal);

        using Process server = PublishedCommand.Shared.Start([.. command.Select(word => word.Replace("/data", _folder, StringComparison.Ordinal)), "--port", "0"]);
        try
        {
            var site = new Uri(Regex.Replace(await PublishedCommand.Address(server), @"//[^:/]+|//\[[^]]*\]", "//127.0.0.1"));
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site };
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri("/api/v1/stories", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
            Assert.True(File.Exists(Path.Combine(_folder, "readout.db")));
            Assert.Matches("^readout-token-sha256:[0-9a-f]{64}$", File.ReadAllText(Path.Combine(_folder, "readout.token")).Trim());
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task The_unit_starts_a_server_that_writes_in_its_own_folder_alone_and_ends_when_it_is_told_to()
    {
        string[] start = Value("ExecStart").Split(' ');
        Assert.Equal("readout", Path.GetFileName(start[0]));
        string state = "/var/lib/" + Value("StateDirectory");
        Assert.Equal(state, Value("WorkingDirectory"));
        Assert.All(start.Where(word => word.StartsWith('/')).Skip(1), word => Assert.StartsWith(state + "/", word, StringComparison.Ordinal));
        using Process server = PublishedCommand.Shared.Start([.. start[1..].Select(word => word.Replace(state, _folder, StringComparison.Ordinal)), "--port", "0"]);
        try
        {
            _ = await PublishedCommand.Address(server);
            Assert.Equal("SIGTERM", Value("KillSignal"));
            using Process kill = Process.Start("kill", ["-TERM", server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(int.Parse(Value("TimeoutStopSec"), System.Globalization.CultureInfo.InvariantCulture)));
            await server.WaitForExitAsync(patience.Token);
            Assert.Equal(0, server.ExitCode);
            Assert.Equal(["readout.db"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));
        }
        finally
        {
            if (!server.HasExited)
            {
                server.Kill();
            }
        }
    }

    [Fact]
    public void The_unit_says_what_systemd_understands()
    {
        const string systemd = "/usr/bin/systemd-analyze";
        Assert.SkipUnless(File.Exists(systemd), "systemd-analyze is not installed");
        string unit = Path.Combine(_folder, "readout.service");
        File.WriteAllLines(unit, _unit.Select(line => line.StartsWith("ExecStart=", StringComparison.Ordinal) ? Regex.Replace(line, "=[^ ]+", "=/bin/true") : line));
        using Process verify = Process.Start(new ProcessStartInfo(systemd, ["verify", "--man=no", unit]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        string said = verify.StandardError.ReadToEnd() + verify.StandardOutput.ReadToEnd();
        verify.WaitForExit();
        Assert.DoesNotContain("readout.service:", said, StringComparison.Ordinal);
        Assert.Equal(0, verify.ExitCode);
    }

    private static string One(string beginning) => Assert.Single(_container, line => line.StartsWith(beginning, StringComparison.Ordinal));

    private static string[] Arguments(string instruction) => JsonSerializer.Deserialize<string[]>(One(instruction)[instruction.Length..])!;

    private static string Value(string name) => Assert.Single(_unit, line => line.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];
}
