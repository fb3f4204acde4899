using System.Diagnostics;

namespace Readout.Tests.Web;

/// <summary>The command as users get it: published once into a temporary folder and run as a process of its own.</summary>
internal sealed class PublishedCommand : IDisposable
{
    private static readonly Lazy<PublishedCommand> _shared = new(() => new PublishedCommand(_ => ["-c", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "--no-build"]));
    private static readonly Lazy<PublishedCommand> _native = new(() => new PublishedCommand(workshop => ["-c", "Release", "-p:PublishAot=true", "--artifacts-path", workshop]));

    private readonly string _workshop = Directory.CreateTempSubdirectory("readout-published-").FullName;

    private PublishedCommand(Func<string, string[]> how)
    {
        Folder = Path.Combine(_workshop, "program");
        using Process publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Repository.At("src", "Readout.Cli"), .. how(_workshop), "-o", Folder, "-v", "q", "-nologo", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> error = publish.StandardError.ReadToEndAsync();
        string said = publish.StandardOutput.ReadToEnd() + error.Result;
        publish.WaitForExit();
        Xunit.Assert.True(publish.ExitCode == 0, said);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>The one that was published from what this test run was built of.</summary>
    public static PublishedCommand Shared => _shared.Value;

    /// <summary>The one that was made a program of machine code, from the same source.</summary>
    public static PublishedCommand Native
    {
        get
        {
            Requirement.Linker();
            return _native.Value;
        }
    }

    /// <summary>The file that is run.</summary>
    public string Program => Path.Combine(Folder, OperatingSystem.IsWindows() ? "Readout.Cli.exe" : "Readout.Cli");

    /// <summary>Starts it.</summary>
    /// <param name="arguments">What stands behind its name.</param>
    public Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(Program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">What stands behind its name.</param>
    /// <returns>What it wrote to standard output.</returns>
    public string Run(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Xunit.Assert.True(process.ExitCode == 0, error.Result);
        return output;
    }

    /// <summary>The folder that it was published into.</summary>
    public string Folder { get; }

    /// <summary>Where a server that was started listens, once it does: it says <c>LIBRARY: http://127.0.0.1:PORT/ (interrupt to stop)</c>.</summary>
    public static async Task<string> Address(Process server)
    {
        while (await server.StandardError.ReadLineAsync(Xunit.TestContext.Current.CancellationToken) is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = server.StandardError.BaseStream.CopyToAsync(Stream.Null);
                return line[at..line.IndexOf(' ', at)];
            }
        }

        throw new InvalidOperationException("the server ended before it was ready");
    }

    public void Dispose() => Directory.Delete(_workshop, recursive: true);
}
