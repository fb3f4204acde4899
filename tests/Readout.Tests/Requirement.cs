using Xunit;

namespace Readout.Tests;

/// <summary>What a test needs beyond the checkout. Where it is missing the test is skipped with the reason, or fails when <c>READOUT_REQUIRE_ALL=1</c>.</summary>
internal static class Requirement
{
    /// <summary>The folder of five real reports beside the checkout.</summary>
    public static string AcceptanceReports() =>
        Folder(Repository.At("..", "shared", "acceptance"), "the acceptance reports are not beside this checkout");

    /// <summary>The texts of PolNeAR's development part beside the checkout.</summary>
    public static string PolnearDevelopmentTexts() =>
        Folder(Repository.At("..", "shared", "corpora", "polnear", "dev", "text"), "the PolNeAR texts are not beside this checkout");

    /// <summary>A browser that takes screenshots without a screen.</summary>
    public static string Chromium()
    {
        string[] places = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string? found = places.Select(place => Path.Combine(place, "chromium")).FirstOrDefault(File.Exists);
        return found ?? Missing("chromium is not on the path");
    }

    /// <summary>The address of an empty PostgreSQL database.</summary>
    public static string Postgres() => Store.PostgresServer.NewDatabase() ?? Missing("no PostgreSQL server is installed");

    private static string Folder(string path, string reason) => Directory.Exists(path) ? path : Missing(reason);

    private static string Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("READOUT_REQUIRE_ALL") == "1")
        {
            Assert.Fail(reason);
        }

        Assert.Skip(reason);
        return "";
    }
}
