using System.Diagnostics;
using Readout.Tests.Cli;
using Xunit;

namespace Readout.Tests.Store;

/// <summary>The command itself, in a process of its own, killed in the middle of its work.</summary>
public class KilledTests
{
    private const int Moments = 20;
    private const int MostInOneLibrary = 8;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Killed_at_twenty_random_moments_and_run_again_it_gives_the_library_of_one_clean_run(string kind)
    {
        using ReportFolder reports = Reports();
        using var clean = new TestLibrary(kind);
        TimeSpan whole = Finish(reports.Path, clean.Where);
        string expected = LibraryDump.Of(clean.Where);
        Assert.True(clean.Library.ReportCount > 20);

        var random = new Random(20310303);
        for (int killed = 0; killed < Moments;)
        {
            using var test = new TestLibrary(kind);
            for (int moment = 0; moment < MostInOneLibrary && killed < Moments; moment++)
            {
                // Never before the process has had time to start; later moments of a library begin where the earlier ones were cut off.
                var clock = Stopwatch.StartNew();
                if (Kill(reports.Path, test.Where, TimeSpan.FromMilliseconds(80) + (whole * random.NextDouble())))
                {
                    killed++;
                }
                else
                {
                    whole = clock.Elapsed; // it was through before its moment came: the machine is faster than before
                    break;
                }
            }

            Finish(reports.Path, test.Where);
            Assert.Equal(expected, LibraryDump.Of(test.Where));
        }
    }

    private static ReportFolder Reports()
    {
        var folder = new ReportFolder();
        (string From, string To)[][] worlds = [[], [("Brannock", "Ostrava Hill"), ("Kaal", "Lind"), ("2019", "2016"), ("2021", "2024")]];
        string[] samples = [.. Directory.EnumerateFiles(Repository.At("samples"), "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        for (int world = 0; world < worlds.Length; world++)
        {
            for (int sample = 0; sample < samples.Length; sample++)
            {
                string text = worlds[world].Aggregate(File.ReadAllText(samples[sample]), (words, change) => words.Replace(change.From, change.To, StringComparison.Ordinal));
                folder.With($"{world}_{sample:00}_{Path.GetFileName(samples[sample])}", text);
            }
        }

        return folder;
    }

    private static bool Kill(string reports, string library, TimeSpan after)
    {
        using Process process = Start(reports, library);
        if (process.WaitForExit(after))
        {
            return false;
        }

        process.Kill();
        process.WaitForExit();
        return true;
    }

    private static TimeSpan Finish(string reports, string library)
    {
        var clock = Stopwatch.StartNew();
        using Process process = Start(reports, library);
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
        return clock.Elapsed;
    }

    private static Process Start(string reports, string library) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Readout.Cli.dll"), "add", reports, "--db", library, "-q"])
    {
        RedirectStandardError = true,
        RedirectStandardOutput = true,
    })!;
}
