using System.Diagnostics;
using System.Globalization;

namespace Readout.Bench;

/// <summary>One run of a command: wall time, processor time, and the highest resident memory that was seen.</summary>
internal sealed record MeasuredProcess(TimeSpan Wall, long PeakBytes, int ExitCode)
{
    public static MeasuredProcess Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start");
        Task output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        Task notes = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        long peak = 0;
        while (!process.WaitForExit(20))
        {
            peak = Math.Max(peak, HighWater(process.Id));
        }

        Task.WaitAll(output, notes);
        return new MeasuredProcess(clock.Elapsed, peak, process.ExitCode);
    }

    /// <summary>The highest resident memory of a process so far, in bytes.</summary>
    public static long HighWater(int id)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(row => row.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
