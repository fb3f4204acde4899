using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Readout.Tests.Store;

/// <summary>A PostgreSQL server of the tests' own: a cluster in a temporary folder, reached through a socket there, stopped and gone when the tests end.</summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer?> _shared = new(Start);
    private static int _databases;

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

    // The server inherits what it is started with: pipes would stay open, and locks be held, as long as it runs.
    private static void Do(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$0\" \"$@\" > /dev/null 2>&1 < /dev/null 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-");
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
