namespace Readout.Bench;

/// <summary>The main job on many articles: articles a second and peak memory of a fresh process.</summary>
internal static class ReadRun
{
    public static int Run(string command, string load, int count)
    {
        string plain = LoadFile.Unpack(load, count);
        string target = Path.Combine(Path.GetTempPath(), "readout-bench-out");
        MeasuredProcess run = MeasuredProcess.Run(command, "read", plain, "--out", target);
        Console.WriteLine($"read {count} articles, {Environment.ProcessorCount} cores: {run.Wall.TotalSeconds:F1} s, {count / run.Wall.TotalSeconds:F1} articles/s, peak {run.PeakBytes / 1048576.0:F0} MiB, exit code {run.ExitCode}");
        File.Delete(plain);
        return run.ExitCode is 0 or 3 ? 0 : 1;
    }
}
