using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Readout.Tests.Store;

/// <summary>A PostgreSQL server of the tests' own: a cluster in a temporary folder, reached through a socket there, stopped and gone when the tests end.</summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer?> _shared = new(Start);
    private static int _databases;

    private const string CloseInherited = "exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-;";

    private readonly string _programs;
    private readonly string _folder;

    private PostgresServer(string programs, string folder) => (_programs, _folder) = (programs, folder);

    /// <summary>The address of a new, empty database; <c>null</c> where no server is installed.</summary>
    public static string? NewDatabase()
    {
        if (_shared.Value is not { } server)
        {
            return null;
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"readout{Interlocked.Increment(ref _databases)}");
        server.Run("createdb", "-h", server._folder, "-U", "postgres", name);
        return $"postgres://postgres@localhost/{name}?host={Uri.EscapeDataString(server._folder)}";
    }

    /// <summary>Stops the server, if it was started, and removes its cluster.</summary>
    public static void Stop()
    {
        if (_shared.IsValueCreated && _shared.Value is { } server)
        {
            server.Run("pg_ctl", "-D", Path.Combine(server._folder, "data"), "-m", "immediate", "-w", "stop");
            Directory.Delete(server._folder, recursive: true);
        }
    }

    private static PostgresServer? Start()
    {
        string? programs = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        if (programs is null)
        {
            return null;
        }

        string folder = Path.Combine(Path.GetTempPath(), "readout-pg-" + Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(folder);
        var server = new PostgresServer(programs, folder);
        if (IsRoot)
        {
            Do("chown", "postgres", folder); // the server refuses to run as root
        }

        string data = Path.Combine(folder, "data");
        server.Run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
        server.Run("pg_ctl", "-D", data, "-w", "-l", Path.Combine(folder, "log"), "-o", $"-k {folder} -h '' -c fsync=off -c full_page_writes=off -c max_connections=60", "start");
        StopWithThisProcess($"{(IsRoot ? "runuser -u postgres -- " : "")}{Path.Combine(programs, "pg_ctl")} -D '{data}' -m immediate -w stop", folder);
        return server;
    }

    private static bool IsRoot => Geteuid() == 0;

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint Geteuid();

    private void Run(string program, params string[] arguments)
    {
        string path = Path.Combine(_programs, program);
        if (IsRoot)
        {
            Do("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Do(path, arguments);
        }
    }

    // A test run that is killed stops nothing itself: this waits for its end, then stops the server and removes its folder.
    private static void StopWithThisProcess(string stop, string folder)
    {
        string wait = string.Create(CultureInfo.InvariantCulture, $"while kill -0 {Environment.ProcessId} 2> /dev/null; do sleep 2; done; {stop}; rm -rf '{folder}'");
        using Process process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"{CloseInherited} ({wait}) > /dev/null 2>&1 < /dev/null &"]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
    }

    // The server inherits what it is started with: pipes would stay open, and locks of whoever runs the tests held, as long as it runs.
    private static void Do(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(CloseInherited + " exec \"$0\" \"$@\" > /dev/null 2>&1 < /dev/null");
        start.ArgumentList.Add(program);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
