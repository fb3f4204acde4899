namespace Readout.Bench;

/// <summary>Start to finish of a small reading, each time in a fresh process.</summary>
internal static class ColdStart
{
    private const int Runs = 7;

    public static int Run(string command, string folder)
    {
        string target = Path.Combine(Path.GetTempPath(), "readout-bench-cold");
        var runs = new MeasuredProcess[Runs];
        for (int i = 0; i < Runs; i++)
        {
            runs[i] = MeasuredProcess.Run(command, "read", folder, "--out", target);
        }

        double[] seconds = [.. runs.Select(run => run.Wall.TotalSeconds).Order()];
        Console.WriteLine($"read {folder}: median {seconds[Runs / 2]:F2} s, fastest {seconds[0]:F2} s, slowest {seconds[^1]:F2} s of {Runs} fresh processes; peak {runs.Max(run => run.PeakBytes) / 1048576.0:F0} MiB");
        return runs.All(run => run.ExitCode == 0) ? 0 : 1;
    }
}
